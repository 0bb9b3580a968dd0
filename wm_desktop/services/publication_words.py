"""The Dutch words for verdicts, reasons and outcomes: on paper, in letters and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

from wm_desktop.domain.publications import Content, Reason, TakedownOutcome, Verdict

VERDICTS = {Verdict.MAY: "mag", Verdict.ASK_FIRST: "eerst vragen", Verdict.MAY_NOT: "mag niet"}
REASONS = {
    Reason.YES: "er is toestemming",
    Reason.AWAITS_SECOND: "er is toestemming van een van de ouders",
    Reason.NO: "geen toestemming",
    Reason.WITHDRAWN: "toestemming ingetrokken",
    Reason.CONFLICT: "de ouders zijn het niet eens",
    Reason.UNANSWERED: "nog geen antwoord",
    Reason.OTHER_MEDIUM: "er is niet naar dit soort beeld gevraagd",
    Reason.NAME_NOT_ASKED: "er is niet naar de naam bij het beeld gevraagd",
    Reason.PURPOSE_CLOSED: "dit doel is gesloten",
    Reason.SHOWN_TO_NOBODY: "bij dit doel wordt niets gepubliceerd",
}
CONTENTS = {Content.PHOTO: "foto", Content.VIDEO: "video", Content.NAME: "naam"}
OUTCOMES = {
    TakedownOutcome.REMOVED: "weggehaald",
    TakedownOutcome.MADE_UNRECOGNISABLE: "onherkenbaar gemaakt",
    TakedownOutcome.PRINTED: "gedrukt, niet terug te halen",
    TakedownOutcome.CONSENT_GIVEN: "alsnog toestemming gegeven",
}


def contents_words(contents: Iterable[Content]) -> str:
    """'foto', 'foto en naam' or 'foto, video en naam'."""
    chosen = set(contents)
    words = [word for content, word in CONTENTS.items() if content in chosen]
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
