"""Words for what people are, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.consent_timeline import ALWAYS
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.letters import LetterState
from wm_desktop.domain.people import EmployeeKind, FormOfAddress
from wm_desktop.services.rows import GuardianRow, PersonFile

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


def custody_words(row: GuardianRow) -> str:
    """Whether a guardian has custody, and since when, where that is known: '✗ nee, sinds 01-09-2026'."""
    word = "✓ " + translate("persons", "ja") if row.has_custody else "✗ " + translate("persons", "nee")
    if row.custody_since is None or row.custody_since == ALWAYS:
        return word
    return translate("persons", "%1, sinds %2").replace("%1", word).replace("%2", short_day(row.custody_since))


def protection_words(person: PersonFile) -> str:
    """Whether a pupil is protected and since when, or until when; empty for one who never was."""
    last = person.protection[-1] if person.protection else None
    if last is None:
        return ""
    if not last.protected:
        return translate("persons", "beschermd geweest tot %1").replace("%1", short_day(last.since))
    if last.since == ALWAYS:
        return translate("persons", "● beschermd: nooit in beeld voor buitenstaanders")
    said = translate("persons", "● beschermd sinds %1: nooit in beeld voor buitenstaanders")
    return said.replace("%1", short_day(last.since))


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
