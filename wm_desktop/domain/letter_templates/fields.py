"""The fields a letter template may use: what each is called, what it is, and an example about invented people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_templates.outline import NEVER, Condition

Example = str | int | bool | tuple[object, ...]


class TemplateFieldKind(StrEnum):
    """What a field is good for: TEXT and NUMBER are printed, YES_NO and CODE decide, LIST is gone through.

    CODE is one of a few values that nobody reads; a text compares with it.
    """

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes_no"
    LIST = "list"
    CODE = "code"


@dataclass(frozen=True)
class TemplateField:
    """One field; `filled` is when it holds something in a final letter for sure.

    `parts` are what an item of a LIST is made of, and the values of a CODE.
    """

    name: str
    words: Words
    example: Example
    kind: TemplateFieldKind = TemplateFieldKind.TEXT
    filled: Condition = NEVER
    parts: tuple[str, ...] = ()

    @property
    def snippet(self) -> str:
        """What a person puts in a text to use the field."""
        if self.kind is TemplateFieldKind.YES_NO:
            return f"{{% if {self.name} %}}\n\n{{% endif %}}\n"
        if self.kind is TemplateFieldKind.CODE:
            value = next(iter(self.parts), "")
            return f"{{% if {self.name} == '{value}' %}}\n\n{{% endif %}}\n"
        if self.kind is TemplateFieldKind.LIST:
            items = " ".join(f"{{{{ {part} }}}}" for part in self.parts)
            return f"{{% for {', '.join(self.parts)} in {self.name} %}}\n- {items}\n{{% endfor %}}\n"
        return f"{{{{ {self.name} }}}}"


def examples(fields: Sequence[TemplateField]) -> Mapping[str, object]:
    """Give a letter about invented people: the example of every field under its name."""
    return {field.name: field.example for field in fields}


def nearest(name: str, fields: Sequence[TemplateField]) -> str:
    """Give the name that somebody who typed this most likely meant; empty when none is near."""
    names = [field.name for field in fields]
    found = get_close_matches(name.casefold(), names, n=1, cutoff=0.6)
    return found[0] if found else ""
