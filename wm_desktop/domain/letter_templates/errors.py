"""What the program says when a text of a letter cannot be kept."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.errors import DomainError, Language
from wm_desktop.domain.letter_templates.findings import TemplateFinding


class TemplateUnreadableError(DomainError):
    """A text holds something that no letter can hold; facts: `problem`, `problem_en`, `line` (from 1, 0: unknown)."""

    nl = "Regel {line} van de tekst kan niet worden gebruikt: {problem}."
    en = "Line {line} of the text cannot be used: {problem_en}."


class TemplateRefusedError(DomainError):
    """A text lacks a mandatory part, or asks for a field that does not exist; `problems` has all of it."""

    nl = "De tekst is niet opgeslagen. {reasons}"
    en = "The text was not stored. {reasons}"

    def __init__(self, problems: Sequence[TemplateFinding]) -> None:
        self.problems = tuple(problems)
        super().__init__(fields=tuple(problem.field for problem in self.problems))

    def sentence(self, language: Language = "nl") -> str:
        """Give all reasons in the language asked."""
        reasons = " ".join(problem.words.text(language) for problem in self.problems)
        return (self.nl if language == "nl" else self.en).format(reasons=reasons)


class TemplateChangedError(DomainError):
    """Somebody else kept a version while this one was being written."""

    nl = "Iemand anders heeft intussen een nieuwe versie opgeslagen. Kopieer uw tekst en open het sjabloon opnieuw."
    en = "Somebody else stored a new version of this text meanwhile. Copy your text and open it again."


class TemplateUnchangedError(DomainError):
    """What was to be kept is what holds already."""

    nl = "Er is niets veranderd: dit is de tekst die al geldt."
    en = "Nothing changed: this is the text that holds already."


class TemplateNoteMissingError(DomainError):
    """A new version says why it was made."""

    nl = "Schrijf op waarom u de tekst verandert. Wie later kijkt, leest dat in de geschiedenis."
    en = "Say why you change the text. Whoever looks later reads it in the history."
