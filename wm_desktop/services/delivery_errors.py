"""Why a line about a letter on its way is refused: each with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.deliveries import DeliveryDoubt
from wm_desktop.domain.errors import DomainError, Language


class SentMomentError(DomainError):
    """Sent before it existed, or in the future."""

    nl = "Kies een moment van verzenden na het definitief maken en niet in de toekomst."
    en = "Choose a moment of sending after the letter became final and not in the future."


class ResultMomentError(DomainError):
    """Something came of a letter before it went, or in the future."""

    nl = "Kies een moment na de verzending ({sent}) en niet in de toekomst."
    en = "Choose a moment after the sending ({sent}) and not in the future."


class NotSentYetError(DomainError):
    """Something came of a letter of which no sending was recorded; an e-mail beside it is no sending."""

    nl = "Leg eerst vast hoe en wanneer de brief is verzonden of uitgereikt."
    en = "First record how and when the letter was sent or handed over."


class DeliveryIncompleteError(DomainError):
    """A line lacks what makes it proof; `field` is where the cursor goes."""

    nl = "{what}"
    en = "{what_en}"


class DeliveryTwiceError(DomainError):
    """The same thing was recorded a second time."""

    nl = "Dit staat er al: dezelfde regel op hetzelfde moment."
    en = "This stands there already: the same line at the same moment."


class ReceiptTooLargeError(DomainError):
    """A scan is so large that it is no scan of a receipt."""

    nl = "Dit bestand is groter dan {most} MB. Scan het ontvangstbewijs opnieuw, in grijs of als PDF."
    en = "This file is larger than {most} MB. Scan the receipt again, in grey or as a PDF."


class DeliveryCorrectedError(DomainError):
    """A line was corrected that no longer counts, or that is of another letter."""

    nl = "Deze regel telt al niet meer. Kies een regel die nog geldt."
    en = "This line no longer counts. Choose one that does."


class DeliveryDoubtError(DomainError):
    """Something doubtful was recorded without a reason; `doubts` has all of it."""

    nl = "{reasons} Klopt het toch zo, schrijf dan waarom."
    en = "{reasons} If it is so all the same, write why."

    def __init__(self, doubts: Sequence[DeliveryDoubt]) -> None:
        self.doubts = tuple(doubts)
        super().__init__(codes=tuple(one.code for one in doubts))

    def sentence(self, language: Language = "nl") -> str:
        """Give every doubt in the language asked."""
        reasons = " ".join(one.words.text(language) for one in self.doubts)
        return (self.nl if language == "nl" else self.en).format(reasons=reasons)
