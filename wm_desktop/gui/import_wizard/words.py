"""Sentences about imports that more than one window says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wm_desktop.gui.tables import Column
from wm_desktop.services.consent_import import UndoReport
from wm_desktop.services.workplace import Workplace

translate = QCoreApplication.translate


@dataclass(frozen=True)
class KeptLine:
    """An answer that stayed because it was given again after the import."""

    pupil: str
    group: str
    purpose: str


def undone_text(report: UndoReport) -> str:
    """What taking back an import did."""
    text = translate("ImportEnding", "Ongedaan gemaakt: %1 antwoorden tellen niet meer.")
    parts = [text.replace("%1", str(report.retracted))]
    if report.kept:
        kept = translate("ImportEnding", "%1 antwoorden die daarna zijn vastgelegd, blijven gelden.")
        parts.append(kept.replace("%1", str(len(report.kept))))
    if report.added_pupils:
        added = translate("ImportEnding", "%1 toegevoegde leerlingen blijven staan.")
        parts.append(added.replace("%1", str(len(report.added_pupils))))
    return " ".join(parts)


def kept_lines(place: Workplace, report: UndoReport) -> list[KeptLine]:
    """The answers that stayed, with names instead of numbers and codes."""
    if not report.kept:
        return []
    pupils = {pupil.pupil_number: pupil for pupil in place.queries.pupils(left=True)}
    labels = {purpose.code: purpose.label for purpose in place.queries.purposes()}
    lines = []
    for number, code in report.kept:
        pupil = pupils.get(number)
        name, group = (pupil.name.listed, pupil.group) if pupil else (number, "")
        lines.append(KeptLine(name, group, labels.get(code, code)))
    return lines


def kept_columns() -> list[Column[KeptLine]]:
    """The columns of a table of answers that stayed."""
    return [
        Column(translate("ImportEnding", "Leerling"), value=lambda line: line.pupil),
        Column(translate("ImportEnding", "Groep"), value=lambda line: line.group),
        Column(translate("ImportEnding", "Doel"), value=lambda line: line.purpose),
    ]
