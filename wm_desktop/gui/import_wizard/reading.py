"""From a preview to the lines of the wizard's steps; decides nothing, stores nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from wm_desktop.domain.consent import ConsentStatus, Purpose
from wm_desktop.domain.errors import Language
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.match import MatchKind
from wm_desktop.domain.importing.problems import Problem
from wm_desktop.domain.importing.result import ResultRow
from wm_desktop.domain.importing.tables import Sheet, SourceFile, letter_of
from wm_desktop.gui.import_wizard.lines import (
    IGNORE,
    ChangeLine,
    Counts,
    FileFacts,
    MarkLine,
    Match,
    PermissionLine,
    ProblemLine,
    Proposal,
    PupilLine,
    SheetLine,
    SheetPicture,
)
from wm_desktop.services.consent_import import ImportPreview
from wm_desktop.services.rows import PupilRow

_SHOWN_ROWS = 60
_ABOUT_PUPIL = frozenset(
    {
        "same_name_in_group",
        "pupil_unknown",
        "pupil_left",
        "name_repaired",
        "name_doubtful",
        "number_name_mismatch",
        "encoding_damage",
        "group_differs",
        "other_group",
        "group_repaired",
        "group_looks_like_date",
        "date_as_number",
        "birth_date_differs",
        "missing_name",
        "missing_group",
        "missing_number",
        "pupil_added",
        "duplicate_number",
        "duplicate_pupil",
    }
)
Row = tuple[str, int]
Cell = tuple[str, str]


def file_facts(preview: ImportPreview, source: SourceFile) -> FileFacts:
    """What was recognised."""
    columns = sum(bool(column.purposes) for layout in preview.result.sheets for column in layout.columns)
    return FileFacts(
        source.name,
        source.workbook.format,
        source.size,
        len(preview.result.rows),
        columns,
        preview.remembered,
    )


def sheet_lines(preview: ImportPreview, source: SourceFile) -> list[SheetLine]:
    """The sheets, read or not."""
    return [
        SheetLine(layout.sheet, layout.used, layout.reason or "", len(sheet.rows))
        for layout, sheet in zip(preview.result.sheets, source.workbook.sheets, strict=True)
    ]


def sheet_picture(preview: ImportPreview, source: SourceFile, name: str) -> SheetPicture | None:
    """The top of a sheet with the role of every column."""
    found = [
        (layout, sheet)
        for layout, sheet in zip(preview.result.sheets, source.workbook.sheets, strict=True)
        if layout.sheet == name
    ]
    return _picture(*found[0]) if found else None


def _picture(layout: Layout, sheet: Sheet) -> SheetPicture:
    known = {column.number: column for column in layout.columns}
    numbers = range(1, sheet.width + 1)
    return SheetPicture(
        layout.sheet,
        layout.header_rows[-1] if layout.header_rows else 1,
        tuple(letter_of(number) for number in numbers),
        tuple(known[number].header if number in known else "" for number in numbers),
        tuple(known[number].role if number in known else IGNORE for number in numbers),
        tuple(
            tuple(sheet.cell(row, number).text for number in numbers)
            for row in range(1, min(len(sheet.rows), _SHOWN_ROWS) + 1)
        ),
    )


def mark_lines(preview: ImportPreview) -> list[MarkLine]:
    """Every distinct mark once per sheet, the uncertain ones first, then the most frequent."""
    one_sheet = len({each.sheet for each in preview.marks}) == 1
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    means: dict[tuple[str, str], str] = {}
    certain: dict[tuple[str, str], bool] = {}
    for each in preview.marks:
        key = (each.sheet, each.mark)
        places[key].append(f"{each.header or each.letter} {each.count}x")
        counts[key] += each.count
        means.setdefault(key, each.meaning)
        certain[key] = certain.get(key, True) and each.certain
    lines = [
        MarkLine(
            mark,
            None if one_sheet else sheet,
            counts[sheet, mark],
            ", ".join(where if one_sheet else [f"{sheet}:", *where]),
            means[sheet, mark],
            certain[sheet, mark],
        )
        for (sheet, mark), where in places.items()
    ]
    return sorted(lines, key=lambda line: (line.certain, not line.mark, -line.count, line.mark))


def pupil_lines(
    preview: ImportPreview,
    source: SourceFile,
    pupils: Mapping[str, PupilRow],
    left_out: Collection[Row],
    language: Language,
) -> list[PupilLine]:
    """Every row of the file with the pupil it is about, or who it may be about."""
    chosen = {(choice.sheet, choice.row) for choice in preview.profile.matches}
    groups = {layout.sheet: _group_reader(layout, source) for layout in preview.result.sheets}
    notes: dict[Row, list[str]] = defaultdict(list)
    for problem in preview.result.problems:
        if problem.row is not None and problem.code in _ABOUT_PUPIL:
            notes[problem.sheet or "", problem.row].append(problem.message(language))
    return [
        PupilLine(
            row.sheet,
            row.row,
            row.name,
            groups[row.sheet](row.row),
            _match(row, chosen, left_out),
            _label(pupils, row.pupil) if row.pupil and not row.held else "",
            " ".join(notes[row.sheet, row.row]),
            tuple(Proposal(number, _label(pupils, number)) for number in row.proposals if number in pupils),
        )
        for row in preview.result.rows
    ]


def _group_reader(layout: Layout, source: SourceFile) -> Callable[[int], str]:
    column = layout.column("group")
    sheet = next(sheet for sheet in source.workbook.sheets if sheet.name == layout.sheet)
    if column is None:
        return lambda row: ""
    number = column.number
    return lambda row: sheet.cell(row, number).text


def _match(row: ResultRow, chosen: Collection[Row], left_out: Collection[Row]) -> Match:
    key = (row.sheet, row.row)
    if key in left_out and row.held:
        return Match.LEFT_OUT
    if key in chosen and not row.held:
        return Match.CHOSEN
    return {
        MatchKind.EXACT: Match.EXACT,
        MatchKind.REPAIRED: Match.REPAIRED,
        MatchKind.NEEDS_CHOICE: Match.CHOOSE,
        MatchKind.UNKNOWN: Match.UNKNOWN,
    }[row.match]


def proposal(pupil: PupilRow) -> Proposal:
    """A pupil as a choice."""
    return Proposal(pupil.pupil_number, f"{pupil.name.listed} ({pupil.group or '-'}, {pupil.pupil_number})")


def _label(pupils: Mapping[str, PupilRow], number: str | None) -> str:
    pupil = pupils.get(number or "")
    return proposal(pupil).label if pupil else (number or "")


def change_lines(
    preview: ImportPreview, pupils: Mapping[str, PupilRow], purposes: Sequence[Purpose]
) -> list[ChangeLine]:
    """What would change, per pupil and purpose."""
    labels = {purpose.code: purpose.label for purpose in purposes}
    added = {new.number: new for new in preview.new_pupils}
    lines = []
    for change in preview.result.changes:
        pupil, new = pupils.get(change.pupil), added.get(change.pupil)
        name = pupil.name.listed if pupil else new.name.listed if new else change.pupil
        group = pupil.group if pupil else new.group if new else ""
        label = labels.get(change.purpose, change.purpose)
        lines.append(ChangeLine(name, group, label, change.before, change.after))
    return lines


_STANDING = {
    "nee": ConsentStatus.NO,
    "ingetrokken": ConsentStatus.WITHDRAWN,
    "ouders oneens": ConsentStatus.CONFLICT,
}


def permission_lines(preview: ImportPreview, purposes: Sequence[Purpose]) -> dict[Cell, PermissionLine]:
    """The cells where the file says yes over a standing no, and that nobody has confirmed yet."""
    labels = {purpose.code: purpose.label for purpose in purposes}
    lines = {}
    for problem in preview.result.problems:
        if problem.code == "yes_over_no" and problem.about is not None:
            facts = dict(problem.facts)
            code = str(facts["purpose"])
            lines[problem.about, code] = PermissionLine(
                problem.sheet or "",
                problem.row or 0,
                problem.about,
                code,
                str(facts["name"]),
                labels.get(code, code),
                _STANDING.get(str(facts["standing"]), ConsentStatus.NO),
                granted=False,
            )
    return lines


def problem_lines(problems: Iterable[Problem], language: Language) -> list[ProblemLine]:
    """What there is to report, with its place in the file."""
    return [ProblemLine(one.severity, _place(one), one.message(language)) for one in problems]


def _place(problem: Problem) -> str:
    cell = f"{problem.column or ''}{problem.row or ''}"
    return "!".join(part for part in (problem.sheet or "", cell) if part)


def counts_of(preview: ImportPreview) -> Counts:
    """The numbers above the last step."""
    return Counts(**preview.result.counts())
