"""The choices of an import: what the wizard asks and remembers per layout, and `--profile` gives. Never data."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.importing.colours import is_same
from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.tables import words_of

# Beside the titles of columns and sheets that this program adds to a user's own file: no part of its layout.
OWN_COLUMN = "(WM Desktop)"
_MEANS = words_of("yes no unanswered")
ROLES = words_of(
    "choices name first_name prefix last_name group pupil_number birth_date guardian returned answered_on purpose_name "
    "answer remark ignore"
)


class ProfileError(DomainError):
    """An import profile that cannot be meant as it stands."""

    nl = "Het importprofiel klopt niet bij '{key}': {why}. Verbeter het profiel en probeer het opnieuw."
    en = "The import profile is wrong at '{key}': {why}. Correct the profile and retry."


@dataclass(frozen=True)
class ColumnChoice:
    """Which role a column has, named by its letter or its heading; without a sheet it holds for all."""

    role: str
    sheet: str | None = None
    letter: str | None = None
    header: str | None = None


@dataclass(frozen=True)
class MarkChoice:
    """What a mark means; a choice for a sheet wins over one for the file."""

    mark: str
    means: str
    sheet: str | None = None


@dataclass(frozen=True)
class MatchChoice:
    """Which pupil a row is about, chosen by hand."""

    sheet: str
    row: int
    pupil: str


@dataclass(frozen=True)
class Profile:
    """All choices; what is empty is detected."""

    skip_sheets: tuple[str, ...] = ()
    header_rows: tuple[tuple[str, tuple[int, ...]], ...] = ()
    columns: tuple[ColumnChoice, ...] = ()
    marks: tuple[MarkChoice, ...] = ()
    empty_means: str | None = None
    unticked_choice_means: str | None = None
    list_kind: str | None = None
    colours: tuple[tuple[str, str], ...] = ()
    hidden_rows: str | None = None
    struck_through: str | None = None
    several_rows_per_pupil: str | None = None
    unknown_pupils: str | None = None
    repair_encoding: bool | None = None
    groups: tuple[tuple[str, str], ...] = ()
    matches: tuple[MatchChoice, ...] = ()
    accept_other_school_year: bool | None = None
    password_file: str | None = None

    @classmethod
    def parse(cls, document: object) -> Profile:
        """Read a profile from its JSON; raises ProfileError for anything unknown."""
        profile = cls()
        for key, value in _mapping("profile", document).items():
            reader = _READERS.get(key)
            if reader is None:
                raise ProfileError(key=key, why="deze keuze bestaat niet")
            profile = reader(profile, key, value)
        return profile

    def to_json(self) -> dict[str, object]:
        """Write it as JSON; what is not chosen is left out."""
        document: dict[str, object] = {
            "sheets": {"skip": list(self.skip_sheets)} if self.skip_sheets else None,
            "header_rows": {sheet: list(rows) for sheet, rows in self.header_rows} or None,
            "columns": [_column_json(column) for column in self.columns] or None,
            "marks": [_without_none(mark=one.mark, means=one.means, sheet=one.sheet) for one in self.marks] or None,
            "colours": dict(self.colours) or None,
            "groups": dict(self.groups) or None,
            "matches": [{"sheet": one.sheet, "row": one.row, "pupil": one.pupil} for one in self.matches] or None,
            **{key: getattr(self, key) for key in (*_CHOICES, *_FLAGS, "password_file")},
        }
        return _without_none(**document)

    def to_remember(self) -> Profile:
        """What holds for the next file of this layout: choices about this file's own rows and year are left out."""
        return replace(self, matches=(), accept_other_school_year=None, password_file=None, unknown_pupils=None)

    def mark(self, mark: str, sheet: str) -> str | None:
        """What a mark means on a sheet, if that was chosen."""
        chosen = {one.sheet: one.means for one in self.marks if one.mark == mark and one.sheet in {None, sheet}}
        return chosen.get(sheet, chosen.get(None))

    def colour(self, colour: str) -> str | None:
        """What a colour means; the very colour that was chosen goes before one that looks the same."""
        chosen = dict(self.colours)
        return chosen.get(colour) or next((means for one, means in self.colours if is_same(one, colour)), None)

    def header_rows_of(self, sheet: str) -> tuple[int, ...]:
        """The header rows chosen for a sheet."""
        return dict(self.header_rows).get(sheet, ())


def fingerprint(headers: tuple[tuple[str, ...], ...]) -> str:
    """Give the mark of a layout: the headings of its sheets, without years, order of sheets or data."""
    lines = sorted(
        "|".join(norm("".join(char for char in text if not char.isdigit())) for text in line) for line in headers
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "empty_means": ("unanswered", "no", "no_if_returned"),
    "unticked_choice_means": ("no", "unanswered"),
    "list_kind": ("answers", "refusals"),
    "hidden_rows": ("read", "skip"),
    "struck_through": ("read", "skip"),
    "several_rows_per_pupil": ("each_is_a_guardian", "latest"),
    "unknown_pupils": ("report", "add"),
}
_FLAGS = ("repair_encoding", "accept_other_school_year")


class _Reader(Protocol):
    def __call__(self, profile: Profile, key: str, value: object, /) -> Profile: ...


def _with(profile: Profile, key: str, value: object) -> Profile:
    return replace(profile, **cast("dict[str, Any]", {key: value}))


