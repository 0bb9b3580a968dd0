"""Storing and undoing a consent import: all or nothing, with evidence, log and remembered choices."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import date
from pathlib import Path

import pytest

from tests.support import Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import CancelledError, NotAllowedError
from wm_desktop.domain.ids import BatchId, new_uuid
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_import import (
    BatchUndoneError,
    BatchUnknownError,
    ImportBlockedError,
    ImportMovedOnError,
    NoConsentListError,
    NotAConsentBatchError,
    preview_import,
    store_import,
    undo_import,
)
from wm_desktop.services.purposes import change_text
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.workplace import Kind, Workplace
from wm_desktop.spreadsheets.read import read_source, source_of

DATA = Path(__file__).parents[1] / "data"
YEAR = SchoolYear(2026)
HEAD = "Leerlingnummer;Naam;Ouder;Website;Nieuwsbrief\n"


def csv(*lines: str, name: str = "lijst.csv", head: str = HEAD):
    return source_of((head + "\n".join(lines) + "\n").encode(), name)


@pytest.fixture
def noor(office: Office):
    return office.pupil("Noor de Vries", number="1001")


def register(place: Workplace) -> dict[tuple[str, str], str]:
    with place.unit_of_work() as uow:
        numbers = {pupil.id: pupil.pupil_number for pupil in uow.people.pupils()}
        codes = {purpose.id: purpose.code for purpose in uow.consent.purposes()}
        return {
            (numbers[pupil], codes[purpose]): state.status.value
            for (pupil, purpose), state in uow.consent.states().items()
            if state.status.value != "unanswered"
        }


def test_an_import_is_stored_with_its_evidence(place: Workplace, noor) -> None:
    source = csv("1001;Noor de Vries;;ja;nee")
    preview = preview_import(place, source, YEAR)
    batch = store_import(place, preview, source)
    assert register(place) == {("1001", "website"): "yes", ("1001", "nieuwsbrief"): "no"}
    assert place.backups.last() is not None
    with place.unit_of_work() as uow:
        stored = uow.consent.answers([noor.id])
        assert {(one.way, one.batch_id, one.guardian_id) for one in stored} == {(AnswerWay.IMPORT, batch, None)}
        assert {one.source for one in stored} == {"record 2, kolom D", "record 2, kolom E"}
        assert b"".join(uow.documents.read(stored[0].document_id)) == source.data
        logged = uow.imports.batch(batch)
    assert (logged["kind"], logged["file_name"], logged["sha256"]) == ("consent", "lijst.csv", source.sha256)
    assert logged["result"]["committed"] is True
    assert [row.action for row in place.queries.audit()][-2:] == ["consent.import", "sealed"]
    assert place.announce.heard[-1] == frozenset({Kind.CONSENT})


def test_a_file_with_identity_numbers_is_not_kept(place: Workplace, noor) -> None:
    source = csv("1001;Noor de Vries;ja;123456782", head="Leerlingnummer;Naam;Website;BSN\n")
    preview = preview_import(place, source, YEAR)
    store_import(place, preview, source)
    with place.unit_of_work() as uow:
        assert [one.document_id for one in uow.consent.answers()] == [None]
    assert [one["code"] for one in preview.to_json()["problems"]] == ["identity_number_dropped"]
    assert "123456782" not in repr(preview)


def test_guardians_in_the_register_answer_for_themselves(place: Workplace, office: Office, noor) -> None:
    mother, _ = office.guardians_of(noor)
    source = csv("1001;Noor de Vries;Ouder1 de Vries;ja;ja", "1001;Noor de Vries;Ouder2 de Vries;nee;ja")
    preview = preview_import(place, source, YEAR)
    store_import(place, preview, source)
    assert register(place) == {("1001", "website"): "conflict", ("1001", "nieuwsbrief"): "yes"}
    assert preview.to_json()["pupils"] == {"1001": {"website": "no", "nieuwsbrief": "yes"}}
    with place.unit_of_work() as uow:
        assert mother.id in {one.guardian_id for one in uow.consent.answers()}


def test_a_yes_needs_permission_per_cell_to_replace_a_no(place: Workplace, noor) -> None:
    no = csv("1001;Noor de Vries;;nee;nee")
    store_import(place, preview_import(place, no, YEAR), no)
    yes = csv("1001;Noor de Vries;;ja;ja", name="later.csv")
    allowed = RowChoices(allowed=frozenset({("1001", "website")}))
    preview = preview_import(place, yes, YEAR, choices=allowed)
    assert [one.code for one in preview.result.problems] == ["yes_over_no"]
    store_import(place, preview, yes)
    assert register(place) == {("1001", "website"): "yes", ("1001", "nieuwsbrief"): "no"}


def test_a_row_is_added_as_a_new_pupil_with_a_number_of_the_programs_own(place: Workplace, noor) -> None:
    head = "Leerlingnummer;Naam;Groep;Website;Nieuwsbrief\n"
    source = csv("1001;Noor de Vries;;ja;ja", ";Bo Bos;4B;ja;nee", ";Lot Kok;4B;ja;ja", head=head)
    choices = RowChoices(left_out=frozenset({("", 2)}), add_as_new=frozenset({("", 3)}))
    preview = preview_import(place, source, YEAR, choices=choices)
    batch = store_import(place, preview, source)
    assert register(place) == {("WM-00001", "website"): "yes", ("WM-00001", "nieuwsbrief"): "no"}
    again = preview_import(place, source, YEAR)
    assert [row.pupil for row in again.result.rows] == ["1001", "WM-00001", None]
    assert undo_import(place, batch).added_pupils == ("WM-00001",)


def test_undo_brings_back_what_was_and_keeps_what_came_later(place: Workplace, noor, clock) -> None:
    before = csv("1001;Noor de Vries;;nee;nee")
    store_import(place, preview_import(place, before, YEAR), before)
    clock.move(days=1)
    head = "Leerlingnummer;Naam;Groep;Website;Nieuwsbrief\n"
    second = csv("1001;Noor de Vries;3A;ja;ja", "9;Bo Bos;4B;ja;nee", head=head)
    cells = frozenset({("1001", "website"), ("1001", "nieuwsbrief")})
    profile = Profile.parse({"unknown_pupils": "add"})
    preview = preview_import(place, second, YEAR, profile, choices=RowChoices(allowed=cells))
    batch = store_import(place, preview, second)
    assert [one.number for one in preview.new_pupils] == ["9"]
    clock.move(days=1)
    with place.unit_of_work() as uow:
        (website,) = [one for one in uow.consent.purposes() if one.code == "website"]
    record_answer(
        place,
        pupil_id=noor.id,
        purpose_id=website.id,
        kind=AnswerKind.YES,
        guardian_id=None,
        given_on=date(2026, 11, 25),
        way=AnswerWay.ORAL,
    )
    report = undo_import(place, batch)
    assert report.to_json() == {
        "batch": str(batch),
        "retracted": 4,
        "kept": [{"pupil": "1001", "purpose": "website"}],
        "added_pupils": ["9"],
    }
    assert register(place) == {("1001", "website"): "yes", ("1001", "nieuwsbrief"): "no"}
    with pytest.raises(BatchUndoneError):
        undo_import(place, batch)
    assert len(place.queries.pupils()) == 2


def test_undo_refuses_what_it_cannot_take_back(place: Workplace) -> None:
    with pytest.raises(BatchUnknownError):
        undo_import(place, BatchId(new_uuid()))
    source = read_source(DATA / "edexml/roster_het_voorbeeld_2026-2027.xml")
    batch = store_roster(place, preview_roster(place, source, YEAR), source)
    with pytest.raises(NotAConsentBatchError):
        undo_import(place, batch)


def test_another_school_year_or_a_roster_is_refused(place: Workplace, noor) -> None:
    source = csv("1001;Noor de Vries;;ja;ja", name="toestemming 2025-2026.csv")
    preview = preview_import(place, source, YEAR)
    with pytest.raises(ImportBlockedError, match="2025-2026"):
        store_import(place, preview, source)
    assert register(place) == {}
    with pytest.raises(NoConsentListError):
        preview_import(place, read_source(DATA / "edexml/roster_windows-1252.xml"), YEAR)


def test_a_preview_that_went_stale_is_refused(place: Workplace, noor) -> None:
    source = csv("1001;Noor de Vries;;ja;ja")
    preview = preview_import(place, source, YEAR)
    store_import(place, preview, source)
    with pytest.raises(ImportMovedOnError):
        store_import(place, preview, source)


def test_choices_are_remembered_per_layout(place: Workplace, noor) -> None:
    crosses = Profile.parse({"marks": [{"mark": "x", "means": "yes"}]})
    first = csv("1001;Noor de Vries;;x;")
    store_import(place, preview_import(place, first, YEAR, crosses), first)
    again = csv("1001;Noor de Vries;;;x", name="volgend.csv")
    preview = preview_import(place, again, YEAR)
    assert preview.remembered
    assert [one.code for one in preview.result.problems] == ["profile_remembered"]
    assert dict(preview.result.rows[0].answers)["nieuwsbrief"] == "yes"
    assert not preview_import(place, again, YEAR, Profile()).plan.store


def test_roles_are_kept(place: Workplace, noor) -> None:
    reader = Workplace(
        Actor("lezer", Role.READER), place.unit_of_work, place.queries, place.clock, place.backups, place.announce
    )
    with pytest.raises(NotAllowedError):
        preview_import(reader, csv("1001;Noor de Vries;;ja;ja"), YEAR)


class GiveUp:
    def report(self, done: int, total: int) -> None:
        raise CancelledError


def test_cancelling_stores_nothing(place: Workplace, noor) -> None:
    source = csv("1001;Noor de Vries;;ja;ja")
    preview = preview_import(place, source, YEAR)
    with pytest.raises(CancelledError):
        store_import(place, preview, source, GiveUp())
    assert register(place) == {}
    roster = read_source(DATA / "edexml/roster_het_voorbeeld_2026-2027.xml")
    with pytest.raises(CancelledError):
        store_roster(place, preview_roster(place, roster, YEAR), roster, GiveUp())
    assert len(place.queries.pupils()) == 1


def test_a_protected_pupil_stays_no(place: Workplace, office: Office) -> None:
    office.pupil("Bo Bos", number="7", protected=True)
    source = csv("7;Bo Bos;;ja;nee")
    preview = preview_import(place, source, YEAR)
    store_import(place, preview, source)
    assert preview.to_json()["pupils"] == {"7": {"website": "no", "nieuwsbrief": "no"}}
    assert preview.result.changes == ()


KILLED = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from tests.support import FixedClock, open_engine, KEY, workplace_on
    from wm_desktop.domain.importing.profile import Profile
    from wm_desktop.domain.school import SchoolYear
    from wm_desktop.services.consent_import import preview_import, store_import
    from wm_desktop.spreadsheets.read import read_source

    place = workplace_on(open_engine(Path(sys.argv[1]), KEY), FixedClock())
    source = read_source(Path(sys.argv[2]))
    preview = preview_import(place, source, SchoolYear(2026), Profile.parse({"unknown_pupils": "add"}))
    print("storing", flush=True)
    store_import(place, preview, source)
    print("stored", flush=True)
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
@pytest.mark.parametrize("wait", [0.0, 0.15, 0.4])
@pytest.mark.usefixtures("unmeasured")
def test_kill_9_while_storing_leaves_all_or_nothing(place: Workplace, tmp_path: Path, wait: float) -> None:
    sample = DATA / "20_grote_school_420_leerlingen.xlsx"
    command = [sys.executable, "-c", KILLED, str(tmp_path / "data.db"), str(sample)]
    root = Path(__file__).parents[2]
    worker = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root, env={**os.environ, "PYTHONPATH": str(root)})
    assert worker.stdout is not None
    assert worker.stdout.readline() == b"storing\n"
    time.sleep(wait)
    worker.send_signal(signal.SIGKILL)
    done = worker.stdout.read() == b"stored\n"
    worker.wait()
    worker.stdout.close()
    with place.unit_of_work() as uow:
        found = (len(uow.people.pupils()), len(uow.consent.answers()))
    assert found in {(0, 0), (419, 2360)}
    assert found == (419, 2360) or not done
    assert len(place.queries.batches()) == (1 if found[0] else 0)


def test_the_preview_gives_the_wizard_its_table_of_marks(place: Workplace, noor) -> None:
    marks = preview_import(place, csv("1001;Noor de Vries;;x;nee"), YEAR).marks
    assert [(one.letter, one.mark, one.count, one.meaning, one.certain) for one in marks] == [
        ("D", "x", 1, "unanswered", False),
        ("E", "nee", 1, "no", True),
    ]


def test_a_text_that_asks_anew_takes_the_same_yes_again(place: Workplace, noor) -> None:
    source = csv("1001;Noor;3A;ja;nee")
    first = preview_import(place, source, YEAR)
    store_import(place, first, source)
    change_text(place, "website", "Website", "Ook het archief.", asks_anew=True)
    again = csv("1001;Noor;3A;ja;nee", name="nieuwe lijst.csv")
    preview = preview_import(place, again, YEAR)
    assert [(one.purpose, one.before.value, one.after.value) for one in preview.result.changes] == [
        ("website", "unanswered", "yes")
    ]
    store_import(place, preview, again)
    assert register(place)["1001", "website"] == "yes"
