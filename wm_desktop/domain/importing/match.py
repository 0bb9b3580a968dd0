"""Who a row is about: by number, else by name, group and birth date; never one of two in silence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wm_desktop.domain.importing.names import (
    bare_key,
    damaged_pattern,
    is_damaged,
    loose_key,
    similarity,
    sorted_key,
    strict_key,
)
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.rows import RowReading
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold

ALIKE = 0.72
_MOST_PROPOSALS = 5
_MOST_SEARCHES = 300


class MatchKind(StrEnum):
    """How sure it is who a row is about."""

    EXACT = "exact"
    REPAIRED = "repaired"
    NEEDS_CHOICE = "needs_choice"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Known:
    """A pupil as matching sees it."""

    number: str
    name: PersonName
    birth_date: date | None = None
    group: str = ""
    left: bool = False


@dataclass
class Match:
    """The outcome for one row: the pupil's number (or None), and who else it could be."""

    kind: MatchKind
    number: str | None = None
    proposals: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    is_new: bool = False


class Matcher:
    """Finds pupils; built once per import, so that every row costs a few look-ups."""

    def __init__(self, known: Sequence[Known], profile: Profile) -> None:
        self._by_number = {one.number: one for one in known}
        self._profile = profile
        self._chosen = {(choice.sheet, choice.row): choice.pupil for choice in profile.matches}
        self._strict: dict[str, list[Known]] = defaultdict(list)
        self._sorted: dict[str, list[Known]] = defaultdict(list)
        self._loose: dict[str, list[Known]] = defaultdict(list)
        self._bare: dict[str, list[Known]] = defaultdict(list)
        self._first: dict[str, list[Known]] = defaultdict(list)
        self._groups: dict[str, list[Known]] = defaultdict(list)
        self._all = tuple(known)
        for one in known:
            full = one.name.full
            self._strict[strict_key(full)].append(one)
            self._sorted[sorted_key(full)].append(one)
            self._loose[loose_key(full)].append(one)
            self._bare[bare_key(full)].append(one)
            self._first[fold(one.name.first_name)].append(one)
            self._groups[group_key(one.group)].append(one)
        self._years: dict[str, list[str]] = defaultdict(list)
        for group in {one.group for one in known if one.group}:
            self._years[_digits(group)].append(group)
        self._searches = 0

    def known(self, number: str) -> Known:
        """Give the pupil with a number."""
        return self._by_number[number]

    def knows(self, number: str) -> bool:
        """Whether a pupil has this number."""
        return number in self._by_number

    def match(self, row: RowReading) -> Match:
        """Say who a row is about."""
        chosen = self._chosen.get((row.sheet, row.row))
        if chosen is not None and chosen in self._by_number:
            return Match(MatchKind.EXACT, chosen, (chosen,))
        by_number = self._by_number.get(row.number) if row.number else None
        if by_number is not None:
            return self._by_number_and_name(row, by_number)
        match = self._by_name(row) if row.name_text else Match(MatchKind.UNKNOWN)
        if row.number and match.kind in {MatchKind.EXACT, MatchKind.REPAIRED} and match.number is not None:
            return self._other_number(row, self._by_number[match.number])
        return match

    def _other_number(self, row: RowReading, found: Known) -> Match:
        """The name is known but the number is not this pupil's: that is a question, not a match."""
        name = f"{row.number} {row.name_text}"
        where = (row.sheet, row.row, row.name_letter)
        trouble = problem("number_name_mismatch", *where, number=found.number, name=name, pupil=found.name.full)
        return Match(MatchKind.NEEDS_CHOICE, None, (found.number,), [trouble])

    def _by_number_and_name(self, row: RowReading, found: Known) -> Match:
        match = Match(MatchKind.EXACT, found.number, (found.number,))
        if found.left:
            return self._left(row, found)
        if row.name_text:
            self._check_name(row, found, match)
        if match.kind is not MatchKind.NEEDS_CHOICE:
            self._check_birth_date(row, found, match)
            self._mention_group(row, found, match)
        return match

    def _check_name(self, row: RowReading, found: Known, match: Match) -> None:
        wanted, full = row.name_text, found.name.full
        where = (row.sheet, row.row, row.name_letter)
        if any(key(wanted) == key(full) for key in (strict_key, sorted_key, loose_key)):
            if row.mended_from:
                match.kind = MatchKind.REPAIRED
                match.problems.append(
                    problem("encoding_damage", *where, about=found.number, name=row.mended_from, pupil=full)
                )
            return
        if self._is_another(wanted, found):
            match.kind, match.number = MatchKind.NEEDS_CHOICE, None
            match.problems.append(problem("number_name_mismatch", *where, number=found.number, name=wanted, pupil=full))
        elif is_damaged(wanted) and _fits_damaged(wanted, full):
            match.kind = MatchKind.REPAIRED
            match.problems.append(problem("encoding_damage", *where, about=found.number, name=wanted, pupil=full))
        elif _is_part(wanted, full) or similarity(loose_key(wanted), loose_key(full)) >= ALIKE:
            match.kind = MatchKind.REPAIRED
            match.problems.append(problem("name_repaired", *where, about=found.number, name=wanted, pupil=full))
        else:
            match.kind, match.number = MatchKind.NEEDS_CHOICE, None
            match.problems.append(problem("number_name_mismatch", *where, number=found.number, name=wanted, pupil=full))

    def _is_another(self, name: str, found: Known) -> bool:
        """Whether another pupil is called exactly so: a number mistyped to that of a brother or sister."""
        levels = ((self._strict, strict_key), (self._sorted, sorted_key), (self._loose, loose_key))
        return any(one.number != found.number for index, key in levels for one in index.get(key(name), []))

    def _left(self, row: RowReading, found: Known) -> Match:
        trouble = problem("pupil_left", row.sheet, row.row, row.name_letter, about=found.number, name=found.name.full)
        return Match(MatchKind.NEEDS_CHOICE, found.number, (found.number,), [trouble])

    def _by_name(self, row: RowReading) -> Match:
        text = row.name_text
        levels = ((self._strict, strict_key, False), (self._sorted, sorted_key, False), (self._loose, loose_key, True))
        for index, key, mended in levels:
            found = index.get(key(text), [])
            if found:
                return self._one_of(row, found, mended=mended or not row.complete_name)
        if is_damaged(text) and (found := [one for one in self._all if _fits_damaged(text, one.name.full)]):
            return self._one_of(row, found, mended=True, damaged=True)
        return self._propose(row)

    def _one_of(self, row: RowReading, found: Sequence[Known], *, mended: bool, damaged: bool = False) -> Match:
        staying = [one for one in found if not one.left]
        if not staying:
            return self._left(row, found[0]) if len(found) == 1 else self._several(row, found)
        dated = [one for one in staying if row.birth_date is not None and one.birth_date == row.birth_date]
        undated = [one for one in staying if row.birth_date is None or one.birth_date is None]
        candidates = dated or undated
        if not candidates:
            return self._other_birth_date(row, staying)
        here, verdict = self._in_group(row, candidates)
        if len(here) > 1:
            return self._several(row, here)
        if not here:
            if len(candidates) > 1:
                return self._several(row, candidates)
            if not dated:
                return self._other_group(row, candidates[0])
            here = candidates
        return self._settled(row, here[0], verdict, mended=mended, damaged=damaged)

    def _settled(self, row: RowReading, found: Known, verdict: str, *, mended: bool, damaged: bool) -> Match:
        damaged, mended = damaged or bool(row.mended_from), mended or bool(row.mended_from)
        match = Match(MatchKind.REPAIRED if mended else MatchKind.EXACT, found.number, (found.number,))
        if mended:
            code = "encoding_damage" if damaged else "name_repaired"
            where = (row.sheet, row.row, row.name_letter)
            match.problems.append(
                problem(code, *where, about=found.number, name=row.mended_from or row.name_text, pupil=found.name.full)
            )
        self._mention_group(row, found, match, verdict)
        return match

    def _several(self, row: RowReading, found: Sequence[Known]) -> Match:
        trouble = problem("same_name_in_group", row.sheet, row.row, row.name_letter, name=row.name_text)
        return Match(MatchKind.NEEDS_CHOICE, None, _numbers(found), [trouble])

    def _other_birth_date(self, row: RowReading, found: Sequence[Known]) -> Match:
        day = f"{row.birth_date:%d-%m-%Y}"
        trouble = problem("birth_date_differs", row.sheet, row.row, row.name_letter, day=day, name=row.name_text)
        return Match(MatchKind.NEEDS_CHOICE, None, _numbers(found), [trouble])

    def _other_group(self, row: RowReading, found: Known) -> Match:
        where, standing = (row.sheet, row.row, row.group_letter), found.group or "geen groep"
        trouble = problem(
            "group_differs", *where, about=found.number, name=row.name_text, group=row.group, standing=standing
        )
        return Match(MatchKind.NEEDS_CHOICE, found.number, (found.number,), [trouble])

    def _check_birth_date(self, row: RowReading, found: Known, match: Match) -> None:
        if row.birth_date and found.birth_date and row.birth_date != found.birth_date:
            day = f"{row.birth_date:%d-%m-%Y}"
            told = problem(
                "birth_date_differs", row.sheet, row.row, None, about=found.number, day=day, name=found.name.full
            )
            match.problems.append(told)

    def _in_group(self, row: RowReading, candidates: Sequence[Known]) -> tuple[list[Known], str]:
        """Keep the candidates in the row's group; a group nobody knows says nothing."""
        if not row.group:
            return list(candidates), "none"
        for verdict in ("same", "repaired"):
            here = [one for one in candidates if self.fits_group(row, one.group) == verdict]
            if here:
                return here, verdict
        known = any(group_key(form) in self._groups or _digits(form) in self._years for form in row.group_forms)
        return ([], "other") if known else (list(candidates), "unknown")

    def fits_group(self, row: RowReading, group: str) -> str:
        """Whether a row's group is a pupil's: 'same', 'repaired' ('groep 8' for 8A, '5-6' for 5/6B) or 'other'."""
        if not group:
            return "other"
        for form in row.group_forms:
            if group_key(form) == group_key(group):
                return "repaired" if row.group_is_date else "same"
        for form in row.group_forms:
            bare = group_key(form)
            if bare.isdigit() and bare == _digits(group):
                return "repaired"
        return "other"

    def _mention_group(self, row: RowReading, found: Known, match: Match, verdict: str = "") -> None:
        if not row.group or not found.group:
            return
        where = (row.sheet, row.row, row.group_letter)
        verdict = verdict or self.fits_group(row, found.group)
        code = ""
        if verdict == "repaired":
            code = "group_looks_like_date" if row.group_is_date else "" if row.group_is_number else "group_repaired"
        elif verdict == "other":
            code = "other_group"
        if code:
            told = problem(
                code, *where, about=found.number, name=found.name.full, group=row.group, standing=found.group
            )
            match.problems.append(told)

    def _propose(self, row: RowReading) -> Match:
        """Nobody is called exactly this: propose who it may be, and link nobody."""
        text = row.name_text
        found = self._here(row, self._bare.get(bare_key(text), []))
        if not found and len(text.split()) == 1 and row.group:
            found = [one for one in self._here(row, self._first.get(fold(text), [])) if self._same_group(row, one)]
        if not found:
            found = self._alike(row)
        if len(found) == 1:
            where = (row.sheet, row.row, row.name_letter)
            told = problem("name_doubtful", *where, about=found[0].number, name=text, pupil=found[0].name.full)
            return Match(MatchKind.NEEDS_CHOICE, found[0].number, _numbers(found), [told])
        if found:
            return self._several(row, found)
        return Match(MatchKind.UNKNOWN)

    def _here(self, row: RowReading, found: Iterable[Known]) -> list[Known]:
        staying = [one for one in found if not one.left]
        return [one for one in staying if not (row.birth_date and one.birth_date and row.birth_date != one.birth_date)]

    def _same_group(self, row: RowReading, one: Known) -> bool:
        return self.fits_group(row, one.group) != "other"

    def _alike(self, row: RowReading) -> list[Known]:
        if self._searches >= _MOST_SEARCHES or not row.complete_name:
            return []
        self._searches += 1
        wanted = loose_key(row.name_text)
        pool = [one for one in self._all if self._same_group(row, one)] if row.group else self._all
        scored = [(similarity(wanted, loose_key(one.name.full)), one.number, one) for one in self._here(row, pool)]
        scored = sorted((item for item in scored if item[0] >= ALIKE), key=lambda item: (-item[0], item[1]))
        return [one for _, _, one in scored[:_MOST_PROPOSALS]]


def group_key(text: str) -> str:
    """Fold a group's name: 'Groep 5/6 B', '5/6B' and '5-6b' are one."""
    bare = re.sub(r"[^0-9a-z]+", "", fold(text))
    return re.sub(r"^(?:groep|klas|gr)(?=\d)", "", bare)


def _digits(text: str) -> str:
    return re.sub(r"\D+", "", text)


def _numbers(found: Iterable[Known]) -> tuple[str, ...]:
    return tuple(sorted(one.number for one in found))


def _fits_damaged(text: str, full: str) -> bool:
    wanted = damaged_pattern(text)
    return bool(wanted.fullmatch(fold(strict_key(full))))


def _is_part(text: str, full: str) -> bool:
    """Whether only a first or last name was written down, and it is this pupil's."""
    words = set(loose_key(text).split())
    return bool(words) and words <= set(loose_key(full).split())
