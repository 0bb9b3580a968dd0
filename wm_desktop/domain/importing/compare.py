"""What the answers of a file would change: per pupil and purpose, now and after; a no always wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import NamedTuple
from uuid import UUID

from wm_desktop.domain.consent import (
    AS_ASKED,
    Answer,
    AnswerKind,
    AnswerWay,
    ConsentStatus,
    Counting,
    effective_consent,
    still_counts,
)
from wm_desktop.domain.ids import AnswerId, BatchId, GuardianId, PupilId, PurposeId
from wm_desktop.domain.importing.interpret import Said
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.people import Guardian
from wm_desktop.domain.school import SchoolYear

# How the register that this program writes begins: `spreadsheets.write`.
OWN_LIST = "Toestemmingsregister"
Allowed = frozenset[tuple[str, str]]
_REFUSING = frozenset({ConsentStatus.NO, ConsentStatus.WITHDRAWN, ConsentStatus.CONFLICT})
_NOBODY = UUID(int=0)


class Given(NamedTuple):
    """An answer the file gives: by whom (None: the household), on which day, and the cell where it stands."""

    pupil: str
    purpose: str
    said: Said
    guardian: GuardianId | None
    given_on: date | None
    cell: tuple[str, int, str]
    remark: str = ""


class ToStore(NamedTuple):
    """An answer that will be appended."""

    pupil: str
    purpose: str
    kind: AnswerKind
    guardian: GuardianId | None
    given_on: date
    source: str
    remark: str


class Change(NamedTuple):
    """A cell of the register that would change."""

    pupil: str
    purpose: str
    before: ConsentStatus
    after: ConsentStatus


@dataclass(frozen=True)
class PupilState:
    """What is known of a pupil: standing answers per purpose, guardians, and which purposes are withheld."""

    name: str
    answers: Mapping[str, tuple[Answer, ...]]
    guardians: tuple[Guardian, ...] = ()
    custody: frozenset[GuardianId] = frozenset()
    withheld: frozenset[str] = frozenset()
    birth_date: date | None = None
    counting: Mapping[str, Counting] = field(default_factory=dict)

    def counts(self, code: str) -> Counting:
        """Which answers count for a purpose."""
        return self.counting.get(code, AS_ASKED)


@dataclass(frozen=True)
class Terms:
    """What comparing goes by.

    `allowed`: cells where the user lets a yes replace a no. `same_file`: earlier imports of this very file, whose
    answers are not news, whatever was answered since. `own_list`: the file is our own register, which repeats what
    holds.
    """

    year: SchoolYear
    today: date
    allowed: Allowed = frozenset()
    same_file: frozenset[BatchId] = frozenset()
    own_list: bool = False


def address(sheet: str, row: int, letter: str) -> str:
    """Where an answer stands: 'Blad1!D6', or 'record 6, kolom D' in a CSV."""
    return f"{sheet}!{letter}{row}" if sheet else f"record {row}, kolom {letter}"


@dataclass
class Outcome:
    """What one pupil's answers come to."""

    store: list[ToStore]
    changes: list[Change]
    problems: list[Problem]
    holds: dict[str, str]


def compare(pupil: str, state: PupilState, given: Sequence[Given], terms: Terms) -> Outcome:
    """Compare a pupil's answers with what stands: silence changes nothing, a yes does not replace a no unasked."""
    outcome = Outcome([], [], [], {})
    by_purpose: dict[str, list[Given]] = defaultdict(list)
    for one in given:
        by_purpose[one.purpose].append(one)
    for code, answers in by_purpose.items():
        _compare_cell(code, state, answers, terms, outcome)
    return outcome


