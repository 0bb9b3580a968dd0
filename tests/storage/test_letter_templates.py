"""The school's own texts of letters on the real storage: kept for ever, looked over first, used by every letter."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, delete, select, text, update
from sqlalchemy.exc import DBAPIError

from tests.cases import a_warning
from tests.support import MONDAY, FixedClock, Office, as_role
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.ids import IncidentId, LetterId, new_uuid
from wm_desktop.domain.incidents import Incident, IncidentKind, RuleBook
from wm_desktop.domain.letter_plans.catalogue import plan_of, plans
from wm_desktop.domain.letter_templates.catalogue import fields_of, look_over, must_appear
from wm_desktop.domain.letter_templates.checks import check
from wm_desktop.domain.letter_templates.errors import (
    TemplateChangedError,
    TemplateNoteMissingError,
    TemplateRefusedError,
    TemplateUnchangedError,
)
from wm_desktop.domain.letter_templates.fields import TemplateFieldKind, examples
from wm_desktop.domain.letter_templates.needs import true_of
from wm_desktop.domain.letter_templates.outline import Branch, Each, Outline, Piece, Plain, Printed
from wm_desktop.domain.letter_templates.presence import Presence
from wm_desktop.domain.letter_templates.samples import sample_case
from wm_desktop.domain.letter_templates.versions import OwnTemplate, TemplateState
from wm_desktop.domain.letters import NOBODY, Letter, Letterhead, LetterKind, LetterPage
from wm_desktop.services.actors import Role
from wm_desktop.services.letter_context import LetterContext
from wm_desktop.services.letter_errors import LetterIncompleteError
from wm_desktop.services.letter_templates import (
    back_to_supplied,
    check_text,
    list_templates,
    open_template,
    store_text,
)
from wm_desktop.services.letter_text import template_fields
from wm_desktop.services.letters import finalise, letter_bytes, list_letters, preview
from wm_desktop.services.letters import look_over as look_over_letter
from wm_desktop.services.own_wording import OwnWording, wording_in
from wm_desktop.services.settings import SchoolSettings
from wm_desktop.services.template_preview import try_text
from wm_desktop.services.workplace import Kind, Workplace
from wm_desktop.storage.tables import AuditRecord, LetterTemplateRecord
from wm_desktop.storage.verify import verify

WARNING, SUSPENSION = LetterKind.PUPIL_WARNING, LetterKind.PUPIL_SUSPENSION
SUPPLIED = TemplateWording()
KIND_OF = {bool: TemplateFieldKind.YES_NO, int: TemplateFieldKind.NUMBER, list: TemplateFieldKind.LIST}
OWN = SUPPLIED.supplied(WARNING.value).text.replace("Met deze brief", "Hiermee")


def store(place: Workplace, words: str = OWN, note: str = "Korter", seen: int = 0) -> str:
    return store_text(place, WARNING, words, note, SUPPLIED, seen=seen).label


def test_a_school_begins_with_the_supplied_texts(place: Workplace) -> None:
    rows = list_templates(place, SUPPLIED)
    assert [row.kind for row in rows] == list(plans())
    assert {row.state for row in rows} == {TemplateState.SUPPLIED}
    opened = open_template(place, WARNING, SUPPLIED)
    assert (opened.own, opened.versions, opened.newest) == (None, (), 0)
    assert opened.text == opened.supplied.text
    assert opened.text.startswith("Met deze brief")


def test_a_text_that_is_kept_holds_from_then_on(place: Workplace) -> None:
    label = store(place, OWN.replace("\n", "\r\n") + "   ")
    number = SUPPLIED.supplied(WARNING.value).number
    assert label == f"pupil_warning {number} / eigen 1"
    opened = open_template(place, WARNING, SUPPLIED)
    assert opened.text == OWN
    assert opened.state is TemplateState.OWN
    [version] = opened.versions
    assert (version.note, version.recorded_by, version.recorded_at) == ("Korter", "directie", place.now())
    row = next(row for row in list_templates(place, SUPPLIED) if row.kind is WARNING)
    assert (row.state, row.number, row.recorded_by, row.refused) == (TemplateState.OWN, 1, "directie", False)
    assert place.announce.heard[-1] == {Kind.LETTERS}  # type: ignore[attr-defined]


def test_letters_take_their_words_from_the_text_that_holds(place: Workplace) -> None:
    label = store(place)
    with place.unit_of_work() as uow:
        words = wording_in(uow, SUPPLIED, WARNING.value)
        other = wording_in(uow, SUPPLIED, SUSPENSION.value)
    assert isinstance(words, OwnWording)
    assert other is SUPPLIED
    assert words.version(WARNING.value) == label
    assert words.version(SUSPENSION.value) == SUPPLIED.version(SUSPENSION.value)
    assert words.supplied(WARNING.value) == SUPPLIED.supplied(WARNING.value)
    assert words.outline("x") == SUPPLIED.outline("x")
    own = replace(open_template(place, WARNING, SUPPLIED).versions[0], text="Beste {{ pupil }}.")
    words = OwnWording(SUPPLIED, {WARNING.value: own})
    fields = examples(fields_of(SUSPENSION))
    assert words.paragraphs(SUSPENSION.value, fields) == SUPPLIED.paragraphs(SUSPENSION.value, fields)
    assert words.paragraphs(WARNING.value, {"pupil": "Noor"}) == ("Beste Noor.",)
    assert words.holes(WARNING.value, {"pupil": " "}) == ("pupil",)
    assert words.holes_of(WARNING.value, "{{ pupil }}", {"pupil": ""}) == ()
    assert words.holes(SUSPENSION.value, fields) == ()
    assert words.paragraphs_of(WARNING.value, "{{ pupil }}", {"pupil": "Noor"}) == ("Noor",)


def test_going_back_is_a_new_version_and_nothing_is_lost(place: Workplace, clock: FixedClock) -> None:
    store(place)
    clock.move(days=1)
    back = back_to_supplied(place, WARNING, "  Toch  liever niet ", SUPPLIED, seen=1)
    assert (back.number, back.withdrawn, back.note) == (2, True, "Toch liever niet")
    opened = open_template(place, WARNING, SUPPLIED)
    assert opened.state is TemplateState.SUPPLIED
    assert [version.text for version in opened.versions] == [OWN, ""]
    with place.unit_of_work() as uow:
        assert wording_in(uow, SUPPLIED, WARNING.value) is SUPPLIED
    with pytest.raises(TemplateUnchangedError):
        back_to_supplied(place, WARNING, "Nog eens", SUPPLIED, seen=2)
    assert store(place, seen=2).endswith("eigen 3")


def test_a_text_without_a_mandatory_part_is_not_kept(place: Workplace) -> None:
    with pytest.raises(TemplateRefusedError, match="nooit af: wat is er gebeurd") as refusal:
        store(place, OWN.replace("{{ facts }}", ""))
    assert refusal.value.facts["fields"] == ("facts",)
    assert "what happened" in refusal.value.sentence("en")
    with pytest.raises(TemplateRefusedError, match="Bedoelt u 'first_name'"):
        store(place, OWN.replace("{{ first_name }}", "{{ firstname }}", 1))
    with pytest.raises(TemplateRefusedError, match="rekenwerk"):
        store(place, OWN + "{{ facts * 9 }}")
    with pytest.raises(TemplateRefusedError):
        store(place, "")
    assert open_template(place, WARNING, SUPPLIED).versions == ()


@pytest.mark.parametrize("kind", plans())
def test_every_mandatory_field_is_missed_when_it_is_left_out(kind: LetterKind) -> None:
    outline = SUPPLIED.outline(SUPPLIED.supplied(kind.value).text)
    assert look_over(kind, outline).findings == (), "a supplied text has nothing wrong with it, and no doubts"
    for block in must_appear(kind):
        bare = without(outline, block.names | block.same, block.phrases)
        [state] = check(bare, fields_of(kind), (block,), true_of(plan_of(kind))).blocks
        assert state.presence is Presence.NEVER, block.words.nl


def without(outline: Outline, names: frozenset[str], phrases: tuple[str, ...]) -> Outline:
    """Take fields and phrases out of a text."""
    kept: list[Piece] = []
    for piece in outline:
        if isinstance(piece, Plain):
            kept.append(Plain("" if any(phrase in piece.text for phrase in phrases) else piece.text))
        elif isinstance(piece, Branch):
            then, otherwise = (without(each, names, phrases) for each in (piece.then, piece.otherwise))
            kept.append(replace(piece, then=then, otherwise=otherwise))
        elif isinstance(piece, Each) and piece.field not in names:
            kept.append(replace(piece, body=without(piece.body, names, phrases)))
        elif isinstance(piece, Printed) and piece.name not in names:
            kept.append(piece)
    return tuple(kept)


def test_a_text_that_cannot_be_read_is_one_refusal_with_its_line(place: Workplace) -> None:
    found = check_text(WARNING, "Een\n{% if facts %}\n", SUPPLIED)
    [finding] = found.findings
    assert finding.line == 2
    assert "endif" in finding.words.nl
    assert {state.presence for state in found.blocks} == {Presence.SOMETIMES}


def test_nothing_is_kept_twice_without_a_reason_or_over_somebody_else(place: Workplace) -> None:
    with pytest.raises(TemplateUnchangedError):
        store(place, SUPPLIED.supplied(WARNING.value).text)
    with pytest.raises(TemplateNoteMissingError):
        store(place, note=" ")
    store(place)
    with pytest.raises(TemplateUnchangedError):
        store(place, seen=1)
    with pytest.raises(TemplateChangedError):
        store(place, OWN + "Dag.\n", seen=0)


def test_an_own_text_says_when_the_supplied_one_became_newer(place: Workplace, tmp_path: Path) -> None:
    store(place)
    number = SUPPLIED.supplied(WARNING.value).number
    for kind in plans():
        newer = f"{{# {kind.value}, versie {number + 1}: proef #}}\n{SUPPLIED.supplied(kind.value).text}"
        (tmp_path / f"{kind.value}.j2").write_text(newer, encoding="utf-8")
    newer_words = TemplateWording(tmp_path)
    assert open_template(place, WARNING, newer_words).state is TemplateState.OUTDATED
    row = next(row for row in list_templates(place, newer_words) if row.kind is WARNING)
    assert row.state is TemplateState.OUTDATED
    again = store_text(place, WARNING, OWN, "Bekeken, blijft zo", newer_words, seen=1)
    assert again.based_on == number + 1
    assert open_template(place, WARNING, newer_words).state is TemplateState.OWN


def test_only_principal_and_board_change_a_text(place: Workplace) -> None:
    office = as_role(place, Role.ADMINISTRATOR)
    for act in (lambda: store(office), lambda: back_to_supplied(office, WARNING, "x", SUPPLIED, seen=0)):
        with pytest.raises(NotAllowedError, match="teksten van brieven"):
            act()
    assert open_template(office, WARNING, SUPPLIED).text
    assert store(as_role(place, Role.BOARD)).endswith("eigen 1")


def test_a_version_is_sealed_audited_and_never_changed(place: Workplace, engine: Engine, clock: FixedClock) -> None:
    label = store(place)
    with engine.begin() as connection:
        told = connection.execute(select(AuditRecord.action).where(AuditRecord.subject == label)).scalars()
        assert list(told) == ["template.store"]
    for act in (update(LetterTemplateRecord).values(text="Anders"), delete(LetterTemplateRecord)):
        with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
            connection.execute(act)
    assert verify(engine, clock) == ()
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER letter_template_no_update"))
        connection.execute(update(LetterTemplateRecord).values(text="Anders"))
    assert any("letter_template" in f"{finding}" for finding in verify(engine, clock))


def test_a_letter_is_made_with_the_own_text_and_remembers_which(office: Office) -> None:
    paper = letter_paper()
    (draft,) = a_warning(office)
    assert "Met deze brief" in page_text(preview(office.place, draft.id, paper))
    label = store(office.place)
    assert "Hiermee geven wij" in page_text(preview(office.place, draft.id, paper))
    letter = finalise(office.place, draft.id, paper)
    assert letter.template == label
    final = letter_bytes(office.place, letter.id)
    store(office.place, OWN + "Dag.\n", seen=1)
    assert letter_bytes(office.place, letter.id) == final


def test_an_own_text_that_may_no_longer_be_used_makes_no_final_letter(office: Office, engine: Engine) -> None:
    (draft,) = a_warning(office)
    bare = OWN.replace("{{ reasons }}", "")
    with office.place.unit_of_work() as uow:
        uow.letter_templates.add(an_own_text(bare))
        uow.commit()
    with pytest.raises(TemplateRefusedError, match="waarom deze maatregel"):
        finalise(office.place, draft.id, letter_paper())
    row = next(row for row in list_templates(office.place, SUPPLIED) if row.kind is WARNING)
    assert row.refused
    [told] = look_over_letter(office.place, draft.id, None, SUPPLIED).objections
    assert (told.code, told.field) == ("own_text", "template")
    assert "waarom deze maatregel" in told.message
    assert "why this measure" in told.message_en
    assert list_letters(office.place)[0].reference == ""


def test_a_hole_in_a_sentence_makes_no_final_letter(office: Office) -> None:
    (draft,) = a_warning(office)
    holed = OWN.replace("{% if phone %}, telefoon {{ phone }}{% endif %}", ", telefoon {{ phone }}")
    assert holed != OWN
    store(office.place, holed)
    [told] = look_over_letter(office.place, draft.id, None, SUPPLIED).objections
    assert (told.code, told.field) == ("hole", "phone")
    assert look_over_letter(office.place, draft.id).objections == ()
    with pytest.raises(LetterIncompleteError, match="telefoon van de locatie") as refusal:
        finalise(office.place, draft.id, letter_paper())
    assert [item.field for item in refusal.value.missing] == ["phone"]
    assert "telephone" in refusal.value.sentence("en")
    assert list_letters(office.place)[0].reference == ""
    assert preview(office.place, draft.id, letter_paper()).startswith(b"%PDF")


def an_own_text(words: str) -> OwnTemplate:
    return OwnTemplate(new_uuid(), WARNING.value, 1, words, "x", 2, "directie", MONDAY)


def page_text(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("kind", plans())
def test_every_field_a_letter_has_is_described_and_no_other(kind: LetterKind) -> None:
    plan, case = plan_of(kind), sample_case(plan_of(kind))
    letter = Letter(LetterId(new_uuid()), IncidentId(new_uuid()), kind, NOBODY, case.values, "directie", MONDAY)
    incident = Incident(letter.incident_id, "2026-001", IncidentKind.PHOTO_WITHOUT_CONSENT, "x", "x", MONDAY.date())
    context = LetterContext(letter, incident, SchoolSettings(), case, RuleBook("Protocol", "1", ()))
    given = template_fields(context)
    described = {field.name: field for field in fields_of(kind)}
    assert described.keys() == given.keys()
    for name, value in given.items():
        field = described[name]
        expected = KIND_OF.get(type(value))
        assert expected is None or field.kind is expected, name
        assert field.words.nl
        assert field.words.en
    paragraphs = SUPPLIED.paragraphs(kind.value, examples(fields_of(kind)))
    assert len(paragraphs) > 2
    assert plan.kind is kind


@pytest.mark.parametrize("kind", plans())
def test_every_supplied_text_can_be_tried_on_invented_people(place: Workplace, kind: LetterKind) -> None:
    drawn: list[LetterPage] = []

    def draw(page: LetterPage, _: Letterhead) -> bytes:
        drawn.append(page)
        return b""

    try_text(place, kind, SUPPLIED.supplied(kind.value).text, replace(letter_paper(), printer=draw, wording=SUPPLIED))
    [page] = drawn
    assert page.watermark == "PROEF"
    assert page.salutation.startswith("Geachte")
    assert page.subject
    words = "\n".join(page.paragraphs)
    assert not set("{}") & set(words)
    assert "  " not in words.replace("AA  BODEGRAVEN", "")
    assert " ." not in words.replace(" …", "")
