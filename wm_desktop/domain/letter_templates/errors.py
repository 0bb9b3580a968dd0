"""What the program says when a text of a letter cannot be kept."""

from __future__ import annotations

from wm_desktop.domain.errors import DomainError


class TemplateUnreadableError(DomainError):
    """A text holds something that no letter can hold; facts: `problem` (Dutch) and `line` (from 1, 0 when unknown)."""

    nl = "Regel {line} van de tekst kan niet worden gebruikt: {problem}."
    en = "Line {line} of the text cannot be used: {problem}."


class TemplateRefusedError(DomainError):
    """A text lacks a mandatory part, or asks for a field that does not exist."""

    nl = "De tekst is niet opgeslagen. {problems}"
    en = "The text was not stored. {problems}"


class TemplateUnchangedError(DomainError):
    """What was to be kept is what holds already."""

    nl = "Er is niets veranderd: dit is de tekst die al geldt."
    en = "Nothing changed: this is the text that holds already."


class TemplateNoteMissingError(DomainError):
    """A new version says why it was made."""

    nl = "Schrijf op waarom u de tekst verandert. Wie later kijkt, leest dat in de geschiedenis."
    en = "Say why you change the text. Whoever looks later reads it in the history."
