"""What must stand in every letter to a parent and every side letter, taken back out of the rendered text."""

from __future__ import annotations

import re

import pytest

from tests.unit.letter_plans.parent_cases import HASH, PLANS, complete, printed, without
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.letter_plans.model import LetterCase
from wm_desktop.domain.letters import LetterKind

FIXED = {
    LetterKind.PARENT_WARNING: (
        "geven wij u een waarschuwing", "Voor Sem heeft de brief geen gevolgen", "Protocol sociale media", "Regel A5",
        "leerlingdossier van Sem", "twee jaar nadat uw kind van school is gegaan", "klachtencommissie", "uw reactie",
    ),
    LetterKind.PARENT_BAN_NOTICE: (
        "Wij hebben nog niets besloten", "10 september 2026 om 15.30 uur", "U mag iemand meenemen", "verslag",
        "tot en met 14 september 2026", "drie maanden", "nooit langer dan zes maanden",
        "het onderwijs gaat gewoon door", "dan noemen wij daarin geen andere",
    ),
    LetterKind.PARENT_PROVISIONAL_BAN: (
        "van 7 september 2026 tot en met 11 september 2026", "voorlopig besluit", "wordt niet verlengd",
        "10 september 2026 om 15.30 uur", "Voor Sem gaat school gewoon door", "zes weken", "Postbus 95",
    ),
    LetterKind.PARENT_BAN: (
        "van 21 september 2026 tot en met 20 december 2026", "eindigt vanzelf na 20 december 2026",
        "Op 2 november 2026 bespreken wij", "Voor Sem gaat school gewoon door", "vaste contactpersoon",
        "kenmerk WM-2026-004-OVO", "alleen uw naam en de periode", "zes weken", "vier weken", "burgerlijke rechter",
        "klachtencommissie", "Postbus 95", "gaat alleen over u",
    ),
    LetterKind.PARENT_BAN_END: ("vanaf 9 november 2026 weer welkom", "WM-2026-007-OTZ", "20 december 2026"),
    LetterKind.ATTENDANCE_NOTICE: (
        "van 8 september 2026 tot en met 10 september 2026", "Sem van Dijk", "1 maart 2016",
        "weten dat wij u dit melden",
    ),
    LetterKind.INSPECTORATE_NOTICE: (
        "artikel 40c", "van 8 september 2026 tot en met 10 september 2026, 3 schooldagen",
        "schriftelijk en met redenen",
    ),
    LetterKind.BOARD_NOTICE: ("Wat wij hebben gedaan", "uiterlijk 9 september 2026"),
    LetterKind.POLICE_SUMMARY: (
        "wil aangifte doen", HASH, "privéadres van een slachtoffer", "Postbus 95", "boze.buurman.66",
        "https://voorbeeld.example/berichten/8841", "beoordeelt u",
    ),
    LetterKind.REMOVAL_AUTHOR: ("https://voorbeeld.example/berichten/8841", "uiterlijk 11 september 2026"),
    LetterKind.REMOVAL_PLATFORM: (
        "We believe in good faith", "https://voorbeeld.example/berichten/8841", "juist en volledig", "VB-2026-77120",
        "info@willibrord.example",
    ),
    LetterKind.DATA_BREACH_NOTICE: (
        "excuses", "van 3 tot en met 4 september 2026", "op de website van de school", "Weggehaald of gestopt: 4 sep",
        "Dit is een datalek", "gemeld bij de Autoriteit Persoonsgegevens", "klacht indienen", "fg@bestuur.example",
        "Dat kan altijd",
    ),
}  # fmt: skip


def said(case: LetterCase) -> str:
    return "\n".join(TemplateWording().paragraphs(case.plan.kind.value, printed(case)))


@pytest.mark.parametrize("kind", PLANS)
def test_what_is_asked_for_stands_in_the_letter(kind):
    text = said(complete(kind))
    for words in FIXED[kind]:
        assert words in text
    assert "{" not in text
    assert "None" not in text
    assert not re.search(r" [,.;]|\(\)|\b(van|op|tot en met) [.,]", text)


@pytest.mark.parametrize("kind", PLANS)
def test_no_threats_and_no_lofty_words(kind):
    words = said(complete(kind)).casefold()
    assert not re.search(r"\b(dient te|dienen te|gesommeerd|sommeren|dwangsom|strafbaar feit|bsn)\b", words)
    assert not re.search(r"\b(je|jij|jouw|jullie)\b", words)


def test_the_police_get_no_address_but_the_board_s():
    bare = complete(LetterKind.POLICE_SUMMARY)
    assert "adres van de school, dat op deze brief staat" in said(LetterCase(**{**vars(bare), "board_address": ()}))
    assert "geen bestanden die wij als bewijs" in said(without(bare, "evidence"))
    assert "wil een melding doen" in said(complete(LetterKind.POLICE_SUMMARY, type="notice"))


def test_the_attendance_officer_gets_no_facts_or_reasons():
    for words in ("foto", "gebeurd", "omdat", "Dijk, geboren", "Facebook"):
        assert words not in said(complete(LetterKind.ATTENDANCE_NOTICE))
    for occasion, words in (
        ("expulsion_notice", "Wij vragen u om advies"),
        ("expulsion", "blijft de leerling bij ons ingeschreven"),
        ("stopped", "niet doorgaat"),
    ):
        assert words in said(complete(LetterKind.ATTENDANCE_NOTICE, occasion=occasion, decided_on="2026-09-07"))


def test_the_portal_of_the_inspectorate_gets_no_name():
    assert "Sem" not in said(complete(LetterKind.INSPECTORATE_NOTICE))


def test_a_ban_that_ends_on_its_last_day_or_never_came():
    assert "vanaf 9 november 2026 weer welkom" in said(complete(LetterKind.PARENT_BAN_END, outcome="over"))
    assert "Dat doen wij niet. U bent welkom" in said(complete(LetterKind.PARENT_BAN_END, outcome="none"))


@pytest.mark.parametrize("kind", [kind for kind in PLANS if kind.value.startswith("parent_")])
def test_a_letter_about_somebody_without_a_child_at_school_reads_well(kind):
    text = said(without(complete(kind), "child"))
    assert "Sem" not in text.replace("u Sem zelf", "").replace("iets met Sem", "").replace("dat Sem ten", "")
    assert not re.search(r"  |voor ,|nadat  ", text)


def test_the_wijkagent_is_told_openly():
    assert "De wijkagent krijgt bericht" in said(complete(LetterKind.PARENT_BAN, police="yes"))
    assert "wijkagent" not in said(complete(LetterKind.PARENT_BAN))


def test_a_breach_that_goes_on_and_one_that_is_none():
    going = without(complete(LetterKind.DATA_BREACH_NOTICE, not_stopped="Wij vroegen het platform."), "stopped_at")
    assert "nog niet helemaal weg of gestopt.\nWij vroegen het platform." in said(going)
    assert "geen datalek" in said(complete(LetterKind.DATA_BREACH_NOTICE, judged="no_breach", reported="no"))
    open_one = said(complete(LetterKind.DATA_BREACH_NOTICE, judged="open", reported="no"))
    assert "beoordelen nog of dit een datalek is" in open_one
    assert "Het bestuur heeft het gemeld" not in open_one
    assert "toestemming voor foto" not in said(complete(LetterKind.DATA_BREACH_NOTICE, pictures="no"))
