"""What headings say: the wordings of schools, in Dutch and English, and what is left open."""

from __future__ import annotations

import pytest

from wm_desktop.domain.importing.headers import PurposeNames, is_negated, role_by_header, says_no_objection

LABELS = {
    "schoolgids": "Schoolgids",
    "website": "Website van de school",
    "sociale_media": "Sociale media",
    "nieuwsbrief": "Nieuwsbrief",
    "ouderapp": "Ouderapp",
    "klassenfoto": "Klassenfoto",
    "pers": "Pers",
    "jaarboek": "Jaarboek",
    "opleiding": "Opleiding en stage",
    "onderzoek": "Onderzoek",
    "bestuur": "Bestuur",
    "afscheidsfoto": "Afscheidsfoto groep 8",
}
NAMES = PurposeNames(LABELS)


@pytest.mark.parametrize(
    ("heading", "purposes"),
    [
        ("Beeldmateriaal schoolgids (schoolgids, schoolbrochure en schoolkalender)", "schoolgids"),
        ("infogids", "schoolgids"),
        ("Op de openbare website van de school", "website"),
        ("web", "website"),
        ("Internet", "website"),
        ("Website (buiten de school)", "website"),
        ("Foto's zonder naam op de website", "website"),
        ("FB / Insta", "sociale_media"),
        ("SM", "sociale_media"),
        ("Facebookpagina", "sociale_media"),
        ("X (Twitter)", "sociale_media"),
        ("Social media-accounts van de school", "sociale_media"),
        ("nwsbr.", "nieuwsbrief"),
        ("Weekbericht", "nieuwsbrief"),
        ("In de (digitale) nieuwsbrief?", "nieuwsbrief"),
        ("Klasbord", "ouderapp"),
        ("(binnen) Social Schools", "ouderapp"),
        ("Besloten pagina", "ouderapp"),
        ("Beeldmateriaal Parro", "ouderapp"),
        ("Schoolfotograaf", "klassenfoto"),
        ("kranten/tijdschriften", "pers"),
        ("Krantenberichten", "pers"),
        ("PR-doeleinden", "pers"),
        ("studie – extern (studenten)", "opleiding"),
        ("video voor professionalisering", "opleiding"),
        ("Deelname aan onderzoeken", "onderzoek"),
        ("Website van de stichting", "bestuur"),
        ("Afscheidsfoto groep 8", "afscheidsfoto"),
        ("School website", "website"),
        ("Newsletter", "nieuwsbrief"),
        ("May we use photos of your child on social media?", "sociale_media"),
        ("Class photos", "klassenfoto"),
        ("Yearbook", "jaarboek"),
        ("Website en sociale media", "website,sociale_media"),
        ("Publicatie via website en social media", "website,sociale_media"),
        ("Schoolgids/website/nieuwsbrief", "schoolgids,website,nieuwsbrief"),
        ("website and newsletter", "website,nieuwsbrief"),
    ],
)
def test_wordings_of_schools(heading: str, purposes: str) -> None:
    found, sure = NAMES.find(heading)
    assert (",".join(found), sure) == (purposes, True)
    assert not is_negated(heading)


@pytest.mark.parametrize(
    "heading",
    [
        *("Foto's buiten Social Schools", "Besloten Facebookgroep", "Besloten deel van de website"),
        *("Nieuwsbrief ontvangen", "Adreslijst in de ouderapp", "Naam bij foto op website", "Nieuwsbrief via Parro"),
        *("Klassenfoto op de website", "Website en nieuwsbrief van het kamp"),
    ],
)
def test_a_heading_that_may_mean_something_else_is_not_sure(heading: str) -> None:
    assert NAMES.find(heading)[1] is False


@pytest.mark.parametrize("heading", ["Overblijven", "", "Zwemdiploma", "Gymschoenen"])
def test_other_headings_name_no_purpose(heading: str) -> None:
    assert NAMES.find(heading) == ((), False)


@pytest.mark.parametrize(
    ("heading", "negated"),
    [
        ("Niet op website", True),
        ("Geen foto's op social media", True),
        ("No photos on the website", True),
        ("Bezwaar", True),
        ("Objects to Website", True),
        ("Website (ja/nee)", False),
        ("Website yes/no", False),
        ("Wel/geen toestemming website", False),
        ("Toestemming j/n", False),
    ],
)
def test_refusing_headings(heading: str, negated: bool) -> None:
    assert is_negated(heading) is negated


def test_no_objection_may_mean_either() -> None:
    assert says_no_objection("Geen bezwaar website")
    assert says_no_objection("No objection to photos")
    assert not says_no_objection("Website")


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Lln.nr.", "pupil_number"),
        ("Student number", "pupil_number"),
        ("First name of your child", "first_name"),
        ("Child's first name", "first_name"),
        ("Last name", "last_name"),
        ("Child's last name", "last_name"),
        ("Name of your child", "name"),
        ("Class", "group"),
        ("Which class is your child in?", "group"),
        ("Date of birth (dd-mm-yyyy)", "birth_date"),
        ("Name of parent/guardian", "guardian"),
        ("Remarks", "remark"),
        ("Wilt u nog iets kwijt?", "remark"),
        ("Heeft u nog opmerkingen", "remark"),
        ("Any comments?", "remark"),
        ("Datum ondertekening", "answered_on"),
        ("Website", None),
    ],
)
def test_roles_in_two_languages(heading: str, role: str | None) -> None:
    assert role_by_header(heading) == role
