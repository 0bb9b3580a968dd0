"""Every paper and file with personal data leaves a line in the audit: what, for whom, how many, and never a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.support import MONDAY, Office, new_issue
from wm_desktop.domain.people import Pupil
from wm_desktop.services.change_lists import change_list
from wm_desktop.services.disclosures import Disclosure
from wm_desktop.services.issued_lists import DESTROYED, end_list, issue_list
from wm_desktop.services.issued_papers import issued_paper
from wm_desktop.services.lists import ListKind, ListRequest, no_consent_list, register_note
from wm_desktop.services.round_state import address_list, out_list, round_summary
from wm_desktop.services.rounds import NewRound, start_round
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.trip_lists import trip_list
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()


@pytest.fixture
def pupils(office: Office) -> list[Pupil]:
    return [office.pupil("Noor van der Sluis", group="5A"), office.pupil("Sem de Graaf", group="5A", guardians=0)]


def lines(place: Workplace, act: Callable[[], object]) -> list[tuple[str, str]]:
    """What an act wrote down, checked for names."""
    before = len(place.queries.audit())
    act()
    found = [line for line in place.queries.audit()[before:] if line.action != "sealed"]
    for line in found:
        assert line.actor == place.actor.name
        for name in ("Noor", "Sem", "Sluis", "Graaf", "Bos"):
            assert name not in line.detail + line.subject
    return [(line.action, line.detail) for line in found]


def test_a_line_tells_what_and_how_many() -> None:
    assert Disclosure("lijst", 1).told == "lijst; 1 persoon"
    whole = Disclosure("lijst", 0, ("website", "pers"), ("5A", "6A"), "Miland", TODAY)
    assert whole.told == "lijst; doel website,pers; groep 5A,6A; locatie Miland; stand 2026-11-23; 0 personen"


def test_lists_and_exports_of_the_register(place: Workplace, pupils: list[Pupil]) -> None:
    asked = ListRequest(("website",), ("5A",))
    camera = ListRequest(("website",), ("5A",), kind=ListKind.PHOTOGRAPHER, statuses=ListKind.PHOTOGRAPHER.statuses)
    part = ConsentFilter(search="sluis", group="5A", purpose="website")
    assert lines(place, lambda: no_consent_list(place, asked)) == [
        ("list.make", "lijst zonder toestemming; doel website; groep 5A; 2 personen")
    ]
    assert lines(place, lambda: no_consent_list(place, ListRequest(("website", "pers"), ("5A",)))) == [
        ("list.make", "lijst zonder toestemming; doel website,pers; groep 5A; 2 personen")
    ]
    assert lines(place, lambda: no_consent_list(place, camera)) == [
        ("list.make", "lijst voor de fotograaf; doel website; groep 5A; 0 personen")
    ]
    assert lines(place, lambda: trip_list(place, asked)) == [
        ("list.make", "lijst voor een uitstapje; doel website; groep 5A; 2 personen")
    ]
    assert lines(place, lambda: register_note(place, part, 1)) == [
        ("register.export", "register; doel website; groep 5A; 1 persoon")
    ]
    assert lines(place, lambda: change_list(place, TODAY, TODAY, part)) == [
        ("register.export", "verschil in toestemmingen; doel website; groep 5A; 0 personen")
    ]


def test_lists_that_are_handed_out(place: Workplace, pupils: list[Pupil]) -> None:
    told = "L2026-001; doel website; groep 5A; 2 personen"
    assert lines(place, lambda: issue_list(place, new_issue(place))) == [("list.issue", told)]
    with place.unit_of_work() as uow:
        [issued] = uow.issued_lists.all()
    assert lines(place, lambda: issued_paper(place, issued.id, preview=True)) == []
    assert lines(place, lambda: issued_paper(place, issued.id)) == [("list.print", told)]
    assert lines(place, lambda: end_list(place, issued.id, DESTROYED)) == [("list.end", told)]


def test_the_papers_of_a_round(place: Workplace, pupils: list[Pupil]) -> None:
    asked = start_round(place, NewRound("Ronde", ("website", "pers"), ("5A",), TODAY + timedelta(days=14)))
    about = "Ronde; doel website,pers; groep 5A"
    assert lines(place, lambda: out_list(place, asked.id)) == [("round.list", f"{about}; 2 personen")]
    assert lines(place, lambda: address_list(place, asked.id)) == [("round.addresses", f"{about}; 1 persoon")]
    assert lines(place, lambda: round_summary(place, asked.id)) == []
