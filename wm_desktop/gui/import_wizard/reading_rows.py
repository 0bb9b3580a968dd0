"""From a preview to the lines of the wizard's last two steps: who every row is about, and what would change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from wm_desktop.domain.consent import ConsentStatus, Purpose
from wm_desktop.domain.errors import Language
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.matched import MatchKind
from wm_desktop.domain.importing.problems import Problem, Severity
from wm_desktop.domain.importing.result import ResultRow
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.gui.import_wizard.lines import (
    ChangeLine,
    Counts,
    Match,
    MissingLine,
    Outcome,
    PermissionLine,
    ProblemLine,
    Proposal,
    PupilLine,
)
from wm_desktop.services.consent_import import ImportPreview
from wm_desktop.services.rows import PupilRow

_ABOUT_PUPIL = frozenset(
    {
        "same_name_in_group",
        "several_alike",
        "several_children",
        "second_child",
        "row_struck_through",
        "test_entry",
        "row_shifted",
        "chosen_pupil_unknown",
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
_ORDER = list(Match)
_WEIGHT = list(Severity)
Row = tuple[str, int]
Cell = tuple[str, str]


def pupil_lines(
    preview: ImportPreview, source: SourceFile, pupils: Mapping[str, PupilRow], language: Language
) -> list[PupilLine]:
    """Every row of the file with the pupil it is about, or who it may be about; those that ask come first."""
    chosen = {(choice.sheet, choice.row) for choice in preview.profile.matches}
    groups = {layout.sheet: _group_reader(layout, source) for layout in preview.result.sheets}
    added = {new.number: f"{new.name.listed} ({new.group})" for new in preview.new_pupils}
    notes = _notes(preview, language)
    of_row: dict[Row, list[ResultRow]] = defaultdict(list)
    for row in preview.result.rows:
        of_row[row.sheet, row.row].append(row)
    lines = [
        PupilLine(
            row.sheet,
            row.row,
            row.name,
            groups[row.sheet](row.row),
            _match(row, chosen, added),
            "" if row.held or not row.pupil else added.get(row.pupil) or _label(pupils, row.pupil),
            notes.get((row.sheet, row.row), ""),
            tuple(proposal(pupils[number]) for number in row.proposals if number in pupils),
            _siblings(row, of_row[row.sheet, row.row]),
        )
        for row in preview.result.rows
    ]
    return sorted(lines, key=lambda line: (_ORDER.index(line.match), line.sheet, line.row))


def _siblings(row: ResultRow, all_of_them: Sequence[ResultRow]) -> tuple[str, ...] | None:
    """The pupils chosen for the other children in a row; None for a row about one pupil."""
    if len(all_of_them) == 1:
        return None
    return tuple(one.pupil for one in all_of_them if one is not row and one.pupil and not one.held)


def _notes(preview: ImportPreview, language: Language) -> dict[Row, str]:
    notes: dict[Row, list[str]] = defaultdict(list)
    for problem in preview.result.problems:
        if problem.row is not None and problem.code in _ABOUT_PUPIL:
            notes[problem.sheet or "", problem.row].append(problem.message(language))
    return {row: " ".join(texts) for row, texts in notes.items()}


def _group_reader(layout: Layout, source: SourceFile) -> Callable[[int], str]:
    column = layout.column("group")
    sheet = next(sheet for sheet in source.workbook.sheets if sheet.name == layout.sheet)
    if column is None:
        return lambda row: ""
    number = column.number
    return lambda row: sheet.cell(row, number).text


def _match(row: ResultRow, chosen: Collection[Row], added: Collection[str]) -> Match:
    if row.left_out:
        return Match.LEFT_OUT
    if not row.held and row.pupil in added:
        return Match.ADDED
    if (row.sheet, row.row) in chosen and not row.held:
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


def _label(pupils: Mapping[str, PupilRow], number: str) -> str:
    pupil = pupils.get(number)
    return proposal(pupil).label if pupil else number


def outcome(
    preview: ImportPreview, pupils: Mapping[str, PupilRow], purposes: Sequence[Purpose], language: Language
) -> Outcome:
    """Everything the last step shows."""
    problems = preview.result.problems
    told = [one for one in problems if one.code not in {"pupil_missing_in_file", "yes_over_no"}]
    told.sort(key=lambda one: _WEIGHT.index(one.severity))
    names = {(row.sheet, row.row): row.name for row in preview.result.rows}
    missing = [one.about or "" for one in problems if one.code == "pupil_missing_in_file"]
    return Outcome(
        Counts(**preview.result.counts()),
        tuple(_changes(preview, pupils, purposes)),
        tuple(_permissions(preview, pupils, purposes)),
        tuple(ProblemLine(one.severity, _place(one), one.message(language), _about(one, names)) for one in told),
        tuple(MissingLine(p.name.listed, p.pupil_number, p.group) for n in missing if (p := pupils.get(n))),
        len(preview.new_pupils),
    )


def _about(problem: Problem, names: Mapping[Row, str]) -> str:
    return names.get((problem.sheet or "", problem.row or 0), "")


def _place(problem: Problem) -> str:
    cell = f"{problem.column or ''}{problem.row or ''}"
    return "!".join(part for part in (problem.sheet or "", cell) if part)


def _changes(preview: ImportPreview, pupils: Mapping[str, PupilRow], purposes: Sequence[Purpose]) -> list[ChangeLine]:
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


def _permissions(
    preview: ImportPreview, pupils: Mapping[str, PupilRow], purposes: Sequence[Purpose]
) -> list[PermissionLine]:
    """The cells where the file says yes over a standing no that nobody has confirmed yet."""
    labels = {purpose.code: purpose.label for purpose in purposes}
    lines = []
    for problem in preview.result.problems:
        pupil = pupils.get(problem.about or "")
        if problem.code == "yes_over_no" and pupil is not None:
            facts = dict(problem.facts)
            code = str(facts["purpose"])
            standing = _STANDING.get(str(facts["standing"]), ConsentStatus.NO)
            where = (problem.sheet or "", problem.row or 0, pupil.pupil_number, code)
            label = labels.get(code, code)
            lines.append(PermissionLine(*where, pupil.name.listed, pupil.group, label, standing, granted=False))
    return lines
