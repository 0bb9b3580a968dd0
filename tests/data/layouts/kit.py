"""What a sample layout is: a file as a school would send it, written together with its truth.

Each row is added with the truth about it, so that file and truth cannot drift apart. Answers are a letter per purpose:
`y` yes, `n` no, `-` unanswered; `Y` and `N`: yes or no, and leaving it unanswered is right too; `?`: anything but yes.
In `without` (what must come without any profile) a dot means: the same as with the profile.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

from tests.data.layouts.roster import CHILDREN, FOLDER, ROSTER

WORDS = {"y": "ja", "n": "nee", "-": None}
LETTERS = {"y": ["yes"], "n": ["no"], "-": ["unanswered"], "Y": ["yes", "unanswered"], "N": ["no", "unanswered"]}
LETTERS["?"] = ["unanswered", "no"]
SEVERITIES = {"E": "error", "W": "warning", "N": "notice"}
CSV = "csv"

Value = str | int | float | bool | date | datetime | None
Codes = str | Sequence[str]


class Deal:
    """Deals answers that are different for every layout and the same at every run."""

    def __init__(self, seed: str, count: int, weights: tuple[int, int, int] = (7, 3, 1)) -> None:
        self._random = random.Random(seed)
        self._count, self._weights = count, weights

    def __call__(self) -> str:
        """Deal one row: `yyn-`."""
        return "".join(self._random.choices("yn-", self._weights, k=self._count))


def said(answers: str, words: Mapping[str, Value] = WORDS) -> list[Value]:
    """Write answers as the cells of a row."""
    return [words[letter.lower()] for letter in answers]


@dataclass
class Layout:
    """One file and the truth about it."""

    file: str
    title: str
    why: str
    purposes: str
    profile: dict[str, object] = field(default_factory=dict)
    choices: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    pupils: list[dict[str, object]] = field(default_factory=list)
    expected: list[dict[str, object]] = field(default_factory=list)
    problems: list[dict[str, object]] = field(default_factory=list)
    not_pupils: list[dict[str, object]] = field(default_factory=list)
    header_rows: dict[str, list[int]] = field(default_factory=dict)
    tolerated: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    any_sheet: str | None = None

    @property
    def codes(self) -> list[str]:
        """The purposes, in the order of the answer letters."""
        return self.purposes.split()

    def page(self, name: str = CSV) -> Page:
        """Add a sheet."""
        made = Page(self, name)
        self.pages.append(made)
        return made

    def problem(self, codes: Codes, weight: str, **where: object) -> None:
        """Something that must be reported; several codes mean that each of them is right."""
        accepted = [codes] if isinstance(codes, str) else list(codes)
        line: dict[str, object] = {"sheet": None, "row": None, "code": accepted[0], "severity": SEVERITIES[weight[0]]}
        if len(weight) > 1:
            line["also_severity"] = [SEVERITIES[letter] for letter in weight[1:]]
        if accepted[1:]:
            line["also_code"] = accepted[1:]
        self.problems.append(line | where)

    def document(self) -> dict[str, object]:
        """The truth as JSON."""
        counts: dict[str, object] = {"pupils": len(self.pupils), "problems": len(self.problems)}
        every = [answer for one in self.pupils for answer in dict(one["answers"]).values()]  # type: ignore[call-overload]
        counts |= {answer: every.count(answer) for answer in ("yes", "no", "unanswered")}
        return {
            "schema": "toestemming-truth/1",
            "file": self.file,
            "title": self.title,
            "why": self.why,
            "fictional": True,
            "school_year": "2026-2027",
            "roster": ROSTER,
            "purposes": [{"id": code} for code in self.codes],
            "wizard_choices": self.choices,
            "profile": self.profile,
            "rules": self.rules,
            "header_rows": self.header_rows,
            "tolerated": self.tolerated,
            "refused": self.refused,
            "any_sheet": self.any_sheet,
            "counts": counts,
            "pupils": self.pupils,
            "problems": self.problems,
            "not_pupils": self.not_pupils,
            "expect": {"pupils": self.expected},
        }

    def save(self, data: bytes) -> None:
        """Write the file and its truth."""
        (FOLDER / self.file).write_bytes(data)
        lines = []
        for key, value in self.document().items():
            text = json.dumps(value, ensure_ascii=False)
            if key in {"pupils", "problems", "not_pupils"} and isinstance(value, list) and value:
                text = "[\n  " + ",\n  ".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n ]"
            lines.append(f" {json.dumps(key)}: {text}")
        (FOLDER / self.file).with_suffix(".json").write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")

    def text(self, delimiter: str = ",", *, newline: str = "\r\n", quote: int = csv.QUOTE_MINIMAL) -> str:
        """The only page as delimited text."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quote)  # type: ignore[arg-type]
        writer.writerows([["" if cell is None else cell for cell in row] for row in self.pages[0].rows])
        return out.getvalue()

    def book(self, look: Callable[[Workbook], None] | None = None) -> bytes:
        """All pages as a workbook; `look` adds merges, colours, comments and the like."""
        book = Workbook()
        book.remove(book.worksheets[0])
        for page in self.pages:
            sheet = book.create_sheet(page.name)
            for row in page.rows:
                sheet.append(row)
        if look is not None:
            look(book)
        out = io.BytesIO()
        book.save(out)
        return steady(out.getvalue())


