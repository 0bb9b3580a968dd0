"""Which guardian a row names; one of several is never taken for one of them."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import codes, plan
from wm_desktop.domain.ids import GuardianId, new_uuid
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.guardians import Named, named_guardian
from wm_desktop.domain.people import Guardian, PersonName

EVA = Guardian(GuardianId(new_uuid()), PersonName("Eva", "de", "Wit"))
JAN = Guardian(GuardianId(new_uuid()), PersonName("", "", "Mulder", "J.P."))
KIM = Guardian(GuardianId(new_uuid()), PersonName("Kim", "", "Mulder"))
ALL, CUSTODY = (EVA, JAN, KIM), frozenset({EVA.id, JAN.id})


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Mw. de Wit", Named(EVA.id)),
        ("de heer J. Mulder", Named(JAN.id)),
        ("E. de Wit", Named(EVA.id)),
        ("Wit, Eva de", Named(EVA.id)),
        ("Kim Mulder", Named(None, "guardian_without_custody", refused=True)),
        ("Fam. Mulder", Named(None, "guardian_unclear", doubtful=True)),
        ("Oma Jansen", Named(None, "guardian_unknown")),
        ("", Named()),
        ("mevr.", Named()),
    ],
)
def test_who_is_named(text: str, outcome: Named) -> None:
    assert named_guardian(text, ALL, CUSTODY) == outcome
    assert named_guardian(text, (), CUSTODY) == Named()


def test_a_name_that_two_parents_have_is_told_and_a_doubtful_yes_is_none() -> None:
    head = ("Leerlingnummer", "Naam", "Ouder", "Website", "Nieuwsbrief")
    row = ("1101", "Finn Mulder", "Mulder", "ja", "nee")
    doubtful = plan(head, row, states={"1101": PupilState("Finn Mulder", {}, ALL, CUSTODY)})
    assert [(one.purpose, one.kind.value, one.guardian) for one in doubtful.store] == [("nieuwsbrief", "no", None)]
    assert codes(doubtful) == [("guardian_unclear", 2)]
    both = plan(head, row, states={"1101": PupilState("Finn Mulder", {}, ALL, CUSTODY | {KIM.id})})
    assert [one.kind.value for one in both.store] == ["yes", "no"]
    assert codes(both) == [("guardian_unclear", 2)]
