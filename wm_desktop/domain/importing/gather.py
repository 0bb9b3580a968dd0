"""Who says what about one pupil: rows of one person replace each other, those of different people stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import combinations

from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.importing.compare import Given, PupilState
from wm_desktop.domain.importing.guardians import Named, named_guardian
from wm_desktop.domain.importing.interpret import Said, strictest
from wm_desktop.domain.importing.names import loose_key
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.importing.told import CellAnswer


@dataclass(frozen=True)
class Telling:
    """How the rows about one pupil belong together.

    `latest`: the latest row counts whoever wrote it. `each`: every row is another guardian's. `log`: rows that name
    nobody are the history of one register.
    """

    latest: bool = False
    each: bool = False
    log: bool = False
    today: date = date.max


def gather(
    rows: Sequence[RowReading], pupil: str, state: PupilState, telling: Telling
) -> tuple[list[Given], list[Problem]]:
    """Put the rows about one pupil together per respondent.

    The same person later replaces what was said before; different or unnamed persons stand beside each other and a no
    wins.
    """
    problems: list[Problem] = []
    rows = [_in_time(row, state, telling.today, problems) for row in rows]
    if len(rows) == 1 and not rows[0].guardian:  # as in most lists
        return _given(pupil, None, {code: (answer, rows[0]) for code, answer in rows[0].answers.items()}), problems
    voices: dict[object, list[RowReading]] = defaultdict(list)
    who: dict[object, GuardianId | None] = {}
    for line in rows:
        row, named = _with_guardian(line, pupil, state, problems)
        if not named.refused:
            key = _voice(row, rows, named.guardian, telling)
            voices[key].append(row)
            who.setdefault(key, named.guardian)
    spoken = [(who[key], _one_voice(mine, state.name, telling, problems)) for key, mine in voices.items()]
    given: list[Given] = []
    for guardian in dict.fromkeys(guardian for guardian, _ in spoken):
        answers = [answer for other, answer in spoken if other == guardian]
        given += _one_respondent(pupil, guardian, answers)
    problems += _disagreements(rows, pupil, state.name, [answers for _, answers in spoken])
    return given, problems


def _in_time(row: RowReading, state: PupilState, today: date, problems: list[Problem]) -> RowReading:
    """Doubt a yes that has ended, and leave aside a day that is still to come or lies before the pupil's birth."""
    name, code = state.name, ""
    if row.answered_on is not None and row.answered_on > today:
        code = "future_date"
    elif row.answered_on is not None and state.birth_date is not None and row.answered_on < state.birth_date:
        code = "date_before_birth"
    if code:
        problems.append(problem(code, row.sheet, row.row, None, name=name, day=f"{row.answered_on:%d-%m-%Y}"))
        row = replace(row, answered_on=None, at=None)
    if row.until is None or row.until >= today:
        return row
    held = _without_yes(row)
    if held != row:
        day = f"{row.until:%d-%m-%Y}"
        problems.append(problem("answer_ended", row.sheet, row.row, None, name=name, day=day))
    return held


def _voice(row: RowReading, rows: Sequence[RowReading], guardian: GuardianId | None, telling: Telling) -> object:
    """Whose row it is: the guardian it names, else the account that sent it, else somebody of its own."""
    if telling.latest:
        return "latest"
    if telling.each:
        return guardian or row.place
    if guardian is not None:
        return guardian
    if row.guardian:
        return loose_key(row.guardian)
    if row.sender:
        named = {loose_key(other.guardian) for other in rows if other.sender == row.sender and other.guardian}
        return named.pop() if len(named) == 1 else f"@{row.sender}"
    return "log" if telling.log else row.place


def _with_guardian(row: RowReading, pupil: str, state: PupilState, problems: list[Problem]) -> tuple[RowReading, Named]:
    """Find the guardian a row names; a yes of somebody who may have no custody is a doubt."""
    named = named_guardian(row.guardian, state.guardians, state.custody)
    if named.code:
        facts = {"guardian": row.guardian, "name": state.name}
        problems.append(problem(named.code, row.sheet, row.row, None, about=pupil, **facts))
    return (_without_yes(row), named) if named.doubtful else (row, named)


def _without_yes(row: RowReading) -> RowReading:
    answers = {
        code: replace(one, said=Said.UNANSWERED, doubt=True) if one.said is Said.YES else one
        for code, one in row.answers.items()
    }
    return replace(row, answers=answers)


def wait_for(given: Sequence[Given], waiting: Sequence[RowReading], name: str, problems: list[Problem]) -> list[Given]:
    """Hold back a yes as long as another row, which may be this pupil's too, says anything else."""
    held = []
    for one in given:
        against = next((row for row in waiting if one.said is Said.YES and _differs(row, one.purpose)), None)
        held.append(one if against is None else one._replace(said=Said.UNANSWERED))
        if against is not None:
            problems.append(problem("answer_waits", *one.cell[:2], None, about=one.pupil, name=name, place=against.row))
    return held


