"""Now against after: a yes over a no, files that are read again, our own register, dates that cannot be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.importing.support import (
    PURPOSES,
    SCHOOL,
    TODAY,
    YEAR,
    answer,
    answers,
    codes,
    plan,
    sheet_of,
    source_of,
)
from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus, effective_consent
from wm_desktop.domain.ids import AnswerId, BatchId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.plan import ImportPlan, Standing, plan_import
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import SourceFile

EXAMPLES = settings(max_examples=int(os.environ.get("WM_FUZZ", "0")) or 40, deadline=None, derandomize=True)
PEOPLE = [("1101", "Finn Mulder"), ("1401", "Anna Vos"), ("1405", "Suryani"), ("1301", "Julia van Leeuwen")]
# What an oracle of a few words calls a yes; every other text here must never become one.
YES = ("ja", "JA ", "akkoord", "geen bezwaar", "Ja, ik geef toestemming")
OTHER = (
    "nee",
    "Nee!",
    "geen toestemming",
    "",
    None,
    "x",
    "1",
    "?",
    "volgt",
    "ja, mits",
    "ja/nee",
    "(ja)",
    "ja?",
    "eerst vragen",
)


@dataclass
class School:
    """A register in memory: what a plan stores is appended, with the import that brought it."""

    answers: dict[tuple[str, str], list[Answer]] = field(default_factory=dict)
    files: dict[str, set[BatchId]] = field(default_factory=dict)
    moment: datetime = datetime(2026, 11, 1, 9, tzinfo=UTC)

    def plan(self, source: SourceFile, allowed: frozenset[tuple[str, str]] = frozenset()) -> ImportPlan:
        names = {one.number: one.name.full for one in SCHOOL}
        same = frozenset(self.files.get(source.sha256, ()))
        standing = Standing(
            SCHOOL, lambda numbers, _: {one: self.state(one, names[one]) for one in numbers}, PURPOSES, TODAY, same
        )
        return plan_import(source, standing, Profile(), YEAR, choices=RowChoices(allowed=allowed))

    def state(self, number: str, name: str) -> PupilState:
        return PupilState(
            name, {code: tuple(found) for (pupil, code), found in self.answers.items() if pupil == number}
        )

    def status(self, pupil: str, code: str) -> ConsentStatus:
        return effective_consent(self.answers.get((pupil, code), ()), ()).status

    def store(self, source: SourceFile, made: ImportPlan) -> BatchId:
        batch = BatchId(new_uuid())
        self.files.setdefault(source.sha256, set()).add(batch)
        self.moment += timedelta(minutes=1)
        for one in made.store:
            self.say(one.pupil, one.purpose, one.kind, one.given_on, batch, one.source)
        return batch

    def say(
        self, pupil: str, code: str, kind: AnswerKind, day: date = TODAY, batch: BatchId | None = None, source: str = ""
    ) -> None:
        self.moment += timedelta(seconds=1)
        ids = AnswerId(new_uuid()), PupilId(new_uuid()), PurposeId(new_uuid())
        made = Answer(*ids, None, kind, day, AnswerWay.IMPORT, "kantoor", self.moment, batch_id=batch, source=source)
        self.answers.setdefault((pupil, code), []).append(made)


CELLS = st.sampled_from((*YES, *OTHER))
ROWS = st.lists(st.tuples(st.sampled_from(PEOPLE), CELLS, CELLS), min_size=1, max_size=6)


def a_file(rows: Sequence[tuple[tuple[str, str], str | None, str | None]], mark: int = 0) -> SourceFile:
    head = ("Leerlingnummer", "Naam", "Website", "Nieuwsbrief")
    return source_of(sheet_of(head, *((*person, *cells) for person, *cells in rows)), sha256=f"{mark:064}")


@EXAMPLES
@given(st.lists(st.tuples(ROWS, st.booleans()), min_size=1, max_size=4))
def test_no_yes_but_from_a_clear_yes_and_a_repeat_changes_nothing(files: list) -> None:
    school, read = School(), []
    for mark, (rows, permitted) in enumerate(files):
        source = a_file(rows, mark)
        allowed = frozenset((person[0], "website") for person, *_ in rows) if permitted else frozenset()
        before = {(one[0], code): school.status(one[0], code) for one in PEOPLE for code in ("website", "nieuwsbrief")}
        made = school.plan(source, allowed)
        for one in made.store:
            if one.kind is AnswerKind.YES:
                column, row = one.source.removeprefix("Blad1!")[:1], int(one.source.removeprefix("Blad1!")[1:])
                person, *cells = rows[row - 2]
                assert person[0] == one.pupil
                assert cells["CD".index(column)] in YES
                mine = [cells for other, *cells in rows if other == person]
                assert not any(
                    cell in {"nee", "Nee!", "geen toestemming"} for cell in (one["CD".index(column)] for one in mine)
                )
                refused = before[one.pupil, one.purpose] in {ConsentStatus.NO, ConsentStatus.WITHDRAWN}
                assert not refused or (one.pupil, one.purpose) in allowed
        school.store(source, made)
        read.append(source)
        for code, status in before.items():
            silent = all(
                not cell
                for person, *cells in rows
                for cell in [cells[code[1] == "nieuwsbrief"]]
                if person[0] == code[0]
            )
            assert not silent or school.status(*code) is status
        repeated = school.plan(source, allowed)
        assert (repeated.store, repeated.result.changes) == ((), ())
        for earlier in read:
            assert all(one.after is not ConsentStatus.YES for one in school.plan(earlier).result.changes)


def test_a_file_read_again_does_not_undo_what_was_said_since() -> None:
    school = School()
    source = a_file([(PEOPLE[0], "nee", "ja")])
    school.store(source, school.plan(source))
    school.say("1101", "website", AnswerKind.YES)
    school.say("1101", "nieuwsbrief", AnswerKind.WITHDRAWN)
    again = school.plan(source)
    assert (again.store, again.result.changes) == ((), ())
    assert [code for code, _ in codes(again)] == []
    other = school.plan(replace(source, sha256="f" * 64))
    assert [(one.purpose, one.kind) for one in other.store] == [("website", AnswerKind.NO)]
    assert [code for code, _ in codes(other)] == ["yes_over_no"]


def test_a_file_read_again_with_another_meaning_is_news() -> None:
    school = School()
    source = a_file([(PEOPLE[0], "ja", None)])
    school.store(source, school.plan(source))
    turned = a_file([(PEOPLE[0], "nee", None)])
    assert [one.kind for one in school.plan(turned).store] == [AnswerKind.NO]


def test_a_no_adds_nothing_to_a_withdrawal() -> None:
    state = {"1101": PupilState("Finn Mulder", {"website": (answer("withdrawn"),)})}
    made = plan(("Leerlingnummer", "Naam", "Website"), ("1101", "Finn Mulder", "ingetrokken"), states=state)
    assert (made.store, made.result.changes) == ((), ())


@pytest.mark.parametrize("word", ["ja", "nee", "oneens", "ingetrokken", "onbeantwoord"])
@pytest.mark.parametrize("kinds", ["yes", "no", "withdrawn", "yes no", ""])
def test_our_own_register_repeats_what_holds(word: str, kinds: str) -> None:
    named = tuple(replace(answer(kind), guardian_id=None) for kind in kinds.split())
    state = PupilState("Finn Mulder", {"website": named})
    own = source_of(
        sheet_of(
            ("Toestemmingsregister - De Klimboom",),
            (),
            ("Leerlingnummer", "Naam", "Website"),
            ("1101", "Finn Mulder", word),
        )
    )
    made = plan(source=own, states={"1101": state})
    held = effective_consent(named, ()).status
    plain = {"ja": "yes", "onbeantwoord": "unanswered"}.get(word, "no")
    if plain == (held.value if held.value in {"yes", "unanswered"} else "no"):
        assert (made.store, made.result.changes, codes(made)) == ((), (), [] if word != "onbeantwoord" else codes(made))
    assert answers(made)["website"] == plain


@pytest.mark.parametrize(
    ("day", "code", "given_on"),
    [
        ("1-12-2026", "future_date", TODAY),
        ("1-1-2019", "date_before_birth", TODAY),
        ("1-9-2026", None, date(2026, 9, 1)),
    ],
)
def test_a_day_that_cannot_be_is_not_used(day: str, code: str | None, given_on: date) -> None:
    state = {"1101": PupilState("Finn Mulder", {}, birth_date=date(2019, 10, 2))}
    head = ("Leerlingnummer", "Naam", "Datum", "Website")
    made = plan(head, ("1101", "Finn Mulder", day, "ja"), states=state)
    assert [one.given_on for one in made.store] == [given_on]
    assert [found for found, _ in codes(made)] == ([code] if code else [])


def test_the_household_speaks_beside_a_guardian() -> None:
    mother = GuardianId(new_uuid())
    state = PupilState("Finn Mulder", {"website": (answer("yes", by=mother),)}, custody=frozenset({mother}))
    made = plan(("Leerlingnummer", "Naam", "Website"), ("1101", "Finn Mulder", "nee"), states={"1101": state})
    assert [(one.guardian, one.kind) for one in made.store] == [(None, AnswerKind.NO)]
    assert [one.after for one in made.result.changes] == [ConsentStatus.CONFLICT]
