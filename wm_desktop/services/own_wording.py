"""The words of a letter from the school's own text where it has one, else from the text that comes with the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wm_desktop.domain.letter_templates.outline import Outline
from wm_desktop.domain.letter_templates.versions import OwnTemplate, Supplied, in_use
from wm_desktop.services.json_values import Json
from wm_desktop.services.ports import LetterWording, UnitOfWork


@dataclass(frozen=True)
class OwnWording:
    """Implements `LetterWording`; `own` are the texts that hold instead of the supplied ones, by name."""

    inner: LetterWording
    own: Mapping[str, OwnTemplate] = field(default_factory=dict)

    def paragraphs(self, template: str, fields: Json) -> tuple[str, ...]:
        """Fill the text that holds; raises TemplateError for an unknown field."""
        text = self.own.get(template)
        if text is None:
            return self.inner.paragraphs(template, fields)
        return self.inner.paragraphs_of(template, text.text, fields)

    def paragraphs_of(self, template: str, text: str, fields: Json) -> tuple[str, ...]:
        """Fill a text that need not be the one that holds."""
        return self.inner.paragraphs_of(template, text, fields)

    def holes(self, template: str, fields: Json) -> tuple[str, ...]:
        """Give the fields that the text that holds leaves a hole for."""
        text = self.own.get(template)
        if text is None:
            return self.inner.holes(template, fields)
        return self.inner.holes_of(template, text.text, fields)

    def holes_of(self, template: str, text: str, fields: Json) -> tuple[str, ...]:
        """Give the same for a text that need not be the one that holds."""
        return self.inner.holes_of(template, text, fields)

    def version(self, template: str) -> str:
        """Give the text that holds by name and version ('pupil_warning 2 / eigen 3')."""
        text = self.own.get(template)
        return self.inner.version(template) if text is None else text.label

    def supplied(self, template: str) -> Supplied:
        """Give the text that comes with the program."""
        return self.inner.supplied(template)

    def outline(self, text: str) -> Outline:
        """Give what a text is built of; raises TemplateUnreadableError."""
        return self.inner.outline(text)


def wording_in(uow: UnitOfWork, wording: LetterWording, template: str) -> LetterWording:
    """Give the words of one kind of letter as they hold in this data file."""
    own = in_use(uow.letter_templates.of(template))
    return wording if own is None else OwnWording(wording, {template: own})
