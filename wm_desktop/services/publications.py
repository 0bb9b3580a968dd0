"""Publications: may this picture go there, what went where, and taking down what may no longer be shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wm_desktop.domain.consent import ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.employee_consent import employee_consent
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import CheckId, PublicationId, PupilId, TakedownId, new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.publications import (
    CheckedPerson,
    Content,
    Judgement,
    PersonKind,
    Publication,
    PublicationCheck,
    Shown,
    Takedown,
    TakedownOutcome,
    due,
    judge,
    overall,
)
from wm_desktop.services.actors import Act
from wm_desktop.services.own_groups import require_own
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Kind, Workplace

CHECK_SERIES, SERIES = "publication_check", "publication"
_SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)


class NobodyShownError(DomainError):
    """A check or publication with nobody in it."""

    nl = "Kies eerst wie er op de foto of video staat."
    en = "Choose first who is in the photo or video."


class NothingShownError(DomainError):
    """Neither photo, nor video, nor name."""

    nl = "Kies wat er getoond wordt: foto, video of naam."
    en = "Choose what is shown: photo, video or name."


class PublicationDayError(DomainError):
    """A publication dated after today."""

    nl = "De dag van publicatie ({day}) ligt in de toekomst. Vul de dag in waarop het verscheen."
    en = "The day of publication ({day}) lies in the future. Fill in the day it appeared."


class PublicationDayMissingError(DomainError):
    """A publication without a day."""

    nl = "Vul in op welke dag het verscheen."
    en = "Fill in on which day it appeared."


class PublicationTitleError(DomainError):
    """A publication nobody could find again."""

    nl = "Vul in wat het is en waar het staat, bijvoorbeeld 'Sportdag' en 'website, nieuws'."
    en = "Fill in what it is and where it stands, for example 'Sports day' and 'website, news'."


class ConsentNotRecordedError(DomainError):
    """A duty that would end with a yes that is not in the register."""

    nl = "Leg het ja eerst vast bij de persoon zelf; daarna hoeft hier niets meer te worden weggehaald."
    en = "Record the yes with the person first; after that nothing has to be taken down here."


class NothingToTakeDownError(DomainError):
    """Nothing has to come down for this person in this publication."""

    nl = "Voor deze persoon hoeft hier niets (meer) te worden weggehaald. Vernieuw de lijst."
    en = "Nothing has to come down here for this person (any more). Refresh the list."


@dataclass(frozen=True)
class CheckRequest:
    """What is asked: a purpose by its code, what is shown, of whom, and where it would go in words."""

    purpose: str
    contents: frozenset[Content]
    people: tuple[Shown, ...]
    where: str = ""


@dataclass(frozen=True)
class NewPublication:
    """What is recorded about a publication."""

    purpose: str
    title: str
    where: str
    published_on: date | None
    contents: frozenset[Content]
    people: tuple[Shown, ...]
    link: str = ""
    printed: bool = False
    check_id: CheckId | None = None


@dataclass(frozen=True)
class Picture:
    """The published file, if it is kept: its bytes in order, and a small JPEG to recognise it by."""

    file_name: str
    media_type: str
    pieces: Iterable[bytes]
    thumbnail: bytes = b""


def look_up(place: Workplace, asked: CheckRequest) -> PublicationCheck:
    """Give the verdict without storing it: for looking while somebody chooses. Its number is empty."""
    place.actor.require(Act.SEE_REGISTER)
    require_own(place, asked.people)
    with place.unit_of_work() as uow:
        return _judged(place, uow, asked)


def check_publication(place: Workplace, asked: CheckRequest) -> PublicationCheck:
    """Give the verdict, numbered and kept with the answers it rests on; later changes do not rewrite it."""
    place.actor.require(Act.SEE_REGISTER)
    require_own(place, asked.people)
    with place.unit_of_work() as uow:
        year = place.today().year
        number = f"C{year}-{uow.school.next_number(CHECK_SERIES, year):03d}"
        check = _judged(place, uow, asked, number)
        uow.publications.add_check(check)
        _log(place, uow, "publication.check", str(check.id), f"{asked.purpose} {check.verdict.value}")
        uow.commit()
    place.changed(Kind.PUBLICATIONS)
    return check


def _judged(place: Workplace, uow: UnitOfWork, asked: CheckRequest, number: str = "") -> PublicationCheck:
    if not asked.people:
        raise NobodyShownError
    if not asked.contents:
        raise NothingShownError
    purpose = purpose_called(uow, asked.purpose)
    people = tuple(dict.fromkeys(asked.people))
    states = states_of(uow, purpose, people)
    verdicts = [judge(purpose, asked.contents, states[one]) for one in people]
    names = names_of(uow, people)
    checked = tuple(_line(one, *names[one], verdict) for one, verdict in zip(people, verdicts, strict=True))
    return PublicationCheck(
        CheckId(new_uuid()),
        number,
        purpose.id,
        purpose.label,
        asked.contents,
        asked.where.strip(),
        checked,
        overall(verdicts),
        place.actor.name,
        place.now(),
    )


def _line(shown: Shown, name: str, group: str, found: Judgement) -> CheckedPerson:
    return CheckedPerson(shown, name, group, found.verdict, found.reason, found.state.since)


def states_of(uow: UnitOfWork, purpose: Purpose, people: Sequence[Shown]) -> dict[Shown, EffectiveConsent]:
    """Give what holds today for pupils and employees; somebody who is not in the data file has said nothing."""
    policy, today = read_policy(uow), uow.today()
    pupils = [PupilId(one.id) for one in people if one.kind is PersonKind.PUPIL]
    states = uow.consent.states(pupils)
    answers = uow.consent.employee_answers() if len(pupils) < len(people) else ()
    found = {}
    for one in people:
        if one.kind is PersonKind.PUPIL:
            found[one] = states.get((PupilId(one.id), purpose.id), _SILENCE)
        else:
            own = [answer for answer in answers if answer.employee_id == one.id]
            found[one] = employee_consent(own, purpose, policy, today)
    return found


def names_of(uow: UnitOfWork, people: Sequence[Shown]) -> dict[Shown, tuple[str, str]]:
    """Give name and group of everybody; raises NotFoundError for who is not in the data file."""
    pupils = [PupilId(one.id) for one in people if one.kind is PersonKind.PUPIL]
    known: dict[UUID, tuple[PersonName, str]] = dict(uow.people.named(pupils).items())
    if len(pupils) < len(people):
        known |= {one.id: (one.name, "") for one in uow.people.employees()}
    found = {}
    for one in people:
        if one.id not in known:
            raise NotFoundError(what="Leerling" if one.kind is PersonKind.PUPIL else "Medewerker", key=one.id)
        name, group = known[one.id]
        found[one] = (name.full, group)
    return found


def record_publication(place: Workplace, new: NewPublication, picture: Picture | None = None) -> Publication:
    """Record what was published where, with who is in it; the file is kept inside the data file if it is given."""
    place.actor.require(Act.RECORD_CONSENT)
    published_on = _check(new, place.today())
    with place.unit_of_work() as uow:
        purpose = purpose_called(uow, new.purpose)
        people = tuple(dict.fromkeys(new.people))
        names_of(uow, people)
        document = None
        if picture is not None:
            document, _, _ = uow.documents.add(
                picture.pieces, file_name=picture.file_name, media_type=picture.media_type, at=place.now()
            )
        year = published_on.year
        publication = Publication(
            PublicationId(new_uuid()),
            f"P{year}-{uow.school.next_number(SERIES, year):03d}",
            purpose.id,
            new.title.strip(),
            new.where.strip(),
            new.link.strip(),
            published_on,
            new.contents,
            new.printed,
            people,
            place.actor.name,
            place.now(),
            new.check_id,
            document,
            picture.thumbnail if picture is not None else b"",
        )
        uow.publications.add(publication)
        _log(place, uow, "publication.add", str(publication.id), f"{publication.number} {new.purpose}")
        uow.commit()
    place.changed(Kind.PUBLICATIONS)
    return publication


def _check(new: NewPublication, today: date) -> date:
    if not new.title.strip() or not new.where.strip():
        raise PublicationTitleError
    if not new.people:
        raise NobodyShownError
    if not new.contents:
        raise NothingShownError
    if new.published_on is None:
        raise PublicationDayMissingError
    if new.published_on > today:
        raise PublicationDayError(day=f"{new.published_on:%d-%m-%Y}")
    return new.published_on


def record_takedown(
    place: Workplace, publication_id: PublicationId, shown: Shown, outcome: TakedownOutcome, note: str = ""
) -> Takedown:
    """Record that something was taken down (or is on paper); raises NothingToTakeDownError when nothing was due.

    Consent that was given after all is recorded as an answer: ConsentNotRecordedError.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        purpose = next(one for one in uow.consent.purposes(closed=True) if one.id == publication.purpose_id)
        state = states_of(uow, purpose, [shown])[shown]
        duty = due(publication, shown, state, uow.publications.takedowns(publication_id))
        if shown not in publication.people or duty is None:
            raise NothingToTakeDownError
        if outcome is TakedownOutcome.CONSENT_GIVEN:
            raise ConsentNotRecordedError
        done = Takedown(
            TakedownId(new_uuid()),
            publication_id,
            shown,
            duty.since or publication.published_on,
            outcome,
            note.strip(),
            place.actor.name,
            place.now(),
        )
        uow.publications.add_takedown(done)
        _log(place, uow, "publication.takedown", str(publication_id), f"{outcome.value} {shown.id}")
        uow.commit()
    place.changed(Kind.PUBLICATIONS)
    return done


def end_publication(place: Workplace, publication_id: PublicationId, on: date) -> None:
    """Record that the whole was taken away on a day."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        if not publication.published_on <= on <= place.today():
            raise PublicationDayError(day=f"{on:%d-%m-%Y}")
        uow.publications.end(publication_id, on)
        _log(place, uow, "publication.end", str(publication_id), on.isoformat())
        uow.commit()
    place.changed(Kind.PUBLICATIONS)


def purpose_called(uow: UnitOfWork, code: str) -> Purpose:
    """Give the purpose with a code, closed or not; raises NotFoundError."""
    for purpose in uow.consent.purposes(closed=True):
        if purpose.code == code:
            return purpose
    raise NotFoundError(what="Doel", key=code)


def publication_in(uow: UnitOfWork, publication_id: PublicationId) -> Publication:
    """Give the publication; raises NotFoundError."""
    publication = uow.publications.get(publication_id)
    if publication is None:
        raise NotFoundError(what="Publicatie", key=publication_id)
    return publication


def _log(place: Workplace, uow: UnitOfWork, action: str, subject: str, detail: str) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=subject, detail=detail)
