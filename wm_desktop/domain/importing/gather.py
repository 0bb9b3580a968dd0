"""Who says what about one pupil: rows of one person replace each other, those of different people stand together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.importing.answers import CellAnswer
from wm_desktop.domain.importing.compare import Given, PupilState
from wm_desktop.domain.importing.interpret import Said, strictest
from wm_desktop.domain.importing.names import loose_key, tidy
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.rows import RowReading

_REFUSED = GuardianId(UUID(int=0))
_TITLES = frozenset({"mw", "mw.", "mevr", "mevr.", "mevrouw", "dhr", "dhr.", "de heer", "hr", "hr.", "heer", "meneer"})


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
        Given(
            pupil,
            code,
            answer.said,
            guardian,
            row.answered_on,
            (row.sheet, row.row, answer.letter),
            _remark(answer, row),
        )
        for code, (answer, row) in together.items()
    ]


def _remark(answer: CellAnswer, row: RowReading) -> str:
    return "; ".join(filter(None, (answer.remark, row.remark)))


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
