"""The files the fictional office read in: a roster and a consent overview per school year, as tables in memory."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from datetime import date
from random import Random

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.importing.tables import Cell, Sheet, SourceFile, Workbook, cell_of
from wm_desktop.services.sample_school.families import Child

_PUPIL_HEADER = (
    "Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Groep", "Leerjaar", "Locatie",
)  # fmt: skip
_DOUBTFUL = {"sociale_media": 0.24, "website": 0.14, "pers": 0.22, "onderzoek": 0.2, "bestuur": 0.12}


def roster_sheet(children: Sequence[Child], year: int) -> SourceFile:
    """The pupils of a school year."""
    lines = [_pupil_line(child, year) for child in children if child.year_group(year) is not None]
    return _source(f"leerlingen {year}-{year + 1}.csv", [_PUPIL_HEADER, *lines])


def _pupil_line(child: Child, year: int) -> tuple[object, ...]:
    name = child.name
    group, year_group = child.group(year) or "", str(child.year_group(year))
    return (
        child.number, name.first_name, name.prefix, name.last_name, child.birth_date, group, year_group, child.location,
    )  # fmt: skip


def consent_sheet(children: Sequence[Child], purposes: Sequence[Purpose], year: int, random: Random) -> SourceFile:
    """What families answered in the yearly round: most yes, some no, some not (yet) answered."""
    header = ("Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Groep", *(item.label for item in purposes))
    lines = [
        _answers(child, purposes, year, random)
        for child in children
        if child.year_group(year) is not None and random.random() < 0.93
    ]
    return _source(f"toestemmingen {year}-{year + 1}.csv", [header, *lines])


def _answers(child: Child, purposes: Sequence[Purpose], year: int, random: Random) -> tuple[object, ...]:
    name = child.name
    said = [_answer(item, random) for item in purposes] if random.random() > 0.05 else [""] * len(purposes)
    return (child.number, name.first_name, name.prefix, name.last_name, child.group(year) or "", *said)


def _answer(purpose: Purpose, random: Random) -> str:
    draw = random.random()
    if draw < 0.04:
        return ""
    return "nee" if draw < 0.04 + _DOUBTFUL.get(purpose.code, 0.05) else "ja"


def _source(name: str, lines: Iterable[Sequence[object]]) -> SourceFile:
    table = [tuple(line) for line in lines]
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([[_text(value) for value in line] for line in table])
    data = out.getvalue().encode("utf-8-sig")
    rows = tuple(tuple(_cell(value) for value in line) for line in table)
    workbook = Workbook("csv", (Sheet("", rows),))
    return SourceFile(name, hashlib.sha256(data).hexdigest(), len(data), data, workbook)


def _text(value: object) -> str:
    return value.strftime("%d-%m-%Y") if isinstance(value, date) else str(value)


def _cell(value: object) -> Cell:
    return cell_of(_text(value))