def _compare_cell(code: str, state: PupilState, given: Sequence[Given], terms: Terms, outcome: Outcome) -> None:
    pupil, standing, counting = given[0].pupil, state.answers.get(code, ()), state.counts(code)
    before = ConsentStatus.UNANSWERED
    if standing:
        before = effective_consent(standing, state.custody, counting=counting).status
    if terms.own_list:
        given = [one for one in given if one.guardian is not None or one.said.value != _plain(before)]
    heard = [answer for answer in standing if still_counts(answer, counting)]
    fresh = [stored for one in given if (stored := _fresh(one, heard, terms)) is not None]
    refused = bool(standing) and before in _REFUSING and (pupil, code) not in terms.allowed
    if refused and any(one.kind is AnswerKind.YES for one in fresh):
        if any(one.kind is AnswerKind.YES and not _renews(one, standing) for one in fresh):
            outcome.problems.append(_yes_over_no(pupil, code, state.name, before, given))
        fresh = [one for one in fresh if one.kind is AnswerKind.NO or _renews(one, standing)]
    after = _after(code, standing, fresh, state) if fresh else before
    if code in state.withheld:
        before = after = ConsentStatus.NO
    outcome.store += fresh
    if before is not after:
        outcome.changes.append(Change(pupil, code, before, after))
    outcome.holds[code] = _plain(after)


def _fresh(one: Given, standing: Sequence[Answer], terms: Terms) -> ToStore | None:
    """Give the answer to append, or None when it says nothing new about this school year."""
    if one.said is Said.UNANSWERED:
        return None
    kind = AnswerKind.YES if one.said is Said.YES else AnswerKind.NO
    day, source, first = min(one.given_on or terms.today, terms.today), address(*one.cell), terms.year.first_day
    if not standing:
        return ToStore(one.pupil, one.purpose, kind, one.guardian, day, source, one.remark)
    read_before = [answer for answer in standing if answer.batch_id in terms.same_file and answer.source == source]
    last = _last(one.guardian, standing)
    for answer in (*read_before, *((last,) if last is not None else ())):
        if _says(answer, kind) and (answer.given_on >= first or day < first):
            return None
    if last is not None:
        day = max(day, last.given_on)
    return ToStore(one.pupil, one.purpose, kind, one.guardian, day, source, one.remark)


def _says(answer: Answer, kind: AnswerKind) -> bool:
    """Whether an answer comes to the same: a no adds nothing to a withdrawal."""
    return answer.kind is kind or (kind is AnswerKind.NO and answer.kind is AnswerKind.WITHDRAWN)


def _last(guardian: GuardianId | None, standing: Sequence[Answer]) -> Answer | None:
    own = [answer for answer in standing if answer.guardian_id == guardian]
    return max(own, key=lambda answer: answer.order, default=None)


def _renews(one: ToStore, standing: Sequence[Answer]) -> bool:
    """Whether this person said the same before: then nothing is overruled."""
    last = _last(one.guardian, standing)
    return last is not None and last.kind is one.kind


def _yes_over_no(pupil: str, code: str, name: str, before: ConsentStatus, given: Sequence[Given]) -> Problem:
    where = next(one.cell for one in given if one.said is Said.YES)
    return problem("yes_over_no", *where, about=pupil, name=name, purpose=code, standing=_DUTCH[before])


_DUTCH = {
    ConsentStatus.NO: "nee",
    ConsentStatus.WITHDRAWN: "ingetrokken",
    ConsentStatus.CONFLICT: "ouders oneens",
}


def _after(code: str, standing: Sequence[Answer], fresh: Sequence[ToStore], state: PupilState) -> ConsentStatus:
    counting = state.counts(code)
    if counting is AS_ASKED and not standing and len(fresh) == 1 and fresh[0].guardian is None:
        return ConsentStatus.YES if fresh[0].kind is AnswerKind.YES else ConsentStatus.NO
    moment = datetime.max.replace(tzinfo=UTC)
    nobody = PupilId(_NOBODY), PurposeId(_NOBODY)
    new = [
        Answer(
            AnswerId(_NOBODY),
            *nobody,
            one.guardian,
            one.kind,
            one.given_on,
            AnswerWay.IMPORT,
            "",
            moment,
            purpose_version=counting.oldest_version,
        )
        for one in fresh
    ]
    spoken = {one.guardian for one in fresh}
    old = [answer for answer in standing if answer.guardian_id not in spoken]
    return effective_consent([*old, *new], state.custody, counting=counting).status


def _plain(status: ConsentStatus) -> str:
    """Say it in three words: a withdrawal and parents who disagree both mean no."""
    if status is ConsentStatus.YES:
        return "yes"
    return "unanswered" if status is ConsentStatus.UNANSWERED else "no"
