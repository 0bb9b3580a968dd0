"""Whatever an office does over months with answers, custody, groups and purposes: on the data file and in plain."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.storage.plain_register import ALWAYS, PlainAnswer, PlainPupil, PlainPurpose, PlainRegister
from tests.support import YEAR, FixedClock, Office, copy_engine, group_ids, workplace_on
from wm_desktop.cli import consent as cli
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus, EffectiveConsent
from wm_desktop.domain.consent_timeline import PupilHistory, YesPolicy, held_on, holds_now
from wm_desktop.domain.enrolments import AlreadyInGroupError
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.issued_lists import IssuedLine
from wm_desktop.domain.person_checks import ProtectionDayError
from wm_desktop.domain.publications import Content, PersonKind, Shown, TakedownOutcome, Verdict
from wm_desktop.services.consent import NewAnswer, expected_states, record_answers, retract_answer
from wm_desktop.services.consent_import import preview_import, store_import, undo_import
from wm_desktop.services.consent_policy import catch_up, load_policy, save_policy
from wm_desktop.services.issued_lists import NewIssue, issue_list, outdated_lists
from wm_desktop.services.lists import ListRequest, no_consent_list
from wm_desktop.services.people import mark_left, mark_returned, move_pupil, save_guardian, set_custody, set_protected
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    look_up,
    record_publication,
    record_takedown,
)
from wm_desktop.services.purposes import PurposeFacts, add_purpose, change_facts, change_text, close_purpose
from wm_desktop.services.register_changes import register_changes
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.spreadsheets.read import source_of

CODES = ("website", "ouderapp")
PUPILS, GUARDIANS, WHICH = st.integers(0, 1), st.integers(0, 2), st.integers(0, 99)
KINDS, STATUSES = st.sampled_from(AnswerKind), st.sampled_from(ConsentStatus)
BACK = st.integers(0, 400) | st.integers(0, 3)
PHOTO = frozenset({Content.PHOTO})
SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)


class School(RuleBasedStateMachine):
    """Two pupils, one of them almost sixteen, with three guardians each of whom the third has no custody."""

    def __init__(self, template: Path, folder: Path) -> None:
        super().__init__()
        self.clock = FixedClock()
        path = folder / f"{len(list(folder.iterdir()))}.db"
        self.engine = copy_engine(template, path)
        self.place = workplace_on(self.engine, self.clock)
        self.plain = PlainRegister()
        self.batches: list[Any] = []
        self.shown: list[tuple[Any, Any, str]] = []
        self.gone: set[tuple[Any, Any]] = set()

    def teardown(self) -> None:
        self.engine.dispose()

    @property
    def today(self) -> date:
        return self.place.today()

    @initialize()
    def begin(self) -> None:
        office = Office(self.place)
        catch_up(self.place)
        for name, born in (("Noor Bos", date(2018, 3, 14)), ("Sem Vos", date(2011, 2, 1))):
            pupil = office.pupil(name, group="5A", guardians=2, born=born)
            third = office.guardian(pupil, "Oma Vos", custody=False)
            both = [guardian.id for guardian in office.guardians_of(pupil)][:2]
            custody = [(ALWAYS, guardian, True) for guardian in both] + [(ALWAYS, third.id, False)]
            of_age = PupilHistory(birth_date=born).of_age_on
            self.plain.pupils.append(
                PlainPupil(pupil.id, pupil.pupil_number, of_age, custody, stays=[(YEAR.first_day, None, "5A")])
            )
        with self.place.unit_of_work() as uow:
            for purpose in uow.consent.purposes():
                self.plain.purposes[purpose.code] = PlainPurpose([(self.today, purpose.audience.value)])

    @rule(
        pupil=PUPILS,
        code=st.sampled_from(CODES),
        who=st.sampled_from([0, 1, 2, "household", "pupil"]),
        kind=KINDS,
        back=BACK,
    )
    def answer(self, pupil: int, code: str, who: Any, kind: AnswerKind, back: int) -> None:
        self._say(self.plain.pupils[pupil], code, who, kind, self.today - timedelta(days=back))

    @rule(pupil=PUPILS, code=st.sampled_from(CODES), kind=KINDS)
    def answer_of_everybody(self, pupil: int, code: str, kind: AnswerKind) -> None:
        for who in (0, 1, "pupil"):
            self._say(self.plain.pupils[pupil], code, who, kind, self.today)

    def _say(self, whose: PlainPupil, code: str, who: Any, kind: AnswerKind, day: date) -> None:
        purpose = next(one for one in self._purposes() if one.code == code)
        guardian = whose.custody[who][1] if isinstance(who, int) else None
        new = NewAnswer(whose.id, purpose.id, kind, guardian, day, AnswerWay.FORM, by_pupil=who == "pupil")
        try:
            [stored] = record_answers(self.place, [new])
        except DomainError:
            return
        known = self.plain.purposes[code]
        version = known.version
        if day < self.today:
            version = min([known.version, *(number - 1 for since, number in known.anew if since > day)])
        self._heard(stored, guardian or who, code, version)

    def _heard(self, stored: Any, who: Any, code: str, version: int) -> None:
        number = len(self.plain.answers)
        said = PlainAnswer(stored.id, stored.pupil_id, code, who, stored.kind.value, stored.given_on, version, number)
        self.plain.answers.append(said)

    @rule(which=WHICH)
    def take_back(self, which: int) -> None:
        standing = [one for one in self.plain.answers if not one.taken_back]
        if standing:
            one = standing[which % len(standing)]
            try:
                retract_answer(self.place, pupil_id=one.pupil, answer_id=one.id)
            except DomainError:
                return
            one.taken_back = True

    @rule(pupil=PUPILS, guardian=GUARDIANS, has=st.booleans(), back=st.none() | BACK)
    def change_custody(self, pupil: int, guardian: int, has: bool, back: int | None) -> None:
        whose = self.plain.pupils[pupil]
        who = whose.custody[guardian][1]
        since = None if back is None else self.today - timedelta(days=back)
        try:
            set_custody(self.place, whose.id, who, has, since)
        except DomainError:
            assert since is not None
            return
        own = [value for _, one, value in whose.custody if one == who]
        if own[-1] is not has:
            whose.custody.append((since or self.today, who, has))

    @rule(pupil=PUPILS, protected=st.booleans(), back=st.none() | BACK)
    def change_protection(self, pupil: int, protected: bool, back: int | None) -> None:
        whose = self.plain.pupils[pupil]
        since = None if back is None else self.today - timedelta(days=back)
        try:
            set_protected(self.place, whose.id, protected, since)
        except ProtectionDayError:
            assert since is not None
            assert since < whose.protection[-1][0]
            return
        if (bool(whose.protection) and whose.protection[-1][1]) is not protected:
            whose.protection.append((since or self.today, protected))

    @rule(pupil=PUPILS, apart=st.booleans())
    def live(self, pupil: int, apart: bool) -> None:
        whose = self.plain.pupils[pupil]
        guardians = Office(self.place).guardians_of(whose)  # type: ignore[arg-type]
        for number, one in enumerate(guardians):
            street = f"Kade {number}" if apart else "Kade 0"
            save_guardian(self.place, replace(one, address=replace(one.address, street=street)))
        self._moved = {**getattr(self, "_moved", {}), whose.id: apart}

    @rule(pupil=PUPILS, group=st.sampled_from(["5A", "6B"]))
    def move(self, pupil: int, group: str) -> None:
        whose = self.plain.pupils[pupil]
        if whose.left_on is not None:
            try:
                mark_returned(self.place, whose.id, group, "Willibrord", self.today)
            except DomainError:
                return
            whose.left_on = None
        else:
            try:
                move_pupil(self.place, whose.id, group, "Willibrord", self.today)
            except AlreadyInGroupError:
                return
            since, _, name = whose.stays.pop()
            if since != self.today:
                whose.stays.append((since, self.today - timedelta(days=1), name))
        whose.stays.append((self.today, None, group))

    @rule(pupil=PUPILS)
    def leave(self, pupil: int) -> None:
        whose = self.plain.pupils[pupil]
        if whose.left_on is None:
            mark_left(self.place, whose.id, self.today)
            whose.left_on = self.today
            since, _, name = whose.stays.pop()
            whose.stays.append((since, self.today, name))

    @rule(audience=st.sampled_from(Audience))
    def ask_for_more(self, audience: Audience) -> None:
        code = f"doel{len(self.plain.purposes)}"
        if len(self.plain.purposes) < 13:
            add_purpose(self.place, code, f"Doel {code}", "", PurposeFacts(audience))
            self.plain.purposes[code] = PlainPurpose([(self.today, audience.value)])

    @rule(code=st.sampled_from(CODES), asks_anew=st.booleans())
    def change_text(self, code: str, asks_anew: bool) -> None:
        known = self.plain.purposes[code]
        if known.closed_on is None:
            label = next(one.label for one in self._purposes() if one.code == code)
            change_text(self.place, code, label, "Nieuw", asks_anew=asks_anew)
            known.version += 1
            known.anew += [(self.today, known.version)] if asks_anew else []

    @rule(code=st.sampled_from(CODES), audience=st.sampled_from(Audience))
    def show_to_others(self, code: str, audience: Audience) -> None:
        known = self.plain.purposes[code]
        before = known.audiences[-1][1]
        if known.closed_on is None and before != audience.value:
            change_facts(self.place, code, PurposeFacts(audience))
            known.version += 1
            known.audiences.append((self.today, audience.value))
            reach = ["nobody", "closed", "outward"]
            known.anew += [(self.today, known.version)] if reach.index(audience.value) > reach.index(before) else []

    @precondition(lambda self: self.clock.moment.month == 3)
    @rule(code=st.sampled_from(CODES))
    def close(self, code: str) -> None:
        if self.plain.purposes[code].closed_on is None:
            close_purpose(self.place, code)
            self.plain.purposes[code].closed_on = self.today

    @rule(lapses=st.sampled_from([None, (8, 1), (1, 1)]), both=st.booleans())
    def choose_policy(self, lapses: tuple[int, int] | None, both: bool) -> None:
        save_policy(self.place, YesPolicy(lapses, both))
        self.plain.lapses_on, self.plain.both = lapses, both

    @rule(marks=st.tuples(st.sampled_from(["ja", "nee", ""]), st.sampled_from(["ja", "nee", ""])))
    def read_in(self, marks: tuple[str, str]) -> None:
        lines = [
            "Leerlingnummer;Naam;Website",
            *(
                f"{one.number};{name};{mark}"
                for one, name, mark in zip(self.plain.pupils, ("Noor Bos", "Sem Vos"), marks, strict=True)
            ),
        ]
        source = source_of("\n".join(lines).encode(), "lijst.csv")
        allowed = RowChoices(allowed=frozenset((one.number, "website") for one in self.plain.pupils))
        try:
            batch = store_import(self.place, preview_import(self.place, source, YEAR, choices=allowed), source)
        except DomainError:
            return
        self.batches.append(batch)
        with self.place.unit_of_work() as uow:
            brought = uow.consent.answers_of_batch(batch)
        for stored in brought:
            self._heard(stored, stored.guardian_id or "household", "website", self.plain.purposes["website"].version)

    @rule(which=WHICH)
    def undo(self, which: int) -> None:
        if self.batches:
            batch = self.batches.pop(which % len(self.batches))
            with self.place.unit_of_work() as uow:
                brought = {one.id for one in uow.consent.answers_of_batch(batch)}
            undo_import(self.place, batch)
            for one in self.plain.answers:
                one.taken_back = one.taken_back or one.id in brought

    @rule(days=st.integers(1, 7) | st.integers(30, 200))
    def time_passes(self, days: int) -> None:
        self.clock.move(days=days)
        catch_up(self.place)

    @rule(pupil=PUPILS, code=st.sampled_from(CODES), back=st.integers(0, 30))
    def publish(self, pupil: int, code: str, back: int) -> None:
        whose = self.plain.pupils[pupil].id
        new = NewPublication(
            code, "Sportdag", "website", self.today - timedelta(days=back), PHOTO, (Shown(PersonKind.PUPIL, whose),)
        )
        self.shown.append((record_publication(self.place, new).id, whose, code))

    @rule(which=WHICH)
    def remove(self, which: int) -> None:
        for duty in self.place.queries.takedowns()[which % 3 : which % 3 + 1]:
            record_takedown(self.place, duty.publication_id, duty.who.shown, TakedownOutcome.REMOVED)
            self.gone.add((duty.publication_id, duty.who.shown.id))

    @invariant()
    def what_holds_is_the_plain_truth(self) -> None:
        if not self.plain.pupils:
            return
        for whose in self.plain.pupils:  # where people live now counts among those who have custody now
            homes = len(self.plain.custody_on(whose, self.today)) > 1
            whose.apart = homes and getattr(self, "_moved", {}).get(whose.id, False)
        with self.place.unit_of_work() as uow:
            known = uow.consent.states()
            expected = expected_states(uow, [one.id for one in self.plain.pupils])
            assert expected == {cell: known.get(cell, SILENCE) for cell in expected}
            codes = {one.id: one.code for one in uow.consent.purposes(closed=True)}
        for whose in self.plain.pupils:
            for purpose_id, code in codes.items():
                state = known.get((whose.id, purpose_id), SILENCE)
                assert state.status.value == self.plain.status(whose, code, self.today)
                assert state.withheld == self.plain.hidden(whose, code, self.today)
                if state.status is ConsentStatus.YES:
                    self._rests_on_a_yes(whose, code)

    def _rests_on_a_yes(self, whose: PlainPupil, code: str) -> None:
        heard = self.plain.heard(whose, code, self.today).values()
        assert any(one.kind == "yes" and self.plain.counts(one, self.today) for one in heard)
        assert all(one.kind == "yes" for one in heard)

    @rule(back=BACK)
    def look_at_a_day(self, back: int) -> None:
        day = self.today - timedelta(days=back)
        wanted = self.plain.cells(day, self.today)
        assert self._register(ConsentFilter(as_of=day)) == wanted
        policy = load_policy(self.place)
        with self.place.unit_of_work() as uow:
            answers = uow.consent.answers()
            histories, purposes = uow.people.histories(), uow.consent.purposes(closed=True)
        for one in self.plain.pupils:
            for purpose in purposes:
                own = [each for each in answers if (each.pupil_id, each.purpose_id) == (one.id, purpose.id)]
                held = held_on(own, histories[one.id], purpose, policy, day)
                assert held.status.value == self.plain.status(one, purpose.code, day)
                if back == 0:
                    assert holds_now(own, histories[one.id], purpose, policy, day) == held

    def _register(self, asked: ConsentFilter) -> dict[tuple[Any, str], str]:
        register = self.place.queries.register(asked)
        return {
            (row.id, purpose.code): cell.status.value
            for row in register.rows
            for purpose, cell in zip(register.purposes, row.cells, strict=True)
        }

    @rule(
        back=BACK,
        group=st.sampled_from(["", "5A", "6B"]),
        code=st.sampled_from(["", *CODES]),
        status=st.none() | STATUSES,
    )
    def filter_the_register(self, back: int, group: str, code: str, status: ConsentStatus | None) -> None:
        day = self.today - timedelta(days=back)
        wanted = self.plain.cells(day, self.today)
        open_codes = self.plain.open_on(day, self.today)
        asked = ConsentFilter(group=group, purpose=code, status=status, not_yes=status is None, as_of=day)
        if code and code not in open_codes:
            with pytest.raises(DomainError):
                self.place.queries.register(asked)
            return
        fits = {
            one.id
            for one in self._present(day)
            if group in {"", self.plain.group(one, day)}
            and any(
                wanted[one.id, each] == status if status is not None else wanted[one.id, each] != "yes"
                for each in ([code] if code else open_codes)
            )
        }
        assert self.place.queries.matching(asked) == fits
        assert {pupil for pupil, _ in self._register(asked)} == fits

    def _present(self, day: date) -> list[PlainPupil]:
        return [one for one in self.plain.pupils if self.plain.at_school(one, day, self.today)]

    @rule(back=BACK, code=st.sampled_from(CODES), group=st.sampled_from(["5A", "6B"]))
    def make_the_lists(self, back: int, code: str, group: str) -> None:
        day = self.today - timedelta(days=back)
        members = [one for one in self._present(day) if self.plain.group(one, day) == group]
        if members and code in self.plain.open_on(day, self.today):
            made = no_consent_list(self.place, ListRequest((code,), (group,), as_of=day), preview=True)
            assert made.listed == sum(self.plain.status(one, code, day) != "yes" for one in members)
            self._ask_the_command_line(code, day)
        ids = group_ids(self.place, group)
        if ids and self.plain.purposes[code].closed_on is None:
            now = [one for one in self._present(self.today) if self.plain.group(one, self.today) == group]
            new = NewIssue(code, ids, "klassenapp", "mw. Bos", "directie", self.today)
            issued = issue_list(self.place, new)
            assert {line.pupil_id for line in issued.lines} == {
                one.id for one in now if self.plain.status(one, code, self.today) != "yes"
            }
            assert issued.id not in {one.issued.id for one in outdated_lists(self.place)}

    def _ask_the_command_line(self, code: str, day: date) -> None:
        given: list[dict[str, Any]] = []

        class Output:
            def give(self, document: dict[str, Any], lines: object) -> None:
                given.append(document)

        @contextmanager
        def here(_: object) -> Iterator[Any]:
            yield argparse.Namespace(place=self.place)

        asked = argparse.Namespace(purpose=code, group="", as_of=day, status="not_yes")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cli, "opened", here)
            cli.consent_list(asked, Output())  # type: ignore[arg-type]
        assert {line["pupil"] for line in given[0]["consent"]} == {
            one.number for one in self._present(day) if self.plain.status(one, code, day) != "yes"
        }

    @invariant()
    def who_holds_an_old_list_is_known(self) -> None:
        for one in outdated_lists(self.place) if self.plain.pupils else ():
            assert all(isinstance(line, IssuedLine) for line in one.issued.lines)
            assert one.difference

    @rule(back=BACK, longer=BACK)
    def compare_two_days(self, back: int, longer: int) -> None:
        last = self.today - timedelta(days=back)
        first = last - timedelta(days=longer)
        before, after = self.plain.cells(first, self.today), self.plain.cells(last, self.today)
        found = register_changes(self.place, first, last, ConsentFilter())
        changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        labels = {one.label: one.code for one in self._purposes()}
        assert {(one.row.id, labels[one.purpose]) for one in found} == changed

    @rule()
    def look_at_what_must_come_down(self) -> None:
        whose = {one.id: one for one in self.plain.pupils}
        duties = {
            (publication, pupil)
            for publication, pupil, code in self.shown
            if self.plain.status(whose[pupil], code, self.today) != "yes" and (publication, pupil) not in self.gone
        }
        assert {(one.publication_id, one.who.shown.id) for one in self.place.queries.takedowns()} == duties
        for pupil in whose:
            found = {one.publication_id for one in self.place.queries.takedowns(pupil)}
            assert found == {publication for publication, one in duties if one == pupil}

    @rule(code=st.sampled_from(CODES))
    def may_this_photo_go_there(self, code: str) -> None:
        people = tuple(Shown(PersonKind.PUPIL, one.id) for one in self.plain.pupils)
        check = look_up(self.place, CheckRequest(code, PHOTO, people))
        purpose = self.plain.purposes[code]
        usable = purpose.closed_on is None and purpose.audiences[-1][1] != "nobody"
        for whose, line in zip(self.plain.pupils, check.people, strict=True):
            status = self.plain.status(whose, code, self.today)
            assert (line.verdict is Verdict.MAY) == (status == "yes" and usable)

    def _purposes(self) -> Any:
        with self.place.unit_of_work() as uow:
            return uow.consent.purposes(closed=True)
