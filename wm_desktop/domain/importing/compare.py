"""What the answers of a file would change: per pupil and purpose, now and after; a no always wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus, effective_consent
from wm_desktop.domain.ids import AnswerId, GuardianId, PupilId, PurposeId
from wm_desktop.domain.importing.answers import CellAnswer
from wm_desktop.domain.importing.interpret import Said, strictest
from wm_desktop.domain.importing.names import loose_key, tidy
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.rows import RowReading
from wm_desktop.domain.people import Guardian
from wm_desktop.domain.school import SchoolYear

Allowed = frozenset[tuple[str, str]]
_REFUSING = frozenset({ConsentStatus.NO, ConsentStatus.WITHDRAWN, ConsentStatus.CONFLICT})
_NOBODY = UUID(int=0)
_TITLES = frozenset({"mw", "mw.", "mevr", "mevr.", "mevrouw", "dhr", "dhr.", "de heer", "hr", "hr.", "heer", "meneer"})


@dataclass(frozen=True)
class Given:
    """An answer the file gives: by whom (None: the household), on which day, and the cell where it stands."""

    pupil: str
    purpose: str
    said: Said
    guardian: GuardianId | None
    given_on: date | None
    cell: tuple[str, int, str]
    remark: str = ""


@dataclass(frozen=True)
class ToStore:
    """An answer that will be appended."""

    pupil: str
    purpose: str
    kind: AnswerKind
    guardian: GuardianId | None
    given_on: date
    source: str
    remark: str


@dataclass(frozen=True)
class Change:
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


def gather(
    rows: Sequence[RowReading], pupil: str, state: PupilState, *, latest: bool, each: bool
) -> tuple[list[Given], list[Problem]]:
    """Put the rows about one pupil together per respondent.

    The same person later replaces what was said before; different or unnamed persons stand beside each other and a no
    wins. `latest`: the latest row counts whoever wrote it. `each`: every row is another guardian's.
    """
    problems: list[Problem] = []
    voices: dict[object, list[RowReading]] = defaultdict(list)
    for row in rows:
        guardian = _guardian(row, pupil, state, problems)
        if guardian is not _REFUSED:
            voices[_voice(row, guardian, latest=latest, each=each)].append(row)
    spoken = [(_guardian(row[0], pupil, state, []), _one_voice(row)) for row in voices.values()]
    given: list[Given] = []
    for guardian in dict.fromkeys(who for who, _ in spoken):
        answers = [answer for who, answer in spoken if who == guardian]
        given += _one_respondent(pupil, None if guardian in {None, _REFUSED} else guardian, answers)
    problems += _disagreements(rows, pupil, state.name, [answers for _, answers in spoken])
    return given, problems


_REFUSED = GuardianId(_NOBODY)


def _voice(row: RowReading, guardian: GuardianId | None, *, latest: bool, each: bool) -> object:
    if latest:
        return "latest"
    if guardian is not None:
        return guardian
    if row.guardian and not each:
        return loose_key(row.guardian)
    return (row.sheet, row.row)


def _guardian(row: RowReading, pupil: str, state: PupilState, problems: list[Problem]) -> GuardianId | None:
    """Find the guardian a row names among those of the pupil; one without custody does not count."""
    if not row.guardian:
        return None
    words = [word for word in tidy(row.guardian).split() if word.casefold() not in _TITLES]
    wanted = loose_key(" ".join(words))
    full = [one for one in state.guardians if loose_key(one.name.full) == wanted]
    last = [one for one in state.guardians if loose_key(f"{one.name.prefix} {one.name.last_name}") == wanted]
    found = full or last
    if len(found) != 1:
        return None
    if found[0].id not in state.custody:
        facts = {"guardian": row.guardian}
        problems.append(problem("guardian_without_custody", row.sheet, row.row, None, about=pupil, **facts))
        return _REFUSED
    return found[0].id


_Voice = dict[str, tuple[CellAnswer, RowReading]]


def _one_voice(rows: Sequence[RowReading]) -> _Voice:
    """One person's rows: the later day counts; on one day, or without days, a no wins."""
    voice: _Voice = {}
    for row in rows:
        for code, answer in row.answers.items():
            known = voice.get(code)
            if known is None or (known[0].said is Said.UNANSWERED and not known[0].doubt):
                voice[code] = (answer, row)
            elif answer.said is Said.UNANSWERED and not answer.doubt:
                continue
            else:
                voice[code] = _later(known, (answer, row))
    return voice


def _later(known: tuple[CellAnswer, RowReading], new: tuple[CellAnswer, RowReading]) -> tuple[CellAnswer, RowReading]:
    before, after = known[1].answered_on, new[1].answered_on
    if before and after and before != after:
        return new if after > before else known
    return _strictest(known, new)


def _strictest(
    one: tuple[CellAnswer, RowReading], other: tuple[CellAnswer, RowReading]
) -> tuple[CellAnswer, RowReading]:
    doubt = one[0].doubt or other[0].doubt
    said = strictest(one[0].said, other[0].said, doubt=doubt)
    base = other if other[0].said is said and one[0].said is not said else one
    return replace(base[0], said=said, doubt=doubt and said is Said.UNANSWERED), base[1]


def _one_respondent(pupil: str, guardian: GuardianId | None, voices: Sequence[_Voice]) -> list[Given]:
    together: _Voice = {}
    for voice in voices:
        for code, answer in voice.items():
            together[code] = _strictest(together[code], answer) if code in together else answer
    return [
        Given(pupil, code, answer.said, guardian, row.answered_on, (row.sheet, row.row, answer.letter), row.remark)
        for code, (answer, row) in together.items()
    ]


