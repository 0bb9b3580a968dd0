"""Versions of the protocol: begun, put before the bodies, adopted, in force; and which one an incident is judged by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PureWindowsPath

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import ProtocolVersionId, new_uuid
from wm_desktop.domain.incidents import Incident, ProtocolRule, RuleBook
from wm_desktop.domain.protocol_rules import (
    asked_again,
    check_adopted,
    check_answer,
    check_asked,
    check_facts,
    check_open,
    check_start,
    check_text,
    with_rule,
)
from wm_desktop.domain.protocols import (
    Adopted,
    Answered,
    Body,
    Described,
    Facts,
    Happening,
    KeptFile,
    ProtocolEvent,
    ProtocolVersion,
    Started,
    TextKept,
    VersionMade,
    day_at_school,
    version_for,
    version_of,
    version_on,
    versions_of,
)
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

_NO_BOOK = RuleBook("", "", ())


@dataclass(frozen=True)
class NewFile:
    """A file to keep inside the data file: its bytes in order."""

    file_name: str
    media_type: str
    pieces: Iterable[bytes]


@dataclass(frozen=True)
class NewVersion:
    """What a version is begun with; its rules are those of `based_on`, or of the version that holds today."""

    title: str
    name: str
    school_year: SchoolYear
    based_on: ProtocolVersionId | None = None
    text: NewFile | None = None


def protocol_versions(place: Workplace) -> Sequence[ProtocolVersion]:
    """Give all versions as they are now, in the order of their numbers."""
    place.actor.require(Act.SEE_REGISTER)
    return place.queries.protocol_versions()


def book_on(place: Workplace, day: date) -> RuleBook:
    """Give the rules that held on a day: those a new incident is judged by."""
    place.actor.require(Act.SEE_REGISTER)
    return _book(version_for(place.queries.protocol_versions(), day))


def book_of(place: Workplace, incident: Incident) -> tuple[RuleBook, bool]:
    """Give the rules an incident is judged by, and whether they held on its day (else they are the first known)."""
    place.actor.require(Act.SEE_INCIDENTS)
    versions = place.queries.protocol_versions()
    version = version_of(versions, incident)
    day = day_at_school(incident.happened_at, incident.reported_on)
    return _book(version), version is not None and version_on(versions, day) is not None


def rule_book_for(uow: UnitOfWork, incident: Incident) -> RuleBook:
    """Give the rules of the version that held on the day of an incident, inside a unit of work."""
    return _book(version_of(uow.protocols.all(), incident))


def _book(version: ProtocolVersion | None) -> RuleBook:
    return _NO_BOOK if version is None else version.book


def begin_version(place: Workplace, new: NewVersion) -> ProtocolVersionId:
    """Begin a version as a concept; with its text when that is there already."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        versions = uow.protocols.all()
        rules = _rules_of(versions, new.based_on, place.today())
        facts = check_facts(Facts(new.title, new.name, new.school_year, rules), [version.facts for version in versions])
        made = VersionMade(ProtocolVersionId(new_uuid()), uow.protocols.next_number(), place.actor.name, place.now())
        uow.protocols.add(made)
        uow.protocols.append(_event(place, made.id, Described(facts)))
        _log(place, uow, "protocol.begin", made.id, str(made.number))
        if new.text is not None:
            _keep_text(place, uow, made.id, new.text)
        uow.commit()
    place.changed(Kind.PROTOCOL)
    return made.id


def _rules_of(
    versions: Sequence[ProtocolVersion], based_on: ProtocolVersionId | None, today: date
) -> tuple[ProtocolRule, ...]:
    model = version_for(versions, today) if based_on is None else _find(versions, based_on)
    return () if model is None else model.facts.rules


def describe_version(
    place: Workplace, version_id: ProtocolVersionId, title: str, name: str, school_year: SchoolYear
) -> None:
    """Change what a concept is called."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        version = _find(uow.protocols.all(), version_id)
        facts = replace(version.facts, title=title, name=name, school_year=school_year)
        _describe(place, uow, version, facts)


def save_rule(place: Workplace, version_id: ProtocolVersionId, rule: ProtocolRule, old_code: str = "") -> None:
    """Change the rule with a code of a concept, or add one."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        version = _find(uow.protocols.all(), version_id)
        rules = with_rule(version.facts.rules, rule, old_code)
        _describe(place, uow, version, replace(version.facts, rules=rules))


