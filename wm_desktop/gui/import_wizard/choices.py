"""The choices a person makes in the wizard: an import profile that is changed one key at a time, never data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeVar

from wm_desktop.domain.importing.row_choices import Place, RowChoices

Value = TypeVar("Value")


class Choices:
    """Edits a profile (its JSON form, so that what the wizard does can be done with --profile too).

    Beside it stands what a profile cannot hold because it is about single rows and cells of this file: `rows`.
    """

    def __init__(self, profile: Mapping[str, object] | None = None) -> None:
        self._profile: dict[str, Any] = deepcopy(dict(profile or {}))
        self._left_out: set[Place] = set()
        self._new: set[Place] = set()
        self._allowed: set[tuple[str, str]] = set()
        self.changed = False

    @property
    def profile(self) -> dict[str, Any]:
        """The profile as it stands; a copy, so that a preview under way is not changed under its feet."""
        return deepcopy(self._profile)

    @property
    def rows(self) -> RowChoices:
        """What was decided about single rows and cells."""
        return RowChoices(frozenset(self._left_out), frozenset(self._new), frozenset(self._allowed))

    def skip_sheet(self, name: str, *, skip: bool) -> None:
        """Leave a sheet out, or read it all the same."""
        sheets = self._profile.setdefault("sheets", {})
        others = [each for each in sheets.get("skip", []) if each != name]
        sheets["skip"] = [*others, name] if skip else others
        self.changed = True

    def set_header_rows(self, sheet: str, rows: Sequence[int]) -> None:
        """Say which rows hold the headings."""
        self._set_in("header_rows", sheet, list(rows))

    def set_role(self, sheet: str, letter: str, role: str) -> None:
        """Say what stands in a column of a sheet."""
        self._replace("columns", {"sheet": sheet, "letter": letter}, {"role": role})

    def set_mark(self, mark: str, means: str, sheet: str | None = None) -> None:
        """Say what a mark means, in one sheet or in the whole file: then what was said per sheet is gone."""
        if sheet is None:
            kept = [each for each in self._profile.get("marks", []) if each["mark"] != mark]
            self._profile["marks"] = kept
        self._replace("marks", {"mark": mark, "sheet": sheet}, {"means": means})

    def set_colour(self, colour: str, means: str) -> None:
        """Say what a colour means."""
        self._set_in("colours", colour, means)

    def match(self, place: Place, pupil: str, beside: Sequence[str] = ()) -> None:
        """Say which pupil (by number) a row is about, beside those who were chosen for other children in it."""
        sheet, row = place
        self.forget([place])
        pupils = dict.fromkeys([*beside, pupil])
        self._profile["matches"] += [{"sheet": sheet, "row": row, "pupil": number} for number in pupils]

    def leave_out(self, places: Sequence[Place]) -> None:
        """Do not read these rows."""
        self.forget(places)
        self._left_out.update(places)

    def add_as_new(self, places: Sequence[Place]) -> None:
        """Add the pupils of these rows."""
        self.forget(places)
        self._new.update(places)

    def forget(self, places: Sequence[Place]) -> None:
        """Take back what was said about rows."""
        gone = set(places)
        self._left_out -= gone
        self._new -= gone
        matches = self._profile.get("matches", [])
        self._profile["matches"] = [each for each in matches if (each["sheet"], each["row"]) not in gone]
        self.changed = True

    def allow(self, cells: Iterable[tuple[str, str]], *, allowed: bool) -> None:
        """Let a yes replace a no in these cells, or not after all."""
        if allowed:
            self._allowed.update(cells)
        else:
            self._allowed.difference_update(cells)
        self.changed = True

    def set(self, key: str, value: object) -> None:
        """Set one of the choices for the whole file ('empty_means', 'unknown_pupils'...); None lets it be detected."""
        if self._profile.get(key) == value:
            return
        if value is None:
            del self._profile[key]
        else:
            self._profile[key] = value
        self.changed = True

    def get(self, key: str, otherwise: Value) -> Value:
        """Read one of the choices for the whole file."""
        value: Value = self._profile.get(key, otherwise)
        return value

    def _set_in(self, key: str, name: str, value: object) -> None:
        within = self._profile.setdefault(key, {})
        if within.get(name) != value:
            within[name] = value
            self.changed = True

    def _replace(self, key: str, where: dict[str, object], what: dict[str, object]) -> None:
        entry = {**where, **what}
        others = [
            each for each in self._profile.get(key, []) if any(each.get(name) != value for name, value in where.items())
        ]
        if entry not in self._profile.get(key, []):
            self._profile[key] = [entry, *others]
            self.changed = True
