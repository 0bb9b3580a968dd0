"""The words of the page Protocol, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.accounts import AccountDue, Finding
from wm_desktop.domain.protocol_hints import Confidence
from wm_desktop.domain.protocols import Body, Endorsement, Result, Standing, VersionStage


def stage_label(stage: VersionStage) -> str:
    """Where a version stands."""
    return {
        VersionStage.CONCEPT: QCoreApplication.translate("protocol_words", "Concept"),
        VersionStage.SUBMITTED: QCoreApplication.translate("protocol_words", "Ter instemming"),
        VersionStage.ADOPTED: QCoreApplication.translate("protocol_words", "Vastgesteld"),
        VersionStage.IN_FORCE: QCoreApplication.translate("protocol_words", "Van kracht"),
        VersionStage.REPLACED: QCoreApplication.translate("protocol_words", "Vervangen"),
    }[stage]


def body_label(body: Body) -> str:
    """Who is asked."""
    return {
        Body.PARTICIPATION_COUNCIL: QCoreApplication.translate("protocol_words", "MR"),
        Body.PARENTS_COUNCIL: QCoreApplication.translate("protocol_words", "OR (ouderraad?)"),
        Body.TEAM: QCoreApplication.translate("protocol_words", "Team"),
        Body.PUPILS: QCoreApplication.translate("protocol_words", "Leerlingen"),
    }[body]


def result_label(result: Result) -> str:
    """What a body said."""
    return {
        Result.CONSENT: QCoreApplication.translate("protocol_words", "Instemming"),
        Result.CONSENT_WITH_CONDITIONS: QCoreApplication.translate("protocol_words", "Instemming met voorwaarden"),
        Result.NO_CONSENT: QCoreApplication.translate("protocol_words", "Geen instemming"),
        Result.ADVICE: QCoreApplication.translate("protocol_words", "Advies"),
        Result.NO_RESPONSE: QCoreApplication.translate("protocol_words", "Geen reactie"),
    }[result]


def standing_label(endorsement: Endorsement, standing: Standing, *, supplied: bool) -> str:
    """How a body stands, with a sign before it; of the supplied version nobody knows who was asked."""
    if supplied and standing is Standing.NOT_ASKED:
        return QCoreApplication.translate("protocol_words", "? niet in het programma vastgelegd")
    if endorsement.answered is not None and standing is Standing.WITHHELD:
        return f"✕ {result_label(endorsement.answered.result)}"
    return {
        Standing.NOT_ASKED: QCoreApplication.translate("protocol_words", "! niet gevraagd"),
        Standing.WAITING: QCoreApplication.translate("protocol_words", "… nog geen uitkomst"),
        Standing.OTHER_TEXT: QCoreApplication.translate("protocol_words", "! gevraagd over een andere tekst"),
        Standing.CONSENT: QCoreApplication.translate("protocol_words", "✓ Instemming"),
        Standing.CONDITIONS: QCoreApplication.translate("protocol_words", "! Instemming met voorwaarden"),
        Standing.WITHHELD: QCoreApplication.translate("protocol_words", "✕ geen instemming"),
    }[standing]


def confidence_label(confidence: Confidence) -> str:
    """How sure the source of a remark is."""
    return {
        Confidence.OFFICIAL: QCoreApplication.translate("protocol_words", "officiële bron"),
        Confidence.SECONDARY: QCoreApplication.translate("protocol_words", "bron uit tweede hand"),
        Confidence.INFERENCE: QCoreApplication.translate("protocol_words", "eigen gevolgtrekking"),
        Confidence.UNCONFIRMED: QCoreApplication.translate("protocol_words", "niet bevestigd"),
    }[confidence]


def finding_label(finding: Finding | None) -> str:
    """Whether personal information stood in an account."""
    if finding is None:
        return QCoreApplication.translate("protocol_words", "niet gecontroleerd")
    return {
        Finding.NONE: QCoreApplication.translate("protocol_words", "✓ geen persoonlijke informatie"),
        Finding.PERSONAL: QCoreApplication.translate("protocol_words", "✕ wel persoonlijke informatie"),
    }[finding]


def due_label(due: AccountDue | None) -> str:
    """Why somebody must look at an account."""
    if due is None:
        return ""
    return {
        AccountDue.EMPLOYEE_LEFT: QCoreApplication.translate("protocol_words", "! medewerker vertrokken: beëindigen"),
        AccountDue.NEVER_CHECKED: QCoreApplication.translate("protocol_words", "! nog niet gecontroleerd"),
        AccountDue.PERSONAL: QCoreApplication.translate("protocol_words", "! persoonlijke informatie gevonden"),
        AccountDue.OLD: QCoreApplication.translate("protocol_words", "! controle ouder dan een jaar"),
    }[due]
