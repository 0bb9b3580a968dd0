"""No text becomes a yes unless it is one of the texts that are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.importing.support import PURPOSES
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import (
    NO_TEXTS,
    SILENT_TEXTS,
    YES_TEXTS,
    Said,
    bare,
    is_pair_of_digits,
    is_short_mark,
    meaning_about,
    meaning_of,
    meaning_of_digit,
    speaks_against,
    spelling_key,
    strictest,
)


@pytest.mark.parametrize(
    "text",
    [
        *("ja", "Ja ", "JA!", "\u00a0ja\u00a0", "J.", "JA ,", "jaa", "y", "Yes", "WAAR", "true", "wel", "mag", "prima"),
        *("Ja, ik geef toestemming", "Toestemming", "akkoord.", "ja hoor", "toestemming verleend", "Oké", "OK!"),
        *("geen bezwaar", "Ja, geen bezwaar.", "Wij geven toestemming", "I give permission", "no objection"),
        *("Ja - akkoord", "ja, dat is goed", "beide ouders akkoord"),
    ],
)
def test_a_yes(text: str) -> None:
    assert meaning_of(text) == (Said.YES, True)


@pytest.mark.parametrize(
    "text",
    [
        *("nee", "Nee, ik geef geen toestemming", "geen toestemming", "Nee, want wij willen dat niet", "ingetrokken"),
        *("N", "neen", "Neee!", "niet", "mag niet", "geweigerd", "bezwaar", "ONWAAR", "false", "No", "not allowed"),
        *("Ingetrokken 3-11-2026", "oneens", "niet akkoord", "liever geen foto's", "I do not consent"),
    ],
)
def test_a_no(text: str) -> None:
    assert meaning_of(text) == (Said.NO, True)


@pytest.mark.parametrize("text", ["", "  ", "niet ingevuld", "N.v.t.", "Volgt", "geen antwoord", "n/a"])
def test_silence(text: str) -> None:
    assert meaning_of(text) == (Said.UNANSWERED, True)


@pytest.mark.parametrize(
    "text",
    [
        *("ja/nee", "ja, mits zonder naam", "x", "v", "1", "0", "-", "?", "ja?", "nee/ja", "nee, wel website"),
        *(
            "(ja)",
            '"ja"',
            "ja (geen naam)",
            "eerst vragen",
            "misschien",
            "nee?",
            "ja nee",
            "jaja",
            "ja, mag op sociale media",
            "ja maar niet met naam",
            "ja, alleen besloten",
            "ja*",
            "n.a.",
            "aan",
            "...",
            "alleen intern",
        ),
    ],
)
def test_doubt_stays_unanswered(text: str) -> None:
    assert meaning_of(text) == (Said.UNANSWERED, False)


@given(st.text())
def test_nothing_else_is_ever_a_yes(text: str) -> None:
    if bare(text) not in YES_TEXTS:
        assert meaning_of(text).said is not Said.YES


@given(st.sampled_from(sorted(YES_TEXTS | NO_TEXTS | SILENT_TEXTS)), st.sampled_from(["", " ", "\u00a0", "\t"]))
def test_case_and_blanks_do_not_matter(text: str, blank: str) -> None:
    assert meaning_of(f"{blank}{text.upper()}{blank}") == meaning_of(text) == meaning_of(text.title())


@given(st.lists(st.sampled_from(sorted(YES_TEXTS | NO_TEXTS)), min_size=2, max_size=3))
def test_a_yes_beside_something_else_is_no_yes(texts: list[str]) -> None:
    assert meaning_of(" / ".join(texts)).said is not Said.YES


def test_the_lists_do_not_overlap() -> None:
    assert not YES_TEXTS & NO_TEXTS
    assert not YES_TEXTS & SILENT_TEXTS
    assert not NO_TEXTS & SILENT_TEXTS


def test_signs_are_asked_about_once() -> None:
    assert [is_short_mark(text) for text in ("x", "V ", "WAAR", "ja/nee", "?")] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja, mag op sociale media", "yes"),
        ("Ja, ik geef toestemming voor het gebruik op social media", "yes"),
        ("mijn kind mag niet op Facebook", "no"),
        ("geen social media", "no"),
        ("wel voor sociale media", "yes"),
        ("Ja, wij geven toestemming voor het plaatsen van foto's en video's", "yes"),
        ("Ja, mag op de website", "unanswered"),
        ("alleen sociale media", "unanswered"),
        ("ja, website en sociale media", "unanswered"),
        ("ja, op besloten social media", "unanswered"),
        ("ja op school", "unanswered"),
        ("ja, op Facebook", "unanswered"),
        ("'ja'", "unanswered"),
        ("ja (sociale media)", "unanswered"),
        ("Ja, maar eerst vragen", "unanswered"),
        ("sociale media", "unanswered"),
        ("Eerst vragen", "unanswered"),
    ],
)
def test_the_purpose_of_the_column_adds_nothing(text: str, said: str) -> None:
    assert meaning_about(text, ["sociale_media"], PurposeNames(PURPOSES)).said is Said(said)


def test_a_yes_for_one_site_holds_where_the_heading_names_it() -> None:
    about = meaning_about("Ja, op Facebook", ["sociale_media"], PurposeNames(PURPOSES), "Mag het op Facebook?")
    assert about == (Said.YES, True)


@given(st.text(), st.sampled_from(sorted(PURPOSES)))
def test_a_purpose_in_the_text_makes_no_yes_of_a_doubt(text: str, code: str) -> None:
    meaning = meaning_about(f"{text} mits {code}", [code], PurposeNames(PURPOSES))
    assert meaning.said is not Said.YES


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        ({"1", "0", ""}, True),
        ({"1", ""}, False),
        ({"1", "0", "volgt"}, True),
        ({"1", "0", "ja"}, False),
        ({"0", "nee"}, False),
    ],
)
def test_ones_and_zeros_speak_for_themselves_as_a_pair(texts: set[str], outcome: bool) -> None:
    assert is_pair_of_digits(texts) is outcome
    assert meaning_of_digit(" 1 ") == (Said.YES, True)
    assert meaning_of_digit("0") == (Said.NO, True)
    assert meaning_of_digit("2") is None


def test_near_equal_spellings_have_one_key() -> None:
    assert {spelling_key(text) for text in ("Ja", "ja.", " JA", "jaa", "ja!")} == {"ja"}
    assert {spelling_key(text) for text in ("nee", "Neen", "NEE.", "neee")} == {"nee"}
    assert spelling_key("\u2013") == spelling_key("-") == "-"
    assert len({spelling_key(text) for text in ("ja", "(ja)", "ja?", "ja/nee", "...", "x", "v")}) == 7


@given(st.text(alphabet="janesxv?.,!()/ ", max_size=6), st.text(alphabet="janesxv?.,!()/ ", max_size=6))
def test_no_two_meanings_have_one_key(one: str, other: str) -> None:
    if spelling_key(one) == spelling_key(other):
        assert meaning_of(one) == meaning_of(other)


def test_comments_that_may_take_an_answer_back() -> None:
    assert speaks_against("Vader zegt NEE")
    assert not speaks_against("per brief ontvangen")


@pytest.mark.parametrize(
    ("one", "other", "doubt", "outcome"),
    [
        ("yes", "no", False, "no"),
        ("yes", "unanswered", False, "yes"),
        ("unanswered", "yes", False, "yes"),
        ("yes", "yes", True, "unanswered"),
        ("no", "yes", True, "no"),
    ],
)
def test_the_strictest_of_two(one: str, other: str, doubt: bool, outcome: str) -> None:
    assert strictest(Said(one), Said(other), doubt=doubt) is Said(outcome)
