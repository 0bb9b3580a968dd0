"""The words the window uses for kinds, stages and roles of incidents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.incidents import (
    Circumstance,
    EntryKind,
    Finding,
    Heard,
    Incident,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
)
from wm_desktop.gui.dates import long_moment

HIDDEN = "•••"


def kind_label(kind: IncidentKind) -> str:
    """What kind of incident."""
    return {
        IncidentKind.PHOTO_WITHOUT_CONSENT: QCoreApplication.translate("incidents", "Beeld zonder toestemming"),
        IncidentKind.CONFIDENTIAL_INFORMATION: QCoreApplication.translate("incidents", "Vertrouwelijke informatie"),
        IncidentKind.BULLYING: QCoreApplication.translate("incidents", "Pesten"),
        IncidentKind.HURTING: QCoreApplication.translate("incidents", "Kwetsen"),
        IncidentKind.STALKING: QCoreApplication.translate("incidents", "Stalken"),
        IncidentKind.THREAT: QCoreApplication.translate("incidents", "Bedreigen"),
        IncidentKind.BLACKENING: QCoreApplication.translate("incidents", "Zwartmaken"),
        IncidentKind.BEFRIENDING_PUPILS: QCoreApplication.translate("incidents", "Vriend met leerling"),
        IncidentKind.NO_DISCLAIMER: QCoreApplication.translate("incidents", "Zonder vermelding van eigen mening"),
        IncidentKind.CLASS_APP: QCoreApplication.translate("incidents", "Groepsapp van de klas"),
        IncidentKind.DATA_BREACH: QCoreApplication.translate("incidents", "Datalek"),
        IncidentKind.OTHER: QCoreApplication.translate("incidents", "Anders"),
    }[kind]


def stage_label(stage: IncidentStage) -> str:
    """Where a file stands."""
    return {
        IncidentStage.REPORTED: QCoreApplication.translate("incidents", "Gemeld"),
        IncidentStage.UNDER_INVESTIGATION: QCoreApplication.translate("incidents", "In onderzoek"),
        IncidentStage.ASSESSED: QCoreApplication.translate("incidents", "Beoordeeld"),
        IncidentStage.MEASURE_RUNNING: QCoreApplication.translate("incidents", "Maatregel loopt"),
        IncidentStage.CLOSED: QCoreApplication.translate("incidents", "Afgehandeld"),
    }[stage]


def role_label(role: PartyRole) -> str:
    """What a person is in an incident."""
    return {
        PartyRole.REPORTER: QCoreApplication.translate("incidents", "melder"),
        PartyRole.ACCUSED: QCoreApplication.translate("incidents", "aangesproken"),
        PartyRole.AFFECTED: QCoreApplication.translate("incidents", "benadeeld"),
        PartyRole.WITNESS: QCoreApplication.translate("incidents", "getuige"),
    }[role]


def person_label(kind: PersonKind) -> str:
    """Which register a person comes from."""
    return {
        PersonKind.PUPIL: QCoreApplication.translate("incidents", "leerling"),
        PersonKind.GUARDIAN: QCoreApplication.translate("incidents", "ouder/verzorger"),
        PersonKind.EMPLOYEE: QCoreApplication.translate("incidents", "medewerker"),
        PersonKind.OUTSIDER: QCoreApplication.translate("incidents", "buitenstaander"),
    }[kind]


def entry_label(kind: EntryKind) -> str:
    """What an entry of the timeline records."""
    return {
        EntryKind.NOTE: QCoreApplication.translate("incidents", "Notitie"),
        EntryKind.CALL: QCoreApplication.translate("incidents", "Telefoongesprek"),
        EntryKind.TALK: QCoreApplication.translate("incidents", "Gesprek"),
        EntryKind.HEARING: QCoreApplication.translate("incidents", "Hoor en wederhoor"),
        EntryKind.MAIL_IN: QCoreApplication.translate("incidents", "Post of e-mail in"),
        EntryKind.MAIL_OUT: QCoreApplication.translate("incidents", "Post of e-mail uit"),
        EntryKind.LETTER: QCoreApplication.translate("incidents", "Brief"),
        EntryKind.RESPONSE: QCoreApplication.translate("incidents", "Reactie"),
        EntryKind.DECISION: QCoreApplication.translate("incidents", "Besluit"),
        EntryKind.REPORT: QCoreApplication.translate("incidents", "Melding"),
        EntryKind.TASK_DONE: QCoreApplication.translate("incidents", "Taak gedaan"),
    }[kind]


def heard_label(heard: Heard) -> str:
    """Who was heard."""
    return {
        Heard.PUPIL: QCoreApplication.translate("incidents", "leerling"),
        Heard.GUARDIANS: QCoreApplication.translate("incidents", "ouders"),
        Heard.TEACHER: QCoreApplication.translate("incidents", "leerkracht"),
    }[heard]


def severity_label(severity: int | None, own_words: Sequence[str]) -> str:
    """How serious: the number with the school's own words for 1 to 4."""
    if severity is None:
        return QCoreApplication.translate("incidents", "nog niet beoordeeld")
    return f"{severity} - {own_words[severity - 1]}"


def circumstance_label(circumstance: Circumstance) -> str:
    """In what situation it happened."""
    return {
        Circumstance.UNKNOWN: QCoreApplication.translate("incidents", "niet bekend"),
        Circumstance.DURING_LESSON: QCoreApplication.translate("incidents", "Tijdens de les"),
        Circumstance.AT_WORK: QCoreApplication.translate("incidents", "Op het werk"),
        Circumstance.OUTSIDE_WORK: QCoreApplication.translate("incidents", "Buiten het werk"),
    }[circumstance]


def finding_label(finding: Finding) -> str:
    """What the judgement was; empty while there is none."""
    return {
        Finding.NONE: "",
        Finding.NO_BREACH: QCoreApplication.translate("incidents", "geen schending"),
        Finding.BREACH: QCoreApplication.translate("incidents", "schending"),
    }[finding]


def clock_words(incident: Incident) -> str:
    """Until when a data breach can be reported in time; empty for other kinds. People decide whether it is one."""
    if incident.kind is not IncidentKind.DATA_BREACH or incident.known_at is None:
        return ""
    text = QCoreApplication.translate(
        "incidents",
        "%1 - 72 uur nadat de school het wist (%2); nachten en weekenden tellen mee. "
        "Of dit een datalek is en of het wordt gemeld, beslist de school.",
    )
    return text.replace("%1", long_moment(report_before(incident.known_at))).replace(
        "%2", long_moment(incident.known_at)
    )
