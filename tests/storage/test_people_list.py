"""Guardians and employees from a list, on a real data file."""

from __future__ import annotations

import pytest

from tests.storage.test_consent_queries import answer, cell
from tests.support import YEAR, Office, as_role
from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.importing.roster_list import NoRosterError
from wm_desktop.domain.importing.tables import Sheet, SourceFile, Workbook, cell_of
from wm_desktop.domain.people import FormOfAddress
from wm_desktop.services.actors import Role
from wm_desktop.services.people_list import PeopleListKind, import_people_list
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Workplace

HEADER = ("Leerlingnummer", "Naam leerling", "Ouder 1 naam", "Ouder 1 e-mail", "Ouder 1 adres", "Ouder 1 gezag",
          "Ouder 1 aanhef")  # fmt: skip


def source(*rows: tuple[str, ...]) -> SourceFile:
    sheet = Sheet("Blad1", tuple(tuple(cell_of(value) for value in row) for row in rows))
    return SourceFile("lijst.xlsx", "ab" * 32, 10, b"", Workbook("xlsx", (sheet,)))


def guardians(place: Workplace, *rows: tuple[str, ...], store: bool = True):
    return import_people_list(place, source(HEADER, *rows), PeopleListKind.GUARDIANS, store=store)


def told(report) -> tuple[int, int, int, list[str]]:
    return report.added, report.changed, report.unchanged, [type(one).__name__ for one in report.problems]


