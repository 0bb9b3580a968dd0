"""The words of tasks and terms: who, how long still, how sure."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from wm_desktop.domain.case_work import CaseTerm, Outcome
from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import Nature
from wm_desktop.gui import theme
from wm_desktop.gui.dates import long_day
from wm_desktop.gui.incidents.work.lines import WorkLine
from wm_desktop.gui.tables import Look
from wm_desktop.services.rows import DutyRow

_URGENT_DAYS = 2


def who_label(who: Who) -> str:
    """Who takes a step or does a task."""
    return {
        Who.OFFICE: QCoreApplication.translate("case_work", "administratie"),
        Who.PRINCIPAL: QCoreApplication.translate("case_work", "directeur"),
        Who.BOARD: QCoreApplication.translate("case_work", "bestuur"),
    }[who]


def nature_label(nature: Nature) -> str:
    """Whose term it is, or what it limits."""
    return {
        Nature.FOR_OTHERS: QCoreApplication.translate("case_work", "de ander; de school wacht"),
        Nature.FOR_SCHOOL: QCoreApplication.translate("case_work", "de school"),
        Nature.AT_MOST: QCoreApplication.translate("case_work", "niet langer dan"),
        Nature.AT_LEAST: QCoreApplication.translate("case_work", "niet eerder dan"),
    }[nature]


def outcome_label(outcome: Outcome) -> str:
    """What came of it."""
    return {
        Outcome.DONE: QCoreApplication.translate("case_work", "gedaan"),
        Outcome.REFUSED: QCoreApplication.translate("case_work", "geweigerd"),
        Outcome.NO_ANSWER: QCoreApplication.translate("case_work", "geen antwoord"),
        Outcome.NOT_NEEDED: QCoreApplication.translate("case_work", "niet nodig"),
    }[outcome]


def confidence_label(confidence: Confidence) -> str:
    """How sure a rule is."""
    return {
        Confidence.OFFICIAL: QCoreApplication.translate("case_work", "uit een officiële bron"),
        Confidence.SECONDARY: QCoreApplication.translate("case_work", "uit een bron uit de tweede hand"),
        Confidence.GENERAL: QCoreApplication.translate("case_work", "algemeen bekend, niet nagezocht"),
        Confidence.CHOICE: QCoreApplication.translate("case_work", "een keuze van dit programma; de school mag anders"),
        Confidence.UNKNOWN: QCoreApplication.translate("case_work", "niet bevestigd; laat dit nakijken"),
    }[confidence]


def days_words(days: int | None) -> str:
    """How long there still is."""
    if days is None:
        return QCoreApplication.translate("case_work", "zo snel mogelijk")
    if days in {0, 1, -1}:
        return {
            0: QCoreApplication.translate("case_work", "vandaag"),
            1: QCoreApplication.translate("case_work", "nog 1 dag"),
            -1: QCoreApplication.translate("case_work", "1 dag voorbij"),
        }[days]
    late, left = (
        QCoreApplication.translate("case_work", "%1 dagen voorbij"),
        QCoreApplication.translate("case_work", "nog %1 dagen"),
    )
    return (left if days > 0 else late).replace("%1", str(abs(days)))


def duty_days(duty: DutyRow, today: date) -> str:
    """How long there still is for a task or term in a list."""
    days = days_words(None if duty.due is None else (duty.due - today).days)
    still = QCoreApplication.translate("case_work", "staat stil; op zijn vroegst %1")
    return still.replace("%1", days) if duty.standing_still else days


def urgent_look(days: int) -> Look | None:
    """What is late or urgent stands out, beside the words that say so."""
    if days > _URGENT_DAYS:
        return None
    ground, text = theme.colours().trouble if days < 0 else theme.colours().warning
    return Look(foreground=QColor(text), background=QColor(ground))


def who_words(line: WorkLine) -> str:
    """Who must do it."""
    item = line.item
    return nature_label(item.term.rule.nature) if isinstance(item, CaseTerm) else who_label(item.by)


def state_words(line: WorkLine, days: int | None) -> str:
    """How long there still is, or what came of it."""
    if line.mark is not None:
        day = long_day(line.mark.happened_at.astimezone(SCHOOL_ZONE).date())
        return f"{outcome_label(line.mark.outcome)}, {day}"
    if line.followed is not None:
        return QCoreApplication.translate("case_work", "vervangen")
    if line.term is not None and line.term.term.standing_still:
        return QCoreApplication.translate("case_work", "staat stil; op zijn vroegst %1").replace("%1", days_words(days))
    return days_words(days)
