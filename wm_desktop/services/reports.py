"""What a report is made of before it is a PDF or a workbook: a heading, and blocks of text, facts, rows and bars."""

from __future__ import annotations

from dataclasses import dataclass, field

from wm_desktop.services.lists import ExportNote

HIDDEN = "niet getoond"
"""What stands where a small count would be."""


@dataclass(frozen=True)
class Prose:
    """Paragraphs under a title; `small` for what is said about the report itself."""

    title: str
    texts: tuple[str, ...]
    small: bool = False


@dataclass(frozen=True)
class FactSheet:
    """Labels with what was recorded of them; a long text is wrapped."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Rows:
    """A table of texts; `widths` are relative. Without rows `empty` is said."""

    title: str
    header: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = "Er staat niets op deze lijst."


@dataclass(frozen=True)
class Bar:
    """One row of a chart: its count in this year and in the year before, None where it may not be shown."""

    label: str
    now: int | None
    before: int | None
    inside: bool = False


@dataclass(frozen=True)
class Bars:
    """A chart that is read in figures as well; `inside` bars divide the one above them."""

    title: str
    bars: tuple[Bar, ...]
    note: str = ""

    @property
    def tells_nothing(self) -> bool:
        """Whether no bar may be shown."""
        return all(bar.now is None and bar.before is None for bar in self.bars)


Block = Prose | FactSheet | Rows | Bars


@dataclass(frozen=True)
class Report:
    """A whole report; `years` are the words for 'now' and 'before' in its charts, `closing` stands on every page.

    `sheet` is what stands in a workbook instead of the blocks.
    """

    title: str
    subtitle: str
    note: ExportNote
    blocks: tuple[Block, ...]
    closing: str = ""
    years: tuple[str, str] = ("", "")
    sheet: Rows | None = None
    suggested_name: str = field(default="", compare=False)


def counted(count: int | None) -> str:
    """'12', or 'niet getoond'."""
    return HIDDEN if count is None else str(count)


def plain_text(made: Report) -> str:
    """Give the texts and facts of a report to paste elsewhere; charts and tables are left out."""
    lines = [f"{made.title}, {made.subtitle}".strip(", ")]
    for block in made.blocks:
        if isinstance(block, Prose):
            lines += ["", *filter(None, [block.title]), *block.texts]
        elif isinstance(block, FactSheet):
            lines += ["", *filter(None, [block.title]), *(f"{label}: {value}" for label, value in block.rows)]
    return "\n".join(lines)
