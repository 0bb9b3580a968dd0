"""The warning of an employee, which is never a punishment (domain reference 11.6)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.courses.staff_rules import forbidden_words

LETTER = LetterFact("WM-2026-001-WAA", date(2026, 9, 7), date(2026, 9, 7))


def warning() -> Walk:
    return Walk(CourseKind.STAFF_WARNING, known={"letters": (LETTER,)})


def warned() -> Walk:
    return warning().do("talk").do("report").do("letter", letter=LETTER.reference, signed_as="directeur")


def test_from_the_talk_until_it_has_expired() -> None:
    walk = warned().do("reaction").do("file", expires_on="2027-09-07")
    assert walk.path == ("start", "talked", "reported", "warned", "filed")
    assert walk.on(date(2027, 9, 6)).state == "filed"
    assert walk.on(date(2027, 9, 7)).state == "expired"
    assert walk.do("remove").state == "removed"


@pytest.mark.parametrize(
    "text",
    [
        "Dit is plichtsverzuim.",
        "een DISCIPLINAIRE maatregel",
        "Een berisping volgt.",
        "U wordt berispt",
        "de straf",
        "bestraffing",
        "Een sanctie.",
        "sanctionering",
        "een maatregel als bedoeld in de cao",
        "maatregelen bedoeld in artikel 3.14 van de CAO PO",
        "plichts-verzuim",
        "disci\u00adplinair",
        "discíplinair",
    ],
)
def test_words_of_discipline_are_found(text: str) -> None:
    assert forbidden_words(text)


@pytest.mark.parametrize(
    "text", ["", "multidisciplinair overleg", "strafbaar feit", "strafrecht", "de cao", "maatregel"]
)
def test_other_words_are_not(text: str) -> None:
    assert forbidden_words(text) == ()


def test_each_word_is_named_once() -> None:
    assert forbidden_words("Straf, straf en nog een sanctie") == ("straf", "sanctie")


@given(
    word=st.sampled_from(["plichtsverzuim", "disciplinair", "berisping", "straf", "sanctie"]),
    before=st.text(st.characters(categories=("Lu", "Ll", "Zs", "Po"), max_codepoint=0xFF), max_size=20),
    upper=st.booleans(),
)
def test_no_text_hides_such_a_word(word: str, before: str, upper: bool) -> None:
    assert forbidden_words(f"{before} {word.upper() if upper else word} en meer")


@pytest.mark.parametrize("field", ["behaviour", "expected", "support", "consequence"])
def test_the_letter_has_no_such_word(field: str) -> None:
    walk = warning().do("talk").do("report")
    assert walk.why_not("letter", **{field: "anders volgt een sanctie"}) == {f"disciplinary_{field}"}


def test_the_principal_signs_and_the_receipt_can_be_proved() -> None:
    walk = warning().do("talk").do("report")
    assert walk.why_not("letter", signed_as="administratie") == {"signatory"}
    assert walk.doubts("letter", letter=LETTER.reference, delivery="other") == {"delivery"}
    assert walk.doubts("letter", letter="WM-2026-009-WAA") == {"letter_not_sent"}


def test_the_employee_can_react_first() -> None:
    walk = warned()
    (term,) = following(walk.case, walk.case.taken[-1]).terms
    assert term.term.end == date(2026, 9, 21)
    assert walk.on(date(2026, 9, 21)).doubts("file", expires_on="2027-01-01") == {"reaction_term"}
    assert walk.on(date(2026, 9, 22)).doubts("file", expires_on="2027-01-01") == set()
    assert warned().do("reaction").doubts("file", expires_on="2027-01-01") == set()


def test_how_long_it_stays() -> None:
    walk = warned().do("reaction")
    assert walk.why_not("file", expires_on="2026-09-06") == {"expires_before"}
    assert walk.doubts("file", expires_on="2028-09-07") == set()
    assert walk.doubts("file", expires_on="2028-09-08") == {"kept_long"}
    walk.do("file", expires_on="2027-09-07")
    (task,) = following(walk.case, walk.case.taken[-1]).tasks
    assert task.due == date(2027, 9, 7)


def test_withdrawing_is_told_when_there_was_a_letter() -> None:
    walk = warning().do("talk").do("withdraw")
    assert (walk.state, following(walk.case, walk.case.taken[-1]).tasks) == ("withdrawn", ())
    walk = warned().do("withdraw")
    assert [one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks] == ["tell_withdrawn"]
