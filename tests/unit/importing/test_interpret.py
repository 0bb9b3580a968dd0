"""No text becomes a yes unless it is one of the texts that are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.importing.interpret import (
    NO_TEXTS,
    SILENT_TEXTS,
    YES_TEXTS,
    Said,
    bare,
    is_short_mark,
    meaning_of,
    speaks_against,
    strictest,
)


@pytest.mark.parametrize(
    "text", ["ja", "Ja ", "JA!", "\u00a0ja\u00a0", "Ja, ik geef toestemming", "Toestemming", "akkoord."]
)
def test_a_yes(text: str) -> None:
    assert meaning_of(text) == (Said.YES, True)


@pytest.mark.parametrize(
    "text",
    ["nee", "Nee, ik geef geen toestemming", "geen toestemming", "Nee, want wij willen dat niet", "ingetrokken", "N"],
)
def test_a_no(text: str) -> None:
    assert meaning_of(text) == (Said.NO, True)


@pytest.mark.parametrize("text", ["", "  ", "niet ingevuld", "N.v.t.", "Volgt", "geen antwoord"])
def test_silence(text: str) -> None:
    assert meaning_of(text) == (Said.UNANSWERED, True)


@pytest.mark.parametrize(
    "text",
    [
        *("ja/nee", "ja, mits zonder naam", "x", "v", "1", "0", "WAAR", "-", "?", "ja?", "nee/ja", "nee, wel website"),
        *(
            "(ja)",
            '"ja"',
            "ja (geen naam)",
            "eerst vragen",
            "misschien",
            "nee?",
            "ja nee",
            "jaa",
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
    assert [is_short_mark(text) for text in ("x", "V ", "WAAR", "ja/nee")] == [True, True, True, False]


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
