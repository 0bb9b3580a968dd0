"""Why a letter is refused: each with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.errors import DomainError, Language
from wm_desktop.domain.letter_case import Missing


class NobodyToWriteToError(DomainError):
    """No guardian with custody and an address; the sentence says why for each."""

    nl = "Er is niemand aan wie de brief kan worden gestuurd. {reasons}"
    en = "There is nobody to write to. {reasons}"


class NothingNewToDraftError(DomainError):
    """Every address already has its concept."""

    nl = "Voor elk adres is er al een concept van deze brief. Open het concept, of verwijder het eerst."
    en = "Every address already has a draft of this letter. Open the draft, or discard it first."


class LetterNotForPartyError(DomainError):
    """A letter was asked about somebody whom this kind is not for."""

    nl = (
        "'{letter}' past niet bij deze persoon. Kies iemand die in dossier {number} is aangesproken, of voeg die toe "
        "bij Betrokkenen."
    )
    en = "'{letter}' does not fit this person. Choose somebody spoken to in file {number}, or add one."


class LetterWithdrawnError(DomainError):
    """A letter that another took the place of was to be replaced once more."""

    nl = "Brief {reference} is al door een andere brief vervangen. Vervang die nieuwere brief."
    en = "Letter {reference} was replaced by another letter already. Replace that newer one."


class LetterIncompleteError(DomainError):
    """The letter lacks a mandatory part or passes a limit; `missing` has all of it."""

    nl = "De brief kan nog niet definitief worden. {reasons}"
    en = "The letter cannot become final yet. {reasons}"

    def __init__(self, missing: Sequence[Missing]) -> None:
        self.missing = tuple(missing)
        super().__init__(codes=tuple(item.code for item in missing))

    def sentence(self, language: Language = "nl") -> str:
        """Give all reasons in the language asked."""
        reasons = " ".join(item.message if language == "nl" else item.message_en for item in self.missing)
        return (self.nl if language == "nl" else self.en).format(reasons=reasons)


class LetterIsFinalError(DomainError):
    """A final letter was to be changed."""

    nl = "Brief {reference} is definitief en kan niet meer veranderen. Maak zo nodig een nieuwe brief."
    en = "Letter {reference} is final and can no longer change. Make a new letter if needed."


class LetterNotFinalError(DomainError):
    """A concept was treated as a letter that exists."""

    nl = "Deze brief is nog een concept. Maak hem eerst definitief."
    en = "This letter is still a draft. Make it final first."


class LetterPromisedError(DomainError):
    """The other parent's final letter says that this parent gets one too."""

    nl = "In de definitieve brief {reference} staat dat deze ouder de brief ook krijgt. Maak ook deze brief definitief."
    en = "The final letter {reference} says that this guardian gets it too. Make this letter final as well."


class EnclosureGoneError(DomainError):
    """Something was to go behind a letter that is not in its file."""

    nl = "Bijlage {number} ('{title}') staat niet in dit dossier. Kies de bijlagen opnieuw; er is niets definitief."
    en = "Enclosure {number} ('{title}') is not in this file. Choose the enclosures again; nothing became final."


class EnclosuresTooLargeError(DomainError):
    """The enclosures of one letter are larger than can be printed."""

    nl = "De bijlagen zijn samen groter dan {most} MB. Kies er minder, of bewaar ze eerst kleiner."
    en = "The enclosures are larger than {most} MB together. Choose fewer, or make them smaller first."


class EnclosureNamelessError(DomainError):
    """A piece was chosen without what it is called in the letter."""

    nl = "Bijlage {number} ({label}) heeft geen naam. Schrijf hoe het stuk in de brief heet."
    en = "Enclosure {number} ({label}) has no name. Write what it is called in the letter."
