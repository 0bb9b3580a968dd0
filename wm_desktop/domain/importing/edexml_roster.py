"""A roster out of EDEXML, the exchange format of the administration systems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wm_desktop.domain.importing.dates import read_date, years_named
from wm_desktop.domain.importing.roster_file import ListedEmployee, ListedPupil, RosterFile, lasting_key
from wm_desktop.domain.importing.tables import Sheet, Workbook
from wm_desktop.domain.people import PersonName


def edexml_roster(workbook: Workbook) -> RosterFile:
    """Read the tables of an EDEXML file."""
    tables = {sheet.name: list(_lines(sheet)) for sheet in workbook.sheets}
    school = tables["school"][0] if tables["school"] else {}
    years = years_named(school.get("schooljaar", ""))
    return RosterFile(
        "edexml",
        next(iter(years), None),
        read_date(school.get("peildatum", "")),
        tuple(_pupil(line, row) for row, line in enumerate(tables["leerlingen"], 2)),
        tuple(_employee(line, row) for row, line in enumerate(tables["leerkrachten"], 2)),
    )


def _lines(sheet: Sheet) -> Iterator[dict[str, str]]:
    titles = [cell.text for cell in sheet.rows[0]]
    for row in range(2, len(sheet.rows) + 1):
        yield {title: sheet.cell(row, column).text for column, title in enumerate(titles, 1)}


def _name(line: Mapping[str, str]) -> PersonName:
    first = line["roepnaam"] or line["voornamen"]
    return PersonName(first, line["voorvoegsel"], line["achternaam"], line["voorletters"])


def _pupil(line: Mapping[str, str], row: int) -> ListedPupil:
    year_group = line["jaargroep"]
    return ListedPupil(
        key=lasting_key(line["key"]),
        name=_name(line),
        birth_date=read_date(line["geboortedatum"]),
        group=line["groep"],
        year_group="" if year_group in {"C", "H", "N"} else year_group,
        location=line["vestiging"],
        left_on=read_date(line["uitstroomdatum"]),
        row=row,
    )


_ROLES = {
    **{"DIR": "directie", "ADM": "administratie", "IB": "intern begeleider", "LRK": "leerkracht"},
    **{"OWA": "onderwijsassistent", "STA": "stagiair", "ICT": "ICT-coördinator", "TAL": "taalcoördinator"},
}


def _employee(line: Mapping[str, str], row: int) -> ListedEmployee:
    groups = tuple(line["groepen"].split("\n")) if line["groepen"] else ()
    function = _ROLES.get(line["rol"], line["rol"])
    return ListedEmployee(lasting_key(line["key"]), _name(line), function, groups, line["emailadres"], row)
