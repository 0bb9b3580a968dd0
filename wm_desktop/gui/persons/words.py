"""Words for what people are, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.letters import LetterState
from wm_desktop.domain.people import EmployeeKind, FormOfAddress

translate = QCoreApplication.translate


def form_words() -> dict[FormOfAddress, str]:
    """How someone wants to be addressed."""
    return {
        FormOfAddress.MADAM: translate("persons", "mevrouw"),
        FormOfAddress.SIR: translate("persons", "de heer"),
        FormOfAddress.NEUTRAL: translate("persons", "geen van beide"),
    }


def employee_words() -> dict[EmployeeKind, str]:
    """What an employee is."""
    return {
        EmployeeKind.EMPLOYEE: translate("persons", "medewerker"),
        EmployeeKind.VOLUNTEER: translate("persons", "vrijwilliger"),
        EmployeeKind.TRAINEE: translate("persons", "stagiair"),
    }


def answer_words() -> dict[AnswerKind, str]:
    """What a guardian said, with its sign."""
    return {
        AnswerKind.YES: translate("persons", "✓ ja"),
        AnswerKind.NO: translate("persons", "✗ nee"),
        AnswerKind.WITHDRAWN: translate("persons", "↩ ingetrokken"),
    }


def way_words() -> dict[AnswerWay, str]:
    """How an answer came in."""
    return {
        AnswerWay.FORM: translate("persons", "formulier"),
        AnswerWay.EMAIL: translate("persons", "e-mail"),
        AnswerWay.APP: translate("persons", "ouderapp"),
        AnswerWay.ORAL: translate("persons", "mondeling"),
        AnswerWay.IMPORT: translate("persons", "ingelezen"),
    }


def stage_words() -> dict[IncidentStage, str]:
    """Where an incident file stands."""
    return {
        IncidentStage.REPORTED: translate("persons", "gemeld"),
        IncidentStage.UNDER_INVESTIGATION: translate("persons", "in onderzoek"),
        IncidentStage.ASSESSED: translate("persons", "beoordeeld"),
        IncidentStage.MEASURE_RUNNING: translate("persons", "maatregel loopt"),
        IncidentStage.CLOSED: translate("persons", "afgehandeld"),
    }


def letter_words() -> dict[LetterState, str]:
    """Where a letter stands."""
    return {
        LetterState.DRAFT: translate("persons", "concept"),
        LetterState.FINAL: translate("persons", "definitief"),
        LetterState.SENT: translate("persons", "verzonden"),
    }
