"""The three kinds of trouble share one shape: a named class with a sentence that says what to do.

The first kind (`DomainError`) is a rule that says no; the second (`EnvironmentFault`) is the world saying no
(a locked file, a full disk). The third kind, a bug, has no class here: it reaches the outermost hook.
"""

from __future__ import annotations

from typing import ClassVar, Literal

Language = Literal["nl", "en"]


class WmError(Exception):
    """A refusal that a person can act on; `nl` and `en` are sentences with `{facts}` filled in.

    The facts are kept in `facts`, so that a caller can react to them without reading the sentence.
    """

    nl: ClassVar[str] = ""
    en: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence("nl"))

    def sentence(self, language: Language = "nl") -> str:
        """Give the sentence in Dutch or English."""
        template = self.nl if language == "nl" else self.en
        return template.format(**self.facts)


class DomainError(WmError):
    """The rule says no: shown beside the field it is about, with what to do."""


class EnvironmentFault(WmError):
    """The environment says no: shown with its remedy; nothing half-done remains."""


class NotAllowedError(DomainError):
    """The role of the person at the keyboard does not cover this act."""

    nl = "Uw rol ({role}) mag dit niet: {action}. Vraag de beheerder of directeur."
    en = "Your role ({role}) does not allow this: {action}. Ask the administrator or principal."


class NotFoundError(DomainError):
    """Something was named that is not in the data file."""

    nl = "{what} '{key}' staat niet in het gegevensbestand. Controleer het nummer of de naam."
    en = "{what} '{key}' is not in the data file. Check the number or the name."


class CancelledError(DomainError):
    """The user pressed cancel; nothing was stored."""

    nl = "Geannuleerd; er is niets opgeslagen."
    en = "Cancelled; nothing was stored."
