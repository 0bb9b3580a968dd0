"""Paper about publications: a check as it was given, the letter that says what was taken down, and the kept file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wm_desktop.domain.addressees import Skipped, addressees
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import CheckId, PublicationId, PupilId, TakedownId
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.domain.publications import (
    PersonKind,
    Publication,
    PublicationCheck,
    Takedown,
    TakedownOutcome,
)
from wm_desktop.domain.salutations import address_lines, name_line, salutation
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import pupil_of
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.own_groups import require_own
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.publications import publication_in
from wm_desktop.services.published import purpose_of
from wm_desktop.services.settings import SchoolSettings, file_name, read_settings
from wm_desktop.services.workplace import Workplace


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
    """Write what was done to the guardians with custody, one letter per address, or to the employee it is about.

    That it was made is written down. Raises NobodyToWriteError with the reasons when nobody has custody and an address.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        done = _done_in(uow, publication_id, takedown_id)
        to_employee = done.shown.kind is PersonKind.EMPLOYEE
        post = _post_to_employee(uow, done) if to_employee else _post_to_guardians(uow, done)
        text = _Text(publication, purpose_of(uow, publication).label, post.about, done, to_employee)
        settings = read_settings(uow)
        _log(place, uow, "publication.takedown.letter", f"{publication.number} {takedown_id}")
        uow.commit()
    pages = tuple(_page(text, settings, one) for one in post.to)
    day = done.done_at.astimezone(SCHOOL_ZONE).date()
    proposed = file_name("Bevestiging weghalen", publication.number, post.about, day=day, suffix="pdf")
    return TakedownLetters(pages, settings.paper(post.location), post.skipped, proposed)


@dataclass(frozen=True)
class _To:
    """One letter: the lines of its address block and its opening line."""

    lines: tuple[str, ...]
    salutation: str


@dataclass(frozen=True)
class _Post:
    """To whom is written about whom, on the paper of which location, and who gets no letter."""

    about: str
    location: str
    to: tuple[_To, ...]
    skipped: tuple[Skipped, ...] = ()


def _post_to_guardians(uow: UnitOfWork, done: Takedown) -> _Post:
    pupil_id = PupilId(done.shown.id)
    written_to = addressees(uow.people.guardians_of(pupil_id))
    if not written_to.found:
        reasons = [f"{one.name} {one.reason}" for one in written_to.skipped]
        raise NobodyToWriteError(why="; ".join(reasons) or "er staan geen ouders bij deze leerling")
    to = tuple(
        _To(address_lines(one.name_lines or (one.name_line,), one.address), one.salutation) for one in written_to.found
    )
    return _Post(pupil_of(uow, pupil_id).name.full, _location_of(uow, pupil_id), to, written_to.skipped)


def _post_to_employee(uow: UnitOfWork, done: Takedown) -> _Post:
    """The program knows no address of an employee: the letter is handed over."""
    [employee] = [one for one in uow.people.employees() if one.id == done.shown.id]
    called = (employee.name, employee.form_of_address)
    to = _To((name_line(*called), "Persoonlijk uitgereikt"), salutation([called]))
    return _Post(employee.name.full, "", (to,))


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
    about: str
    done: Takedown
    to_employee: bool

    @property
    def paragraphs(self) -> tuple[str, ...]:
        book = self.publication
        where = f"{book.where} ({book.link})" if book.link else book.where
        note, who = self.done.note, "U" if self.to_employee else self.about
        return (
            f"Op {written_day(book.published_on)} publiceerde de school '{book.title}'. Plaats: {where}. "
            f"{who} was daarin te zien. Voor het doel '{self.purpose}' is geen toestemming (meer).",
            self._outcome(),
            *((f"Toelichting: {note}",) if note else ()),
            "Wat anderen eerder van internet hebben overgenomen of bewaard, kan de school niet zelf weghalen. "
            "Ziet u het beeld nog ergens staan? Laat het ons weten, dan kijken we wat we kunnen doen.",
            "U kunt een toestemming altijd wijzigen; een bericht aan de administratie is genoeg."
            + (" Dat heeft geen gevolgen voor uw werk." if self.to_employee else ""),
        )

    def _outcome(self) -> str:
        day = written_day(self.done.done_at.astimezone(SCHOOL_ZONE).date())
        made = "bent u" if self.to_employee else f"is {self.about}"
        return {
            TakedownOutcome.REMOVED: f"Op {day} is het beeld weggehaald.",
            TakedownOutcome.MADE_UNRECOGNISABLE: f"Op {day} {made} in het beeld onherkenbaar gemaakt.",
            TakedownOutcome.PRINTED: (
                "Dit is op papier verschenen en verspreid; dat kan de school niet meer terughalen. "
                f"Vanaf {day} wordt het niet opnieuw gedrukt of verspreid."
            ),
            TakedownOutcome.CONSENT_GIVEN: f"Op {day} is alsnog toestemming gegeven; het beeld blijft daarom staan.",
        }[self.done.outcome]


def _page(text: _Text, settings: SchoolSettings, to: _To) -> LetterPage:
    day = text.done.done_at.astimezone(SCHOOL_ZONE).date()
    return LetterPage(
        subject=f"Beeld van {text.about}",
        address_lines=to.lines,
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
