"""Workbooks that leave the program: every text stays a text, and every sheet says who made it, when and of what."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.importing.compare import OWN_LIST
from wm_desktop.services.lists import STATUS_WORDS, ExportNote, ListSection, NoConsentList, word_of
from wm_desktop.services.rows import Register

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

LONGEST_TEXT = 32_767
A4 = 9
COLOURS = {
    ConsentStatus.YES: "E1F3E4",
    ConsentStatus.NO: "FBE1DE",
    ConsentStatus.UNANSWERED: "F1F3F5",
    ConsentStatus.WITHDRAWN: "FFEFD2",
    ConsentStatus.CONFLICT: "F0E2F7",
}
_COLOUR_OF_WORD = {STATUS_WORDS[status]: colour for status, colour in COLOURS.items()}
_HEADER_COLOUR = "DCE6F1"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_AWKWARD = re.compile(r"^[=+\-@\t\r#]|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class SheetPlan:
    """What stands on one sheet: lines about the list, one header row, and the rows; numbers stay numbers.

    From column `coloured_from` on (counted from 1; 0 is none) the words of consent get their light colours.
    """

    name: str
    lines: Sequence[str]
    header: Sequence[str]
    widths: Sequence[float]
    rows: Iterable[Sequence[str | int]]
    count: int
    frozen_columns: int = 1
    landscape: bool = False
    coloured_from: int = 0
    totals: Sequence[str | int] = field(default_factory=tuple)


def no_consent_workbook(made: NoConsentList, one_sheet_per_group: bool = False) -> bytes:
    """Write the list as xlsx: one sheet for every group, or all groups on one sheet."""
    if not one_sheet_per_group:
        return workbook(made.title, made.note, [_list_sheet(made, "Lijst", made.sections)])
    groups: dict[tuple[str, str], list[ListSection]] = {}
    for section in made.sections:
        where = (section.group_title, "") if section.staff else (section.group, section.location)
        groups.setdefault(where, []).append(section)
    several = [group for group, _ in groups]
    wanted = [
        f"{group} {location}" if several.count(group) > 1 else group or "Zonder groep" for group, location in groups
    ]
    named = zip(sheet_names(wanted), groups.values(), strict=True)
    return workbook(made.title, made.note, [_list_sheet(made, name, sections) for name, sections in named])


def register_workbook(register: Register, note: ExportNote | None = None) -> bytes:
    """Write the register as xlsx: a row for each pupil, a column for each purpose, words and light colours.

    `note` says who made it, when and with which filter (`services.lists.register_note`).
    """
    labels = [purpose.label for purpose in register.purposes]
    yes = [sum(row.cells[number].status is ConsentStatus.YES for row in register.rows) for number in range(len(labels))]
    plan = SheetPlan(
        name="Toestemmingen",
        lines=[
            *heading_lines(OWN_LIST, note),
            f"{len(register.rows)} van de {register.pupils_in_all} leerlingen",
        ],
        header=["Naam", "Groep", "Locatie", "Leerlingnummer", *labels],
        widths=[32, 9, 16, 16, *(max(13.0, min(24.0, len(label) + 4.0)) for label in labels)],
        rows=_register_rows(register),
        count=len(register.rows),
        landscape=True,
        coloured_from=5,
        totals=["Aantal ja", "", "", "", *yes],
    )
    return workbook(OWN_LIST, note, [plan])


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Give names that Excel takes: at most 31 characters, no brackets, slashes, colons or such, and no two alike."""
    given: list[str] = []
    for text in wanted:
        base = re.sub(r"[\[\]:*?/\\]", "-", _CONTROL.sub("", text)).strip().strip("'")[:31].strip() or "Blad"
        if base.casefold() == "history":
            base = "History -"
        name, number = base, 1
        while name.casefold() in {other.casefold() for other in given}:
            number += 1
            ending = f" ({number})"
            name = base[: 31 - len(ending)] + ending
        given.append(name)
    return given


def _list_sheet(made: NoConsentList, name: str, sections: Sequence[ListSection]) -> SheetPlan:
    what = "zonder toestemming" if made.without_consent else "met toestemming"
    totals = []
    for purpose, staff in itertools.product(made.purposes, (False, True)):
        own = [section for section in sections if section.purpose == purpose and section.staff == staff]
        listed, members = sum(len(section.pupils) for section in own), sum(section.in_group for section in own)
        if own:
            totals.append(f"{purpose}: {listed} van de {members} {own[0].people} {what}")
    rows = [
        (pupil.listed, "medewerker" if section.staff else pupil.group, pupil.location, section.purpose, "")
        for section in sections
        for pupil in section.pupils
    ]
    return SheetPlan(
        name=name,
        lines=[*heading_lines(made.title, made.note), "; ".join(totals)],
        header=["Naam", "Groep", "Locatie", "Doel", "Afgevinkt"],
        widths=[34, 10, 16, 30, 11],
        rows=rows,
        count=len(rows),
    )


