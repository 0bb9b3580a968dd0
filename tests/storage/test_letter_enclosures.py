"""Enclosures printed behind a letter: chosen from its file, final with the letter or not at all."""

import hashlib
import io
from dataclasses import replace
from uuid import uuid4

import pytest
from PIL import Image
from pypdf import PdfReader
from sqlalchemy import update

from tests.cases import letter_values
from tests.certificates import PASSWORD, p12_file
from tests.documents.test_dossier import drawn
from tests.documents.test_enclosures import document, locked, picture
from tests.storage.test_letters import case, codes, paper, school, words  # noqa: F401 - fixtures
from tests.support import MONDAY, as_role
from wm_desktop.documents.enclosures import EnclosureError
from wm_desktop.documents.seal.sign import open_sealer
from wm_desktop.documents.seal.verify import examine
from wm_desktop.domain.courses.facts import Override
from wm_desktop.domain.enclosures import Enclosed, EnclosedKind, as_value
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.services import letter_enclosures
from wm_desktop.services.actors import Role
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import NewParty, add_party, open_file
from wm_desktop.services.letter_copy import letter_words
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, update_draft
from wm_desktop.services.letter_enclosures import enclosable
from wm_desktop.services.letter_errors import EnclosureGoneError, EnclosuresTooLargeError, LetterIncompleteError
from wm_desktop.services.letter_seals import choose_seal
from wm_desktop.services.letters import finalise, finalise_set, letter_bytes, missing, preview, verify_letters
from wm_desktop.storage.tables import DocumentPiece


def keep(case, name, data):  # noqa: F811
    return add_evidence(case.place, case.incident.id, file_name=name, pieces=[data])


def enclose(case, draft, *pieces, **values):  # noqa: F811
    """Choose pieces for a concept, under the names that are proposed."""
    offered = {one.piece.id: one.piece for one in enclosable(case.place, draft.id)}
    chosen = as_value(offered[piece.id] for piece in pieces)
    texts = {**draft.values.values, "enclosed": chosen, "enclosures_checked": "yes", **values}
    return update_draft(case.place, draft.id, replace(draft.values, values=texts))


def of_number(case, letter_id):  # noqa: F811
    with case.place.unit_of_work() as uow:
        found = uow.letters.get(letter_id)
    return (found.state, found.reference, found.document_id)


def test_a_final_letter_is_the_letter_with_its_enclosures(case, paper):  # noqa: F811
    shot, report = keep(case, "Noor.png", picture()), keep(case, "verslag.pdf", document("eerste", "tweede"))
    (draft,) = case.draft().letters
    enclose(case, draft, report, shot, enclosures="foto in een envelop")

    concept = words(preview(case.place, draft.id, paper))
    assert "Bijlage 1 volgt hier: document, bewaard op 23 november 2026" in concept
    assert "eerste" not in concept
    assert "Bijlage 1 bij brief (concept), blad 1 van 2 eerste" in words(
        preview(case.place, draft.id, paper, whole=True)
    )

    letter = finalise(case.place, draft.id, paper)
    data = letter_bytes(case.place, letter.id)
    pdf, text = PdfReader(io.BytesIO(data)), words(data)
    assert hashlib.sha256(data).hexdigest() == letter.sha256
    assert "Bijlage 3: foto in een envelop" in text
    assert "Bijlagen 3" in text
    assert "volgt hier" not in text
    assert text.index(f"Bijlage 1 bij {letter.reference}, blad 2 van 2") < text.index(
        f"Bijlage 2 bij {letter.reference}"
    )
    titles = [one.title for one in pdf.outline if not isinstance(one, list)]
    assert titles[-2:] == [
        "Bijlage 1: document, bewaard op 23 november 2026",
        "Bijlage 2: schermafbeelding, bewaard op 23 november 2026",
    ]
    assert "Noor.png" not in text
    assert verify_letters(case.place) == []
    assert "Noor plaatste een filmpje." in letter_words(case.place, letter.id, paper)
    read = [row.subject for row in case.place.queries.audit() if row.action == "letter.enclosure_read"]
    assert read == [str(draft.id)] * 2
    audit = [(row.subject, row.detail) for row in case.place.queries.audit() if row.action == "letter.enclosure"]
    assert sorted(audit) == sorted((letter.reference, f"evidence:{one.id} {one.sha256}") for one in (report, shot))


def test_the_whole_file_holds_a_letter_with_its_enclosures(case, paper):  # noqa: F811
    (draft,) = case.draft().letters
    enclose(case, draft, keep(case, "verslag.pdf", document("bladmerk")))
    letter = finalise(case.place, draft.id, paper)
    found = " ".join(" ".join(page.extract_text().split()) for page in drawn(case.place, case.incident.id).pages)
    assert f"Bijlage 1 bij {letter.reference}" in found
    assert found.count("bladmerk") == 2  # behind the letter, and as the piece it is
    nameless = " ".join(page.extract_text() for page in drawn(case.place, case.incident.id, names=False).pages)
    assert "bladmerk" not in nameless
    assert "Noor" not in nameless


