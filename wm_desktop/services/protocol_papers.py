"""What a version of the protocol is on paper: its fingerprint, its stages and what every body said, for the board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.dutch_dates import short_day, written_day
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import ProtocolVersionId
from wm_desktop.domain.protocol_rules import body_words, result_words, stage_words, standing_words
from wm_desktop.domain.protocols import Body, ProtocolVersion, Standing, VersionStage
from wm_desktop.services.actors import Act
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.workplace import Workplace

FINGERPRINT = "SHA-256"


@dataclass(frozen=True)
class BodyLine:
    """Where one body stands, in words; `missing` when there is no consent to the text of now."""

    body: str
    asked: str
    met: str
    result: str
    signatory: str
    note: str
    missing: bool


@dataclass(frozen=True)
class VersionSheet:
    """A version ready to be drawn: facts as label and value, the bodies, and its rules."""

    school: str
    made_by: str
    version: ProtocolVersion
    title: str
    facts: tuple[tuple[str, str], ...]
    bodies: tuple[BodyLine, ...]
    made_on: date
    suggested_name: str


def version_sheet(place: Workplace, version_id: ProtocolVersionId, *, preview: bool = False) -> VersionSheet:
    """Give a version for paper; that it was printed is written down, a `preview` is not."""
    place.actor.require(Act.SEE_REGISTER)
    version = next((one for one in place.queries.protocol_versions() if one.id == version_id), None)
    if version is None:
        raise NotFoundError(what="Protocolversie", key=version_id)
    if not preview:
        with place.unit_of_work() as uow:
            uow.audit.add(actor=place.actor.name, action="protocol.print", subject=str(version_id))
            uow.commit()
    today = place.today()
    return VersionSheet(
        load_settings(place).school,
        place.actor.name,
        version,
        f"{version.facts.title}, {version.facts.name}",
        version_facts(version, today),
        tuple(body_line(version, body) for body in Body),
        today,
        file_name("Protocolversie", f"{version.made.number} {version.facts.name}", day=today, suffix="pdf"),
    )


def version_facts(version: ProtocolVersion, today: date) -> tuple[tuple[str, str], ...]:
    """Say of a version where it stands, with its days, its text and what was decided; in Dutch, for page and paper."""
    started, adopted, text = version.started, version.adopted, version.text
    override = None if started is None else started.override
    facts = [
        ("Nummer", str(version.made.number)),
        ("Schooljaar", str(version.facts.school_year)),
        ("Stand", stage_words(version.stage(today))),
        ("Vastgesteld", "" if adopted is None else f"{written_day(adopted.on)}, door {adopted.by}"),
        ("Van kracht", "" if started is None else _period(started.on, version.ends)),
        ("Toelichting", "" if started is None else started.reason),
        (
            "Besluit bestuur",
            "" if override is None else f"{override.decided_by}, {written_day(override.decided_on)}: {override.reason}",
        ),
        ("Tekst", "niet in het programma bewaard" if text is None else text.file_name),
        (FINGERPRINT, "" if text is None else text.sha256),
    ]
    return tuple((label, value) for label, value in facts if value)


def _period(first: date, ends: date | None) -> str:
    start = f"vanaf {written_day(first)}"
    return start if ends is None else f"{start}, vervangen op {written_day(ends)}"


def body_line(version: ProtocolVersion, body: Body) -> BodyLine:
    """Say where a body stands; what is not there is said too."""
    endorsement = version.endorsement(body)
    asked, answered = endorsement.asked, endorsement.answered
    standing = endorsement.standing(version.text)
    unknown = version.made.supplied and standing is Standing.NOT_ASKED
    result = "niet vastgelegd" if unknown else standing_words(standing)
    if answered is not None and standing is Standing.WITHHELD:
        result = result_words(answered.result)
    return BodyLine(
        body_words(body),
        "" if asked is None else short_day(asked.on),
        "" if answered is None else short_day(answered.on),
        result,
        "" if answered is None else answered.signatory,
        "" if answered is None else answered.note,
        standing is not Standing.CONSENT,
    )


def next_step(version: ProtocolVersion, today: date) -> str:
    """Say in one Dutch sentence what comes next for a version; empty when nothing does."""
    stage = version.stage(today)
    if stage is VersionStage.CONCEPT:
        return "Leg de tekst voor aan MR, OR, team en leerlingen." if version.text else "Voeg de tekst toe."
    if stage is VersionStage.SUBMITTED:
        return "Leg vast wat de organen zeggen, en stel de tekst daarna vast."
    if stage is VersionStage.ADOPTED:
        started = version.started
        return "Laat de versie in werking treden." if started is None else f"Gaat in op {written_day(started.on)}."
    return ""
