"""One sentence about several purposes: what is clear is taken, and no doubt ever becomes a yes."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.importing.support import PURPOSES, answers, codes, plan
from wm_desktop.domain.importing.freetext import is_sentence, read_sentence
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import Said

NAMES = PurposeNames(PURPOSES)
EXAMPLES = max(300, int(os.environ.get("WM_FUZZ", "0")))
ASKED = ("website", "sociale_media", "nieuwsbrief", "schoolgids")


def said(text: str) -> str:
    """The four answers as letters: y, n or - per purpose, and ? for a doubt."""
    answer = read_sentence(text, ASKED, NAMES)
    letters = {Said.YES: "y", Said.NO: "n", Said.UNANSWERED: "-"}
    return "".join("?" if code in answer.doubt else letters[answer.said[code]] for code in ASKED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alles goed", "yyyy"),
        ("geen bezwaar", "yyyy"),
        ("ja, op alles", "yyyy"),
        ("nergens", "nnnn"),
        ("geen foto's", "nnnn"),
        ("ja, behalve social media", "ynyy"),
        ("Ja. Niet op social media.", "ynyy"),
        ("ja (behalve website)", "nyyy"),
        ("ja behalve website en social media", "nnyy"),
        ("alles m.u.v. sociale media", "ynyy"),
        ("ja, maar niet op facebook", "ynyy"),
        ("ja, alleen niet op social media", "ynyy"),
        ("alles behalve facebook mag", "ynyy"),
        ("yes, except social media", "ynyy"),
        ("alleen nieuwsbrief en schoolgids", "nnyy"),
        ("mag alleen op de website", "ynnn"),
        ("only newsletter", "nnyn"),
        ("wel website, geen facebook", "yn--"),
        ("website wel facebook niet", "yn--"),
        ("website: ja; nieuwsbrief: nee", "y-n-"),
        ("website, nieuwsbrief wel, social media niet", "yny-"),
        ("ja, website en nieuwsbrief", "y-y-"),
        ("geen website, social media", "nn--"),
        ("geen website of facebook", "nn--"),
        ("niets op de website", "n---"),
        ("geen toestemming voor website", "n---"),
        ("geen bezwaar tegen website", "y---"),
        ("website", "????"),
        ("niet op de website, rest wel", "nyyy"),
        ("de rest niet, wel schoolgids", "nnny"),
        ("verder niets, wel schoolgids", "nnny"),
        ("wel de rest, geen website", "nyyy"),
        ("nee, behalve nieuwsbrief", "nn?n"),
        ("nee, alleen nieuwsbrief", "nn?n"),
        ("wel facebook", "-?--"),
        ("ja, niet op internet", "nn??"),
        ("liever niet op internet", "????"),
        ("ja, mits onherkenbaar", "????"),
        ("niet alleen website", "????"),
        ("wel foto's, geen video's", "????"),
        ("website of nieuwsbrief", "????"),
        ("wel website of nieuwsbrief", "????"),
        ("website of nieuwsbrief wel", "????"),
        ("wel website niet", "????"),
        ("nieuwsbrief wel schoolgids niet op website ja", "????"),
        ("wel website, niet website", "????"),
        ("alles, alleen website", "????"),
        ("ja, rest niet", "????"),
        ("ja, nee", "????"),
        ("facebook van de website mag", "????"),
        ("website, ja", "????"),
        ("wel website, website nieuwsbrief wel, pers", "????"),
        ("alleen website?", "????"),
        ("ja " * 150, "????"),
        ("", "----"),
    ],
)
def test_what_a_sentence_says(text: str, expected: str) -> None:
    assert said(text) == expected


def test_a_sentence_is_told_from_a_plain_answer_and_from_a_list() -> None:
    assert [is_sentence(text, NAMES) for text in ("ja, behalve website", "ja", "website", "mits goed overlegd")] == [
        *(True, False, False, False)
    ]


NAMED = {
    "website": "website",
    "social media": "sociale_media",
    "nieuwsbrief": "nieuwsbrief",
    "schoolgids": "schoolgids",
}
AGAINST = ("niet op {}", "geen {}", "behalve {}", "{} niet", "{} mag niet", "liever niet {}", "{} alleen in overleg")
AGAINST += ("mits {} onherkenbaar", "{} tenzij", "uitgezonderd {}", "nooit {}", "geen toestemming voor {}", "{} nee")
AROUND = (
    "ja",
    "alles goed",
    "wel {}",
    "alleen {}",
    "{} wel",
    "rest wel",
    "geen bezwaar",
    "akkoord",
    "",
    "mag",
    "graag",
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(
    st.sampled_from(sorted(NAMED)),
    st.sampled_from(AGAINST),
    st.lists(st.tuples(st.sampled_from(AROUND), st.sampled_from(sorted(NAMED))), max_size=3),
    st.sampled_from([", ", " ", "; ", ". ", " maar ", " en ", "\n"]),
    st.integers(0, 3),
)
def test_a_purpose_that_a_negation_or_condition_touches_is_never_a_yes(
    name: str, against: str, around: list[tuple[str, str]], between: str, place: int
) -> None:
    parts = [text.format(other) for text, other in around]
    parts.insert(min(place, len(parts)), against.format(name))
    text = between.join(parts)
    assert read_sentence(text, ASKED, NAMES).said[NAMED[name]] is not Said.YES, text


WORDS = (
    "ja",
    "nee",
    "niet",
    "wel",
    "geen",
    "alles",
    "behalve",
    "alleen",
    "website",
    "nieuwsbrief",
    "rest",
    "mits",
    ",",
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7))
def test_a_yes_needs_a_word_that_agrees(words: list[str]) -> None:
    answer = read_sentence(" ".join(words), ASKED, NAMES)
    yes = {code for code, one in answer.said.items() if one is Said.YES}
    assert not yes or {"ja", "wel", "alles", "alleen"} & set(words)
    assert not yes or "mits" not in words
    assert not yes & answer.doubt
    if "website" not in words and not {"ja", "alles", "rest", "wel"} & set(words):
        assert "website" not in yes


def test_a_column_of_sentences_is_read_with_the_purposes_the_user_gives() -> None:
    role = {"columns": [{"letter": "C", "role": "purposes:website,sociale_media"}]}
    rows = (("1101", "Finn Mulder", "ja, behalve social media"), ("1401", "Anna Vos", "in overleg"))
    made = plan(("Leerlingnummer", "Naam", "Toestemming"), *rows, profile=role)
    assert answers(made) == {"website": "yes", "sociale_media": "no"}
    assert answers(made, 1) == {"website": "unanswered", "sociale_media": "unanswered"}
    assert codes(made) == [("ambiguous_answer", 3)]