def test_a_school_that_seals_seals_letter_and_enclosures_as_one(case, paper, tmp_path):  # noqa: F811
    sealer = open_sealer(p12_file(tmp_path), PASSWORD, MONDAY)
    choose_seal(case.place, sealer.certificate)
    (draft,) = case.draft().letters
    enclose(case, draft, keep(case, "verslag.pdf", document("bladmerk")))
    data = letter_bytes(case.place, finalise(case.place, draft.id, replace(paper, sealer=sealer)).id)
    report = examine(data)
    assert report is not None
    assert report.unbroken
    assert "bladmerk" in words(data)


def large_picture():
    target = io.BytesIO()
    Image.new("1", (8_000, 5_100)).save(target, "PNG")
    return target.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kapot.pdf", document("x")[:200], "beschadigd"),
        ("slot.pdf", locked(), "wachtwoord"),
        ("groot.png", large_picture(), "megapixel"),
        ("dik.pdf", document(*"x" * 300), "301 bladzijden"),
    ],
)
def test_what_cannot_be_read_is_named_and_no_letter_of_the_set_is_final(case, paper, name, data, said):  # noqa: F811
    case.apart()
    drafts = case.draft().letters
    enclose(case, drafts[0], keep(case, "goed.png", picture()), keep(case, name, data))
    for work in (
        lambda: finalise_set(case.place, [one.id for one in drafts], paper),
        lambda: preview(case.place, drafts[0].id, paper, whole=True),
    ):
        with pytest.raises(EnclosureError, match=said) as refusal:
            work()
        assert "Bijlage 2" in refusal.value.sentence()
    assert preview(case.place, drafts[0].id, paper).startswith(b"%PDF")
    assert {of_number(case, one.id) for one in drafts} == {(LetterState.DRAFT, "", None)}
    assert not [row for row in case.place.queries.audit() if row.action.startswith("letter.enclosure")]


def test_evidence_that_changed_in_the_data_file_goes_with_no_letter(case, paper, engine):  # noqa: F811
    piece = keep(case, "verslag.pdf", document("echt"))
    (draft,) = case.draft().letters
    enclose(case, draft, piece)
    with engine.begin() as connection:
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        mine = DocumentPiece.document_id == piece.document_id
        connection.execute(update(DocumentPiece).where(mine).values(data=document("vals")))
    with pytest.raises(DamagedDocumentError, match=r"verslag\.pdf"):
        finalise(case.place, draft.id, paper)
    assert of_number(case, draft.id) == (LetterState.DRAFT, "", None)


def test_only_what_is_in_the_file_of_the_letter_goes_behind_it(case, paper, office):  # noqa: F811
    (draft,) = case.draft().letters
    for kind, number in ((EnclosedKind.EVIDENCE, uuid4()), (EnclosedKind.LETTER, draft.id)):
        values = {**draft.values.values, "enclosed": Enclosed(kind, number, "iets").line, "enclosures_checked": "yes"}
        update_draft(case.place, draft.id, replace(draft.values, values=values))
        with pytest.raises(EnclosureGoneError, match=r"Bijlage 1 \('iets'\) staat niet in dit dossier"):
            finalise(case.place, draft.id, paper)


def test_too_much_is_refused_before_and_after_reading(case, paper, monkeypatch):  # noqa: F811
    (draft,) = case.draft().letters
    enclose(case, draft, keep(case, "verslag.pdf", document("x")))
    monkeypatch.setattr(letter_enclosures, "MOST_BYTES", 100)
    with pytest.raises(EnclosuresTooLargeError, match="0 MB"):
        finalise(case.place, draft.id, paper)
    monkeypatch.undo()
    assert finalise(case.place, draft.id, paper).state is LetterState.FINAL


def test_evidence_asks_whether_others_can_be_read(case, paper):  # noqa: F811
    (draft,) = case.draft().letters
    enclose(case, draft, keep(case, "Noor.png", picture()), enclosures_checked="")
    assert codes(missing(case.place, draft.id)) == {"enclosures_checked"}
    draft = enclose(case, draft, *evidence_of(case), enclosures_checked="no")
    with pytest.raises(LetterIncompleteError):
        finalise(case.place, draft.id, paper)
    passed = (Override("enclosures_uncovered", "de ouders kennen het bericht"),)
    update_draft(case.place, draft.id, draft.values, passed)
    finalise(case.place, draft.id, paper)
    told = [entry.text for entry in open_file(case.place, case.incident.id).entries]
    assert "Erachter gedrukt: schermafbeelding, bewaard op 23 november 2026." in told[-1]
    assert "de ouders kennen het bericht" in told[-1]


