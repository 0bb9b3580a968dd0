"""Lists of pupils, guardians and employees, and how a roster compares with what stands."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.importing.support import sheet_of
from wm_desktop.domain.ids import EmployeeId, EnrolmentId, GroupId, PupilId, new_uuid
from wm_desktop.domain.importing.roster_file import ListedEmployee, ListedPupil, RosterFile
from wm_desktop.domain.importing.roster_list import NoRosterError, employees_of, guardians_of, roster_of
from wm_desktop.domain.importing.tables import Workbook
from wm_desktop.domain.people import Employee, Enrolment, FormOfAddress, PersonName, Pupil
from wm_desktop.domain.roster import RosterKind, School, Standing, compare_roster, start_of_stay
from wm_desktop.domain.school import SchoolYear

YEAR, TODAY = SchoolYear(2026), date(2026, 11, 23)


def book(*rows: tuple[object, ...], **more: object) -> Workbook:
    return Workbook("xlsx", (sheet_of(*rows, **more),))


def test_a_list_with_one_cell_names_and_a_title() -> None:
    file = roster_of(
        book(
            ("Leerlingen 2026-2027",),
            ("Leerling", "Groep", "Stamnummer", "Geb.datum"),
            ("Berg, Jan van den", "Groep 3A", "#12", "3-4-2019"),
            ("Suryani", "3A", 7, date(2016, 1, 2)),
            ("Aantal: 2", None, None, None),
            (None, "3A", None, None),
        ),
        "lijst.xlsx",
    )
    assert file.school_year == YEAR
    assert [(one.key, one.name, one.group, one.birth_date) for one in file.pupils] == [
        ("", PersonName("Jan", "van den", "Berg"), "3A", date(2019, 4, 3)),
        ("7", PersonName("Suryani"), "3A", date(2016, 1, 2)),
    ]


def test_guardians_beside_their_pupil_or_one_a_row() -> None:
    found = guardians_of(
        book(
            (
                "Leerlingnummer",
                "Roepnaam",
                "Achternaam",
                "Naam ouder 1",
                "Gezag ouder 1",
                "Aanspreekvorm ouder 1",
                "Ouder 2",
            ),
            (1, "Noor", "Vos", "Eva de Vos", "ja", "mw", "Jan Bos"),
            (2, "Sem", "Pol", None, None, None, None),
        ),
        "x",
    )
    assert [(one.pupil_key, one.name.full, one.has_custody, one.form_of_address) for one in found] == [
        ("1", "Eva de Vos", True, FormOfAddress.MADAM),
        ("1", "Jan Bos", True, FormOfAddress.NEUTRAL),
    ]
    rows = guardians_of(
        book(
            (
                "Leerling",
                "Groep",
                "Ouder/verzorger",
                "Gezag",
                "E-mail",
                "Aanhef",
                "Straat",
                "Postcode",
                "Plaats",
                "Relatie",
            ),
            ("Noor Vos", "3A", "Jan Bos", "nee", "j@b.nl", "dhr", "Dorp 1", "1234 AB", "Oudewater", "vader"),
        ),
        "x",
    )
    (jan,) = rows
    assert (jan.has_custody, jan.email, jan.form_of_address, jan.city) == (
        False,
        "j@b.nl",
        FormOfAddress.SIR,
        "Oudewater",
    )
    assert (jan.pupil_name.full, jan.pupil_group, jan.relation) == ("Noor Vos", "3A", "vader")


def test_employees() -> None:
    (one, two) = employees_of(
        book(
            ("Naam", "Functie", "Groepen", "E-mail", "Code"),
            ("Jansen, Eva", "leerkracht", "3A; 4A", "e@s.nl", "JAE"),
            ("Tom van Proef", None, None, None, None),
            (None, "directie", None, None, None),
        ),
        "x",
    )
    assert (one.name.full, one.function, one.groups, one.email, one.key) == (
        *("Eva Jansen", "leerkracht", ("3A", "4A"), "e@s.nl", "JAE"),
    )
    assert two.name == PersonName("Tom", "van", "Proef")


@pytest.mark.parametrize("read", [roster_of, employees_of, guardians_of])
def test_a_file_without_them_is_refused(read) -> None:
    with pytest.raises(NoRosterError, match="gevonden"):
        read(book(("a", "b"), (1, 2)), "x.xlsx")
    with pytest.raises(NoRosterError):
        read(book(("Naam", "Groep", "Functie"), ("Eva Vos", "3A", "x"), hidden=True), "x.xlsx")


def standing(number: str, name: PersonName, group: str = "3A", born: date | None = None, **more: object) -> Standing:
    pupil = Pupil(PupilId(new_uuid()), number, name, born, left_on=more.get("left_on"))
    if not group:
        return Standing(pupil)
    stay = Enrolment(EnrolmentId(new_uuid()), pupil.id, GroupId(new_uuid()), "3", YEAR.first_day)
    return Standing(pupil, stay, group, more.get("location", "Willibrord"), more.get("year", YEAR))


def compare(listed: list[ListedPupil], pupils: list[Standing], location: str = "", **more: object):
    employees = more.get("employees", {})
    file = RosterFile("xlsx", None, more.get("reference"), tuple(listed), tuple(more.get("listed_employees", ())))
    groups = more.get("groups", frozenset({("3A", "Willibrord")}))
    school = School(pupils, groups, employees, more.get("locations", ("Willibrord", "Miland")))
    return compare_roster(file, school, more.get("year", YEAR), TODAY, location)


NOOR, SEM = PersonName("Noor", "", "Vos"), PersonName("Sem", "", "Bos")
BORN, OTHER = date(2018, 1, 1), date(2018, 2, 2)


def test_without_a_number_name_and_birth_date_decide() -> None:
    here = [standing("1", NOOR, born=BORN), standing("2", NOOR, born=OTHER), standing("3", SEM)]
    made = compare(
        [
            ListedPupil("", NOOR, OTHER, "3A"),
            ListedPupil("", NOOR, None, "3A", row=3),
            ListedPupil("", NOOR, date(2019, 9, 9), "3A"),
            ListedPupil("", SEM, BORN, "3A"),
        ],
        here,
    )
    assert [(sorted(one.kinds), one.listed.birth_date) for one in made.changes] == [
        (["new"], date(2019, 9, 9)),
        (["changed"], BORN),
    ]
    assert made.unchanged == 1
    same = compare([ListedPupil("", SEM, BORN, "3A"), ListedPupil("", SEM, BORN, "3A")], [])
    assert {one.code for one in same.notices} >= {"doubtful_pupil"}
    undated = compare([ListedPupil("", SEM, None, "3A"), ListedPupil("", SEM, None, "3A", row=4)], here)
    assert [one.code for one in undated.notices] == ["doubtful_pupil", "doubtful_pupil"]
    twins = compare([ListedPupil("", NOOR, BORN)], [standing("1", NOOR, born=BORN), standing("2", NOOR, born=BORN)])
    assert [one.code for one in twins.notices] == ["doubtful_pupil"]


def test_what_cannot_be_taken_is_told() -> None:
    made = compare(
        [ListedPupil("1", NOOR, group="3A"), ListedPupil("1", NOOR, group="3A"), ListedPupil("9", PersonName(), row=4)],
        [],
    )
    assert [one.code for one in made.notices] == ["duplicate_pupil", "no_name"]
    assert [one.message() for one in made.notices] == [
        "Noor Vos staat meer dan eens in het bestand (nummer 1); alleen de eerste telt.",
        "Leerling 9 heeft geen naam en is overgeslagen.",
    ]


def test_locations() -> None:
    listed = [
        ListedPupil("1", NOOR, group="3A"),
        ListedPupil("2", SEM, group="4A", location="Vestiging Miland"),
        ListedPupil("3", PersonName("Zoë"), group="4A", location="miland"),
        ListedPupil("4", PersonName("Bo"), group="5A", location="Elders"),
        ListedPupil("5", PersonName("Al"), group="5A"),
    ]
    made = compare(listed, [])
    assert [one.location for one in made.changes] == ["Willibrord", "Miland", "Miland", "Willibrord", "Willibrord"]
    assert [one.code for one in made.notices] == ["location_unknown", "location_assumed"]
    assert made.new_groups == (("4A", "Miland"), ("5A", "Willibrord"))
    fixed = compare(listed, [standing("7", SEM, "8A", location="Willibrord")], "Miland")
    assert {one.location for one in fixed.changes} == {"Miland"}
    assert fixed.missing == ()
    assert compare(listed[:1], [], locations=(), groups=frozenset()).changes[0].location == ""


def test_moves_and_departures() -> None:
    old = standing("1", NOOR, year=SchoolYear(2025))
    later = standing("2", SEM, year=SchoolYear(2027))
    made = compare(
        [
            ListedPupil("1", NOOR, group="3A"),
            ListedPupil("2", SEM, group="4A"),
            ListedPupil("3", PersonName("Zoë"), group="3A", left_on=date(2027, 1, 1)),
            ListedPupil("4", PersonName("Bo"), group="3A", left_on=date(2026, 12, 1)),
        ],
        [old, later, standing("3", PersonName("Zoë"), ""), standing("5", PersonName("Al"))],
        reference=date(2026, 12, 15),
    )
    assert [(one.listed.key, sorted(one.kinds)) for one in made.changes] == [("1", ["moved"]), ("3", ["moved"])]
    assert [one.key for one in made.gone] == ["4"]
    assert [one.pupil.pupil_number for one in made.missing] == ["5"]
    assert made.of_kind(RosterKind.NEW) == ()


def test_from_when_a_stay_counts() -> None:
    assert start_of_stay(YEAR, None, TODAY) == YEAR.first_day
    assert start_of_stay(YEAR, standing("1", NOOR), TODAY) == TODAY
    assert start_of_stay(YEAR, standing("1", NOOR, year=SchoolYear(2025)), TODAY) == YEAR.first_day
    assert start_of_stay(YEAR, standing("1", NOOR, "", left_on=BORN), date(2028, 1, 1)) == YEAR.last_day


def test_employees_are_compared_by_key_or_name() -> None:
    eva = Employee(EmployeeId(new_uuid()), PersonName("Eva", "", "Jansen"), "JAE", function="leerkracht")
    tom = Employee(EmployeeId(new_uuid()), PersonName("Tom", "", "Proef"), email="t@s.nl")
    listed = [
        ListedEmployee("JAE", PersonName("Eva", "", "Jansen-Bos")),
        ListedEmployee("", PersonName("Tom", "", "Proef"), groups=("3A", "9Z")),
        ListedEmployee("X", PersonName("Ria", "", "Test")),
    ]
    employees = {eva: frozenset[str](), tom: frozenset({"3A"})}
    made = compare([], [], employees=employees, listed_employees=listed)
    assert [one.key for one in made.new_employees] == ["X"]
    assert [known.key for known, _ in made.changed_employees] == ["JAE"]
    same = [ListedEmployee("JAE", eva.name, "leerkracht"), ListedEmployee("", tom.name, "", ("3A",), "t@s.nl")]
    assert compare([], [], employees=employees, listed_employees=same).is_empty
    other = [ListedEmployee("JAE", eva.name, "directie"), ListedEmployee("", tom.name, "", (), "x@s.nl")]
    assert len(compare([], [], employees=employees, listed_employees=other).changed_employees) == 2


def test_employees_of_edexml_and_columns_named_twice() -> None:
    header = (
        "key",
        "achternaam",
        "voorvoegsel",
        "roepnaam",
        "voornamen",
        "voorletters",
        "rol",
        "groepen",
        "emailadres",
    )
    teachers = sheet_of(header, ("LK1", "Voorbeeld", "", "Anja", "", "A", "DIR", "3A", ""), name="leerkrachten")
    empty = [sheet_of(("key",), name=name) for name in ("school", "leerlingen")]
    (anja,) = employees_of(Workbook("edexml", (*empty, teachers)), "x.xml")
    assert (anja.function, anja.groups, anja.name.initials) == ("directie", ("3A",), "A")
    twice = roster_of(book(("Naam", "Naam", "Groep"), ("Eva Vos", "Ander", "3A"), (None, None, None)), "x")
    assert [one.name.full for one in twice.pupils] == ["Eva Vos"]
