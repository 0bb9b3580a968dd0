"""The words and signs of the page Publicaties."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.publications import Content, Reason, TakedownOutcome, Verdict
from wm_desktop.gui import theme
from wm_desktop.gui.tables import Look

_SIGNS = {Verdict.MAY: "✓", Verdict.ASK_FIRST: "?", Verdict.MAY_NOT: "✗"}
_LIKE = {
    Verdict.MAY: ConsentStatus.YES,
    Verdict.ASK_FIRST: ConsentStatus.UNANSWERED,
    Verdict.MAY_NOT: ConsentStatus.NO,
}


def verdict_sign(verdict: Verdict) -> str:
    """The sign of a verdict, so that colour is never the only one."""
    return _SIGNS[verdict]


def verdict_word(verdict: Verdict) -> str:
    """Whether somebody may be shown."""
    return {
        Verdict.MAY: QCoreApplication.translate("publications", "mag"),
        Verdict.ASK_FIRST: QCoreApplication.translate("publications", "eerst vragen"),
        Verdict.MAY_NOT: QCoreApplication.translate("publications", "mag niet"),
    }[verdict]


def verdict_look(verdict: Verdict) -> Look:
    """The colours of a verdict: those of the state of consent it is most like."""
    look = theme.status_look(_LIKE[verdict])
    return Look(foreground=look.foreground, background=look.background)


def reason_words(reason: Reason) -> str:
    """Why; a protected pupil reads like any other no."""
    return {
        Reason.YES: QCoreApplication.translate("publications", "er is toestemming"),
        Reason.AWAITS_SECOND: QCoreApplication.translate("publications", "er is toestemming van een van de ouders"),
        Reason.NO: QCoreApplication.translate("publications", "geen toestemming"),
        Reason.WITHDRAWN: QCoreApplication.translate("publications", "toestemming ingetrokken"),
        Reason.CONFLICT: QCoreApplication.translate("publications", "de ouders zijn het niet eens"),
        Reason.UNANSWERED: QCoreApplication.translate("publications", "nog geen antwoord"),
        Reason.OTHER_MEDIUM: QCoreApplication.translate("publications", "er is niet naar dit soort beeld gevraagd"),
        Reason.NAME_NOT_ASKED: QCoreApplication.translate(
            "publications", "er is niet naar de naam bij het beeld gevraagd"
        ),
        Reason.PURPOSE_CLOSED: QCoreApplication.translate("publications", "dit doel is gesloten"),
        Reason.SHOWN_TO_NOBODY: QCoreApplication.translate("publications", "bij dit doel wordt niets gepubliceerd"),
    }[reason]


def duty_words(status: ConsentStatus) -> str:
    """Why something must come down."""
    return {
        ConsentStatus.YES: QCoreApplication.translate("publications", "er is toestemming"),
        ConsentStatus.NO: QCoreApplication.translate("publications", "geen toestemming"),
        ConsentStatus.WITHDRAWN: QCoreApplication.translate("publications", "toestemming ingetrokken"),
        ConsentStatus.CONFLICT: QCoreApplication.translate("publications", "de ouders zijn het niet eens"),
        ConsentStatus.UNANSWERED: QCoreApplication.translate("publications", "nog geen antwoord"),
    }[status]


def outcome_words(outcome: TakedownOutcome) -> str:
    """How a duty to take down ended."""
    return {
        TakedownOutcome.REMOVED: QCoreApplication.translate("publications", "weggehaald"),
        TakedownOutcome.MADE_UNRECOGNISABLE: QCoreApplication.translate("publications", "onherkenbaar gemaakt"),
        TakedownOutcome.PRINTED: QCoreApplication.translate("publications", "gedrukt, niet terug te halen"),
        TakedownOutcome.CONSENT_GIVEN: QCoreApplication.translate("publications", "alsnog toestemming gegeven"),
    }[outcome]


def printed_words() -> str:
    """What is said of something on paper."""
    return outcome_words(TakedownOutcome.PRINTED)


def contents_words(contents: Iterable[Content]) -> str:
    """'foto', or 'foto, naam'."""
    words = {
        Content.PHOTO: QCoreApplication.translate("publications", "foto"),
        Content.VIDEO: QCoreApplication.translate("publications", "video"),
        Content.NAME: QCoreApplication.translate("publications", "naam"),
    }
    chosen = set(contents)
    return ", ".join(word for content, word in words.items() if content in chosen)


def names_in_words(names: Iterable[str], at_most: int = 6) -> str:
    """'Noor, Sem en Yusuf'; of a long row the first ones and how many more."""
    given = list(names)
    if len(given) > at_most:
        more = QCoreApplication.translate("publications", "nog %1").replace("%1", str(len(given) - at_most))
        given = [*given[:at_most], more]
    join = QCoreApplication.translate("publications", " en ")
    return join.join(filter(None, (", ".join(given[:-1]), *given[-1:])))