def test_a_name_of_an_enclosure_names_nobody_else_in_the_file(case, office):  # noqa: F811
    other = office.pupil("Sem Bos")
    add_party(case.place, case.incident.id, NewParty(PartyRole.AFFECTED, PersonKind.PUPIL, other.id))
    (draft,) = case.draft().letters
    piece = keep(case, "sem.png", picture())
    for title, found in (("foto van Noor", set()), ("foto van Sem", {"other_pupil"})):
        enclosed = Enclosed(EnclosedKind.EVIDENCE, piece.id, title).line
        values = {**draft.values.values, "enclosed": enclosed, "enclosures_checked": "yes"}
        assert codes(missing(case.place, draft.id, replace(draft.values, values=values))) == found


def evidence_of(case):  # noqa: F811
    with case.place.unit_of_work() as uow:
        return list(uow.incidents.evidence(case.incident.id))


def test_each_parent_gets_the_own_copy_of_an_earlier_letter(case, paper):  # noqa: F811
    case.apart()
    first, second = finalise_set(case.place, [one.id for one in case.draft().letters], paper)
    drafts = case.draft(LetterKind.PUPIL_SUSPENSION).letters
    enclose(case, drafts[0], first, enclosures_checked="")
    assert [missing(case.place, one.id) for one in drafts] == [(), ()]
    enclose(case, drafts[0], first, keep(case, "verslag.pdf", document("bladmerk")))
    made = finalise_set(case.place, [one.id for one in drafts], paper)
    for letter, own, street in zip(made, (first, second), ("Zuidweg", "Dorpsstraat"), strict=True):
        text = words(letter_bytes(case.place, letter.id))
        assert own.reference in text
        assert "bladmerk" in text
        assert street not in text


def test_somebody_elses_letter_asks_as_evidence_does(case, paper):  # noqa: F811
    (letter,) = case.draft().letters
    letter = finalise(case.place, letter.id, paper)
    to = {"to_name": "Stichting", "to_street": "Plein 1", "to_postcode": "2411 AA", "to_city": "Bodegraven"}
    new = NewLetter(case.incident.id, LetterKind.BOARD_NOTICE, values=letter_values(**to))
    (draft,) = draft_letters(case.place, new).letters
    enclose(case, draft, letter, enclosures_checked="")
    assert "enclosures_checked" in codes(missing(case.place, draft.id))


def test_an_office_may_get_its_own_earlier_letter_again(case):  # noqa: F811
    to = {"to_street": "Plein 1", "to_postcode": "2411 AA", "to_city": "Bodegraven"}

    def drafted(name):
        new = NewLetter(case.incident.id, LetterKind.BOARD_NOTICE, values=letter_values(to_name=name, **to))
        return draft_letters(case.place, new).letters[0]

    first, second = drafted("Stichting"), drafted("Vereniging")
    piece = Enclosed(EnclosedKind.LETTER, first.id, "onze brief").line
    for name, asked in (("Vereniging", True), ("Stichting", False)):
        values = replace(second.values, values={**second.values.values, "to_name": name, "enclosed": piece})
        assert ("enclosures_checked" in codes(missing(case.place, second.id, values))) is asked


def test_what_can_be_enclosed_is_named_neutrally_and_the_rest_with_its_reason(case, paper):  # noqa: F811
    letter = finalise(case.place, case.draft().letters[0].id, paper)
    keep(case, "Noor.png", picture())
    keep(case, "film.mp4", b"\0\0\0 ftypmp42")
    (draft,) = case.draft(LetterKind.PUPIL_SUSPENSION).letters
    shot, film, old = enclosable(case.place, draft.id)
    assert (shot.label, shot.piece.title, shot.reason) == (
        "Bewijsstuk 1: Noor.png", "schermafbeelding, bewaard op 23 november 2026", "",
    )  # fmt: skip
    assert film.reason.startswith("is geen PDF, PNG of JPEG")
    assert (old.piece.id, old.piece.title) == (letter.id, "onze brief van 23 november 2026")
    assert letter.reference in old.label
    assert enclosable(case.place, letter.id)[-1].piece.kind is EnclosedKind.EVIDENCE
    assert len(enclosable(as_role(case.place, Role.BOARD), draft.id)) == 3


def test_sending_decides_what_stands_on_the_paper(case, paper):  # noqa: F811
    (draft,) = case.draft().letters

    def shown(**values):
        return words(
            preview(case.place, draft.id, paper, replace(draft.values, values={**draft.values.values, **values}))
        )

    assert "AANGETEKEND" not in shown()
    assert "AANGETEKEND" in shown(send_as="registered")
    assert "Ontvangstbewijs" not in shown(send_as="registered", receipt_slip="yes")
    assert "Voor ontvangst, niet voor akkoord." in shown(send_as="by_hand", receipt_slip="yes")
