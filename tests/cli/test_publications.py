"""Checks and publications from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import PASSPHRASE, Admin
from tests.support import CHEAP
from wm_desktop.cli import session
from wm_desktop.domain.publications import Content, PersonKind, Shown
from wm_desktop.services.publications import NewPublication, record_publication
from wm_desktop.services.workplace import workplace_for
from wm_desktop.storage.datafile import DataFileStore


def publish(folder: Path, pupil_number: str) -> None:
    """Record a publication as the window would."""
    opened = DataFileStore(session.now, "werkplek", CHEAP).open(folder, PASSPHRASE)
    try:
        place = workplace_for(opened, session.now)
        pupil = next(row for row in place.queries.pupils() if row.pupil_number == pupil_number)
        people = (Shown(PersonKind.PUPIL, pupil.id),)
        photo = frozenset({Content.PHOTO})
        record_publication(place, NewPublication("website", "Sportdag", "nieuws", place.today(), photo, people))
    finally:
        opened.close()


def test_a_check_tells_per_pupil_whether_and_why(school: Admin) -> None:
    school("consent", "answer", "1003", "website", "yes", "--by", "ouders")
    found = school("consent", "check", "--purpose", "website", "1003", "1004", "1003", "--json").document
    assert found["verdict"] == "ask_first"
    assert [(one["pupil"], one["verdict"], one["reason"]) for one in found["pupils"]] == [
        ("1003", "may", "yes"),
        ("1004", "ask_first", "unanswered"),
    ]
    named = school("consent", "check", "--purpose", "website", "--shows", "photo", "--shows", "name", "1003", "--json")
    assert named.document["pupils"][0]["reason"] == "name_not_asked"
    assert named.document["number"] != found["number"]


def test_a_check_of_what_nobody_knows_is_refused(school: Admin) -> None:
    assert school("consent", "check", "--purpose", "billboard", "1003").status == 1
    assert school("consent", "check", "--purpose", "website", "9999").status == 1


def test_a_withdrawal_makes_a_takedown(school: Admin, tmp_path: Path) -> None:
    assert school("publication", "list", "--json").document == {"publications": []}
    school("consent", "answer", "1003", "website", "yes", "--by", "ouders")
    publish(tmp_path / "school", "1003")
    [book] = school("publication", "list", "--json").document["publications"]
    assert (book["title"], book["takedowns"], len(book["people"])) == ("Sportdag", 0, 1)
    assert school("publication", "takedowns", "--json").document == {"takedowns": []}
    school("consent", "answer", "1003", "website", "withdrawn", "--by", "ouders")
    [duty] = school("publication", "takedowns", "--json").document["takedowns"]
    assert (duty["number"], duty["status"], duty["kind"]) == (book["number"], "withdrawn", "pupil")
    assert "ingetrokken" in school("publication", "takedowns").out
    assert "Sportdag" in school("publication", "list").out