def _choice(profile: Profile, key: str, value: object) -> Profile:
    if not isinstance(value, str) or value not in _CHOICES[key]:
        raise ProfileError(key=key, why=f"kies {' of '.join(_CHOICES[key])}")
    return _with(profile, key, value)


def _flag(profile: Profile, key: str, value: object) -> Profile:
    if not isinstance(value, bool):
        raise ProfileError(key=key, why="kies true of false")
    return _with(profile, key, value)


def _password(profile: Profile, key: str, value: object) -> Profile:
    return replace(profile, password_file=_text(key, value))


def _sheets(profile: Profile, key: str, value: object) -> Profile:
    chosen = _mapping(key, value)
    _only(key, chosen, "skip")
    return replace(profile, skip_sheets=tuple(_text(key, one) for one in _sequence(key, chosen.get("skip", []))))


def _header_rows(profile: Profile, key: str, value: object) -> Profile:
    rows = {
        sheet: tuple(sorted({_row(key, one) for one in _sequence(key, chosen)}))
        for sheet, chosen in _mapping(key, value).items()
    }
    return replace(profile, header_rows=tuple(sorted(rows.items())))


def _columns(profile: Profile, key: str, value: object) -> Profile:
    columns = []
    for one in _mappings(key, value):
        _only(key, one, "sheet", "header", "letter", "role")
        role = _text(key, one.get("role"))
        if role not in ROLES and not (role.startswith(("purpose:", "purposes:")) and role.partition(":")[2]):
            raise ProfileError(key=key, why=f"rol '{role}' bestaat niet")
        letter, header = _text_or_none(key, one.get("letter")), _text_or_none(key, one.get("header"))
        if (letter is None) == (header is None):
            raise ProfileError(key=key, why="noem de kolom met letter of met header")
        if letter is not None and not (letter.isascii() and letter.isalpha() and len(letter) <= 3):
            raise ProfileError(key=key, why=f"'{letter}' is geen kolomletter")
        columns.append(ColumnChoice(role, _text_or_none(key, one.get("sheet")), letter and letter.upper(), header))
    return replace(profile, columns=tuple(columns))


def _marks(profile: Profile, key: str, value: object) -> Profile:
    marks = []
    for one in _mappings(key, value):
        _only(key, one, "mark", "means", "sheet")
        mark = normal_mark(_text(key, one.get("mark")))
        if not mark:
            raise ProfileError(key=key, why="een leeg teken; gebruik daarvoor empty_means")
        marks.append(MarkChoice(mark, _means(key, one.get("means")), _text_or_none(key, one.get("sheet"))))
    return replace(profile, marks=tuple(marks))


def _colours(profile: Profile, key: str, value: object) -> Profile:
    colours = {}
    for colour, means in _mapping(key, value).items():
        bare = colour.lstrip("#").upper()[-6:]
        if len(bare) != 6 or not set(bare) <= set("0123456789ABCDEF"):
            raise ProfileError(key=key, why=f"'{colour}' is geen kleur als 00B050")
        colours[bare] = _means(key, means)
    return replace(profile, colours=tuple(sorted(colours.items())))


def _groups(profile: Profile, key: str, value: object) -> Profile:
    groups = {text: _text(key, group) for text, group in _mapping(key, value).items()}
    return replace(profile, groups=tuple(sorted(groups.items())))


def _matches(profile: Profile, key: str, value: object) -> Profile:
    matches = []
    for one in _mappings(key, value):
        _only(key, one, "sheet", "row", "pupil")
        sheet = _text_or_none(key, one.get("sheet")) or ""
        matches.append(MatchChoice(sheet, _row(key, one.get("row")), _text(key, one.get("pupil"))))
    return replace(profile, matches=tuple(matches))


_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(_CHOICES, _choice),
    **dict.fromkeys(_FLAGS, _flag),
    "password_file": _password,
    "sheets": _sheets,
    "header_rows": _header_rows,
    "columns": _columns,
    "marks": _marks,
    "colours": _colours,
    "groups": _groups,
    "matches": _matches,
}


def normal_mark(text: str) -> str:
    """Give a mark as it is compared: trimmed, one kind of blank, case-folded."""
    return " ".join(text.replace("\u00a0", " ").split()).casefold()


def _without_none(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _column_json(column: ColumnChoice) -> dict[str, object]:
    return _without_none(sheet=column.sheet, letter=column.letter, header=column.header, role=column.role)


def _mapping(key: str, value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping) or not all(isinstance(one, str) for one in value):
        raise ProfileError(key=key, why="hier hoort een object")
    return value


def _mappings(key: str, value: object) -> list[Mapping[str, object]]:
    return [_mapping(key, one) for one in _sequence(key, value)]


def _sequence(key: str, value: object) -> list[object]:
    if not isinstance(value, list):
        raise ProfileError(key=key, why="hier hoort een lijst")
    return value


def _only(key: str, value: Mapping[str, object], *known: str) -> None:
    for name in value:
        if name not in known:
            raise ProfileError(key=f"{key}.{name}", why="deze keuze bestaat niet")


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ProfileError(key=key, why="hier hoort een tekst")
    return value


def _text_or_none(key: str, value: object) -> str | None:
    return None if value is None else _text(key, value)


def _means(key: str, value: object) -> str:
    if value not in _MEANS:
        raise ProfileError(key=key, why="kies yes, no of unanswered")
    return _text(key, value)


def _row(key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ProfileError(key=key, why="hier hoort een rijnummer vanaf 1")
    return value