def remove_rule(place: Workplace, version_id: ProtocolVersionId, code: str) -> None:
    """Take a rule out of a concept; earlier versions keep it."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        version = _find(uow.protocols.all(), version_id)
        rules = tuple(rule for rule in version.facts.rules if rule.code != code)
        _describe(place, uow, version, replace(version.facts, rules=rules))


def _describe(place: Workplace, uow: UnitOfWork, version: ProtocolVersion, facts: Facts) -> None:
    check_open(version)
    others = [other.facts for other in uow.protocols.all() if other.id != version.id]
    tidy = check_facts(facts, others)
    if tidy != version.facts:
        _record(place, uow, version.id, Described(tidy), "protocol.describe")


def keep_text(place: Workplace, version_id: ProtocolVersionId, text: NewFile) -> KeptFile:
    """Keep the text of a version inside the data file, with its SHA-256; an older text stays with what was said of it.

    Raises VersionClosedError for a version that was adopted or holds and has a text.
    """
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        check_text(_find(uow.protocols.all(), version_id))
        kept = _keep_text(place, uow, version_id, text)
        uow.commit()
    place.changed(Kind.PROTOCOL)
    return kept


def _keep_text(place: Workplace, uow: UnitOfWork, version_id: ProtocolVersionId, text: NewFile) -> KeptFile:
    kept = _keep(place, uow, text)
    uow.protocols.append(_event(place, version_id, TextKept(kept)))
    _log(place, uow, "protocol.text", version_id, kept.sha256)
    return kept


def _keep(place: Workplace, uow: UnitOfWork, file: NewFile) -> KeptFile:
    name = PureWindowsPath(file.file_name).name or "protocol"
    try:
        document_id, sha256, size = uow.documents.add(
            file.pieces, file_name=name, media_type=file.media_type, at=place.now()
        )
    except OSError as error:
        raise EvidenceUnreadableError(name=name) from error
    if size == 0:
        raise EmptyEvidenceError(name=name)
    return KeptFile(document_id, name, sha256)


def ask_bodies(place: Workplace, version_id: ProtocolVersionId, bodies: Iterable[Body], on: date) -> None:
    """Record that the text of now was put before bodies on a day."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        version = _find(uow.protocols.all(), version_id)
        sha256 = check_asked(version, on, place.today())
        for body in dict.fromkeys(bodies):
            asked = asked_again(version, body, on, sha256)
            if asked is not None:
                uow.protocols.append(_event(place, version_id, asked))
                _log(place, uow, "protocol.ask", version_id, body.value)
        uow.commit()
    place.changed(Kind.PROTOCOL)


def record_answer_of(
    place: Workplace, version_id: ProtocolVersionId, answer: Answered, minutes: NewFile | None = None
) -> None:
    """Record what a body said, with its minutes when they are there; an earlier answer stays beside it."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        version = _find(uow.protocols.all(), version_id)
        checked = check_answer(version, answer, place.today())
        if minutes is not None:
            checked = replace(checked, minutes=_keep(place, uow, minutes))
        _record(place, uow, version_id, checked, "protocol.answer", f"{answer.body.value} {answer.result.value}")


def adopt_version(place: Workplace, version_id: ProtocolVersionId, adopted: Adopted) -> None:
    """Record who adopted the text and when; from then on it does not change."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        check_adopted(_find(uow.protocols.all(), version_id), adopted, place.today())
        _record(place, uow, version_id, replace(adopted, by=adopted.by.strip()), "protocol.adopt")


def start_version(place: Workplace, version_id: ProtocolVersionId, wanted: Started) -> None:
    """Let a version hold from a day; the one before it ends that day. Only the board or principal may override."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    if wanted.override is not None:
        place.actor.require(Act.OVERRIDE_PROTOCOL)
    with place.unit_of_work() as uow:
        versions = uow.protocols.all()
        version = _find(versions, version_id)
        moved = _moved(versions, _event(place, version_id, wanted), uow.protocols.incident_days())
        started = check_start(version, versions, wanted, place.today(), moved)
        detail = f"{started.on.isoformat()}{' override' if started.override is not None else ''}"
        _record(place, uow, version_id, started, "protocol.start", detail)


def _moved(versions: Sequence[ProtocolVersion], event: ProtocolEvent, days: Iterable[date]) -> int:
    """Count the incidents that would point to another version."""
    events = [one for version in versions for one in version.events]
    after = versions_of([version.made for version in versions], [*events, event])
    return sum(_id_on(versions, day) != _id_on(after, day) for day in days)


def _id_on(versions: Sequence[ProtocolVersion], day: date) -> ProtocolVersionId | None:
    held = version_for(versions, day)
    return None if held is None else held.id


def read_file(place: Workplace, version_id: ProtocolVersionId, kept: KeptFile) -> Iterator[bytes]:
    """Give a text or minutes back, whole and with the fingerprint that was recorded, or raise DamagedDocumentError."""
    place.actor.require(Act.MANAGE_PROTOCOL)
    with place.unit_of_work() as uow:
        events = _find(uow.protocols.all(), version_id).events
        if kept not in _files(events):
            raise NotFoundError(what="Document", key=kept.file_name)
        pieces = list(uow.documents.read(kept.document_id))
        if fingerprint(pieces) != kept.sha256:
            raise DamagedDocumentError(file_name=kept.file_name)
        _log(place, uow, "protocol.read", version_id, kept.sha256)
        uow.commit()
    return iter(pieces)


def _files(events: Iterable[ProtocolEvent]) -> list[KeptFile]:
    found = []
    for event in events:
        if isinstance(event.what, TextKept):
            found.append(event.what.text)
        elif isinstance(event.what, Answered) and event.what.minutes is not None:
            found.append(event.what.minutes)
    return found


def fingerprint(pieces: Iterable[bytes]) -> str:
    """Compute the SHA-256 (hex) of bytes in pieces."""
    import hashlib

    found = hashlib.sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()


def _find(versions: Sequence[ProtocolVersion], version_id: ProtocolVersionId) -> ProtocolVersion:
    found = next((version for version in versions if version.id == version_id), None)
    if found is None:
        raise NotFoundError(what="Protocolversie", key=version_id)
    return found


def _event(place: Workplace, version_id: ProtocolVersionId, what: Happening) -> ProtocolEvent:
    return ProtocolEvent(version_id, what, place.actor.name, place.now())


def _record(
    place: Workplace, uow: UnitOfWork, version_id: ProtocolVersionId, what: Happening, action: str, detail: str = ""
) -> None:
    """Append one event with its audit line, commit and announce."""
    uow.protocols.append(_event(place, version_id, what))
    _log(place, uow, action, version_id, detail)
    uow.commit()
    place.changed(Kind.PROTOCOL, Kind.INCIDENTS)


def _log(place: Workplace, uow: UnitOfWork, action: str, version_id: ProtocolVersionId, detail: str) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=str(version_id), detail=detail)
