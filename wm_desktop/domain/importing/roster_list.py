"""A roster out of neutral tables: EDEXML, a pupils list, and lists of guardians and employees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.importing.dates import date_in, years_named
from wm_desktop.domain.importing.edexml_roster import edexml_roster
from wm_desktop.domain.importing.group_names import clean_group
from wm_desktop.domain.importing.headers import norm, role_by_header
from wm_desktop.domain.importing.names import join_name, split_name, tidy
from wm_desktop.domain.importing.roster_file import ListedEmployee, ListedGuardian, ListedPupil, RosterFile, lasting_key
from wm_desktop.domain.importing.tables import EMPTY, Cell, Sheet, Workbook
from wm_desktop.domain.people import FormOfAddress, PersonName
from wm_desktop.domain.school import SchoolYear


class NoRosterError(DomainError):
    """A file without pupils, guardians or employees in a shape that can be read."""

    nl = (
        "In '{name}' is geen {what} gevonden. Gebruik EDEXML, of een rekenblad met een kopregel: Roepnaam, "
        "Tussenvoegsel, Achternaam, Geboortedatum, Groep, Leerlingnummer."
    )
    en = (
        "No {what} was found in '{name}'. Use EDEXML, or a spreadsheet with a header row: Roepnaam, Tussenvoegsel, "
        "Achternaam, Geboortedatum, Groep, Leerlingnummer."
    )


def roster_of(workbook: Workbook, name: str) -> RosterFile:
    """Read a roster from EDEXML or from the first sheet with pupils; raises NoRosterError."""
    if workbook.format == "edexml":
        return edexml_roster(workbook)
    for sheet in workbook.sheets:
        if not sheet.hidden and (found := _pupils(sheet)):
            titles = (sheet.name, name, *(cell.text for row in sheet.rows[:10] for cell in row[:3]))
            named = frozenset[SchoolYear]().union(*map(years_named, titles))
            year = next(iter(named)) if len(named) == 1 else None
            guardians = tuple(_guardians_beside(sheet))
            return RosterFile(workbook.format, year, None, tuple(found), (), guardians)
    raise NoRosterError(name=name, what="leerlingenlijst")


def employees_of(workbook: Workbook, name: str) -> tuple[ListedEmployee, ...]:
    """Read a list of employees; raises NoRosterError."""
    if workbook.format == "edexml":
        return edexml_roster(workbook).employees
    for sheet in workbook.sheets:
        people = [] if sheet.hidden else [_employee(record) for record in _records(sheet, _EMPLOYEE)]
        if people := [one for one in people if one.name.full]:
            return tuple(people)
    raise NoRosterError(name=name, what="lijst met medewerkers")


def guardians_of(workbook: Workbook, name: str) -> tuple[ListedGuardian, ...]:
    """Read a list of guardians: one row per guardian, or 'ouder 1' and 'ouder 2' beside each pupil."""
    for sheet in workbook.sheets:
        if not sheet.hidden and (found := tuple(_guardians_beside(sheet))):
            return found
    raise NoRosterError(name=name, what="lijst met ouders en verzorgers")


@dataclass(frozen=True)
class _Record:
    row: int
    cells: Mapping[str, Cell]

    def text(self, field: str) -> str:
        return tidy(self.cells.get(field, EMPTY).text)

    def name(self, before: str = "") -> PersonName:
        first, last = self.text(f"{before}first_name"), self.text(f"{before}last_name")
        initials = self.text(f"{before}initials")
        if not first and not last:
            named = split_name(self.text(f"{before}name"))
            return PersonName(named.first_name, named.prefix, named.last_name, initials)
        named = join_name(first, self.text(f"{before}prefix"), last)
        return PersonName(named.first_name, named.prefix, named.last_name, initials)


_PUPIL = {
    **dict.fromkeys(("leerjaar", "jaargroep", "jaarlaag"), "year_group"),
    **dict.fromkeys(("vestiging", "locatie", "gebouw"), "location"),
    **dict.fromkeys(("uitstroomdatum", "uitschrijfdatum", "datum uit", "uitgeschreven op"), "left_on"),
    **dict.fromkeys(("voorletters", "voorletter", "initialen"), "initials"),
}
_EMPLOYEE = {
    **_PUPIL,
    **dict.fromkeys(("naam", "medewerker", "leerkracht", "personeelslid", "naam medewerker"), "name"),
    **dict.fromkeys(("functie", "rol", "taak", "functienaam"), "function"),
    **dict.fromkeys(("e mail", "email", "e mailadres", "emailadres", "mail"), "email"),
    **dict.fromkeys(("groep", "groepen", "klas", "klassen"), "group"),
    **dict.fromkeys(("personeelsnummer", "medewerkernummer", "personeelsnr", "code", "afkorting"), "key"),
}
_PERSON_WORDS = {
    "name": ("naam", ""),
    "first_name": ("voornaam", "roepnaam"),
    "prefix": ("tussenvoegsel", "voorvoegsel"),
    "last_name": ("achternaam",),
    "initials": ("voorletters", "initialen"),
    "email": ("e mail", "email", "e mailadres", "emailadres", "mail"),
    "phone": ("telefoon", "telefoonnummer", "mobiel", "tel"),
    "street": ("adres", "straat", "straat en huisnummer"),
    "postcode": ("postcode",),
    "city": ("woonplaats", "plaats"),
    "custody": ("gezag", "ouderlijk gezag", "heeft gezag", "gezag j n", "gezag ja nee"),
    "form": ("aanspreekvorm", "aanhef", "aanspreken als"),
    "relation": ("relatie", "soort", "rol"),
}


def _guardian_fields() -> dict[str, str]:
    fields: dict[str, str] = {**_PUPIL}
    for field, words in _PERSON_WORDS.items():
        for word in words:
            for number in ("1", "2"):
                for who in ("ouder", "verzorger", "ouder verzorger", "gezaghebbende"):
                    fields[norm(f"{who} {number} {word}")] = f"g{number}_{field}"
                    fields[norm(f"{word} {who} {number}")] = f"g{number}_{field}"
            for who in ("ouder", "verzorger", "ouder verzorger"):
                fields[norm(f"{word} {who}")] = f"g1_{field}"
                fields[norm(f"{who} {word}")] = f"g1_{field}"
            if word and field not in {"name", "first_name", "prefix", "last_name", "initials"}:
                fields[word] = f"g1_{field}"
    return fields


_GUARDIAN = _guardian_fields()
_LOOK_FOR_HEADER = 30


def _records(sheet: Sheet, fields: Mapping[str, str]) -> Iterator[_Record]:
    best, header = 0, 0
    for row in range(1, min(_LOOK_FOR_HEADER, len(sheet.rows)) + 1):
        score = len({role for cell in sheet.rows[row - 1] if (role := _role(cell.text, fields))})
        if score > best:
            best, header = score, row
    if best < 2:
        return
    roles: dict[int, str] = {}
    for column, cell in enumerate(sheet.rows[header - 1], 1):
        if (role := _role(cell.text, fields)) and role not in roles.values():
            roles[column] = role
    for row in range(header + 1, len(sheet.rows) + 1):
        cells = {role: sheet.cell(row, column) for column, role in roles.items()}
        if any(not cell.is_blank for cell in cells.values()):
            yield _Record(row, cells)


def _role(text: str, fields: Mapping[str, str]) -> str:
    found = fields.get(norm(text)) or role_by_header(text) or ""
    return "" if found == "ignore" else found


def _pupils(sheet: Sheet) -> list[ListedPupil]:
    pupils = [_pupil(record) for record in _records(sheet, _GUARDIAN)]
    return [pupil for pupil in pupils if _is_person(pupil.name) and (pupil.group or pupil.key or pupil.birth_date)]


def _is_person(name: PersonName) -> bool:
    return bool(name.full) and not any(char.isdigit() or char in ":=" for char in name.full)


def _pupil(record: _Record) -> ListedPupil:
    return ListedPupil(
        key=lasting_key(record.text("pupil_number")),
        name=record.name(),
        birth_date=date_in(record.cells.get("birth_date", EMPTY)),
        group=clean_group(record.text("group")),
        year_group=record.text("year_group"),
        location=record.text("location"),
        left_on=date_in(record.cells.get("left_on", EMPTY)),
        row=record.row,
    )


def _guardians_beside(sheet: Sheet) -> Iterator[ListedGuardian]:
    for record in _records(sheet, _GUARDIAN):
        pupil = record.name()
        for number in ("1", "2"):
            name = record.name(f"g{number}_")
            if not name.full and number == "1":
                name = split_name(record.text("guardian"))
            if name.full and (pupil.full or record.text("pupil_number")):
                yield _guardian(record, f"g{number}_", name, pupil)


def _guardian(record: _Record, before: str, name: PersonName, pupil: PersonName) -> ListedGuardian:
    custody = norm(record.text(f"{before}custody"))
    form = norm(record.text(f"{before}form"))
    return ListedGuardian(
        pupil_key=lasting_key(record.text("pupil_number")),
        pupil_name=pupil,
        pupil_group=clean_group(record.text("group")),
        name=name,
        relation=record.text(f"{before}relation") or "ouder",
        has_custody=custody not in {"n", "nee", "geen", "onwaar", "0", "false", "niet"},
        form_of_address=_form_of_address(form),
        street=record.text(f"{before}street"),
        postcode=record.text(f"{before}postcode"),
        city=record.text(f"{before}city"),
        email=record.text(f"{before}email"),
        phone=record.text(f"{before}phone"),
        row=record.row,
    )


def _form_of_address(text: str) -> FormOfAddress:
    if text in {"mevrouw", "mevr", "mw", "mevr mw", "v"}:
        return FormOfAddress.MADAM
    if text in {"heer", "de heer", "dhr", "meneer", "m"}:
        return FormOfAddress.SIR
    return FormOfAddress.NEUTRAL


def _employee(record: _Record) -> ListedEmployee:
    groups = [clean_group(part) for part in record.text("group").replace("+", ",").replace(";", ",").split(",")]
    return ListedEmployee(
        key=record.text("key"),
        name=record.name(),
        function=record.text("function"),
        groups=tuple(group for group in groups if group),
        email=record.text("email"),
        row=record.row,
    )