def _differs(row: RowReading, purpose: str) -> bool:
    answer = row.answers.get(purpose)
    return answer is not None and (answer.doubt or answer.said is Said.NO)


_Voice = dict[str, tuple[CellAnswer, RowReading]]


def _one_voice(rows: Sequence[RowReading], name: str, telling: Telling, problems: list[Problem]) -> _Voice:
    """One person's rows: the later moment counts; at one moment, or without any, a no wins and that is told."""
    moments = [_moment(row, telling.today) for row in rows]
    if telling.log:
        return _history(rows, name, telling.today, problems)
    if len(rows) > 1 and None not in moments and len(set(moments)) == len(rows):
        rows = [row for _, row in sorted(zip(filter(None, moments), rows, strict=True), key=lambda pair: pair[0])]
        if not telling.latest:
            where = (rows[-1].sheet, rows[-1].row, None)
            problems.append(problem("entry_replaced", *where, name=name, place=rows[-2].row))
        return _replaced(rows)
    voice: _Voice = {}
    for row in rows:
        for code, answer in row.answers.items():
            known = voice.get(code)
            voice[code] = (answer, row) if known is None else _later(known, (answer, row), telling.today)
    return voice


def _moment(row: RowReading, today: date) -> datetime | None:
    """When a row was written; a day that is still to come says nothing."""
    return row.at if row.at is not None and row.at.date() <= today else None


def _replaced(rows: Sequence[RowReading]) -> _Voice:
    """Rows in order of time: a blank changes nothing in a list; a new entry of a form takes the place of the old one.

    What the new entry leaves open is then unanswered; only a no stays until somebody says otherwise.
    """
    voice: _Voice = {}
    for row in rows:
        for code, answer in row.answers.items():
            known = voice.get(code)
            silent = answer.said is Said.UNANSWERED and not answer.doubt
            if known is not None and silent and (known[0].said is Said.NO or not row.is_entry):
                continue
            voice[code] = (answer, row)
    return voice


def _history(rows: Sequence[RowReading], name: str, today: date, problems: list[Problem]) -> _Voice:
    """A register's history: per purpose the latest day holds; on one day, or without days, it has to be one answer."""
    entries: dict[str, list[tuple[CellAnswer, RowReading]]] = defaultdict(list)
    for row in rows:
        for code, answer in row.answers.items():
            entries[code].append((answer, row))
    voice: _Voice = {}
    for code, found in entries.items():
        moments = [_moment(row, today) for _, row in found]
        known = [moment for moment in moments if moment is not None]
        latest = max(known, default=None)
        last = [one for one, moment in zip(found, moments, strict=True) if moment in {None, latest}]
        answer, row = last[-1]
        if len({(one.said, one.doubt) for one, _ in last}) > 1:
            answer = replace(answer, said=Said.UNANSWERED, doubt=True)
            problems.append(problem("history_unclear", row.sheet, row.row, answer.letter, name=name, purpose=code))
        voice[code] = (answer, row)
    return voice


def _later(
    known: tuple[CellAnswer, RowReading], new: tuple[CellAnswer, RowReading], today: date
) -> tuple[CellAnswer, RowReading]:
    if known[0].said is Said.UNANSWERED and not known[0].doubt:
        return new
    if new[0].said is Said.UNANSWERED and not new[0].doubt:
        return known
    before, after = _moment(known[1], today), _moment(new[1], today)
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
    return _given(pupil, guardian, together)


def _given(pupil: str, guardian: GuardianId | None, said: _Voice) -> list[Given]:
    return [
        Given(
            pupil,
            code,
            answer.said,
            guardian,
            row.answered_on,
            (row.sheet, row.row, answer.letter),
            _remark(answer, row),
        )
        for code, (answer, row) in said.items()
    ]


def _remark(answer: CellAnswer, row: RowReading) -> str:
    return "; ".join(filter(None, (answer.remark, row.remark))) if answer.remark else row.remark


def _disagreements(rows: Sequence[RowReading], pupil: str, name: str, voices: Sequence[_Voice]) -> list[Problem]:
    if len(rows) < 2 or len(voices) < 2:
        return []
    said: dict[str, set[str]] = defaultdict(set)
    for voice in voices:
        for code, (answer, _) in voice.items():
            said[code].add("doubt" if answer.doubt else answer.said.value)
    differ = [code for code, kinds in said.items() if "yes" in kinds and kinds & {"no", "doubt"}]
    first, last = rows[0], rows[-1]
    together = first.sheet == last.sheet and last.row - first.row == len(rows) - 1
    row = first if together else last
    named = any(one.guardian or one.sender for one in rows)
    if named and differ:
        facts = {"name": name, "purposes": ", ".join(differ)}
        return [problem("conflicting_parents", row.sheet, row.row, None, about=pupil, **facts)]
    shared = any(code in other for one, other in combinations(voices, 2) for code in one)
    if not named and shared:
        return [problem("duplicate_pupil", last.sheet, last.row, None, about=pupil, name=name, place=first.row)]
    return []
