"""From a preview to the lines of the wizard's first three steps; decides nothing, stores nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.legends import Proposal
from wm_desktop.domain.importing.marks import MarkCount
from wm_desktop.domain.importing.names import mend
from wm_desktop.domain.importing.tables import Sheet, SourceFile, letter_of
from wm_desktop.gui.import_wizard.lines import (
    IGNORE,
    FileFacts,
    MarkLine,
    SheetLine,
    SheetPicture,
    WholeFile,
)
from wm_desktop.services.consent_import import ImportPreview

_HEADER_WITHIN = 30
_LOOKED_AT = 3000
_MOST_WHERE = 12
_SEVERAL = frozenset({"duplicate_pupil", "conflicting_parents"})


def file_facts(preview: ImportPreview, source: SourceFile) -> FileFacts:
    """What was recognised."""
    columns = sum(
        bool(column.purposes) or column.role in {"choices", "answer"}
        for layout in preview.result.sheets
        for column in layout.columns
    )
    accepts = bool(preview.profile.accept_other_school_year)
    return FileFacts(
        source.name,
        source.workbook.format,
        source.size,
        len(preview.result.rows),
        columns,
        preview.remembered,
        next(_damaged(source), None),
        preview.profile.repair_encoding is not False,
        accepts or any(problem.code == "other_school_year" for problem in preview.result.problems),
        accepts,
    )


def _damaged(source: SourceFile) -> Iterator[tuple[str, str]]:
    for sheet in source.workbook.sheets:
        for row in sheet.rows[:_LOOKED_AT]:
            for cell in row:
                if isinstance(cell.value, str) and (mended := mend(cell.text)) != cell.text:
                    yield cell.text.strip(), mended.strip()


def sheet_lines(preview: ImportPreview, source: SourceFile) -> list[SheetLine]:
    """The sheets, read or not."""
    return [
        SheetLine(layout.sheet, layout.used, layout.reason or "", len(sheet.rows))
        for layout, sheet in zip(preview.result.sheets, source.workbook.sheets, strict=True)
    ]


def likely_header(sheet: Sheet) -> int:
    """The row that looks most like a heading: the first with the most different short texts."""
    rows = range(1, min(len(sheet.rows), _HEADER_WITHIN) + 1)
    return max(rows, key=lambda row: (_different_texts(sheet, row), -row), default=1)


def _different_texts(sheet: Sheet, row: int) -> int:
    texts = {cell.text.strip().casefold() for cell in sheet.rows[row - 1] if isinstance(cell.value, str)}
    return len([text for text in texts if text and len(text) < 120])


def sheet_picture(preview: ImportPreview, source: SourceFile, name: str) -> SheetPicture | None:
    """A sheet with the role of every column."""
    for layout, sheet in zip(preview.result.sheets, source.workbook.sheets, strict=True):
        if layout.sheet == name:
            return _picture(layout, sheet)
    return None


def _picture(layout: Layout, sheet: Sheet) -> SheetPicture:
    known = {column.number: column for column in layout.columns}
    rows = layout.header_rows or (likely_header(sheet),)
    numbers = range(1, sheet.width + 1)
    return SheetPicture(
        layout.sheet,
        rows,
        tuple(letter_of(number) for number in numbers),
        tuple(known[number].header if number in known else sheet.cell(rows[-1], number).text for number in numbers),
        tuple(known[number].role if number in known else IGNORE for number in numbers),
        sheet,
        sum(any(cell.struck for cell in row) for row in sheet.rows),
    )


def mark_lines(preview: ImportPreview, *, per_sheet: bool) -> list[MarkLine]:
    """Every distinct mark once (or once per sheet), the uncertain ones first, then the most frequent."""
    together: dict[tuple[str, str | None], list[MarkCount]] = defaultdict(list)
    for each in preview.marks:
        together[each.spelling or each.mark or each.colour, _scope(each, per_sheet=per_sheet)].append(each)
    lines = [_mark_line(counts, sheet, preview) for (_, sheet), counts in together.items()]
    return sorted(lines, key=lambda line: (line.certain, not line.can_choose, -line.count, line.mark))


def _scope(count: MarkCount, *, per_sheet: bool) -> str | None:
    """The sheet a choice is about; what a colour means is chosen for the whole file."""
    return count.sheet if per_sheet and not count.colour else None


def differs_per_sheet(preview: ImportPreview) -> bool:
    """Whether a mark was given a meaning in one sheet only."""
    return any(choice.sheet is not None for choice in preview.profile.marks)


def _mark_line(counts: Sequence[MarkCount], sheet: str | None, preview: ImportPreview) -> MarkLine:
    first, profile = counts[0], preview.profile
    told = _told(counts, preview)
    several = len({each.sheet for each in counts}) > 1
    places = [
        f"{each.sheet + ': ' if several else ''}{' '.join((each.header or each.letter).split())} {each.count}x"
        for each in counts
    ]
    more = ["…"] if len(places) > _MOST_WHERE else []
    spellings = tuple(dict.fromkeys(each.mark for each in counts))
    certain = all(each.certain for each in counts)
    chosen = all(profile.mark(mark, first.sheet) is not None for mark in spellings)
    return MarkLine(
        first.mark,
        sheet,
        sum(each.count for each in counts),
        ", ".join([*islice(places, _MOST_WHERE), *more]),
        first.meaning if len({each.meaning for each in counts}) == 1 else "unanswered",
        certain,
        spellings,
        first.colour,
        proposed=told.means if told else "",
        source=f"{told.told_in}: {told.words}" if told else "",
        chosen=profile.colour(first.colour) is not None if first.colour else chosen,
    )


def _told(counts: Sequence[MarkCount], preview: ImportPreview) -> Proposal | None:
    """What the file itself says of a mark, as long as it says one thing."""
    found = {
        proposal.means: proposal
        for proposal in preview.plan.proposals
        for each in counts
        if (proposal.mark, proposal.colour) == (each.mark, each.colour) and proposal.sheet in {None, each.sheet}
        if each.mark or each.colour
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _said_of_empty(preview: ImportPreview) -> str:
    said = {proposal.means for proposal in preview.plan.proposals if not proposal.mark and not proposal.colour}
    return said.pop() if len(said) == 1 else ""


def whole_file(preview: ImportPreview) -> WholeFile:
    """The choices that hold for the whole file."""
    profile, layouts = preview.profile, [layout for layout in preview.result.sheets if layout.used]
    several = any(problem.code in _SEVERAL for problem in preview.result.problems)
    return WholeFile(
        profile.empty_means or "unanswered",
        "refusals" if any(layout.refusals for layout in layouts) else "answers",
        profile.unticked_choice_means or "no",
        profile.several_rows_per_pupil or "",
        has_choices=any(layout.column("choices") for layout in layouts),
        has_several=several or profile.several_rows_per_pupil is not None,
        has_sheets=len(layouts) > 1,
        proposed_empty=_said_of_empty(preview) if profile.empty_means is None else "",
    )
