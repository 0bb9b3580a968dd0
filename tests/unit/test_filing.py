"""Where correspondence belongs by the protocol, and what of it lies there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.cases import letter_values
from wm_desktop.domain.case_work import Dossier, FiledItem, Filing
from wm_desktop.domain.evidence import SEALED_TYPE
from wm_desktop.domain.filing import Belonging, Child, Paper, belongings, correspondence, destinations_for, unfiled
from wm_desktop.domain.ids import DocumentId, EntryId, EvidenceId, GuardianId, IncidentId, LetterId, PartyId, PupilId
from wm_desktop.domain.incidents import Entry, EntryKind, Evidence, Party, PartyRole, PersonKind
from wm_desktop.domain.letters import Addressee, Letter, LetterKind, LetterState
from wm_desktop.domain.people import Address

FILE = IncidentId(uuid4())
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def party(kind: PersonKind, name: str, role: PartyRole = PartyRole.ACCUSED, person: UUID | None = None) -> Party:
    known = None if kind is PersonKind.OUTSIDER else person or uuid4()
    return Party(PartyId(uuid4()), FILE, role, kind, known, name)


def entry(kind: EntryKind, text: str = "Kort.", **facts: Any) -> Entry:
    return replace(Entry(EntryId(uuid4()), FILE, kind, NOON, text, "Marja", NOON), **facts)


def letter(pupil: UUID, state: LetterState = LetterState.FINAL, day: date | None = date(2026, 3, 4)) -> Letter:
    who = Addressee(GuardianId(uuid4()), "de heer T. Visser", "Geachte heer Visser,", Address())
    facts = (LetterKind.PUPIL_WARNING, who, letter_values(), "Marja", NOON)
    final = {"state": state, "letter_date": day, "reference": "WM-2026-001-WAA"}
    return Letter(LetterId(uuid4()), FILE, *facts, pupil_id=PupilId(pupil), **final)


def piece(name: str, media_type: str = "image/png", link: str = "") -> Evidence:
    facts = (name, media_type, 3, "00" * 32, "Marja", NOON)
    return Evidence(EvidenceId(uuid4()), FILE, DocumentId(uuid4()), *facts, link=link)


def filed(paper: Paper, person: UUID) -> Filing:
    where = (Dossier.PUPIL, person, "kast 3", date(2026, 3, 5))
    return Filing(uuid4(), FILE, paper.item, paper.item_id, *where, "Marja", NOON)


def files(known: tuple[Belonging, ...]) -> list[list[tuple[Dossier, str, bool]]]:
    return [[(one.dossier, one.name, one.third_party) for one in each.destinations] for each in known]


def test_an_employee_and_a_pupil_have_a_file_of_their_own() -> None:
    teacher, pupil = party(PersonKind.EMPLOYEE, "J. Bos"), party(PersonKind.PUPIL, "Noor Sluis")
    assert files(belongings([teacher], {})) == [[(Dossier.PERSONNEL, "J. Bos", False)]]
    found = files(belongings([teacher, pupil, pupil], {}))
    assert found == [[(Dossier.PERSONNEL, "J. Bos", True)], [(Dossier.PUPIL, "Noor Sluis", True)]]


def test_what_a_parent_is_told_goes_to_the_file_of_the_child_in_the_incident() -> None:
    parent, noor, finn = party(PersonKind.GUARDIAN, "T. Sluis"), Child(uuid4(), "Noor"), Child(uuid4(), "Finn")
    assert parent.person_id is not None
    children = {parent.person_id: (noor, finn)}
    both = [[(Dossier.PUPIL, "Noor", True), (Dossier.PUPIL, "Finn", True)]]
    assert files(belongings([parent], children)) == both
    affected = party(PersonKind.PUPIL, "Noor", PartyRole.AFFECTED, noor.id)
    assert files(belongings([parent, affected], children)) == [[(Dossier.PUPIL, "Noor", True)]]
    assert files(belongings([parent], {})) == [[]]


def test_nobody_but_who_is_spoken_to_and_known_has_a_file() -> None:
    others = [party(PersonKind.PUPIL, "Ali", PartyRole.WITNESS), party(PersonKind.OUTSIDER, "Buurvrouw")]
    assert belongings(others, {}) == ()
    assert unfiled(correspondence([entry(EntryKind.MAIL_IN)], [], []), (), []) == []


def test_correspondence_is_what_was_written_and_said_as_last_corrected() -> None:
    pupil = uuid4()
    final, concept = letter(pupil), letter(pupil, LetterState.DRAFT)
    old = entry(EntryKind.HEARING, "Verkeerd.")
    new = entry(EntryKind.HEARING, "Goed.\nMet meer.", corrects=old.id)
    own = entry(EntryKind.LETTER, "Definitief.", letter_reference=final.reference)
    elsewhere = entry(EntryKind.LETTER, "x" * 80, letter_reference="BRIEF-7")
    mail, film = piece("mail.eml", "message/rfc822"), piece("foto.png.exe", SEALED_TYPE)
    hung = piece("bijlage.png", link=f"bewijsstuk:{mail.id}")
    papers = correspondence([old, new, own, elsewhere, entry(EntryKind.NOTE)], [final, concept], [mail, film, hung])
    told = sorted(paper.words.nl for paper in papers)
    assert told == [
        "Bewijs: mail.eml",
        "Brief met waarschuwing WM-2026-001-WAA aan de heer T. Visser",
        f"Brief: {'x' * 59}…",
        "Hoor en wederhoor: Goed.",
    ]
    assert correspondence([], [letter(pupil, day=None)], [])[0].day == NOON.date()


def test_a_letter_belongs_to_its_own_pupil_only() -> None:
    noor, ali = party(PersonKind.PUPIL, "Noor"), party(PersonKind.PUPIL, "Ali")
    assert noor.person_id is not None
    assert ali.person_id is not None
    known = belongings([noor, ali], {})
    [paper] = correspondence([], [letter(noor.person_id)], [])
    [open_one] = unfiled([paper], known, [filed(paper, ali.person_id)])
    assert ([one.name for one in open_one.destinations], open_one.choose) == (["Noor"], False)
    assert unfiled([paper], known, [filed(paper, noor.person_id)]) == []
    assert [one.name for one in destinations_for(paper, known)] == ["Noor"]


def test_anything_else_lies_with_one_of_those_it_may_be_about() -> None:
    noor, ali = party(PersonKind.PUPIL, "Noor"), party(PersonKind.PUPIL, "Ali")
    known = belongings([noor, ali], {})
    [paper] = correspondence([entry(EntryKind.MAIL_IN)], [], [])
    [open_one] = unfiled([paper], known, [])
    assert ([one.name for one in open_one.destinations], open_one.choose) == (["Noor", "Ali"], True)
    assert ali.person_id is not None
    assert unfiled([paper], known, [filed(paper, ali.person_id)]) == []


def test_of_a_parent_with_two_children_it_lies_in_both_files() -> None:
    parent, noor, finn = party(PersonKind.GUARDIAN, "T. Sluis"), Child(uuid4(), "Noor"), Child(uuid4(), "Finn")
    assert parent.person_id is not None
    known = belongings([parent, party(PersonKind.PUPIL, "Ali")], {parent.person_id: (noor, finn)})
    [paper] = correspondence([entry(EntryKind.MAIL_OUT)], [], [])
    [open_one] = unfiled([paper], known, [filed(paper, noor.id)])
    assert ([one.name for one in open_one.destinations], open_one.choose) == (["Finn"], False)
    assert unfiled([paper], known, [filed(paper, noor.id), filed(paper, finn.id)]) == []


@pytest.mark.parametrize(("lies", "count"), [(False, 1), (True, 0)])
def test_without_a_known_child_somebody_must_choose(lies: bool, count: int) -> None:
    known = belongings([party(PersonKind.GUARDIAN, "T. Sluis")], {})
    [paper] = correspondence([entry(EntryKind.REPORT)], [], [])
    found = unfiled([paper], known, [filed(paper, uuid4())] if lies else [])
    assert [one.destinations for one in found] == [()] * count
    assert paper.key == (FiledItem.ENTRY, paper.item_id)
