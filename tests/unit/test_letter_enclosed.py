"""What was chosen to lie behind a letter: read, named, numbered, and asked about by the gate of every letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from tests.unit.letter_plans.parent_cases import complete
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.deliveries import Way, goes_registered, has_slip, way_in
from wm_desktop.domain.enclosures import (
    LONGEST_TITLE,
    MOST_BYTES,
    Enclosed,
    EnclosedKind,
    as_value,
    enclosed_in,
    evidence_title,
    has_unreadable,
    places_for,
    printed_enclosures,
    why_not,
)
from wm_desktop.domain.evidence import SEALED_TYPE
from wm_desktop.domain.ids import DocumentId, EvidenceId, IncidentId
from wm_desktop.domain.incidents import Evidence
from wm_desktop.domain.letter_plans.around import form_fields
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans
from wm_desktop.domain.letter_plans.gate import missing_in, objections
from wm_desktop.domain.letters import LetterKind

ONE = Enclosed(EnclosedKind.EVIDENCE, UUID(int=1), "schermafbeelding van 19 november 2026")
TWO = Enclosed(EnclosedKind.LETTER, UUID(int=2), "onze brief van 3 november 2026")
NOON = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
SHOT = Evidence(
    EvidenceId(UUID(int=1)), IncidentId(UUID(int=9)), DocumentId(UUID(int=8)), "Noor Bos.png", "image/png", 9, "", "x",
    NOON,
)  # fmt: skip


def chosen(*pieces: Enclosed, **more: str) -> Facts:
    return Facts({"enclosed": as_value(pieces), **more})


def test_pieces_read_back_in_their_order() -> None:
    values = chosen(TWO, ONE)
    assert enclosed_in(values) == (TWO, ONE)
    assert not has_unreadable(values)
    long = replace(ONE, title=f"  twee\nregels {'x' * 200}")
    assert enclosed_in(chosen(long))[0].title == f"twee regels {'x' * 200}"[:LONGEST_TITLE]


@pytest.mark.parametrize(
    "lines",
    ["evidence:geen-id naam", "foto:00000000-0000-0000-0000-000000000001 naam", ONE.key, f"{ONE.line}\n{ONE.line}"],
)
def test_a_line_that_is_no_piece_of_the_file_is_never_left_out_silently(lines: str) -> None:
    case = complete(LetterKind.PARENT_WARNING)
    assert "enclosed_unreadable" not in {one.code for one in objections(case)}
    values = Facts({**case.values.values, "enclosed": lines})
    (found,) = missing_in(replace(case, values=values))
    assert (found.code, found.field, found.passable) == ("enclosed_unreadable", "enclosed", False)


def test_the_list_counts_what_is_added_by_hand_after_what_is_printed() -> None:
    assert printed_enclosures(Facts({"enclosures": "verslag\n\nfoto"})) == ("verslag", "foto")
    values = chosen(ONE, TWO, enclosures="verslag")
    assert printed_enclosures(values) == (
        "Bijlage 1: schermafbeelding van 19 november 2026",
        "Bijlage 2: onze brief van 3 november 2026",
        "Bijlage 3: verslag",
    )
    assert places_for(values)[1] == "Bijlage 2 volgt hier: onze brief van 3 november 2026"


def test_a_piece_is_named_by_its_kind_and_day_never_by_its_file() -> None:
    assert evidence_title(SHOT) == "schermafbeelding, bewaard op 20 november 2026"
    assert evidence_title(replace(SHOT, captured_at=NOON)) == "schermafbeelding van 20 november 2026"
    assert evidence_title(replace(SHOT, media_type="video/mp4", captured_at=NOON)) == "stuk van 20 november 2026"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"media_type": "image/jpeg"}, ""),
        ({"file_name": "x.pdf", "media_type": "application/pdf"}, ""),
        ({"file_name": "x.mp4", "media_type": "video/mp4"}, "is geen PDF, PNG of JPEG"),
        ({"media_type": SEALED_TYPE}, "is verzegeld"),
        ({"size": MOST_BYTES + 1}, "is groter dan 60 MB"),
    ],
)
def test_why_a_piece_cannot_be_printed(changes: dict[str, object], said: str) -> None:
    found = why_not(replace(SHOT, **changes))
    assert found.startswith(said)
    assert bool(found) == bool(said)


def asked(values: dict[str, str], *, others: bool) -> list[tuple[str, bool]]:
    case = complete(LetterKind.PARENT_WARNING)
    case = replace(case, values=Facts({**case.values.values, **values}), shows_others=others)
    return [(one.code, one.passable) for one in objections(case)]


def test_what_is_about_others_must_be_made_unreadable_or_there_is_a_reason() -> None:
    assert asked({}, others=False) == []
    assert asked({}, others=True) == [("enclosures_checked", False)]
    assert asked({"enclosures_checked": "yes"}, others=True) == []
    assert asked({"enclosures_checked": "no"}, others=True) == [("enclosures_uncovered", True)]
    case = replace(complete(LetterKind.PARENT_WARNING), shows_others=True)
    case = replace(case, values=Facts({**case.values.values, "enclosures_checked": "no"}))
    assert missing_in(case, (Override("enclosures_uncovered", "de politie vraagt het origineel"),)) == ()


def test_a_way_of_sending_that_is_none_is_refused() -> None:
    assert asked({"send_as": "postduif"}, others=False) == [("unreadable_send_as", False)]
    assert way_in(Facts({"send_as": "postduif"})) is None


def test_how_a_letter_goes_decides_mark_and_slip() -> None:
    ways = {code: goes_registered(Facts({"send_as": code})) for code in ("", "post", "by_hand", "registered")}
    assert ways == {"": False, "post": False, "by_hand": False, "registered": True}
    assert goes_registered(Facts({"send_as": Way.REGISTERED_AND_POST}))
    assert has_slip(Facts({"send_as": "by_hand", "receipt_slip": "yes"}))
    assert not has_slip(Facts({"send_as": "post", "receipt_slip": "yes"}))
    assert not has_slip(Facts({"send_as": "by_hand"}))


def test_every_form_asks_for_enclosures_before_the_signature_and_sending_last() -> None:
    for kind in plans():
        plan = plan_of(kind)
        parts = form_fields(plan)
        names = [part.name for part in parts]
        assert len(names) == len(set(names)) == len(plan.fields) + 4
        start = names.index("enclosed")
        assert names[start : start + 3] == ["enclosed", "enclosures_checked", "enclosures"]
        assert names[-2:] == ["send_as", "receipt_slip"]
        sections = {part.name: part.section.nl for part in parts if part.section is not None}
        assert (sections["enclosed"], sections["handled_by"]) == ("Bijlagen", "Ondertekening")
        assert {part.section for part in plan.fields} <= {part.section for part in parts}
