"""A school's own Word template, read once and filled for every addressee."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from wm_desktop.documents.word.faults import WordTemplateError
from wm_desktop.documents.word.fields import FilledPart, Values, read_part, refuse_misplaced
from wm_desktop.documents.word.join import joined, why_not_joined
from wm_desktop.documents.word.package import MAX_FILE, Package, open_package, packed


@dataclass(frozen=True)
class WordTemplate:
    """Implements `services.mail_merge.MergeTemplate`.

    `used` are all fields it names, `tested` those it only prints under a condition, `repeated` the lists in a 'for'.
    `alone` says why its letters cannot stand in one document; empty when they can.
    """

    fingerprint: str
    used: frozenset[str]
    tested: frozenset[str]
    repeated: frozenset[str]
    alone: str
    package: Package
    parts: Mapping[str, FilledPart]

    def fill(self, values: Values) -> bytes:
        """Give one letter as .docx; raises WordFieldError."""
        return packed({**self.package.parts, **{name: part.filled(values) for name, part in self.parts.items()}})

    def join(self, letters: Iterable[Values]) -> bytes:
        """Give all letters in one .docx, each on a page of its own; raises WordJoinError, WordFieldError."""
        main = self.package.main
        part = self.parts.get(main)
        bodies = (self.package.parts[main] if part is None else part.filled(values) for values in letters)
        return packed({**self.package.parts, main: joined(main, bodies, self.alone)})


def read_template_file(path: Path) -> WordTemplate:
    """Read a .docx from a folder; raises WordTemplateError also when it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as error:
        raise WordTemplateError(
            problem=f"'{path.name}' kan niet worden gelezen; misschien is het verplaatst"
        ) from error
    return read_template(data)


def read_template(data: bytes) -> WordTemplate:
    """Read a .docx as a template; raises WordTemplateError or WordFieldError with what is to be mended."""
    package = open_package(data)
    found = (read_part(name, package.parts[name]) for name in package.filled)
    parts = {part.name: part for part in found if part is not None}
    for part in parts.values():
        refuse_misplaced(part)
    return WordTemplate(
        fingerprint=hashlib.sha256(data).hexdigest(),
        used=frozenset().union(*(part.used for part in parts.values())),
        tested=frozenset().union(*(part.tested for part in parts.values())),
        repeated=frozenset().union(*(part.repeated for part in parts.values())),
        alone=why_not_joined(package, parts),
        package=package,
        parts=parts,
    )
