"""What is said of a text of a letter: what is wrong, what is doubtful, and where each mandatory part stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_templates.outline import ALWAYS, Condition
from wm_desktop.domain.letter_templates.presence import Presence


class Weight(StrEnum):
    """Whether a text is refused for it."""

    REFUSED = "refused"
    DOUBT = "doubt"


@dataclass(frozen=True)
class MustAppear:
    """A mandatory part of a letter: one of these fields, or one of these phrases.

    Fields count when they are filled in. `unless` names yes and no fields that make the part unnecessary (a suspension
    of one day has no last day to print). `same` are fields that print what is in `names` in another form. `given` is
    when the part is asked at all.
    """

    words: Words
    names: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    same: frozenset[str] = frozenset()
    given: Condition = ALWAYS


@dataclass(frozen=True)
class BlockState:
    """How sure it is that a mandatory part is printed, and the fields that decide it."""

    block: MustAppear
    presence: Presence
    deciding: tuple[str, ...] = ()


@dataclass(frozen=True)
class TemplateFinding:
    """Something that is not as it should be; `line` counts from 1, 0 when it is nowhere."""

    weight: Weight
    words: Words
    line: int = 0
    field: str = ""


@dataclass(frozen=True)
class TemplateCheck:
    """All that was found in a text, and every mandatory part of its kind of letter."""

    findings: tuple[TemplateFinding, ...]
    blocks: tuple[BlockState, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether the text may not be kept."""
        return any(finding.weight is Weight.REFUSED for finding in self.findings)
