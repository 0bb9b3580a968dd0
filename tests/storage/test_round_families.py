"""One file for each family: parents who live apart never meet, and who has no file is said with the reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support import MONDAY, Office
from wm_desktop.domain.ids import FormId, GuardianId, PupilId, RoundId, new_uuid
from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.rounds import ConsentForm, ConsentRound
from wm_desktop.services.people import mark_left, save_guardian, set_custody
from wm_desktop.services.round_families import FamilySet, families, family_papers
from wm_desktop.services.round_papers import LEFT, NO_ADDRESS, NO_CUSTODY, NO_NAME, NOT_IN_WINDOW, NoFormsOutError
from wm_desktop.services.rounds import NewRound, start_round
from wm_desktop.services.rows import FormRow, GuardianRow, PupilRow
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()
HOME, AWAY = Address("Dorpsstraat 1", "2411 AB", "BODEGRAVEN"), Address("Kade 9", "3421 AA", "OUDEWATER")


@pytest.fixture
def asked(office: Office, place: Workplace) -> ConsentRound:
    """Noor's parents live together, Sem's apart, Lot has none, Kai's address is secret, Bo's is not complete."""
    office.pupil("Noor van der Sluis", group="5A", guardians=2)
    sem = office.pupil("Sem de Graaf", group="5A", guardians=2)
    save_guardian(place, replace(office.guardians_of(sem)[1], address=AWAY))
    office.pupil("Lot Visser", group="6A", guardians=0)
    kai = office.pupil("Kai Bos", group="6A", guardians=1)
    save_guardian(place, replace(office.guardians_of(kai)[0], secret_address=True))
    bo = office.pupil("Bo Smit", group="6A", guardians=1)
    save_guardian(place, replace(office.guardians_of(bo)[0], address=Address(city="Gouda")))
    return start_round(place, NewRound("Ronde", ("website",), ("5A", "6A"), TODAY + timedelta(days=14)))


def told(made: FamilySet) -> list[tuple[str, list[str]]]:
    return [(one.name.partition(" - ")[0], [form.pupil for form in one.paper.forms]) for one in made.families]


def test_each_address_has_a_file_and_who_has_none_is_said(place: Workplace, asked: ConsentRound) -> None:
    made = family_papers(place, asked.id, posted=True)
    assert sorted(told(made)) == [
        ("Gezin de Graaf", ["Sem de Graaf"]),
        ("Gezin de Graaf", ["Sem de Graaf"]),
        ("Gezin van der Sluis", ["Noor van der Sluis"] * 2),
    ]
    assert made.folder == "Formulieren per gezin - Ronde - 2026-11-23"
    assert len({one.name for one in made.families}) == 3
    assert made.skipped is not None
    assert sorted((row[1], row[4]) for row in made.skipped.rows) == [
        ("Bos, Kai", NOT_IN_WINDOW),
        ("Smit, Bo", NO_ADDRESS),
        ("Visser, Lot", NO_NAME),
    ]
    assert "4 formulieren in deze map, 3 niet" in made.skipped.note.filters[1]
    assert made.skipped_name == "Niet in deze map - 2026-11-23.pdf"


def test_to_hand_out_everybody_has_a_file_and_a_secret_address_no_name(place: Workplace, asked: ConsentRound) -> None:
    made = family_papers(place, asked.id, posted=False, reminder=2)
    assert (made.skipped, made.folder) == (None, "Herinnering 2 per gezin - Ronde - 2026-11-23")
    assert not any(form.address for one in made.families for form in one.paper.forms)
    assert {name for name, pupils in told(made) if pupils == ["Kai Bos"]} == {"Formulier"}
    assert {name for name, pupils in told(made) if pupils == ["Lot Visser"]} == {"Gezin Visser"}
    assert len(made.whole.forms) == sum(len(one.paper.forms) for one in made.families) == 7


def test_who_lost_custody_gets_no_form_at_all(place: Workplace, office: Office, asked: ConsentRound) -> None:
    noor = next(row for row in place.queries.pupils("Noor"))
    lost = office.guardians_of(noor)[1]
    set_custody(place, noor.id, lost.id, has_custody=False)
    mark_left(place, next(row.id for row in place.queries.pupils("Lot")), TODAY)
    made = family_papers(place, asked.id, posted=False)
    assert made.skipped is not None
    assert [(row[1], row[4]) for row in made.skipped.rows] == [
        ("Sluis, Noor van der", NO_CUSTODY),
        ("Visser, Lot", LEFT),
    ]
    assert ["Noor van der Sluis"] in [pupils for _, pupils in told(made)]


def test_without_any_file_it_says_so(place: Workplace, office: Office) -> None:
    office.pupil("Lot Visser", group="6A", guardians=0)
    asked = start_round(place, NewRound("Ronde", ("website",), ("6A",), TODAY + timedelta(days=14)))
    with pytest.raises(NoFormsOutError):
        family_papers(place, asked.id, posted=True)


def row(number: int, pupil: PupilId, guardian: GuardianId, address: Address = HOME) -> FormRow:
    name = PersonName("A", "", "Bos")
    return FormRow(
        ConsentForm(FormId(new_uuid()), asked_id, number, pupil, guardian),
        PupilRow(pupil, "1", name, None, "5A", "5", "Willibrord", protected=False, left_on=None),
        GuardianRow(guardian, name, FormOfAddress.NEUTRAL, address, False, "", "", "", has_custody=True),
    )


asked_id = RoundId(new_uuid())


def test_brothers_and_sisters_and_both_parents_are_one_family_and_neighbours_are_not() -> None:
    one, two, other = (PupilId(new_uuid()) for _ in range(3))
    mother, father, neighbour = (GuardianId(new_uuid()) for _ in range(3))
    sorts = [(one, mother), (other, neighbour), (two, father), (one, father), (two, mother)]
    rows = [row(number, *who) for number, who in enumerate(sorts, start=1)]
    assert [[each.form.number for each in some] for some in families(rows)] == [[1, 3, 4, 5], [2]]
    apart = [row(1, one, mother), row(2, one, father, AWAY), row(3, two, mother), row(4, two, father, AWAY)]
    assert [[each.form.number for each in some] for some in families(apart)] == [[1, 3], [2, 4]]