def address(sheet: str, row: int, letter: str) -> str:
    """Where an answer stands: 'Blad1!D6', or 'record 6, kolom D' in a CSV."""
    return f"{sheet}!{letter}{row}" if sheet else f"record {row}, kolom {letter}"


def _disagreements(rows: Sequence[RowReading], pupil: str, name: str, voices: Sequence[_Voice]) -> list[Problem]:
    if len(rows) < 2 or len(voices) < 2:
        return []
    said: dict[str, set[Said]] = defaultdict(set)
    for voice in voices:
        for code, (answer, _) in voice.items():
            said[code].add(answer.said)
    differ = [code for code, kinds in said.items() if {Said.YES, Said.NO} <= kinds]
    first, last = rows[0], rows[-1]
    together = first.sheet == last.sheet and last.row - first.row == len(rows) - 1
    row = first if together else last
    named = any(one.guardian for one in rows)
    if named and differ:
        facts = {"name": name, "purposes": ", ".join(differ)}
        return [problem("conflicting_parents", row.sheet, row.row, None, about=pupil, **facts)]
    if not named:
        return [problem("duplicate_pupil", last.sheet, last.row, None, about=pupil, name=name, place=first.row)]
    return []


@dataclass
class Outcome:
    """What one pupil's answers come to."""

    store: list[ToStore]
    changes: list[Change]
    problems: list[Problem]
    holds: dict[str, str]


def compare(
    pupil: str, state: PupilState, given: Sequence[Given], year: SchoolYear, today: date, allowed: Allowed
) -> Outcome:
    """Compare a pupil's answers with what stands: silence changes nothing, a yes does not replace a no unasked."""
    outcome = Outcome([], [], [], {})
    by_purpose: dict[str, list[Given]] = defaultdict(list)
    for one in given:
        by_purpose[one.purpose].append(one)
    for code, answers in by_purpose.items():
        _compare_cell(pupil, code, state, answers, year, today, (pupil, code) in allowed, outcome)
    return outcome


def _compare_cell(
    pupil: str,
    code: str,
    state: PupilState,
    given: Sequence[Given],
    year: SchoolYear,
    today: date,
    allowed: bool,
    outcome: Outcome,
) -> None:
    standing = state.answers.get(code, ())
    before = effective_consent(standing, state.custody).status
    fresh = [stored for one in given if (stored := _fresh(one, standing, year, today)) is not None]
    if before in _REFUSING and not allowed and any(one.kind is AnswerKind.YES for one in fresh):
        if any(one.kind is AnswerKind.YES and not _renews(one, standing) for one in fresh):
            outcome.problems.append(_yes_over_no(pupil, code, state.name, before, given))
        fresh = [one for one in fresh if one.kind is AnswerKind.NO or _renews(one, standing)]
    after = _after(standing, fresh, state)
    if code in state.withheld:
        before = after = ConsentStatus.NO
    outcome.store += fresh
    if before is not after:
        outcome.changes.append(Change(pupil, code, before, after))
    outcome.holds[code] = _plain(after)


def _fresh(one: Given, standing: Sequence[Answer], year: SchoolYear, today: date) -> ToStore | None:
    """Give the answer to append, or None when it says nothing new about this school year."""
    if one.said is Said.UNANSWERED:
        return None
    kind = AnswerKind.YES if one.said is Said.YES else AnswerKind.NO
    own = [answer for answer in standing if answer.guardian_id == one.guardian]
    last = max(own, key=lambda answer: answer.order, default=None)
    day = min(one.given_on or today, today)
    if last is not None:
        if last.kind is kind and (last.given_on >= year.first_day or day < year.first_day):
            return None
        day = max(day, last.given_on)
    return ToStore(one.pupil, one.purpose, kind, one.guardian, day, address(*one.cell), one.remark)


def _renews(one: ToStore, standing: Sequence[Answer]) -> bool:
    """Whether this person said the same before: then nothing is overruled."""
    own = [answer for answer in standing if answer.guardian_id == one.guardian]
    last = max(own, key=lambda answer: answer.order, default=None)
    return last is not None and last.kind is one.kind


def _yes_over_no(pupil: str, code: str, name: str, before: ConsentStatus, given: Sequence[Given]) -> Problem:
    where = next(one.cell for one in given if one.said is Said.YES)
    return problem("yes_over_no", *where, about=pupil, name=name, purpose=code, standing=_DUTCH[before])


_DUTCH = {
    ConsentStatus.NO: "nee",
    ConsentStatus.WITHDRAWN: "ingetrokken",
    ConsentStatus.CONFLICT: "ouders oneens",
}


def _after(standing: Sequence[Answer], fresh: Sequence[ToStore], state: PupilState) -> ConsentStatus:
    moment = datetime.max.replace(tzinfo=UTC)
    nobody = PupilId(_NOBODY), PurposeId(_NOBODY)
    new = [
        Answer(AnswerId(_NOBODY), *nobody, one.guardian, one.kind, one.given_on, AnswerWay.IMPORT, "", moment)
        for one in fresh
    ]
    spoken = {one.guardian for one in fresh}
    old = [answer for answer in standing if answer.guardian_id not in spoken]
    return effective_consent([*old, *new], state.custody).status


def _plain(status: ConsentStatus) -> str:
    """Say it in three words: a withdrawal and parents who disagree both mean no."""
    return status.value if status in {ConsentStatus.YES, ConsentStatus.UNANSWERED} else "no"