def heading_lines(title: str, note: ExportNote | None) -> list[str]:
    """Say what a sheet is, who made it and of what."""
    if note is None:
        return [title]
    filters = "; ".join(note.filters)
    return [f"{title} - {note.school}", f"Stand per {note.stand}. {note.made}.", filters or "Zonder filter"]


def _register_rows(register: Register) -> Iterator[Sequence[str]]:
    for row in register.rows:
        yield [row.name.listed, row.group, row.location, row.pupil_number, *(word_of(cell) for cell in row.cells)]


def workbook(title: str, note: ExportNote | None, plans: Sequence[SheetPlan]) -> bytes:
    """Write the planned sheets as one workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.title = title
    book.properties.language = "nl-NL"
    book.properties.creator = note.school if note else "WM Desktop"
    if note is not None:
        made_at = note.made_at.replace(tzinfo=None, microsecond=0)
        book.properties.created = book.properties.modified = made_at
    styles = _Styles()
    for plan in plans:
        _write_sheet(book, plan, note, styles)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


class _Styles:
    """Fonts, fills and borders, made once for a whole workbook."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self.title = Font(name="Calibri", size=14, bold=True)
        self.bold = Font(name="Calibri", size=11, bold=True)
        self.plain = Font(name="Calibri", size=11)
        self.grey = Font(name="Calibri", size=10, color="5B6670")
        self.wrapped = Alignment(wrap_text=True, vertical="top")
        self.line = Border(bottom=Side(style="thin", color="8A97A3"))
        self.header = PatternFill("solid", start_color=_HEADER_COLOUR)
        self.fills = {word: PatternFill("solid", bgColor=colour) for word, colour in _COLOUR_OF_WORD.items()}


def _write_sheet(book: Workbook, plan: SheetPlan, note: ExportNote | None, styles: _Styles) -> None:
    sheet: WriteOnlyWorksheet = book.create_sheet(plan.name)
    head = len(plan.lines) + bool(plan.totals) + 1
    _set_up(sheet, plan, note, head)
    for number, line in enumerate(plan.lines):
        sheet.append([text_cell(sheet, line, font=styles.grey if number else styles.title)])
    if plan.totals:
        sheet.append([_total(sheet, value, styles) for value in plan.totals])
    sheet.append(
        [
            text_cell(sheet, word, font=styles.bold, fill=styles.header, border=styles.line, alignment=styles.wrapped)
            for word in plan.header
        ]
    )
    if plan.coloured_from:
        _colour(sheet, plan, head, styles)
    for row in plan.rows:
        sheet.append([_written(sheet, value) for value in row])


def _written(sheet: Any, value: str | int) -> Any:  # noqa: ANN401 - openpyxl's sheet and cells
    """Give a value as it is where openpyxl can only read it as it is meant: a cell of its own costs twice the time."""
    if isinstance(value, int):
        return value
    return text_cell(sheet, value) if _AWKWARD.search(value) else value


def _colour(sheet: Any, plan: SheetPlan, head: int, styles: _Styles) -> None:  # noqa: ANN401 - openpyxl's sheet
    """Let Excel colour the words: a rule for each instead of a style for each cell, right after a change too."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.utils import get_column_letter

    first, last = get_column_letter(plan.coloured_from), get_column_letter(len(plan.header))
    area = f"{first}{head + 1}:{last}{head + max(plan.count, 1)}"
    for word, fill in styles.fills.items():
        rule = CellIsRule(operator="equal", formula=[f'"{word}"'], fill=fill)  # type: ignore[no-untyped-call]
        sheet.conditional_formatting.add(area, rule)


def _set_up(sheet: Any, plan: SheetPlan, note: ExportNote | None, head: int) -> None:  # noqa: ANN401 - no useful type
    from openpyxl.utils import get_column_letter

    last = get_column_letter(len(plan.header))
    sheet.freeze_panes = f"{get_column_letter(plan.frozen_columns + 1)}{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{last}{head + max(plan.count, 1)}"
    for number, width in enumerate(plan.widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if plan.landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.left.text = (note.made if note else "WM Desktop").replace("&", "&&")
    sheet.oddFooter.right.text = "pagina &P van &N"


def text_cell(sheet: Any, value: str, **looks: Any) -> Cell:  # noqa: ANN401 - openpyxl's sheet and styles
    """Make a cell that is text whatever it begins with: Excel must never read a name as a formula."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, _CONTROL.sub(" ", value)[:LONGEST_TEXT])
    cell.data_type = "s"
    if value.startswith(_FORMULA_LIKE):
        cell.quotePrefix = True
    for name, look in looks.items():
        setattr(cell, name, look)
    return cell


def _total(sheet: Any, value: str | int, styles: _Styles) -> Cell:  # noqa: ANN401 - openpyxl's sheet
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        return text_cell(sheet, value, font=styles.bold)
    cell = WriteOnlyCell(sheet, value)
    cell.font = styles.bold
    return cell
