"""The lists, papers and pages that rest on the register, each against the plain register."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from openpyxl import load_workbook

from tests.storage.plain_register import PlainPupil
from tests.storage.truth_machine import BACK, CODES, GUARDIANS, KINDS, PUPILS, WHICH, School
from tests.support import group_ids
from wm_desktop.domain.consent import AnswerKind
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.rounds import FormState
from wm_desktop.gui.consent.summary import totals
from wm_desktop.services.change_lists import change_list
from wm_desktop.services.family import family_of
from wm_desktop.services.issued_lists import NewIssue, end_list, issue_list, issued_lists, outdated_lists, replace_list
from wm_desktop.services.lists import ListKind, ListRequest, no_consent_list
from wm_desktop.services.person_file import person_file
from wm_desktop.services.published import shown_without_yes
from wm_desktop.services.round_state import round_state
from wm_desktop.services.rounds import NewRound, close_round, enter_form, form_to_enter, remind, start_round, undo_entry
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.trip_lists import trip_list
from wm_desktop.spreadsheets.write import register_workbook
from wm_desktop.storage.verify import verify

WORDS = {"yes": "ja", "no": "nee", "unanswered": "onbeantwoord", "withdrawn": "ingetrokken", "conflict": "oneens"}
GROUPS = st.sampled_from(["5A", "6B"])


@dataclass
class PlainForm:
    """A form that was made; `who` None is the household."""

    round: Any
    code: str
    pupil: PlainPupil
    who: Any
    state: str = "out"
    reminders: set[date] = field(default_factory=set)


@dataclass
class PlainIssue:
    """A list that somebody holds: whom it names, for which group of which school year."""

    id: Any
    code: str
    group: str
    years: set[int]
    named: set[tuple[Any, str]]


class ListedSchool(School):
    """The same school with everything that is printed, counted, handed out and sent home."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.forms: list[PlainForm] = []
        self.rounds: dict[Any, tuple[str, ...]] = {}
        self.open_rounds: set[Any] = set()
        self.held: list[PlainIssue] = []

    def _no(self, code: str, day: date, group: str = "") -> list[PlainPupil]:
        there = self._present(day)
        return [
            one
            for one in there
            if group in {"", self.plain.group(one, day)} and self.plain.status(one, code, day) != "yes"
        ]

    def _listed(self, one: PlainPupil) -> str:
        return {"1001": "Bos, Noor", "1002": "Vos, Sem"}[one.number]

    # lists on paper

    @rule(back=BACK, kind=st.sampled_from([ListKind.WITHOUT, ListKind.WITH, ListKind.PHOTOGRAPHER]))
    def print_a_list_of_everything(self, back: int, kind: ListKind) -> None:
        day = self.today - timedelta(days=back)
        there, codes = self._present(day), self.plain.open_on(day, self.today)
        if not there:
            return
        made = no_consent_list(self.place, ListRequest(as_of=day, statuses=kind.statuses, kind=kind), preview=True)
        labels = {one.label: one.code for one in self._purposes()}
        found = {
            (labels[section.purpose], section.group): [one.listed for one in section.pupils]
            for section in made.sections
        }
        wanted = {
            (code, group): [
                self._listed(one)
                for one in there
                if self.plain.group(one, day) == group
                and (self.plain.status(one, code, day) == "yes") == (kind is not ListKind.WITHOUT)
            ]
            for code in codes
            for group in {self.plain.group(one, day) for one in there}
        }
        assert found == wanted
        assert made.pupils == len(there)

    @rule(back=BACK, codes=st.sampled_from([(), CODES, CODES[:1]]))
    def go_on_a_trip(self, back: int, codes: tuple[str, ...]) -> None:
        day = self.today - timedelta(days=back)
        there = self._present(day)
        asked = codes or tuple(self.plain.open_on(day, self.today))
        if not there or set(asked) - set(self.plain.open_on(day, self.today)):
            return
        made = trip_list(self.place, ListRequest(codes, as_of=day), preview=True)
        labels = {one.label: one.code for one in self._purposes()}
        columns = [labels[label] for label in made.purposes]
        assert set(columns) == set(asked)
        found = {(group.group, row.listed): row.allowed for group in made.groups for row in group.rows}
        assert found == {
            (self.plain.group(one, day), self._listed(one)): tuple(
                self.plain.status(one, code, day) == "yes" for code in columns
            )
            for one in there
        }

    @rule(back=BACK, longer=BACK)
    def print_what_changed(self, back: int, longer: int) -> None:
        last = self.today - timedelta(days=back)
        first = last - timedelta(days=longer)
        before, after = self.plain.cells(first, self.today), self.plain.cells(last, self.today)
        names = {one.id: self._listed(one) for one in self.plain.pupils}
        wanted = set()
        for key in before.keys() | after.keys():
            was, became = before.get(key), after.get(key)
            if was != became and {was, became} != {None, "unanswered"}:
                wanted.add(
                    (names[key[0]], key[1], *(WORDS.get(one or "", "niet in register") for one in (was, became)))
                )
        labels = {one.label: one.code for one in self._purposes()}
        made = change_list(self.place, first, last, ConsentFilter(), preview=True)
        assert {(one.pupil, labels[one.purpose], one.was, one.became) for one in made.lines} == wanted
        assert len(made.lines) == len(wanted)

    @rule(back=BACK)
    def save_the_register_as_a_workbook(self, back: int) -> None:
        day = self.today - timedelta(days=back)
        register = self.place.queries.register(ConsentFilter(as_of=day))
        sheet = load_workbook(BytesIO(register_workbook(register))).worksheets[0]
        rows = [tuple(cell.value or "" for cell in row) for row in sheet.iter_rows()]
        codes = self.plain.open_on(day, self.today)
        there = self._present(day)
        for one in there:
            [line] = [row for row in rows if row[3] == one.number]
            assert line[:2] == (self._listed(one), self.plain.group(one, day))
            assert line[4:] == tuple(WORDS[self.plain.status(one, code, day)] for code in codes)
        counted = [sum(self.plain.status(one, code, day) == "yes" for one in there) for code in codes]
        assert [total.yes for total in totals(register.rows, len(codes))] == counted
        [line] = [row for row in rows if row[0] == "Aantal ja"]
        assert [value or 0 for value in line[4:]] == counted
        for total, code in zip(totals(register.rows, len(codes)), codes, strict=True):
            said = Counter(self.plain.status(one, code, day) for one in there)
            assert total.refused == said["no"] + said["withdrawn"]
            assert total.rest == said["unanswered"] + said["conflict"]

    # lists that others hold

    @rule(code=st.sampled_from(CODES), group=GROUPS)
    def hand_out_a_list(self, code: str, group: str) -> None:
        ids = group_ids(self.place, group)
        if not ids or self.plain.purposes[code].closed_on is not None:
            return
        issued = issue_list(self.place, NewIssue(code, ids, "klassenapp", "mw. Bos", "directie", self.today))
        assert {(line.pupil_id, line.group) for line in issued.lines} == self._named(code, group)
        years = {
            self.plain.year_of(one) for one in self._present(self.today) if self.plain.group(one, self.today) == group
        }
        self.held.append(PlainIssue(issued.id, code, group, years, self._named(code, group)))

    def _named(self, code: str, group: str) -> set[tuple[Any, str]]:
        return {(one.id, group) for one in self._no(code, self.today, group)}

    def _named_now(self, issue: PlainIssue) -> set[tuple[Any, str]]:
        """A group of another school year is another group, also when it has the same name."""
        there = [one for one in self._present(self.today) if self.plain.group(one, self.today) == issue.group]
        if self.plain.purposes[issue.code].closed_on is not None:
            return set()
        return self._named(issue.code, issue.group) if issue.years & set(map(self.plain.year_of, there)) else set()

    @invariant()
    def who_holds_which_old_list_is_known(self) -> None:
        if not self.held:
            return
        mine = {one.id for one in self.held}
        found = {
            one.issued.id: (
                {(line.pupil_id, line.group) for line in one.difference.added},
                {(line.pupil_id, line.group) for line in one.difference.removed},
            )
            for one in outdated_lists(self.place)
            if one.issued.id in mine
        }
        wanted = {one.id: (self._named_now(one) - one.named, one.named - self._named_now(one)) for one in self.held}
        assert found == {key: parts for key, parts in wanted.items() if any(parts)}

    @rule(which=WHICH, replaced=st.booleans())
    def take_a_list_back(self, which: int, replaced: bool) -> None:
        if not self.held:
            return
        one = self.held[which % len(self.held)]
        if not replaced:
            end_list(self.place, one.id, "vernietigd")
            self.held.remove(one)
            return
        now = self._named_now(one)
        try:
            new = replace_list(self.place, one.id)
        except DomainError:
            assert now == one.named or not now
            return
        assert {(line.pupil_id, line.group) for line in new.issued.lines} == now
        self.held.remove(one)
        years = {
            self.plain.year_of(each)
            for each in self._present(self.today)
            if self.plain.group(each, self.today) == one.group
        }
        self.held.append(PlainIssue(new.issued.id, one.code, one.group, years | one.years, now))

    @rule()
    def look_into_the_issued_lists(self) -> None:
        known = {one.id: {(line.pupil_id, line.group) for line in one.lines} for one in issued_lists(self.place)}
        assert all(known[one.id] == one.named for one in self.held)  # what was on it never changes

    # what was published

    @rule(which=WHICH)
    def was_it_allowed_then(self, which: int) -> None:
        if not self.shown:
            return
        publication, pupil, code = self.shown[which % len(self.shown)]
        with self.place.unit_of_work() as uow:
            found = uow.publications.get(publication)
        assert found is not None
        day = found.published_on
        whose = next(one for one in self.plain.pupils if one.id == pupil)
        without = shown_without_yes(self.place, publication)
        purpose = self.plain.purposes[code]
        open_then = purpose.closed_on is None or purpose.closed_on > day
        if open_then and purpose.audiences[-1][1] != "nobody":
            assert bool(without) == (self.plain.status(whose, code, day) != "yes")
        assert bool(without) or self.plain.status(whose, code, day) == "yes"

    # the yearly round

    @rule(group=GROUPS, codes=st.sampled_from([CODES, CODES[:1]]))
    def begin_a_round(self, group: str, codes: tuple[str, ...]) -> None:
        closed = any(self.plain.purposes[code].closed_on is not None for code in codes)
        year = self.plain.school_year(self.today)
        asked = [
            one
            for one in self._present(self.today)
            if self.plain.group(one, self.today) == group and self.plain.year_of(one) == year
        ]
        if len(self.rounds) > 2 or closed or not asked:
            return
        made = start_round(self.place, NewRound("Ronde", codes, (group,), self.today + timedelta(days=14)))
        with self.place.unit_of_work() as uow:
            forms = uow.rounds.forms(made.id)
        whose = {one.id: one for one in asked}
        self.rounds[made.id] = codes
        self.open_rounds.add(made.id)
        new = [PlainForm(made.id, form.code, whose[form.pupil_id], form.guardian_id) for form in forms]
        wanted = Counter((one.id, who) for one in asked for who in self.plain.custody_on(one, self.today) or {None})
        assert Counter((form.pupil.id, form.who) for form in new) == wanted
        self.forms += new

    @precondition(lambda self: self.forms)
    @rule(which=WHICH, said=st.tuples(st.none() | KINDS, st.none() | KINDS), back=st.integers(0, 9))
    def a_form_comes_back(self, which: int, said: tuple[AnswerKind | None, AnswerKind | None], back: int) -> None:
        form = self.forms[which % len(self.forms)]
        codes = {one.code: one for one in self._purposes()}
        answers = {
            codes[code].id: kind
            for code, kind in zip(self.rounds[form.round], said, strict=False)
            if kind is not None and kind is not AnswerKind.WITHDRAWN
        }
        day = self.today - timedelta(days=back)
        try:
            shown = form_to_enter(self.place, form.code)
            enter_form(self.place, form.code, answers, day)
        except DomainError:
            return
        assert form.state == "out"
        assert shown.pupil.id == form.pupil.id
        form.state = "returned"
        known = {one.id for one in self.plain.answers}
        with self.place.unit_of_work() as uow:
            stored = [one for one in uow.consent.answers([form.pupil.id]) if one.id not in known]
        assert {one.purpose_id: one.kind for one in stored} == answers
        for one in stored:
            code = next(code for code, purpose in codes.items() if purpose.id == one.purpose_id)
            self._heard(one, form.who or "household", code, one.purpose_version)

    @precondition(lambda self: self.forms)
    @rule(which=WHICH)
    def a_form_was_entered_wrong(self, which: int) -> None:
        form = self.forms[which % len(self.forms)]
        before = self._standing(form.pupil)
        try:
            undo_entry(self.place, form.code)
        except DomainError:
            assert form.state != "returned"
            return
        form.state = "out" if form.round in self.open_rounds else "cancelled"
        gone = before - self._standing(form.pupil)
        for one in self.plain.answers:
            one.taken_back = one.taken_back or one.id in gone

    def _standing(self, whose: PlainPupil) -> set[Any]:
        with self.place.unit_of_work() as uow:
            return {one.id for one in uow.consent.answers([whose.id])}

    @precondition(lambda self: self.open_rounds)
    @rule(close=st.booleans())
    def remind_or_close(self, close: bool) -> None:
        one = min(self.open_rounds, key=str)
        mine = [form for form in self.forms if form.round == one]
        if not close:
            reminded = {form.code for form in remind(self.place, one)}
            assert reminded == {form.code for form in mine if self._waited_for(form)}
            for form in mine:
                form.reminders |= {self.today} if form.code in reminded else set()
            return
        close_round(self.place, one)
        self.open_rounds.remove(one)
        for form in mine:
            form.state = "cancelled" if form.state == "out" else form.state

    def _waited_for(self, form: PlainForm) -> bool:
        may = form.who is None or form.who in self.plain.custody_on(form.pupil, self.today)
        return form.state == "out" and form.pupil.left_on is None and may

    @invariant()
    def who_has_not_answered_is_known(self) -> None:
        for one, codes in self.rounds.items():
            mine = [form for form in self.forms if form.round == one]
            state = round_state(self.place, one)
            assert {row.form.code for row in state.out} == {form.code for form in mine if self._waited_for(form)}
            assert {row.form.code: set(row.form.reminders) for row in state.forms} == {
                form.code: form.reminders for form in mine
            }
            back = sum(form.state == "returned" for form in mine)
            assert sum(group.returned for group in state.groups) == back
            row = next(row for row in self.place.queries.rounds() if row.round.id == one)
            assert (row.out, row.returned) == (len(state.out), back)
            assert row.out + row.returned + row.cancelled == len(mine)
            pupils = {form.pupil.id: form.pupil for form in mine if form.pupil.left_on is None}.values()
            for count, code in zip(state.purposes, codes, strict=True):
                said = Counter(self.plain.status(whose, code, self.today) for whose in pupils)
                assert (count.yes, count.unanswered) == (said["yes"], said["unanswered"])
                assert count.no == said["no"] + said["withdrawn"] + said["conflict"]

    # the first page, a person, a family

    @rule(pupil=PUPILS, code=st.sampled_from(CODES), yes=st.sampled_from([0, 1, "household"]))
    def somebody_disagrees(self, pupil: int, code: str, yes: int | str) -> None:
        whose = self.plain.pupils[pupil]
        for who, kind in ((yes, AnswerKind.YES), (0 if yes == 1 else 1, AnswerKind.NO)):
            self._say(whose, code, who, kind, self.today)

    @invariant()
    def today_counts_what_is_there(self) -> None:
        if not self.plain.pupils:
            return
        told = self.place.queries.today()
        there, codes = self._present(self.today), self.plain.open_on(self.today, self.today)
        assert told.pupils == len(there)
        assert {one.id for one in told.conflicts} == {
            one.id for one in there if any(self.plain.status(one, code, self.today) == "conflict" for code in codes)
        }
        asked = self._asked(codes)
        wanted = {}
        for group in {self.plain.group(one, self.today) for one in there}:
            members = [one for one in there if self.plain.group(one, self.today) == group]
            said = [sum(self.plain.status(one, code, self.today) != "unanswered" for code in asked) for one in members]
            wanted[group] = (len(members), said.count(len(asked)), sum(said), len(members) * len(asked))
        found = {one.group: (one.pupils, one.complete, one.answered, one.asked) for one in told.responses}
        assert found == wanted

    def _asked(self, codes: list[str]) -> list[str]:
        rounds = {code for one in self.open_rounds for code in self.rounds[one]}
        said = {
            code
            for code in codes
            for one in self.plain.pupils
            if self.plain.status(one, code, self.today) != "unanswered" and not self.plain.hidden(one, code, self.today)
        }
        return [code for code in codes if code in (rounds or said)] or codes

    @rule(pupil=PUPILS)
    def open_a_person(self, pupil: int) -> None:
        whose = self.plain.pupils[pupil]
        person = person_file(self.place, whose.id)
        assert person is not None
        custody = self.plain.custody_on(whose, self.today)
        assert {row.id for row in person.guardians if row.has_custody} == custody
        assert person.pupil.protected == (bool(whose.protection) and whose.protection[-1][1])
        assert [(one.since, one.protected) for one in person.protection] == whose.protection
        mine = [one for one in self.plain.answers if one.pupil == whose.id]
        assert {row.id: row.retracted for row in person.answers} == {one.id: one.taken_back for one in mine}
        counted = {one.id for one in mine if not one.taken_back and one.who in {"household", "pupil", *custody}}
        assert {row.id for row in person.answers if row.counts} == counted

    @rule(pupil=PUPILS)
    def open_a_family(self, pupil: int) -> None:
        whose = self.plain.pupils[pupil]
        family = family_of(self.place, whose.id)
        child = family.children[0]
        assert child.pupil.id == whose.id
        assert child.custody == self.plain.custody_on(whose, self.today)
        assert [one.code for one in family.purposes] == self.plain.open_on(self.today, self.today)
        for purpose in family.purposes:
            state = child.states.get(purpose.id)
            assert (state.status.value if state else "unanswered") == self.plain.status(whose, purpose.code, self.today)

    @rule(code=st.sampled_from(CODES))
    def count_who_would_be_asked_again(self, code: str) -> None:
        purpose = next(one for one in self._purposes() if one.code == code)
        there = [one for one in self.plain.pupils if one.left_on is None]
        assert self.place.queries.yes_cells(purpose.id) == sum(
            self.plain.status(one, code, self.today) == "yes" for one in there
        )

    @rule()
    def check_the_file(self) -> None:
        assert verify(self.engine, self.clock) == ()

    @rule(pupil=PUPILS, guardian=GUARDIANS, code=st.sampled_from(CODES))
    def what_the_entry_screen_tells(self, pupil: int, guardian: int, code: str) -> None:
        whose = self.plain.pupils[pupil]
        for form in self.forms:
            if form.pupil is whose and form.state == FormState.OUT.value:
                shown = form_to_enter(self.place, form.code)
                for purpose in shown.purposes:
                    state = shown.present.get(purpose.id)
                    told = state.status.value if state else "unanswered"
                    assert told == self.plain.status(whose, purpose.code, self.today)
