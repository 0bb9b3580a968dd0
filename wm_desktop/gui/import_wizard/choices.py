"""The choices a person makes in the wizard: an import profile that is changed one key at a time, never data."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeVar

Value = TypeVar("Value")


class Choices:
    """Edits a profile (its JSON form, so that what the wizard does can be done with --profile too)."""

    def __init__(self, profile: Mapping[str, object] | None = None) -> None:
        self._profile: dict[str, Any] = deepcopy(dict(profile or {}))
        self.changed = False

    @property
    def profile(self) -> dict[str, Any]:
        """The profile as it stands; a copy, so that a preview under way is not changed under its feet."""
        return deepcopy(self._profile)

    def skip_sheet(self, name: str, *, skip: bool) -> None:
        """Leave a sheet out, or read it all the same."""
        sheets = self._profile.setdefault("sheets", {})
        others = [each for each in sheets.get("skip", []) if each != name]
        sheets["skip"] = [*others, name] if skip else others
        self.changed = True

    def set_header_row(self, sheet: str, row: int) -> None:
        """Say which row holds the headings."""
        self._set_in("header_rows", sheet, [row])

    def set_role(self, sheet: str, letter: str, role: str) -> None:
        """Say what stands in a column of a sheet."""
        self._replace("columns", {"sheet": sheet, "letter": letter}, {"role": role})

    def set_mark(self, mark: str, means: str, sheet: str | None = None) -> None:
        """Say what a mark means, in one sheet or in the whole file."""
        self._replace("marks", {"mark": mark, "sheet": sheet}, {"means": means})

    def set_colour(self, colour: str, means: str) -> None:
        """Say what a colour means."""
        self._set_in("colours", colour, means)

    def set_match(self, sheet: str, row: int, pupil: str) -> None:
        """Say which pupil (by number) a row is about."""
        self._replace("matches", {"sheet": sheet, "row": row}, {"pupil": pupil})

    def forget_match(self, sheet: str, row: int) -> None:
        """Take back what was said about a row."""
        kept = [each for each in self._profile.get("matches", []) if (each["sheet"], each["row"]) != (sheet, row)]
        self._profile["matches"] = kept
        self.changed = True

    def set(self, key: str, value: object) -> None:
        """Set one of the choices for the whole file ('empty_means', 'unknown_pupils'...)."""
        if self._profile.get(key) != value:
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
