"""Who a name may stand for when nobody is called exactly so: never linked, only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wm_desktop.domain.importing.group_names import fit
from wm_desktop.domain.importing.names import bare_key, loose_key, similarity
from wm_desktop.domain.importing.pupil_index import Known, PupilIndex, last_key
from wm_desktop.domain.importing.row_reading import RowReading
from wm_desktop.domain.text import fold

ALIKE = 0.72
_RELATED = 0.5
_MOST_PROPOSALS = 5
_MOST_SEARCHES = 300
_INITIALS = re.compile(r"^(?:(?:ij|[a-z])(?:\.|\b) ?-?){1,5}$")
_BESIDE = re.compile(r"\([^)]*\)")
_NICKNAMES = tuple(
    frozenset(names.split())
    for names in (
        *("mohamed mohammed mo moh", "abraham bram", "daniel daan danny", "charlotte lotte", "johannes jan hans johan"),
        *(
            "pieter piet peter",
            "cornelis kees cor",
            "nicolaas klaas nico",
            "willem wim",
            "elisabeth lisa liz betty els",
        ),
        *("sebastiaan bas", "matthijs thijs ties", "antonius teun toon ton", "augustinus guus stijn", "josephine fien"),
        *("isabella bella isa", "susanna sanne suze", "alexander alex sander lex xander", "johanna jo anne hanna joke"),
        *("catharina trijn karin kaatje", "maria mia ria marie", "geertruida truus geertje", "hendrik henk rik"),
        *("frederik fred freek", "gerardus gerard geert", "theodorus theo dorus", "francisca cisca", "yasmina mina"),
        *("anthony anton tony", "madeleine leen", "angelique lieke", "wilhelmina mina willemijn", "jacobus koos jaap"),
    )
)


class Proposer:
    """Looks for likely pupils; what it costs is bounded, whatever the file holds."""

    def __init__(self, index: PupilIndex) -> None:
        self._index = index
        self._searches = 0

    def likely(self, row: RowReading) -> list[Known]:
        """Give who a row may be about, best first."""
        for found in self._ways(row):
            here = self._possible(row, found)
            if here:
                return here[:_MOST_PROPOSALS]
        return self._alike(row)

    def short(self, row: RowReading) -> list[Known]:
        """Give who a shortened name ('Noor', 'Sophie J.', 'N. van der Meulen') stands for in the group of the row."""
        if not row.group or not self.is_short(row):
            return []
        return [one for one in self._possible(row, self._shortened(row)) if fits(row, one) != "other"]

    def is_short(self, row: RowReading) -> bool:
        """Whether a row gives a first name only ('Noor', 'Jan Willem'), or initials for a first or last name."""
        first, last = fold(row.name.first_name), fold(row.name.last_name)
        if not row.complete_name or not first:
            return False
        initials = _INITIALS.match(first) or _INITIALS.match(last)
        return not last or bool(initials) or loose_key(row.name_text) in self._index.first

    def _ways(self, row: RowReading) -> Iterable[Sequence[Known]]:
        plain = _BESIDE.sub(" ", row.name_text)
        yield self._index.named(plain)[0] if plain != row.name_text else ()
        yield self._index.bare.get(bare_key(row.name_text), ())
        if self.is_short(row):
            yield self.short(row)
            yield self._by_initials(row)
        yield self._parts(row)
        near = [one for one in self._family(row) if _may_be(row.name.first_name, one.name.first_name)]
        yield [one for one in near if not row.group or fits(row, one) != "other"]
        family = self._index.last.get(loose_key(row.name_text), ()) if row.complete_name else ()
        yield [one for one in family if not row.group or fits(row, one) != "other"]

    def _shortened(self, row: RowReading) -> list[Known]:
        last = loose_key(row.name.last_name)
        alone = self._index.first.get(loose_key(row.name_text), [])
        if alone or not last:
            return list(alone)
        named = self._index.first.get(loose_key(row.name.first_name), [])
        return [one for one in named if _begins(one, last)] or self._by_initials(row)

    def _by_initials(self, row: RowReading) -> list[Known]:
        if not _INITIALS.match(fold(row.name.first_name)):
            return []
        letter = fold(row.name.first_name)[:1]
        return [
            one for one in self._family(row) if letter in {fold(one.name.first_name)[:1], fold(one.name.initials)[:1]}
        ]

    def _family(self, row: RowReading) -> Sequence[Known]:
        key = last_key(row.name)
        return self._index.last.get(key, ()) if key else ()

    def _parts(self, row: RowReading) -> list[Known]:
        """A double name of which one half was written down, or the other way round."""
        wanted = set(loose_key(row.name_text).split())
        first = loose_key(row.name.first_name)
        found = []
        for one in self._index.first.get(first, ()):
            words = set(loose_key(one.name.full).split())
            if (wanted <= words or words <= wanted) and len(wanted & words) > len(first.split()):
                found.append(one)
        return found

    @staticmethod
    def _possible(row: RowReading, found: Iterable[Known]) -> list[Known]:
        """Leave out who went away or was born on another day."""
        staying = [one for one in found if not one.left]
        day = row.birth_date
        return [one for one in staying if not (day and one.birth_date and day != one.birth_date)]

    def _alike(self, row: RowReading) -> list[Known]:
        if self._searches >= _MOST_SEARCHES or not row.complete_name:
            return []
        self._searches += 1
        wanted = loose_key(row.name_text)
        pool = [one for one in self._index.all if fits(row, one) != "other"] if row.group else self._index.all
        scored = [(similarity(wanted, loose_key(one.name.full)), one.number, one) for one in self._possible(row, pool)]
        scored = sorted((item for item in scored if item[0] >= ALIKE), key=lambda item: (-item[0], item[1]))
        return [one for _, _, one in scored[:_MOST_PROPOSALS]]


def fits(row: RowReading, one: Known) -> str:
    """Whether a row's group is a pupil's (`group_names.fit`)."""
    return fit(row.group_forms, one.group, is_date=row.group_is_date)


def _begins(one: Known, initial: str) -> bool:
    """Whether a family name, with or without its prefix, begins with an initial."""
    letter = initial[:1]
    return letter in {fold(one.name.last_name)[:1], fold(one.name.prefix)[:1]} - {""}


def is_pet_form(name: str, other: str) -> bool:
    """Whether two first names are one, or one is a usual short form of the other."""
    one, two = loose_key(name), loose_key(other)
    short, long = sorted((one, two), key=len)
    return (len(short) > 1 and short in long) or any({one, two} <= names for names in _NICKNAMES)


def _may_be(name: str, other: str) -> bool:
    return is_pet_form(name, other) or similarity(loose_key(name), loose_key(other)) >= _RELATED
