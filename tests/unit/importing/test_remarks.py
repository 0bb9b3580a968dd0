"""A remark that refuses or limits takes a yes back; one about something else does not."""

from __future__ import annotations

import pytest

from tests.unit.importing.support import answers, codes, plan

HEAD = ("Naam", "Website", "Sociale media", "Opmerking", "Bijzonderheden")


def given(remark: str, other: str | None = None) -> str:
    made = plan(HEAD, ("Finn Mulder", "ja", "ja", remark, other))
    letters = {"yes": "y", "unanswered": "?"}
    found = answers(made)
    assert ("commented_answer" in {code for code, _ in codes(made)}) is ("unanswered" in found.values())
    return "".join(letters[found[code]] for code in ("website", "sociale_media"))


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("ja, maar niet op website", "?y"),
        ("niet op facebook", "y?"),
        ("liever niet op internet", "??"),
        ("wel op de website", "yy"),
        ("geen foto's", "??"),
        ("niet op de foto", "??"),
        ("alleen in overleg", "??"),
        ("eerst vader bellen", "??"),
        ("toestemming ingetrokken", "??"),
        ('moeder: "geen naam bij de foto"; vader idem', "yy"),
        ("gescheiden ouders, beide brieven binnen", "yy"),
        ("geen pinda's", "yy"),
        ("nee", "yy"),
        ("geen bijzonderheden", "yy"),
        ("website nog bespreken", "?y"),
        ("formulier op 3 september ontvangen", "yy"),
    ],
)
def test_what_a_remark_takes_back(remark: str, expected: str) -> None:
    assert given(remark) == expected


def test_every_column_of_remarks_counts() -> None:
    assert given("brief binnen", "niet op facebook") == "y?"
    assert given("niet op facebook", "alleen in overleg") == "??"
