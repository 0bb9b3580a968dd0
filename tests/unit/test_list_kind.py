"""What a file is a list of, told from its columns and rows."""

from __future__ import annotations

import pytest

from wm_desktop.domain.importing.list_kind import ListKind, kind_of_list
from wm_desktop.domain.importing.tables import Sheet, Workbook, cell_of


def sheet(*rows: tuple[str, ...], hidden: bool = False) -> Sheet:
    return Sheet("Blad1", tuple(tuple(cell_of(value) for value in row) for row in rows), hidden=hidden)


PUPILS = (("Roepnaam", "Achternaam", "Groep"), ("Noor", "Bos", "3A"), ("Sem", "Vos", "3A"))
WITH_TEACHER = (("Naam", "Groep", "Leerkracht"), ("Noor Bos", "3A", "Eva Smit"))
TEACHERS = (("Leerkracht", "Groep", "E-mail"), ("Eva Smit", "3A", "eva@school.nl"))
STAFF = (("Naam", "Functie", "Groep", "E-mail"), ("Eva Smit", "leerkracht", "3A", "eva@school.nl"))
STAFF_CODES = (("Personeelsnummer", "Achternaam"), ("12", "Smit"))
BESIDE = (("Leerlingnummer", "Naam leerling", "Groep", "Ouder 1 naam"), ("1", "Noor Bos", "3A", "Anna Bos"))
ONLY_WHO = (("Leerlingnummer", "Ouder 1 naam", "Ouder 1 e-mail"), ("1", "Anna Bos", "a@bos.nl"))
NO_GROUPS = (("Leerlingnummer", "Naam leerling", "Ouder 1 naam"), ("1", "Noor Bos", "Anna Bos"))
PER_GUARDIAN = (("Naam leerling", "Groep", "Naam ouder"), ("Noor Bos", "3A", "Anna Bos"), ("Noor Bos", "3A", "Jan Vos"))
FUNCTION_OF_PARENT = (("Leerlingnummer", "Ouder 1 naam", "Functie"), ("1", "Anna Bos", "MR"))


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (PUPILS, ListKind.PUPILS),
        (WITH_TEACHER, ListKind.PUPILS),
        (BESIDE, ListKind.PUPILS),
        (TEACHERS, ListKind.EMPLOYEES),
        (STAFF, ListKind.EMPLOYEES),
        (STAFF_CODES, ListKind.EMPLOYEES),
        ((("Medewerker", "Functie"),), ListKind.PUPILS),
        (ONLY_WHO, ListKind.GUARDIANS),
        (NO_GROUPS, ListKind.GUARDIANS),
        (PER_GUARDIAN, ListKind.GUARDIANS),
        (FUNCTION_OF_PARENT, ListKind.GUARDIANS),
        ((("Datum", "Bedrag"), ("1-1-2026", "3")), ListKind.PUPILS),
    ],
)
def test_a_list_is_recognised(rows: tuple[tuple[str, ...], ...], kind: ListKind) -> None:
    assert kind_of_list(Workbook("xlsx", (sheet(*rows),)), "lijst.xlsx") is kind


def test_a_hidden_sheet_says_nothing() -> None:
    workbook = Workbook("xlsx", (sheet(*STAFF, hidden=True), sheet(*PUPILS)))
    assert kind_of_list(workbook, "lijst.xlsx") is ListKind.PUPILS


def test_edexml_is_about_pupils() -> None:
    assert kind_of_list(Workbook("edexml", ()), "x.xml") is ListKind.PUPILS
