"""Labels and envelopes from the register and from letters."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.family_post import NOBODY
from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED, Addressee, LetterState
from wm_desktop.domain.people import Address
from wm_desktop.domain.postal import DL, L7160, NoPost
from wm_desktop.services import postal
from wm_desktop.services.postal import (
    STILL_DRAFT,
    DrawnPost,
    note_post,
    post_for_letters,
    post_for_pupils,
    post_name,
    sender_line,
)
from wm_desktop.services.settings import LocationSettings, SchoolSettings, load_settings, save_settings

PLACE = LocationSettings(Address("Plein 2", "2411GT", "Bodegraven"))


@pytest.fixture
def school(place):
    save_settings(place, replace(load_settings(place), locations={"Willibrord": PLACE}))


def test_a_group_gets_an_item_for_every_home_in_order(place, office, school):
    office.pupil("Zoë Bakker", group="5A")
    office.pupil("Adam Visser", group="3A")
    office.pupil("Noor de Vries", group="10")
    office.pupil("Kim Zonder", group="3A", guardians=0)
    made = post_for_pupils(place)
    assert [item.lines[0].split(".")[1] for item in made.items] == [" Visser en", " Bakker en", " de Vries en"]
    assert made.skipped == (NoPost("Kim Zonder", NOBODY),)
    assert made.items[0].sender == "Basisschool Het Voorbeeld, Plein 2, 2411 GT  BODEGRAVEN"
    assert [item.who for item in post_for_pupils(place, group="5A").items] == [made.items[1].who]


def test_letters_give_the_address_that_was_frozen_in_them(place, office, school, monkeypatch):
    pupil = office.pupil()
    [mother, father] = office.guardians_of(pupil)
    lines = ("Mevrouw O. de Vries en", "de heer O. de Vries")
    both = Addressee(mother.id, " ".join(lines), "Geachte,", mother.address, (father.id,), lines)
    one = replace(both, name_line="De heer O. de Vries", name_lines=())
    letters = {
        1: SimpleNamespace(state=LetterState.FINAL, addressee=both, pupil_id=pupil.id, values=Facts()),
        2: SimpleNamespace(
            state=LetterState.SENT, addressee=one, pupil_id=None, values=Facts({"send_as": "registered"})
        ),
        3: SimpleNamespace(state=LetterState.DRAFT, addressee=one, pupil_id=pupil.id, values=Facts()),
    }
    monkeypatch.setattr(postal, "letter_in", lambda place, uow, letter_id: letters[letter_id])
    made = post_for_letters(place, (1, 2, 3))
    assert [item.lines for item in made.items] == [
        (*lines, "Dorpsstraat 1", "3421 AA  OUDEWATER"),
        ("De heer O. de Vries", "Dorpsstraat 1", "3421 AA  OUDEWATER"),
    ]
    assert made.items[1].sender == "Basisschool Het Voorbeeld, Bodegraven"
    assert made.skipped == (NoPost("De heer O. de Vries", STILL_DRAFT),)
    assert [item.marks for item in made.items] == [(CONFIDENTIAL,), (CONFIDENTIAL, REGISTERED)]
    assert {item.marks for item in made.marked(CONFIDENTIAL).items} == {(CONFIDENTIAL,)}


def test_the_file_name_and_the_log_name_nobody(place, office, school):
    office.pupil("Noor de Vries", group="5/6B")
    made = post_for_pupils(place, group="5/6B", location="Willibrord")
    assert post_name(made, L7160) == "Adresetiketten L7160 - groep 5-6B Willibrord - 2026-11-23.pdf"
    assert post_name(made, DL, test=True) == "Enveloppen EA5-6 (DL) - proefblad - 2026-11-23.pdf"
    note_post(place, made, DrawnPost(b"", (NoPost("x", "y"),)))
    line = place.queries.audit()[-1]
    assert (line.action, line.subject, line.detail) == ("post.print", "groep 5/6B Willibrord", "0 addresses")


def test_a_school_without_an_address_is_named_with_its_place():
    assert sender_line(SchoolSettings(school="Het Voorbeeld", city="Gouda"), "") == "Het Voorbeeld, Gouda"
