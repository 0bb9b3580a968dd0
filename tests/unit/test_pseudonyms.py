"""Texts without names: what goes, what stays, and that the same person keeps the same number."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.pseudonyms import Known, Masks

NOOR = Known(PersonKind.PUPIL, PersonName("Noor", "van der", "Sluis"))
TIM = Known(PersonKind.PUPIL, PersonName("Tim", "", "Bos"))
MOTHER = Known(PersonKind.GUARDIAN, PersonName("Anne-Marie", "van der", "Sluis", "A.M."))
NEIGHBOUR = Known(PersonKind.OUTSIDER, PersonName("mevrouw Kuipers"))
OTHERS = [
    Known(PersonKind.PUPIL, PersonName("Roos", "de", "Groot"), inside=False),
    Known(PersonKind.PUPIL, PersonName("Mees", "", "Jansen"), inside=False),
    Known(PersonKind.EMPLOYEE, PersonName("Mees", "", "Jansen"), inside=False),
    Known(PersonKind.EMPLOYEE, PersonName("Bo", "", "Ek"), inside=False),
]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Noor van der Sluis schreef het.", "leerling 1 schreef het."),
        ("noor  is stom", "leerling 1  is stom"),
        ("NOOR!", "leerling 1!"),
        ("Noors telefoon en Noor's fiets", "leerling 1s telefoon en leerling 1's fiets"),
        ("Sluis, Noor van der (5A)", "leerling 1 (5A)"),
        ("Tim Bos in het bos", "leerling 2 in het leerling 2"),
        ("mevrouw A.M. van der Sluis", "mevrouw ouder 1"),
        ("Anne-Marie belde, Anne ook, marie niet", "ouder 1 belde, ouder 1 ook, ouder 1 niet"),
        ("de familie Van der Sluis", "de familie iemand"),
        ("Kuipers zag het", "buitenstaander 1 zag het"),
        ("Nóór", "leerling 1"),
        ("Noordzee en Timmerman", "Noordzee en Timmerman"),
        ("een roos en de groot", "een roos en de groot"),
        ("Roos kwam met Bo", "leerling 3 kwam met medewerker 1"),
        ("Mees Jansen", "iemand"),
        ("Mail noor@x.nl of bel 06-12345678", "Mail (weggelaten) of bel (weggelaten)"),
        ("zie https://x.com/noor en @noor.s", "zie (weggelaten) en (weggelaten)"),
        ("2411 AB, in 2026 MR, 0900-1113111", "(weggelaten), in 2026 MR, 0900-1113111"),
        ("Op 05-11-2026 10:00 en 0172-612345", "Op 05-11-2026 10:00 en (weggelaten)"),
        ("Tim\nBos", "leerling 2\nleerling 2"),
        ("", ""),
    ],
)
def test_names_go_and_words_stay(text: str, hidden: str) -> None:
    assert Masks([NOOR, TIM, MOTHER, NEIGHBOUR, *OTHERS]).hide(text) == hidden


@dataclass(frozen=True)
class Inner:
    name: str
    sha256: str
    size: int


def test_every_text_of_a_value_is_gone_through_but_what_is_kept() -> None:
    masks = Masks([Known(PersonKind.PUPIL, PersonName("Fee")), Known(PersonKind.PUPIL, PersonName("", "", "", "X"))])
    value = (Inner("Fee", "Fee", 3), ("Fee", None))
    assert masks.everywhere(value, keep=frozenset({"sha256"})) == (
        Inner("leerling 1", "Fee", 3),
        ("leerling 1", None),
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["noor", "Noor", "Sluis", "van der", "tim", "BOS", "het", "zei", "over", "."]), max_size=9
    ),
    st.sampled_from([" ", ", ", "\n", "-", " '"]),
)
def test_no_name_of_the_file_is_left_however_words_are_put_together(words: list[str], between: str) -> None:
    hidden = Masks([NOOR, TIM]).hide(between.join(words)).casefold()
    assert not any(name in hidden for name in ("noor", "sluis", "tim", "bos"))
