"""Paper about publications: checks as they were, letters about what was taken down, and what may be a data breach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from tests.support import FixedClock, Office, as_role
from wm_desktop.domain.addressees import NO_CUSTODY
from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CheckId, TakedownId
from wm_desktop.domain.incidents import IncidentKind, PartyRole
from wm_desktop.domain.people import Address, FormOfAddress, Pupil
from wm_desktop.domain.publications import Content, PersonKind, Reason, Shown, Takedown, TakedownOutcome
from wm_desktop.services.actors import NotAllowedError, Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.incidents import open_incident
from wm_desktop.services.people import mark_left, save_employee, save_guardian, set_protected
from wm_desktop.services.publication_papers import (
    NobodyToWriteError,
    NoFileKeptError,
    check_sheet,
    kept_file,
    takedown_letters,
)
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    Picture,
    PublicationDayMissingError,
    check_publication,
    record_publication,
    record_takedown,
)
from wm_desktop.services.published import breach_of, purpose_of, shown_without_yes
from wm_desktop.services.workplace import Workplace

PHOTO = frozenset({Content.PHOTO})


def shown(person):
    return Shown(PersonKind.PUPIL if isinstance(person, Pupil) else PersonKind.EMPLOYEE, person.id)


def say(place: Workplace, pupil: Pupil, kind: str, on: date | None = None, code: str = "website") -> None:
    purpose = next(one for one in place.queries.purposes() if one.code == code)
    given_on = on or place.today()
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=given_on,
        way=AnswerWay.FORM,
    )


def published(place: Workplace, *people, picture: Picture | None = None, **facts):
    new = NewPublication(
        "website", "Sportdag", "nieuws", facts.pop("on", place.today()), PHOTO, tuple(map(shown, people)), **facts
    )
    return record_publication(place, new, picture)


def taken_down(place: Workplace, pupil, outcome=TakedownOutcome.REMOVED, note="", **facts) -> Takedown:
    book = published(place, pupil, **facts)
    return record_takedown(place, book.id, shown(pupil), outcome, note)


def test_a_stored_check_is_printed_as_it_was_given(place: Workplace, office: Office, clock: FixedClock) -> None:
    noor = office.pupil("Noor de Wit")
    check = check_publication(place, CheckRequest("website", PHOTO, (shown(noor),), "nieuws"))
    before = check_sheet(place, check.id)
    say(place, noor, "yes")
    clock.move(days=30)
    assert check_sheet(place, check.id) == before
    assert before.check == check
    assert before.check.people[0].reason is Reason.UNANSWERED
    assert before.suggested_name == "Publicatiecontrole - C2026-001 - 2026-11-23.pdf"
    assert [row.detail for row in place.queries.audit() if row.action == "publication.check.print"] == [
        "C2026-001; doel Website; 1 persoon"
    ] * 2
    with pytest.raises(NotFoundError):
        check_sheet(place, CheckId(uuid4()))


def test_a_letter_goes_to_each_address_of_guardians_with_custody(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Wit", guardians=1)
    office.guardian(noor, "Kees de Wit", street="Kade 9")
    office.guardian(noor, "Opa de Wit", custody=False)
    done = taken_down(place, noor, note="Foto vervangen.", link="https://school.nl/sportdag")
    made = takedown_letters(place, done.publication_id, done.id)
    assert [page.address_lines[-2] for page in made.pages] == ["Dorpsstraat 1", "Kade 9"]
    assert [(one.name, one.reason) for one in made.skipped] == [("Opa de Wit", NO_CUSTODY)]
    text = "\n".join(made.pages[0].paragraphs)
    assert "'Sportdag'. Plaats: nieuws (https://school.nl/sportdag)." in text
    assert "Op 23 november 2026 is het beeld weggehaald." in text
    assert "Toelichting: Foto vervangen." in text
    assert made.pages[0].subject == "Beeld van Noor de Wit"
    assert made.suggested_name == "Bevestiging weghalen - P2026-001 - Noor de Wit - 2026-11-23.pdf"
    assert place.queries.audit()[-1].action == "publication.takedown.letter"


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (TakedownOutcome.MADE_UNRECOGNISABLE, "Noor de Wit in het beeld onherkenbaar gemaakt"),
        (TakedownOutcome.PRINTED, "dat kan de school niet meer terughalen"),
    ],
)
def test_the_letter_says_what_was_done(place: Workplace, office: Office, outcome, words) -> None:
    done = taken_down(place, office.pupil("Noor de Wit"), outcome)
    page = takedown_letters(place, done.publication_id, done.id).pages[0]
    assert words in "\n".join(page.paragraphs)
    assert not any(paragraph.startswith("Toelichting") for paragraph in page.paragraphs)


def test_a_protected_pupil_reads_like_any_no(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Wit")
    say(place, noor, "yes")
    set_protected(place, noor.id, protected=True)
    check = check_publication(place, CheckRequest("website", PHOTO, (shown(noor),)))
    done = taken_down(place, noor)
    letter = " ".join(takedown_letters(place, done.publication_id, done.id).pages[0].paragraphs)
    assert check.people[0].reason is Reason.NO
    assert "bescherm" not in letter.casefold()


def test_who_cannot_get_a_letter_is_said(place: Workplace, office: Office) -> None:
    alone = taken_down(place, office.pupil("Noor de Wit", guardians=0))
    with pytest.raises(NobodyToWriteError, match="geen ouders"):
        takedown_letters(place, alone.publication_id, alone.id)
    sem = office.pupil("Sem Bos", guardians=1)
    save_guardian(place, replace(office.guardians_of(sem)[0], address=Address()))
    homeless = taken_down(place, sem)
    with pytest.raises(NobodyToWriteError, match="geen volledig adres"):
        takedown_letters(place, homeless.publication_id, homeless.id)
    with pytest.raises(NotFoundError):
        takedown_letters(place, homeless.publication_id, TakedownId(uuid4()))


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (TakedownOutcome.REMOVED, "Op 23 november 2026 is het beeld weggehaald."),
        (TakedownOutcome.MADE_UNRECOGNISABLE, "Op 23 november 2026 bent u in het beeld onherkenbaar gemaakt."),
    ],
)
def test_an_employee_is_told_in_a_letter_to_hand_over(place: Workplace, office: Office, outcome, words) -> None:
    eva = replace(office.employee("Eva van den Berg"), form_of_address=FormOfAddress.MADAM)
    save_employee(place, eva)
    done = taken_down(place, eva, outcome)
    made = takedown_letters(place, done.publication_id, done.id)
    [page] = made.pages
    assert page.address_lines == ("Mevrouw E. van den Berg", "Persoonlijk uitgereikt")
    assert (page.salutation, page.subject) == ("Geachte mevrouw Van den Berg,", "Beeld van Eva van den Berg")
    assert page.paragraphs[0].endswith("U was daarin te zien. Voor het doel 'Website' is geen toestemming (meer).")
    assert page.paragraphs[1] == words
    assert page.paragraphs[-1].endswith("Dat heeft geen gevolgen voor uw werk.")
    assert (made.skipped, made.letterhead.location_lines) == ((), ())


def test_the_letter_about_a_pupil_who_left_names_no_location(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Wit")
    done = taken_down(place, noor)
    here = takedown_letters(place, done.publication_id, done.id).letterhead.location_lines
    mark_left(place, noor.id, place.today())
    gone = takedown_letters(place, done.publication_id, done.id).letterhead.location_lines
    assert "Willibrord" in here
    assert "Willibrord" not in gone


def test_the_kept_file_comes_back_whole(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Wit")
    book = published(place, noor, picture=Picture("sportdag.jpg", "image/jpeg", (b"abc", b"def"), b"small"))
    assert b"".join(kept_file(place, book.id)) == b"abcdef"
    row = place.queries.publications()[0]
    assert (row.file_name, row.publication.thumbnail) == ("sportdag.jpg", b"small")
    bare = published(place, noor)
    assert place.queries.publications()[0].file_name == ""
    with pytest.raises(NoFileKeptError):
        kept_file(place, bare.id)


def test_what_counts_is_the_day_of_publication(place: Workplace, office: Office, clock: FixedClock) -> None:
    noor, sem, teacher = office.pupil("Noor de Wit"), office.pupil("Sem Bos"), office.employee("Eva Jansen")
    say(place, noor, "yes", place.today() - timedelta(days=20))
    say(place, noor, "withdrawn")
    say(place, sem, "yes")
    say(place, sem, "yes", place.today() - timedelta(days=20), "nieuwsbrief")
    then = published(place, noor, sem, teacher, on=place.today() - timedelta(days=10))
    found = [(one.name, one.reason) for one in shown_without_yes(place, then.id)]
    assert found == [("Sem Bos", Reason.UNANSWERED), ("Eva Jansen", Reason.UNANSWERED)]
    now = published(place, noor, sem)
    assert [(one.name, one.reason) for one in shown_without_yes(place, now.id)] == [("Noor de Wit", Reason.WITHDRAWN)]
    only_staff = published(place, teacher)
    assert [one.name for one in shown_without_yes(place, only_staff.id)] == ["Eva Jansen"]


def test_an_incident_is_filled_in_with_the_clock_and_the_people(place: Workplace, office: Office) -> None:
    noor, sem = office.pupil("Noor de Wit", group="5A"), office.pupil("Sem Bos")
    say(place, sem, "yes")
    book = published(place, noor, sem, link="https://school.nl/sportdag", printed=True)
    new = breach_of(place, book.id)
    assert (new.kind, new.link, new.platform) == (IncidentKind.DATA_BREACH, "https://school.nl/sportdag", "nieuws")
    assert [(party.role, party.person_id) for party in new.parties] == [(PartyRole.AFFECTED, noor.id)]
    assert "- Noor de Wit (5A): nog geen antwoord" in new.description
    assert "26 november 2026" in new.description
    incident = open_incident(place, new)
    assert incident.known_at == place.now()
    assert report_before(incident.known_at) == place.now() + timedelta(hours=72)


def test_without_anybody_shown_wrongly_the_incident_names_nobody(place: Workplace, office: Office) -> None:
    sem = office.pupil("Sem Bos")
    say(place, sem, "yes")
    new = breach_of(place, published(place, sem).id)
    assert new.parties == ()
    assert "Zonder toestemming getoond" not in new.description


def test_a_data_breach_starts_its_clock_by_itself(place: Workplace, office: Office) -> None:
    book = published(place, office.pupil("Noor de Wit"))
    new = replace(breach_of(place, book.id), known_at=None)
    assert open_incident(place, new).known_at == place.now()
    assert open_incident(place, replace(new, kind=IncidentKind.OTHER)).known_at is None


def test_what_was_done_is_listed_with_who_and_when(place: Workplace, office: Office, clock: FixedClock) -> None:
    assert place.queries.takedowns_done() == []
    noor = office.pupil("Noor de Wit", group="5A")
    taken_down(place, noor, note="Vervangen.")
    clock.move(hours=1)
    taken_down(place, noor, TakedownOutcome.PRINTED, printed=True)
    newest, first = place.queries.takedowns_done()
    assert (newest.outcome, newest.printed, newest.number) == (TakedownOutcome.PRINTED, True, "P2026-002")
    assert (first.who.name, first.who.group, first.note, first.done_by) == (
        "Noor de Wit", "5A", "Vervangen.", "directie",
    )  # fmt: skip
    assert first.done_at < newest.done_at


def test_a_publication_without_a_day_is_refused(place: Workplace, office: Office) -> None:
    with pytest.raises(PublicationDayMissingError):
        published(place, office.pupil(), on=None)
    assert place.queries.publications() == []


def test_a_purpose_that_is_gone_is_not_guessed(place: Workplace, office: Office) -> None:
    book = replace(published(place, office.pupil()), purpose_id=uuid4())
    with place.unit_of_work() as uow, pytest.raises(NotFoundError):
        purpose_of(uow, book)


@pytest.mark.parametrize("role", [Role.TEACHER, Role.READER])
def test_who_only_looks_writes_no_letters(place: Workplace, office: Office, role: Role) -> None:
    done = taken_down(place, office.pupil())
    with pytest.raises(NotAllowedError):
        takedown_letters(as_role(place, role), done.publication_id, done.id)
    with pytest.raises(NotAllowedError):
        breach_of(as_role(place, role), done.publication_id)
