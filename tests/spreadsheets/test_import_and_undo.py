"""Imports over each other, answers in between and taking one back; our own register read in again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.support import Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.ids import BatchId
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.people import Pupil
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_import import preview_import, store_import, undo_import
from wm_desktop.services.lists import STATUS_WORDS, register_note
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.read import source_of
from wm_desktop.spreadsheets.write import register_workbook

YEAR = SchoolYear(2026)


@pytest.fixture
def noor(office: Office) -> Pupil:
    return office.pupil("Noor de Vries", number="1001")


def csv(website: str, newsletter: str, name: str) -> SourceFile:
    text = f"Leerlingnummer;Naam;Website;Nieuwsbrief\n1001;Noor de Vries;{website};{newsletter}\n"
    return source_of(text.encode(), name)


def read_in(place: Workplace, source: SourceFile) -> BatchId:
    cells = frozenset({("1001", "website"), ("1001", "nieuwsbrief")})
    return store_import(place, preview_import(place, source, YEAR, choices=RowChoices(allowed=cells)), source)


def say(place: Workplace, pupil: Pupil, code: str, kind: AnswerKind) -> None:
    purpose = next(one for one in place.queries.purposes() if one.code == code)
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=kind,
        guardian_id=None,
        given_on=place.today(),
        way=AnswerWay.ORAL,
    )


def holds(place: Workplace) -> tuple[str, str]:
    with place.unit_of_work() as uow:
        ids = {purpose.code: purpose.id for purpose in uow.consent.purposes()}
        states = {purpose: state.status.value for (_, purpose), state in uow.consent.states().items()}
    return states.get(ids["website"], "unanswered"), states.get(ids["nieuwsbrief"], "unanswered")


def test_the_first_of_two_imports_is_taken_back_alone(place: Workplace, noor: Pupil, clock) -> None:
    first = read_in(place, csv("nee", "ja", "een.csv"))
    clock.move(hours=1)
    second = read_in(place, csv("ja", "", "twee.csv"))
    clock.move(hours=1)
    assert holds(place) == ("yes", "yes")
    report = undo_import(place, first)
    assert (report.retracted, report.kept) == (2, (("1001", "website"),))
    assert holds(place) == ("yes", "unanswered")
    later = undo_import(place, second)
    assert (later.retracted, later.kept) == (1, ())
    assert holds(place) == ("unanswered", "unanswered")


def test_the_second_taken_back_brings_the_first_back(place: Workplace, noor: Pupil, clock) -> None:
    read_in(place, csv("nee", "ja", "een.csv"))
    clock.move(hours=1)
    second = read_in(place, csv("ja", "nee", "twee.csv"))
    assert holds(place) == ("yes", "no")
    assert undo_import(place, second).kept == ()
    assert holds(place) == ("no", "yes")


def test_what_was_answered_in_between_and_since_is_kept(place: Workplace, noor: Pupil, clock) -> None:
    first = read_in(place, csv("ja", "ja", "een.csv"))
    clock.move(hours=1)
    say(place, noor, "website", AnswerKind.WITHDRAWN)
    clock.move(hours=1)
    second = read_in(place, csv("", "nee", "twee.csv"))
    clock.move(hours=1)
    assert holds(place) == ("withdrawn", "no")
    assert undo_import(place, first).kept == (("1001", "nieuwsbrief"), ("1001", "website"))
    assert holds(place) == ("withdrawn", "no")
    assert undo_import(place, second).kept == ()
    assert holds(place) == ("withdrawn", "unanswered")


def test_a_file_that_was_taken_back_can_be_read_in_again(place: Workplace, noor: Pupil, clock) -> None:
    source = csv("ja", "nee", "een.csv")
    undo_import(place, read_in(place, source))
    assert holds(place) == ("unanswered", "unanswered")
    clock.move(hours=1)
    read_in(place, source)
    assert holds(place) == ("yes", "no")


def test_a_file_read_in_again_keeps_what_was_said_since(place: Workplace, noor: Pupil, clock) -> None:
    source = csv("nee", "ja", "een.csv")
    read_in(place, source)
    clock.move(hours=1)
    say(place, noor, "website", AnswerKind.YES)
    clock.move(hours=1)
    again = preview_import(place, source, YEAR)
    assert (again.plan.store, again.result.changes) == ((), ())
    assert holds(place) == ("yes", "yes")


def test_our_own_register_changes_nothing_when_it_is_read_in(place: Workplace, office: Office, clock) -> None:
    noor = office.pupil("Noor de Vries", number="1001")
    office.pupil("Bo Bos", number="1002")
    mother, father = office.guardians_of(noor)
    purposes = {one.code: one.id for one in place.queries.purposes()}
    said = (
        *(("website", mother, AnswerKind.YES), ("website", father, AnswerKind.NO), ("pers", mother, AnswerKind.YES)),
        ("nieuwsbrief", mother, AnswerKind.YES),
        *(("nieuwsbrief", mother, AnswerKind.WITHDRAWN), ("schoolgids", father, AnswerKind.NO)),
    )
    for code, guardian, kind in said:
        record_answer(
            place,
            pupil_id=noor.id,
            purpose_id=purposes[code],
            kind=kind,
            guardian_id=guardian.id,
            given_on=date(2026, 11, 2),
            way=AnswerWay.FORM,
        )
        clock.move(minutes=1)
    asked = ConsentFilter()
    data = register_workbook(place.queries.register(asked), register_note(place, asked, 2))
    preview = preview_import(place, source_of(data, "register.xlsx"), YEAR)
    assert (preview.plan.store, preview.result.changes) == ((), ())
    assert [one.code for one in preview.result.problems if one.severity == "error"] == []
    assert not any(mark for mark in preview.marks if not mark.certain)
    words = {mark.mark for mark in preview.marks}
    assert words == {STATUS_WORDS[status] for status in ConsentStatus}


def test_what_was_left_undecided_stays_in_the_log_until_the_import_is_taken_back(place: Workplace, noor: Pupil) -> None:
    batch = read_in(place, csv("ja, mits zonder naam", "ja", "een.csv"))
    (logged,) = place.queries.batches()
    assert logged.undecided == ("rij 2: 'ja, mits zonder naam' is geen duidelijk ja of nee; onbeantwoord gelaten.",)
    undo_import(place, batch)
    assert place.queries.batches()[0].undecided == ()