def test_guardians_are_added_found_again_and_shared(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Vries", number="1", guardians=0)
    sem = office.pupil("Sem de Vries", number="2", guardians=0)
    mother = ("Anna Bos", "anna@bos.nl", "Kade 1", "ja", "mevrouw")
    report = guardians(place, ("1", "Noor de Vries", *mother), ("", "Sem de Vries", *mother))
    assert told(report) == (2, 0, 0, [])
    first, second = place.queries.guardians_of(noor.id)[0], place.queries.guardians_of(sem.id)[0]
    assert first.id == second.id
    assert (first.form_of_address, first.address.street, first.has_custody) == (FormOfAddress.MADAM, "Kade 1", True)
    again = guardians(place, ("1", "", "Anna Bos", "", "", "ja", ""), ("2", "", "Anna Bos", "a@bos.nl", "", "nee", ""))
    assert told(again) == (0, 1, 1, [])
    assert place.queries.guardians_of(sem.id)[0].has_custody is False
    assert place.queries.guardians_of(noor.id)[0].email == "a@bos.nl"
    assert place.backups.reasons == ["guardians-list", "guardians-list"]


def test_custody_from_a_list_changes_what_holds(place: Workplace, office: Office) -> None:
    noor = office.pupil("Noor de Vries", number="1", guardians=1)
    mother = office.guardians_of(noor)[0]
    answer(place, noor, "website", "yes", mother.id)
    guardians(place, ("1", "", mother.name.full, "", "", "nee", ""))
    assert cell(place, noor, "website").status is ConsentStatus.UNANSWERED


def test_two_of_one_name_are_two_people_unless_something_tells(place: Workplace, office: Office) -> None:
    pupils = [office.pupil(f"Kind{number} Bos", number=str(number), guardians=0) for number in range(2)]
    guardians(place, ("0", "", "Jan Bos", "", "", "", ""), ("1", "", "Jan Bos", "", "", "", ""))
    ids = {place.queries.guardians_of(pupil.id)[0].id for pupil in pupils}
    assert len(ids) == 2


def test_lines_that_cannot_be_placed_are_told(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", number="1", guardians=0)
    office.pupil("Noor Bos", number="2", guardians=0)
    report = guardians(
        place,
        ("9", "", "A Bos", "", "", "", ""),
        ("", "Noor Bos", "B Bos", "", "", "", ""),
        ("", "Tom Bos", "C Bos", "", "", "", ""),
        ("1", "", "D Bos", "geen", "", "", ""),
    )
    names = ["PupilNotFoundError", "SeveralPupilsError", "PupilNotFoundError", "BadEmailError"]
    assert told(report) == (1, 0, 0, names)
    assert all(one.sentence("nl").startswith("Rij ") and "row" in one.facts for one in report.problems)
    assert report.problems[0].sentence("en") != report.problems[0].sentence("nl")


def test_looking_stores_nothing(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Noor Bos", number="1", guardians=0)
    report = guardians(place, ("1", "", "Anna Bos", "", "", "", ""), store=False)
    assert (report.stored, report.added) == (False, 1)
    assert place.queries.guardians_of(pupil.id) == []
    assert place.backups.reasons == []


def test_employees_are_added_and_found_again(place: Workplace, office: Office) -> None:
    office.group("3A")
    rows = (
        ("Naam medewerker", "Functie", "Groep", "E-mail", "Code"),
        ("Eva van Aken", "leerkracht", "3A", "eva@school.nl", "EA"),
        ("Sam Smit", "conciërge", "", "sam@", ""),
    )
    report = import_people_list(place, source(*rows), PeopleListKind.EMPLOYEES)
    assert told(report) == (2, 0, 0, ["BadEmailError"])
    eva, sam = place.queries.employees()
    assert (eva.function, eva.groups, eva.email) == ("leerkracht", ("3A",), "eva@school.nl")
    assert (sam.function, sam.email) == ("conciërge", "")
    rows = (rows[0], ("Eva van Aken", "", "", "", "EA"), ("Sam Smit", "directeur", "", "", ""))
    report = import_people_list(place, source(*rows), PeopleListKind.EMPLOYEES)
    assert told(report) == (0, 1, 1, [])
    assert len(place.queries.employees()) == 2


def test_the_report_as_a_document(place: Workplace) -> None:
    asked = source(HEADER, ("9", "", "A Bos", "", "", "", ""))
    report = import_people_list(place, asked, PeopleListKind.GUARDIANS, store=False)
    document = report.to_json(asked, PeopleListKind.GUARDIANS)
    assert document["kind"] == "guardians"
    assert (document["committed"], document["batch"], document["dropped"]) == (False, None, [])
    assert document["counts"] == {"added": 0, "changed": 0, "unchanged": 0}
    message = "Rij 2: leerling '9' staat niet in het register. Lees eerst de leerlingen in of kies de juiste naam."
    assert document["problems"] == [{"severity": "warning", "code": "pupil_unknown", "row": 2, "message": message}]


BESIDE = (
    ("Roepnaam", "Achternaam", "Groep", "Ouder 1 naam", "Ouder 1 e-mail", "Ouder 2 naam"),
    ("Noor", "Bos", "3A", "Anna Bos", "anna@bos.nl", "Jan Vos"),
    ("Sem", "Bos", "4A", "Anna Bos", "anna@bos.nl", ""),
    ("Tom", "Smit", "4A", "Eva Smit", "geen", ""),
)


def test_guardians_beside_pupils_come_with_them(place: Workplace) -> None:
    roster = source(*BESIDE)
    preview = preview_roster(place, roster, YEAR)
    assert told(preview.guardians) == (4, 0, 0, ["BadEmailError"])
    assert (preview.is_empty, list(place.queries.pupils())) == (False, [])
    store_roster(place, preview, roster)
    pupils = {row.name.first_name: row.id for row in place.queries.pupils()}
    assert [row.name.full for row in place.queries.guardians_of(pupils["Noor"])] == ["Anna Bos", "Jan Vos"]
    first, second = (place.queries.guardians_of(pupils[name])[0].id for name in ("Noor", "Sem"))
    assert first == second
    again = preview_roster(place, roster, YEAR)
    assert again.is_empty
    document = again.to_json()
    assert (document["kind"], document["guardians"]) == ("pupils", {"added": 0, "changed": 0, "unchanged": 4})
    assert [(one["code"], one["row"]) for one in document["problems"]] == [("bad_email", 4)]


def test_refusals(place: Workplace) -> None:
    with pytest.raises(NotAllowedError):
        guardians(as_role(place, Role.READER))
    with pytest.raises(NoRosterError):
        guardians(place)
