"""Paper about publications: a check as it was given, the letter that says what was taken down, and the kept file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wm_desktop.domain.addressees import Skipped, addressees
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import CheckId, PublicationId, PupilId, TakedownId
from wm_desktop.domain.letters import Addressee, Letterhead, LetterPage
from wm_desktop.domain.publications import (
    PersonKind,
    Publication,
    PublicationCheck,
    Takedown,
    TakedownOutcome,
)
from wm_desktop.domain.salutations import address_lines
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import pupil_of
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.own_groups import require_own
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.publications import publication_in
from wm_desktop.services.published import purpose_of
from wm_desktop.services.settings import SchoolSettings, file_name, read_settings
from wm_desktop.services.workplace import Workplace


class NoLetterForEmployeesError(DomainError):
    """The letter goes to guardians; an employee is told in person."""

    nl = "Voor een medewerker is er geen brief: vertel zelf wat er is weggehaald."
    en = "There is no letter for an employee: tell yourself what was taken down."


class NobodyToWriteError(DomainError):
    """No guardian with custody has a whole address."""

    nl = "Er is niemand aan wie deze brief kan: {why}."
    en = "There is nobody this letter can go to: {why}."


class NoFileKeptError(DomainError):
    """A publication without a file."""

    nl = "Bij deze publicatie is geen bestand bewaard."
    en = "No file was kept with this publication."


@dataclass(frozen=True)
class CheckSheet:
    """A stored check ready to be drawn; nothing in it is looked up again but the school's name."""

    check: PublicationCheck
    school: str
    suggested_name: str


@dataclass(frozen=True)
class TakedownLetters:
    """One page per address, and who gets none and why."""

    pages: tuple[LetterPage, ...]
    letterhead: Letterhead
    skipped: tuple[Skipped, ...]
    suggested_name: str


def check_sheet(place: Workplace, check_id: CheckId) -> CheckSheet:
    """Give a stored check for paper: what was stored, whatever holds now. That it is printed is written down."""
    place.actor.require(Act.SEE_REGISTER)
    with place.unit_of_work() as uow:
        check = uow.publications.check(check_id)
        if check is None:
            raise NotFoundError(what="Controle", key=check_id)
        require_own(place, [one.shown for one in check.people])
        school = read_settings(uow).school
        left = Disclosure(check.number, len(check.people), (check.purpose,))
        write_down_in(place, uow, "publication.check.print", "publication", left)
        uow.commit()
    day = check.made_at.astimezone(SCHOOL_ZONE).date()
    return CheckSheet(check, school, file_name("Publicatiecontrole", check.number, day=day, suffix="pdf"))


def takedown_letters(place: Workplace, publication_id: PublicationId, takedown_id: TakedownId) -> TakedownLetters:
    """Write to the guardians with custody what was done, one letter per address; that it was made is written down.

    Raises NoLetterForEmployeesError, and NobodyToWriteError with the reasons when nobody has custody and an address.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        done = _done_in(uow, publication_id, takedown_id)
        if done.shown.kind is PersonKind.EMPLOYEE:
            raise NoLetterForEmployeesError
        pupil_id = PupilId(done.shown.id)
        written_to = addressees(uow.people.guardians_of(pupil_id))
        if not written_to.found:
            reasons = [f"{one.name} {one.reason}" for one in written_to.skipped]
            raise NobodyToWriteError(why="; ".join(reasons) or "er staan geen ouders bij deze leerling")
        name, settings = pupil_of(uow, pupil_id).name.full, read_settings(uow)
        location = _location_of(uow, pupil_id)
        text = _Text(publication, purpose_of(uow, publication).label, name, done)
        _log(place, uow, "publication.takedown.letter", f"{publication.number} {takedown_id}")
        uow.commit()
    pages = tuple(_page(text, settings, one) for one in written_to.found)
    day = done.done_at.astimezone(SCHOOL_ZONE).date()
    proposed = file_name("Bevestiging weghalen", publication.number, name, day=day, suffix="pdf")
    return TakedownLetters(pages, settings.paper(location), written_to.skipped, proposed)


def kept_file(place: Workplace, publication_id: PublicationId) -> Iterator[bytes]:
    """Give the published file back in pieces, whole or not at all; that it was read is written down."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        if publication.document_id is None:
            raise NoFileKeptError
        pieces = list(uow.documents.read(publication.document_id))
        _log(place, uow, "publication.file.read", publication.number)
        uow.commit()
    return iter(pieces)


def _done_in(uow: UnitOfWork, publication_id: PublicationId, takedown_id: TakedownId) -> Takedown:
    for done in uow.publications.takedowns(publication_id):
        if done.id == takedown_id:
            return done
    raise NotFoundError(what="Afhandeling", key=takedown_id)


def _location_of(uow: UnitOfWork, pupil_id: PupilId) -> str:
    """Where the pupil is now; '' for one who left."""
    groups = {group.id: group.location_id for group in uow.school.all_groups()}
    names = {location.id: location.name for location in uow.school.locations()}
    stay = next((one for one in uow.people.enrolments_of(pupil_id) if one.ends_on is None), None)
    return names[groups[stay.group_id]] if stay else ""


@dataclass(frozen=True)
class _Text:
    publication: Publication
    purpose: str
    pupil: str
    done: Takedown

    @property
    def paragraphs(self) -> tuple[str, ...]:
        book = self.publication
        where = f"{book.where} ({book.link})" if book.link else book.where
        note = self.done.note
        return (
            f"Op {written_day(book.published_on)} publiceerde de school '{book.title}'. Plaats: {where}. "
            f"{self.pupil} was daarin te zien. Voor het doel '{self.purpose}' is geen toestemming (meer).",
            self._outcome(),
            *((f"Toelichting: {note}",) if note else ()),
            "Wat anderen eerder van internet hebben overgenomen of bewaard, kan de school niet zelf weghalen. "
            "Ziet u het beeld nog ergens staan? Laat het ons weten, dan kijken we wat we kunnen doen.",
            "U kunt een toestemming altijd wijzigen; een bericht aan de administratie is genoeg.",
        )

    def _outcome(self) -> str:
        day = written_day(self.done.done_at.astimezone(SCHOOL_ZONE).date())
        return {
            TakedownOutcome.REMOVED: f"Op {day} is het beeld weggehaald.",
            TakedownOutcome.MADE_UNRECOGNISABLE: f"Op {day} is {self.pupil} in het beeld onherkenbaar gemaakt.",
            TakedownOutcome.PRINTED: (
                "Dit is op papier verschenen en verspreid; dat kan de school niet meer terughalen. "
                f"Vanaf {day} wordt het niet opnieuw gedrukt of verspreid."
            ),
            TakedownOutcome.CONSENT_GIVEN: f"Op {day} is alsnog toestemming gegeven; het beeld blijft daarom staan.",
        }[self.done.outcome]


def _page(text: _Text, settings: SchoolSettings, to: Addressee) -> LetterPage:
    day = text.done.done_at.astimezone(SCHOOL_ZONE).date()
    return LetterPage(
        subject=f"Beeld van {text.pupil}",
        address_lines=address_lines(to.name_lines or (to.name_line,), to.address),
        reference_fields=(("Ons kenmerk", text.publication.number),),
        place_and_date=f"{settings.city}, {written_day(day)}",
        salutation=to.salutation,
        paragraphs=text.paragraphs,
        closing="Met vriendelijke groet,",
        signatory=settings.principal,
        board=settings.board,
        reference=text.publication.number,
        made_at=text.done.done_at,
    )


def _log(place: Workplace, uow: UnitOfWork, action: str, detail: str) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject="publication", detail=detail)
