"""What came of looking for the pupil of a row: sure, mended, a question with its candidates, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from wm_desktop.domain.importing.names import loose_key
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.proposals import fits
from wm_desktop.domain.importing.pupil_index import Known
from wm_desktop.domain.importing.row_reading import RowReading


class MatchKind(StrEnum):
    """How sure it is who a row is about."""

    EXACT = "exact"
    REPAIRED = "repaired"
    NEEDS_CHOICE = "needs_choice"
    UNKNOWN = "unknown"


@dataclass
class Match:
    """The outcome for one row: the pupil's number (or None), and who else it could be."""

    kind: MatchKind
    number: str | None = None
    proposals: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    is_new: bool = False


def found_by_bare_name(row: RowReading, match: Match, name: str) -> Match:
    """The name was found after its group was taken off: shown as mended."""
    if match.kind is MatchKind.EXACT and match.number is not None:
        match.kind = MatchKind.REPAIRED
        facts = {"name": row.name_text, "pupil": name}
        match.problems.insert(0, told_of("name_repaired", row, match.number, **facts))
    return match


def told_of(code: str, row: RowReading, about: str | None = None, letter: str | None = "", **facts: str) -> Problem:
    """Make a problem about a row; it stands in the cell of the name unless another letter is given."""
    return problem(code, row.sheet, row.row, row.name_letter if letter == "" else letter, about=about, **facts)


def asked(trouble: Problem, number: str | None, found: Iterable[Known]) -> Match:
    """Make a question of it: the user chooses between those found, or anybody else."""
    return Match(MatchKind.NEEDS_CHOICE, number, tuple(sorted(one.number for one in found)), [trouble])


def who_left(row: RowReading, found: Known) -> Match:
    """Ask about a pupil who is no longer at the school."""
    trouble = told_of("pupil_left", row, found.number, name=found.name.full)
    return asked(trouble, found.number, [found])


def one_of_several(row: RowReading, found: Sequence[Known]) -> Match:
    """Two of one name, or two whose names are near: the row does not say which."""
    names = {one.name.full for one in found}
    if len(names) == 1 or all(is_part_of(row.name_text, name) for name in names):
        return asked(told_of("same_name_in_group", row, name=row.name_text), None, found)
    facts = {"name": row.name_text, "pupils": ", ".join(sorted(names))}
    return asked(told_of("several_alike", row, **facts), None, found)


def with_other_birth_date(row: RowReading, found: Sequence[Known]) -> Match:
    """Ask about pupils of this name who were born on another day."""
    facts = {"day": f"{row.birth_date:%d-%m-%Y}", "name": row.name_text}
    return asked(told_of("birth_date_differs", row, **facts), None, found)


def in_other_group(row: RowReading, found: Known) -> Match:
    """Ask about the pupil of this name, who is in another group."""
    facts = {"name": row.name_text, "group": row.group, "standing": found.group or "geen groep"}
    return asked(told_of("group_differs", row, found.number, row.group_letter, **facts), found.number, [found])


def settled(row: RowReading, found: Known, verdict: str, *, mended: bool, damaged: bool = False) -> Match:
    """Say that the row is about this pupil, and what had to be mended for it."""
    damaged, mended = damaged or bool(row.mended_from), mended or bool(row.mended_from)
    match = Match(MatchKind.REPAIRED if mended else MatchKind.EXACT, found.number, (found.number,))
    if mended:
        code = "encoding_damage" if damaged else "name_repaired"
        facts = {"name": row.mended_from or row.name_text, "pupil": found.name.full}
        match.problems.append(told_of(code, row, found.number, **facts))
    mention_group(row, found, match, verdict)
    return match


def mention_group(row: RowReading, found: Known, match: Match, verdict: str = "") -> None:
    """Tell that the group on the row is written otherwise, or is another one."""
    if not row.group or not found.group:
        return
    verdict = verdict or fits(row, found)
    code = ""
    if verdict == "repaired":
        code = "group_looks_like_date" if row.group_is_date else "" if row.group_is_number else "group_repaired"
    elif verdict == "other":
        code = "other_group"
    if code:
        facts = {"name": found.name.full, "group": row.group, "standing": found.group}
        match.problems.append(told_of(code, row, found.number, row.group_letter, **facts))


def is_part_of(text: str, full: str) -> bool:
    """Whether only a first or last name was written down, and it is this pupil's."""
    words = set(loose_key(text).split())
    return bool(words) and words <= set(loose_key(full).split())
