"""Why a step of a course is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import DomainError, Language
from wm_desktop.domain.letter_case import Confidence


@dataclass(frozen=True)
class Refusal:
    """Why a step cannot be taken as asked; `field` names what to mend, empty for the step as a whole."""

    code: str
    words: Words
    hard: bool = True
    field: str = ""
    source: str = ""
    confidence: Confidence = Confidence.CHOICE


class StepNotPossibleError(DomainError):
    """A step was asked that does not belong to where the course stands."""

    nl = "'{step}' kan nu niet: dit staat op '{state}'. Open het dossier opnieuw en kijk wat nu aan de beurt is."
    en = "'{step}' is not possible now: this stands at '{state}'. Open the file again and see what comes next."


class StepRefusedError(DomainError):
    """A step that is incomplete, or offends against a limit nobody may pass."""

    nl = "{reasons}"
    en = "{reasons}"

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        self.refusals = tuple(refusals)
        super().__init__(reasons="")

    def sentence(self, language: Language = "nl") -> str:
        """Name everything that is in the way."""
        return " ".join(refusal.words.text(language) for refusal in self.refusals)


class ReasonNeededError(StepRefusedError):
    """A step that departs from the course: possible, with a reason that stays in the file."""
