"""The words of letters: Jinja2 templates in a sandbox that can do nothing but put fields in their places."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wm_desktop.documents.template_reader import outline_of, syntax_problem, unreadable_at
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letter_templates.errors import TemplateUnreadableError
from wm_desktop.domain.letter_templates.holes import holes
from wm_desktop.domain.letter_templates.outline import Outline, uses
from wm_desktop.domain.letter_templates.versions import Supplied, tidy
from wm_desktop.paths import resource

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

MAX_TEMPLATE_CHARACTERS = 64_000
MAX_LETTER_CHARACTERS = 400_000
MAX_SECONDS = 5.0
_VERSION = re.compile(r"\{#\s*(\w+), versie (\d+)\b.*?#\}\n?", re.DOTALL)
_SOFT = "\x1f"
"""Stands for a line break that came from a person: kept, where a line break of the template is not."""
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0xFE00, 0xFE10), 0x2060, 0xFEFF, 0xAD]
)


class TemplateError(EnvironmentFault):
    """A letter template is missing, damaged, too large, or asks for a field that does not exist."""

    nl = "Het sjabloon '{name}' kan niet worden gebruikt: {problem}. Herstel het sjabloon of installeer opnieuw."
    en = "The template '{name}' cannot be used: {problem_en}. Mend the template or install again."


class TemplateWording:
    """Implements `services.ports.LetterWording` with the templates of one folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def paragraphs(self, template: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """Render a template's body to plain paragraphs; raises TemplateError."""
        return self.paragraphs_of(template, self.supplied(template).text, fields)

    def paragraphs_of(self, template: str, text: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """Render a text that may not be the supplied one; raises TemplateError."""
        compiled, used = _compiled(template, text)
        unknown = sorted(used - set(fields))
        if unknown:
            names = ", ".join(unknown)
            raise _fault(template, f"onbekend veld {names}", f"unknown field {names}")
        return _paragraphs(_render(template, compiled, fields))

    def holes(self, template: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """Give the fields the supplied text leaves a hole for in a sentence; raises TemplateError."""
        return self.holes_of(template, self.supplied(template).text, fields)

    def holes_of(self, template: str, text: str, fields: Mapping[str, object]) -> tuple[str, ...]:
        """Give the fields a text leaves a hole for in a sentence; raises TemplateError."""
        _compiled(template, text)
        return holes(_outline(text), fields, lambda asked: bool(_compare(asked.text)(**fields)))

    def load(self, template: str) -> None:
        """Read a template before it is needed; raises TemplateError."""
        _compiled(template, self.supplied(template).text)

    def version(self, template: str) -> str:
        """Name and version of the template ('pupil_warning 1')."""
        return self.supplied(template).label

    def supplied(self, template: str) -> Supplied:
        """Give the text that comes with the program; raises TemplateError."""
        text = self._read(template)
        found = _VERSION.match(text)
        if found is None:
            raise _fault(
                template, "naam en versie ontbreken op de eerste regel", "the first line has no name and version"
            )
        return Supplied(found[1], int(found[2]), tidy(text[found.end() :]))

    def outline(self, text: str) -> Outline:
        """Give what a text is built of; raises TemplateUnreadableError when a letter cannot hold it."""
        return _outline(text)

    def _read(self, template: str) -> str:
        if re.fullmatch(r"\w+", template) is None:
            raise _fault(template, "geen geldige naam", "no valid name")
        folder = resource("letters") if self._folder is None else self._folder
        try:
            with (folder / f"{template}.j2").open(encoding="utf-8") as file:
                text = file.read(MAX_TEMPLATE_CHARACTERS + 1)
        except (OSError, UnicodeDecodeError) as error:
            nl, en = "het bestand ontbreekt of is onleesbaar", "the file is missing or unreadable"
            raise _fault(template, nl, en) from error
        if len(text) > MAX_TEMPLATE_CHARACTERS:
            raise _fault(template, "het bestand is te groot", "the file is too large")
        return text


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import SandboxedEnvironment

    class FieldsOnly(SandboxedEnvironment):
        """Fields, conditions and loops over fields: no attributes, calls, growth by arithmetic, filters or globals."""

        intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

        def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
            return False

        def is_safe_callable(self, obj: object) -> bool:
            return False

        def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
            raise SecurityError(f"geen rekenwerk in een sjabloon ({operator})")

    # A letter is plain text, and the printer escapes it: escaping here would print '&amp;' to parents.
    environment = FieldsOnly(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_as_plain, autoescape=False
    )
    environment.globals.clear()
    environment.filters.clear()
    return environment


@lru_cache(maxsize=64)
def _compiled(name: str, text: str) -> tuple[Template, frozenset[str]]:
    from jinja2 import TemplateError as JinjaError

    try:
        used = frozenset(uses(_outline(text)))
        return _environment().from_string(text), used
    except TemplateUnreadableError as error:
        raise _fault(name, *_with_line(error.facts)) from error
    except JinjaError as error:
        raise _fault(name, f"{error}", f"{error}") from error


@lru_cache(maxsize=16)
def _outline(text: str) -> Outline:
    from jinja2 import TemplateError as JinjaError

    if len(text) > MAX_TEMPLATE_CHARACTERS:
        raise unreadable_at(0, "de tekst is te lang", "the text is too long")
    try:
        return outline_of(_environment().parse(text))
    except RecursionError as error:
        nl, en = "te veel voorwaarden of haakjes in elkaar", "too many conditions or brackets in each other"
        raise unreadable_at(0, nl, en) from error
    except JinjaError as error:
        line = getattr(error, "lineno", 0)
        raise unreadable_at(line, *syntax_problem(f"{error.message}")) from error


@lru_cache(maxsize=256)
def _compare(text: str) -> Callable[..., object]:
    """Give what answers a comparison that a text makes."""
    return _environment().compile_expression(text)


def _with_line(facts: Mapping[str, object]) -> tuple[str, str]:
    nl, en, line = f"{facts['problem']}", f"{facts['problem_en']}", facts["line"]
    return (f"{nl} (regel {line})", f"{en} (line {line})") if line else (nl, en)


def _fault(name: str, nl: str, en: str) -> TemplateError:
    return TemplateError(name=name, problem=nl, problem_en=en)


def _render(name: str, compiled: Template, fields: Mapping[str, Any]) -> str:
    from jinja2 import TemplateError as JinjaError

    try:
        return "".join(_limited(name, compiled.generate({key: _whole(value) for key, value in fields.items()})))
    except (JinjaError, TypeError, ValueError) as error:
        raise _fault(name, f"{error}", f"{error}") from error


class _Whole(str):
    """A text that is printed or not; nobody goes through its letters one by one."""

    __slots__ = ()
    __iter__ = None  # type: ignore[assignment]


def _whole(value: object) -> object:
    return _Whole(value) if isinstance(value, str) else value


def _limited(name: str, pieces: Iterable[str]) -> Iterable[str]:
    deadline = time.monotonic() + MAX_SECONDS
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > MAX_LETTER_CHARACTERS or time.monotonic() > deadline:
            raise _fault(name, "de brief wordt te lang", "the letter becomes too long")
        yield piece


def _as_plain(value: object) -> object:
    """Make a field safe to stand in a template: no control or invisible characters, no heading by accident."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    text = "".join(char for char in text.translate(_INVISIBLE) if char == "\n" or unicodedata.category(char) != "Cc")
    blocks = re.split(r"\n\s*\n", text.strip())
    lines = [_SOFT.join(_not_a_heading(line) for line in block.split("\n")) for block in blocks]
    return "\n\n".join(lines)


def _not_a_heading(line: str) -> str:
    bare = line.strip()
    return f"\N{NO-BREAK SPACE}{bare}" if bare.startswith("#") else bare


def _paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; lines of a template run on, items and headings stand alone, people's line breaks stay."""
    found: list[str] = []
    for block in re.split(r"\n[ ]*\n", text):
        run: list[str] = []
        for line in _pieces(block):
            if line.startswith(("# ", "- ")):
                found.extend(_joined(run))
                run = []
                found.append(line)
            else:
                run.append(line)
        found.extend(_joined(run))
    return tuple(found)


def _pieces(block: str) -> Iterable[str]:
    for line in block.split("\n"):
        first = True
        for part in line.split(_SOFT):
            bare = part.strip(" ")
            if bare:
                yield bare if first or bare.startswith("- ") else f"\n{bare}"
            first = False


def _joined(run: list[str]) -> list[str]:
    return [" ".join(run).replace(" \n", "\n").strip("\n ")] if run else []
