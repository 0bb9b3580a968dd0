"""The warning of a pupil, step by step (domain reference 11.2)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.courses.walking import MOTHER, Walk
from wm_desktop.domain.courses.engine import is_final, offers
from wm_desktop.domain.courses.errors import StepNotPossibleError
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.courses.pupil_warning import over_from

MONDAY = date(2026, 9, 7)
LETTER = LetterFact("WM-2026-001-WAA", MONDAY, MONDAY)


def warning(**known: object) -> Walk:
    return Walk(CourseKind.PUPIL_WARNING, known={"letters": (LETTER,)} | known)


def sent() -> Walk:
    walk = warning().do("talk").later(hours=1).do("sign", signed_as="directeur")
    return walk.later(hours=1).do("send", letter=LETTER.reference)


def test_the_whole_course_from_talk_to_the_end_of_the_time_to_react() -> None:
    walk = sent()
    assert walk.path == ("concept", "drafted", "signed", "notified")
    assert walk.on(date(2026, 9, 21)).state == "notified"
    assert walk.on(date(2026, 9, 22)).state == "closed"
    assert is_final(walk.case)
    assert walk.offered == {"reaction", "withdraw"}


def test_a_reaction_is_kept_and_allows_to_close() -> None:
    walk = sent()
    assert walk.doubts("close") == {"still_waiting"}
    doubtful = next(offer for offer in offers(walk.case) if offer.step.code == "close")
    assert [doubt.code for doubt in doubtful.doubts] == ["still_waiting"]
    walk.later(days=2).do("reaction", reaction="Wij zien het anders.").do("close")
    assert walk.path[-2:] == ("notified", "closed")
    assert walk.later(days=3).do("reaction").state == "closed"


def test_without_a_talk_there_is_no_letter() -> None:
    with pytest.raises(StepNotPossibleError):
        warning().do("sign")
    assert warning().do("no_talk", why="Twee keer uitgenodigd.").later(hours=1).do("sign").state == "signed"


def test_a_teacher_does_not_sign() -> None:
    walk = warning().do("talk").do("hear_pupil")
    assert walk.why_not("sign", signed_as="leerkracht") == {"signatory"}
    assert walk.why_not("sign", signed_as="adjunct-directeur") == {"signatory"}
    assert walk.why_not("sign", signed_as="bestuurder") == set()


def test_each_guardian_gets_the_letter() -> None:
    walk = warning().do("talk").do("sign")
    assert walk.doubts("send", letter="WM-2026-002-WAA", told="") == {"not_everybody_told", "letter_not_sent"}
    assert walk.doubts("send", letter=LETTER.reference, told=str(MOTHER)) == set()


def test_what_follows_from_the_letter() -> None:
    walk = sent()
    found = following(walk.case, walk.case.taken[-1])
    assert {task.plan.code: task.due for task in found.tasks} == {"pupil_file": MONDAY, "teacher_copy": MONDAY}
    assert [(one.term.kind.value, one.term.due_day) for one in found.terms] == [("reaction_14d", date(2026, 9, 21))]
    walk.do("reaction").do("close")
    assert [kind.value for kind in following(walk.case, walk.case.taken[-1]).closed_terms] == ["reaction_14d"]


def test_it_can_be_withdrawn_with_a_reason_and_stays_in_the_file() -> None:
    walk = warning()
    assert over_from(walk.case) is None
    assert walk.why_not("withdraw", why=" ") == {"empty"}
    assert walk.do("withdraw").state == "withdrawn"
    assert walk.offered == set()
    assert sent().on(date(2026, 10, 1)).do("withdraw").path[-2:] == ("closed", "withdrawn")