@dataclass
class Page:
    """A sheet, or the lines of a text file."""

    layout: Layout
    name: str
    rows: list[list[Value]] = field(default_factory=list)

    def add(self, *cells: Value) -> int:
        """Add a row without a word about it; gives its number."""
        self.rows.append(list(cells))
        return len(self.rows)

    def blank(self) -> None:
        """Add an empty row."""
        self.add()

    def note(self, *cells: Value, what: str = "geen leerling") -> int:
        """Add a row that is no pupil."""
        row = self.add(*cells)
        self.layout.not_pupils.append({"sheet": self.name, "row": row, "what": what})
        return row

    def head(self, *cells: Value) -> int:
        """Add a header row."""
        row = self.add(*cells)
        self.layout.header_rows.setdefault(self.name, []).append(row)
        return row

    def pupil(
        self,
        key: str | None,
        answers: str,
        *cells: Value,
        match: str = "exact",
        without: str | None = None,
        without_match: str | None = None,
        also: Sequence[str] = (),
        also_keys: Sequence[str] = (),
        note: str = "",
    ) -> int:
        """Add a row about a pupil. `also`: other matches that are right too; `also_keys`: pupils it may be given to."""
        row = self.add(*cells)
        codes = self.layout.codes
        truth: dict[str, object] = {"key": key, "match": match, "source": [{"sheet": self.name, "row": row}]}
        truth |= self.answers(answers)
        if key:
            truth["group"] = CHILDREN[key].group if key in CHILDREN else None
        if also:
            truth["also_match"] = list(also)
        if also_keys:
            truth["also_keys"] = list(also_keys)
        if note:
            truth["note"] = note
        self.layout.pupils.append(truth)
        if without is not None or without_match is not None:
            mixed = "".join(
                one if other == "." else other for one, other in zip(answers, without or "." * len(codes), strict=True)
            )
            expected = {"sheet": self.name, "row": row, "match": without_match or match} | self.answers(mixed)
            self.layout.expected.append(expected)
        return row

    def answers(self, letters: str) -> dict[str, object]:
        """Write answer letters as the truth has them."""
        codes = self.layout.codes
        answers = {code: LETTERS[letter][0] for code, letter in zip(codes, letters, strict=True)}
        also = {code: LETTERS[letter][1:] for code, letter in zip(codes, letters, strict=True) if LETTERS[letter][1:]}
        return {"answers": answers} | ({"also_accepted": also} if also else {})

    def more(self, key: str, *cells: Value) -> int:
        """Add another row about a pupil that has one already; the truth stands with the first."""
        row = self.add(*cells)
        truth = next(one for one in self.layout.pupils if one["key"] == key)
        source = truth["source"]
        if isinstance(source, list):
            source.append({"sheet": self.name, "row": row})
        return row

    def problem(
        self, codes: Codes, weight: str, column: str | None = None, row: int | None = None, only: str | None = None
    ) -> None:
        """Something to report about the last row (or another); `only` 'with' or 'without' the choices."""
        where: dict[str, object] = {"sheet": self.name, "row": row or len(self.rows)}
        more = {"column": column, "only": only}
        self.layout.problem(codes, weight, **where, **{key: value for key, value in more.items() if value})


def steady(data: bytes) -> bytes:
    """Write a workbook with the same bytes at every run."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                head, _, tail = content.partition(b"<dcterms:created")
                content = head + b"</cp:coreProperties>" if tail else content
            new.writestr(zipfile.ZipInfo(name, (2026, 11, 23, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def office(data: bytes, source: str, target: str, standing: str) -> bytes:
    """Let LibreOffice write a file in one of its formats; a file that stands is kept unless REMAKE is set."""
    if (FOLDER / standing).exists() and not os.environ.get("REMAKE"):
        return (FOLDER / standing).read_bytes()
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit("needs LibreOffice")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"in.{source}"
        path.write_bytes(data)
        command = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", target]
        subprocess.run([*command, "--outdir", f"{folder}/out", str(path)], check=True, capture_output=True)
        return next((Path(folder) / "out").iterdir()).read_bytes()
