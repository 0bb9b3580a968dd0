"""Putting correspondence in somebody's file, on the real storage."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.cases import a_file, a_final_warning, a_warning, mark_sent
from tests.storage.test_courses import suspended
from tests.support import as_role
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.case_work import Dossier, FiledItem
from wm_desktop.domain.dossier_check import Gap
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.incidents import EntryKind, PartyRole, PersonKind
from wm_desktop.services.actors import Role
from wm_desktop.services.case_file import case_again
from wm_desktop.services.dossier_check import check_dossier
from wm_desktop.services.filing import AlreadyFiledError, NotADestinationError, ToFile, file_items, filing_of_file
from wm_desktop.services.incident_checks import EmptyFieldError, InTheFutureError
from wm_desktop.services.incidents import NewEntry, NewParty, add_entry, add_party


def test_a_letter_is_put_in_the_file_of_its_pupil(office: Any) -> None:
    place = office.place
    letter = a_final_warning(office, letter_paper())
    [lacking] = filing_of_file(place, letter.incident_id).unfiled
    assert [(one.dossier, one.person_id) for one in lacking.destinations] == [(Dossier.PUPIL, letter.pupil_id)]
    piece = ToFile(FiledItem.LETTER, letter.id, letter.pupil_id)
    [filing] = file_items(place, letter.incident_id, [piece, piece], where=" kast 3 ", on=date(2026, 11, 20))
    assert (filing.place, filing.filed_on, filing.recorded_by) == ("kast 3", date(2026, 11, 20), place.actor.name)
    case = case_again(place, letter.incident_id)
    assert case.filings == (filing,)
    assert case.file.entries[-1].text == (
        "In het dossier gelegd op 20 november 2026:\n"
        f"Brief met waarschuwing {letter.reference} aan {letter.addressee.name_line}"
        " - leerlingdossier van Bram Visser (kast 3)"
    )
    assert filing_of_file(place, letter.incident_id).unfiled == []
    assert [(row.action, row.detail) for row in place.queries.audit() if row.action == "case.filing"] == [
        ("case.filing", str(filing.id))
    ]
    with pytest.raises(AlreadyFiledError, match="leerlingdossier van Bram Visser"):
        file_items(place, letter.incident_id, [piece])


def test_what_a_parent_was_told_lies_with_the_child_and_nowhere_else(office: Any) -> None:
    place = office.place
    incident, child = a_file(office, parties=())
    with place.unit_of_work() as uow:
        parent = uow.people.guardians_of(child.id)[0][0]
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, parent.id))
    entry = add_entry(place, incident.id, NewEntry(EntryKind.MAIL_OUT, "Uitnodiging gesprek"))
    elsewhere = ToFile(FiledItem.ENTRY, entry.id, parent.id)
    with pytest.raises(NotADestinationError, match="Uitnodiging"):
        file_items(place, incident.id, [ToFile(FiledItem.ENTRY, entry.id, child.id), elsewhere])
    assert case_again(place, incident.id).filings == ()
    [filing] = file_items(place, incident.id, [ToFile(FiledItem.ENTRY, entry.id, child.id)])
    assert (filing.dossier, filing.place) == (Dossier.PUPIL, "leerlingdossier")


def test_concepts_corrected_lines_tomorrow_and_nothing_cannot_be_filed(office: Any) -> None:
    place = office.place
    concept = a_warning(office)[0]
    piece = ToFile(FiledItem.LETTER, concept.id, concept.pupil_id)
    with pytest.raises(NotFoundError):
        file_items(place, concept.incident_id, [piece])
    with pytest.raises(NotFoundError):
        file_items(place, concept.incident_id, [ToFile(FiledItem.EVIDENCE, uuid4(), concept.pupil_id)])
    with pytest.raises(EmptyFieldError):
        file_items(place, concept.incident_id, [])
    with pytest.raises(InTheFutureError):
        file_items(place, concept.incident_id, [piece], on=place.today() + timedelta(days=1))


def test_the_office_files_nothing_about_an_employee(office: Any) -> None:
    place = office.place
    incident, _child = a_file(office)
    employee = office.employee()
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.EMPLOYEE, employee.id))
    entry = add_entry(place, incident.id, NewEntry(EntryKind.REPORT, "Verslag van het gesprek"))
    piece = ToFile(FiledItem.ENTRY, entry.id, employee.id)
    with pytest.raises(NotAllowedError):
        file_items(as_role(place, Role.ADMINISTRATOR), incident.id, [piece])
    [filing] = file_items(place, incident.id, [piece])
    assert filing.dossier is Dossier.PERSONNEL


def test_the_check_follows_what_is_done_in_the_file(office: Any) -> None:
    place = office.place
    letter = a_final_warning(office, letter_paper())
    lines = check_dossier(place, letter.incident_id)
    assert [line.gap for line in lines] == [Gap.NOT_DECIDED, Gap.NOT_SENT, Gap.NOT_FILED]
    mark_sent(place, letter.id, place.now())
    file_items(place, letter.incident_id, [ToFile(FiledItem.LETTER, letter.id, letter.pupil_id)])
    assert [line.gap for line in check_dossier(place, letter.incident_id)] == [Gap.NOT_DECIDED]
    incident, _course = suspended(office)
    gaps = [line.gap for line in check_dossier(place, incident.id)]
    assert (gaps.count(Gap.NO_REPORT), Gap.COURSE_OPEN in gaps) == (4, True)
