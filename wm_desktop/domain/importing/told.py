"""What the cells of one row say together: columns about one purpose that agree, contradict, or each tell a part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.interpret import Said, strictest
from wm_desktop.domain.importing.layout import Column, Layout
from wm_desktop.domain.importing.problems import Problem, problem

_PARENT = re.compile(r"\b(?:ouder|verzorger|parent|guardian) ?[12]\b|\b(?:moeder|vader|mother|father)\b")
_PARTS = re.compile(
    r"\b(?:facebook|fb|insta(?:gram)?|twitter|tiktok|youtube|linkedin|snapchat|foto s|fotos?|video s|videos?|films?"
    r"|filmpjes|photos?|pictures?)\b"
)


@dataclass(frozen=True)
class CellAnswer:
    """The answer for one purpose on one row; `doubt` when something stood there that was not understood."""

    said: Said
    letter: str
    doubt: bool = False
    remark: str = ""


Told = list[tuple[Column, Mapping[str, CellAnswer]]]


class Together:
    """Puts the cells of a row together, per purpose."""

    def __init__(self, sheet: str, layout: Layout) -> None:
        self._sheet = sheet
        asked: dict[str, list[Column]] = defaultdict(list)
        for column in layout.columns:
            for code in column.purposes:
                asked[code].append(column)
        self._partial = {code for code, columns in asked.items() if _each_a_part(columns)}
        headers = (norm(column.header) for column in layout.columns)
        self._of_parents = sum(bool(_PARENT.search(header)) for header in headers) > 1

    def put(self, told: Told, row: int, name: str, problems: list[Problem]) -> dict[str, CellAnswer]:
        """Give the answer per purpose: a no wins, doubt beats a yes; a yes for a part of it is no yes."""
        answers: dict[str, CellAnswer] = {}
        count = 0
        for _, cells in told:
            count += len(cells)
            for code, new in cells.items():
                answers[code] = together(answers.get(code), new)
        if len(answers) < count:
            self._tell_contradictions(told, row, name, problems)
        for code in self._partial & answers.keys():
            said = [cells[code] for _, cells in told if code in cells]
            if answers[code].said is Said.YES and any(one.said is Said.UNANSWERED for one in said):
                answers[code] = replace(answers[code], said=Said.UNANSWERED, doubt=True)
                problems.append(problem("answered_in_part", self._sheet, row, answers[code].letter, purpose=code))
        return answers

    def _tell_contradictions(self, told: Told, row: int, name: str, problems: list[Problem]) -> None:
        against: dict[str, str] = {}
        before: dict[str, set[Said]] = defaultdict(set)
        for column, cells in told:
            for code, one in cells.items():
                if {Said.YES, Said.NO} <= before[code] | {one.said} and code not in against:
                    against[code] = column.letter
                before[code].add(one.said)
        if against:
            kind = "conflicting_parents" if self._of_parents else "conflicting_columns"
            facts = {"name": name, "purposes": ", ".join(against)}
            problems.append(problem(kind, self._sheet, row, next(iter(against.values())), **facts))


def together(known: CellAnswer | None, new: CellAnswer) -> CellAnswer:
    """Two columns for one purpose: a no wins, doubt beats a yes."""
    if known is None:
        return new
    doubt = known.doubt or new.doubt
    said = strictest(known.said, new.said, doubt=doubt)
    letter = new.letter if new.said is said or known.said is not said else known.letter
    remark = "; ".join(dict.fromkeys(filter(None, (known.remark, new.remark))))
    return CellAnswer(said, letter, doubt, remark)


def _each_a_part(columns: Iterable[Column]) -> bool:
    """Whether several columns each ask a part of one purpose: 'Facebook' and 'Instagram', photos and videos."""
    parts = [frozenset(_PARTS.findall(norm(column.header))) for column in columns if not column.pole]
    return len(parts) > 1 and all(parts) and len(set(parts)) == len(parts)
