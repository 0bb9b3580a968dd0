"""Which widget a field of a step gets, and how a typed day is read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.courses.facts import Field, FieldKind
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, NotADayError, parse_day, parse_moment
from wm_desktop.gui.dates import day_with_weekday, long_moment
from wm_desktop.gui.field_editors import (
    ChoiceEditor,
    FieldEditor,
    LetterEditor,
    LineEditor,
    TextEditor,
    TickEditor,
    YesNoEditor,
)
from wm_desktop.gui.incidents.measures.typed import announced
from wm_desktop.gui.spoken import sentence, spoken
from wm_desktop.services.course_sheets import LetterChoice, StepSheet


def editor_for(asked: Field, sheet: StepSheet, parent: QWidget) -> FieldEditor:
    """Make the widget for a field."""
    name = sentence(asked.words)
    lines = announced(sheet.step, asked, sheet.offered)
    if lines:
        return TickEditor(name, [(line, line) for line in lines], parent)
    makers: dict[FieldKind, Callable[[], FieldEditor]] = {
        FieldKind.DAY: lambda: LineEditor(name, parent, lambda text: day_read(text, sheet.now)),
        FieldKind.MOMENT: lambda: LineEditor(name, parent, lambda text: moment_read(text, sheet.now)),
        FieldKind.TEXT: lambda: TextEditor(name, parent),
        FieldKind.LINES: lambda: TextEditor(name, parent),
        FieldKind.YES_NO: lambda: YesNoEditor(name, parent, unsaid="" if asked.required else _unsaid()),
        FieldKind.CHOICE: lambda: ChoiceEditor(name, [(one.code, spoken(one.words)) for one in asked.choices], parent),
        FieldKind.LETTER: lambda: LetterEditor(name, [_letter(one) for one in sheet.letters], parent),
        FieldKind.PEOPLE: lambda: _people(name, sheet, parent),
    }
    return makers.get(asked.kind, lambda: LineEditor(name, parent))()


def day_read(text: str, now: datetime) -> str:
    """How a typed day is understood ('= dinsdag 24 november 2026'); nothing while it cannot be read."""
    try:
        day = parse_day(text, now.astimezone(SCHOOL_ZONE).date())
    except NotADayError:
        return ""
    return f"= {day_with_weekday(day)}"


def moment_read(text: str, now: datetime) -> str:
    """How a typed moment is understood; nothing while it cannot be read."""
    try:
        return f"= {long_moment(parse_moment(text, now))}"
    except NotADayError:
        return ""


def _letter(one: LetterChoice) -> tuple[str, str]:
    yes, no = (
        QCoreApplication.translate("courses", "verzonden"),
        QCoreApplication.translate("courses", "nog niet verzonden"),
    )
    return one.reference, f"{one.reference} - {one.addressee} ({yes if one.sent else no})"


def _unsaid() -> str:
    return QCoreApplication.translate("courses", "niet ingevuld")


def _people(name: str, sheet: StepSheet, parent: QWidget) -> FieldEditor:
    """Those known to tick; nobody known must not stop a step, so then a name can be typed."""
    if sheet.people:
        return TickEditor(name, sheet.people, parent)
    line = LineEditor(name, parent)
    line.add_faint(
        QCoreApplication.translate(
            "courses", "In de administratie staat hier niemand bij. Typ de naam, en vul de administratie later aan."
        )
    )
    return line
