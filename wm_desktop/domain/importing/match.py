"""Who a row is about: by number, else by name, group and birth date; never one of two in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wm_desktop.domain.importing.group_names import split_group
from wm_desktop.domain.importing.matched import (
    Match,
    MatchKind,
    asked,
    found_by_bare_name,
    in_other_group,
    is_part_of,
    mention_group,
    one_of_several,
    settled,
    told_of,
    who_left,
    with_other_birth_date,
)
from wm_desktop.domain.importing.names import (
    damaged_pattern,
    is_damaged,
    loose_key,
    similarity,
    sorted_key,
    split_name,
    strict_key,
)
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.proposals import ALIKE, Proposer, fits, is_pet_form
from wm_desktop.domain.importing.pupil_index import Known, PupilIndex
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.text import fold

_SHORT_LIST = 3
_FOREIGN_LIST = 3


class Matcher:
    """Finds pupils; built once per import, so that every row costs a few look-ups."""

    def __init__(self, known: Sequence[Known], profile: Profile) -> None:
        self.index = PupilIndex(known)
        self._proposer = Proposer(self.index)
        self._choices = profile.matches
        self._chosen = {(choice.sheet, choice.row): choice.pupil for choice in profile.matches}
        self._short_lists: frozenset[str] = frozenset()
        self._foreign_numbers = False

    def known(self, number: str) -> Known:
        """Give the pupil with a number."""
        return self.index.exact[number]

    def knows(self, number: str) -> bool:
        """Whether a pupil has this number."""
        return self.index.numbered(number) is not None

    def learn(self, rows: Sequence[RowReading]) -> list[Problem]:
        """See from all rows what a single one does not tell, and say what is wrong with the user's own choices.

        On a list of first names a first name is the name; numbers that nobody here has are another system's.
        """
        named = Counter(row.sheet for row in rows if row.name_text)
        short = Counter(row.sheet for row in rows if row.name_text and self._proposer.is_short(row))
        self._short_lists = frozenset(
            sheet for sheet, count in short.items() if count >= _SHORT_LIST and 3 * count >= 2 * named[sheet]
        )
        problems = [self._unknown_choice((one.sheet, one.row), one.pupil, rows) for one in self._choices]
        self._foreign_numbers = self._are_foreign([row for row in rows if row.number and row.name_text])
        if self._foreign_numbers:
            problems.append(problem("numbers_not_of_this_school"))
        return [one for one in problems if one is not None]

    def _are_foreign(self, rows: Sequence[RowReading]) -> bool:
        """Whether the names are known and the numbers are not ours, or only count the rows from 1."""
        known = sum(bool(self.index.named(row.name_text)[0]) for row in rows)
        if len(rows) < _FOREIGN_LIST or 2 * known <= len(rows):
            return False
        found = [(self.index.numbered(row.number), row) for row in rows]
        counted = [row.number for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
        if counted:
            return not any(one in self.index.named(row.name_text)[0] for one, row in found)
        return not any(one for one, _ in found)

    def _unknown_choice(self, place: tuple[str, int], pupil: str, rows: Iterable[RowReading]) -> Problem | None:
        if self.index.numbered(pupil) is None:
            return problem("chosen_pupil_unknown", *place, None, number=pupil)
        if not any(row.place == place for row in rows):
            return problem("chosen_row_unknown", *place, None, number=pupil)
        return None

    def match(self, row: RowReading) -> Match:
        """Say who a row is about."""
        chosen = self.index.numbered(self._chosen.get(row.place, ""))
        if chosen is not None:
            return Match(MatchKind.EXACT, chosen.number, (chosen.number,))
        return self.match_named(row)

    def match_named(self, row: RowReading) -> Match:
        """Say who a row is about by what stands in it, whatever was chosen for it."""
        number = "" if self._foreign_numbers else row.number
        numbered = self.index.numbered(number)
        if numbered is not None:
            return self._by_number(row, numbered)
        match = self._by_name(row) if row.name_text else Match(MatchKind.UNKNOWN)
        if number and match.kind in {MatchKind.EXACT, MatchKind.REPAIRED} and match.number is not None:
            return self._other_number(row, self.known(match.number))
        return match

    def _other_number(self, row: RowReading, found: Known) -> Match:
        """The name is known but the number is not this pupil's: that is a question, not a match."""
        facts = {"number": found.number, "name": f"{row.number} {row.name_text}", "pupil": found.name.full}
        return asked(told_of("number_name_mismatch", row, **facts), None, [found])

    def _by_number(self, row: RowReading, found: Known) -> Match:
        match = Match(MatchKind.EXACT, found.number, (found.number,))
        if found.left:
            return who_left(row, found)
        if row.name_text:
            self._check_name(row, found, match)
        if match.kind is not MatchKind.NEEDS_CHOICE:
            _check_birth_date(row, found, match)
            mention_group(row, found, match)
        return match

    def _check_name(self, row: RowReading, found: Known, match: Match) -> None:
        wanted, full = row.name_text, found.name.full
        facts = {"name": row.mended_from or wanted, "pupil": full}
        if any(key(wanted) == key(full) for key in (strict_key, sorted_key, loose_key)):
            if row.mended_from:
                match.kind = MatchKind.REPAIRED
                match.problems.append(told_of("encoding_damage", row, found.number, **facts))
            return
        facts["name"] = wanted
        damaged = is_damaged(wanted) and _fits_damaged(wanted, full)
        likely = is_part_of(wanted, full) or similarity(loose_key(wanted), loose_key(full)) >= ALIKE
        if self._is_another(wanted, found) or not (damaged or likely):
            match.kind, match.number = MatchKind.NEEDS_CHOICE, None
            match.problems.append(told_of("number_name_mismatch", row, number=found.number, **facts))
        else:
            match.kind = MatchKind.REPAIRED
            code = "encoding_damage" if damaged else "name_repaired"
            match.problems.append(told_of(code, row, found.number, **facts))

    def _is_another(self, name: str, found: Known) -> bool:
        """Whether another pupil is called exactly so: a number mistyped to that of a brother or sister."""
        return any(one.number != found.number for one in self.index.named(name)[0])

    def _by_name(self, row: RowReading) -> Match:
        text = row.name_text
        found, mended = self.index.named(text)
        if found:
            return self._one_of(row, found, mended=mended or not row.complete_name)
        if is_damaged(text) and (found := [one for one in self.index.all if _fits_damaged(text, one.name.full)]):
            return self._one_of(row, found, mended=True, damaged=True)
        plain = without_group(row)
        if plain is not None:
            match = self._by_name(plain)
            return found_by_bare_name(row, match, plain.name.full)
        if row.sheet in self._short_lists and len(found := self._proposer.short(row)) == 1:
            return settled(row, found[0], fits(row, found[0]), mended=True)
        return self._propose(row)

    def _one_of(self, row: RowReading, found: Sequence[Known], *, mended: bool, damaged: bool = False) -> Match:
        staying = [one for one in found if not one.left]
        if not staying:
            return who_left(row, found[0]) if len(found) == 1 else one_of_several(row, found)
        dated = [one for one in staying if row.birth_date is not None and one.birth_date == row.birth_date]
        undated = [one for one in staying if row.birth_date is None or one.birth_date is None]
        candidates = dated or undated
        if not candidates:
            return with_other_birth_date(row, staying)
        here, verdict = self._in_group(row, candidates)
        if len(here) > 1:
            return one_of_several(row, here)
        if not here:
            if len(candidates) > 1:
                return one_of_several(row, candidates)
            if not dated:
                return in_other_group(row, candidates[0])
            here = candidates
        return settled(row, here[0], verdict, mended=mended, damaged=damaged)

    def _in_group(self, row: RowReading, candidates: Sequence[Known]) -> tuple[list[Known], str]:
        """Keep the candidates in the row's group; a group nobody knows says nothing."""
        if not row.group:
            return list(candidates), "none"
        for verdict in ("same", "repaired"):
            here = [one for one in candidates if fits(row, one) == verdict]
            if here:
                return here, verdict
        return ([], "other") if self.index.groups.knows(row.group_forms) else (list(candidates), "unknown")

    def _propose(self, row: RowReading) -> Match:
        """Nobody is called exactly this: propose who it may be; only the birth date of such a child makes that sure.

        A birth date and a last name are not enough: a twin may be missing from the register.
        """
        found = self._proposer.likely(row)
        born = [one for one in found if row.birth_date is not None and one.birth_date == row.birth_date]
        dated = [one for one in born if is_pet_form(row.name.first_name, one.name.first_name)]
        if len(dated) == 1:
            return settled(row, dated[0], fits(row, dated[0]) if row.group else "none", mended=True)
        if len(found) == 1:
            facts = {"name": row.name_text, "pupil": found[0].name.full}
            told = told_of("name_doubtful", row, found[0].number, **facts)
            return asked(told, found[0].number, found)
        if found:
            return one_of_several(row, found)
        return Match(MatchKind.UNKNOWN)


def _check_birth_date(row: RowReading, found: Known, match: Match) -> None:
    if row.birth_date and found.birth_date and row.birth_date != found.birth_date:
        facts = {"day": f"{row.birth_date:%d-%m-%Y}", "name": found.name.full}
        match.problems.append(told_of("birth_date_differs", row, found.number, None, **facts))


def _fits_damaged(text: str, full: str) -> bool:
    wanted = damaged_pattern(text)
    return bool(wanted.fullmatch(fold(strict_key(full))))


def without_group(row: RowReading) -> RowReading | None:
    """Give a row of which the name ends in a group ('Noor (1/2A)') with the two apart; None for any other."""
    name, group = split_group(row.name_text)
    if not group:
        return None
    group = group if not row.group else row.group
    forms = row.group_forms if row.group else (group,)
    return replace(row, name=split_name(name), name_text=name, group=group, group_forms=forms)
