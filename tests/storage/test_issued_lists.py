"""Lists handed to others: as little as possible, with permission, and followed until nobody holds an old one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.support import MONDAY, Office, group_ids, new_issue
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import GroupId, IssuedListId
from wm_desktop.domain.issued_lists import IssuedLine
from wm_desktop.domain.people import Pupil
from wm_desktop.services.consent import record_answer
from wm_desktop.services.issued_lists import (
    DESTROYED,
    REPLACED,
    GroupsEmptyError,
    GroupsMissingError,
    ListEndedError,
    NothingChangedError,
    NotPermittedError,
    PurposeClosedError,
    ReceiverMissingError,
    end_list,
    issue_list,
    issued_lists,
    lines_for,
    outdated_lists,
    replace_list,
)
from wm_desktop.services.issued_papers import issued_paper, issued_rows
from wm_desktop.services.people import move_pupil
from wm_desktop.services.purposes import close_purpose
from wm_desktop.services.workplace import Workplace

TODAY = MONDAY.date()


@pytest.fixture
def noor(office: Office) -> Pupil:
    office.pupil("Lot Visser", group="6A")
    return office.pupil("Noor van der Sluis", group="5A")


@pytest.fixture
def sem(office: Office) -> Pupil:
    return office.pupil("Sem de Graaf", group="5A")


def say(place: Workplace, pupil: Pupil, kind: str) -> None:
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=next(one.id for one in place.queries.purposes() if one.code == "website"),
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=TODAY,
        way=AnswerWay.FORM,
    )


def test_a_list_names_first_names_and_groups_of_who_may_not(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    say(place, noor, "yes")
    issued = issue_list(place, new_issue(place))
    assert (issued.number, [(one.name, one.group) for one in issued.lines]) == ("L2026-001", [("Sem", "5A")])
    assert issued_lists(place) == [issued]


def test_two_of_one_name_are_told_apart(place: Workplace, sem: Pupil, office: Office) -> None:
    office.pupil("Sem Öztürk", group="5A")
    office.pupil("Sem Bakker", group="5B")
    issued = issue_list(place, new_issue(place, "5A", "5B"))
    assert sorted((one.name, one.group) for one in issued.lines) == [("Sem", "5B"), ("Sem G.", "5A"), ("Sem Ö.", "5A")]


def test_who_shares_an_initial_too_gets_more_letters(place: Workplace, office: Office) -> None:
    for name in ("Noor Bakker", "Noor Bos", "Noor Bosch", "Noor Visser", "Noor Visser", "Jip Vos", "Noor"):
        office.pupil(name, group="5A")
    issued = issue_list(place, new_issue(place))
    told = sorted(one.name for one in issued.lines)
    assert told == ["Jip", "Noor", "Noor Ba.", "Noor Bos", "Noor Bosc.", "Noor V.", "Noor V."]


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"permitted_by": " "}, NotPermittedError),
        ({"permitted_on": TODAY + timedelta(days=1)}, NotPermittedError),
        ({"receiver": ""}, ReceiverMissingError),
        ({"goal": " "}, ReceiverMissingError),
        ({"groups": ()}, GroupsMissingError),
        ({"purpose": "billboard"}, NotFoundError),
    ],
)
def test_no_list_without_permission_and_receiver(
    place: Workplace, noor: Pupil, wrong: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        issue_list(place, new_issue(place, **wrong))
    assert issued_lists(place) == []


def test_a_list_becomes_outdated_and_its_replacement_tells_the_differences(
    place: Workplace, noor: Pupil, sem: Pupil
) -> None:
    say(place, noor, "yes")
    old = issue_list(place, new_issue(place))
    assert outdated_lists(place) == []
    with pytest.raises(NothingChangedError):
        replace_list(place, old.id)
    say(place, noor, "withdrawn")
    say(place, sem, "yes")
    [outdated] = outdated_lists(place)
    assert (outdated.issued, outdated.purpose) == (old, "Website")
    made = replace_list(place, old.id)
    assert [one.name for one in made.difference.added] == ["Noor"]
    assert [one.name for one in made.difference.removed] == ["Sem"]
    assert (made.issued.number, made.issued.replaces, made.issued.receiver) == ("L2026-002", old.id, "mw. Bos")
    assert outdated_lists(place) == []
    assert {one.number: one.ended_how for one in issued_lists(place)} == {"L2026-001": REPLACED, "L2026-002": ""}


def test_who_moved_to_another_group_makes_a_list_outdated(place: Workplace, sem: Pupil) -> None:
    issue_list(place, new_issue(place))
    move_pupil(place, sem.id, "6A", "Willibrord", TODAY)
    [outdated] = outdated_lists(place)
    assert [one.name for one in outdated.difference.removed] == ["Sem"]


def test_of_a_closed_purpose_nothing_needs_to_be_known(place: Workplace, sem: Pupil) -> None:
    issue_list(place, new_issue(place))
    close_purpose(place, "website")
    [outdated] = outdated_lists(place)
    assert [one.name for one in outdated.difference.removed] == ["Sem"]
    with pytest.raises(PurposeClosedError, match=r"L2026-001"):
        replace_list(place, outdated.issued.id)
    with pytest.raises(NotFoundError):
        lines_for(place, "website", group_ids(place, "5A"))


def test_the_overview_knows_what_is_outdated_and_what_replaced_what(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    old = issue_list(place, new_issue(place))
    assert [(row.purpose, row.outdated, row.is_held) for row in issued_rows(place)] == [("Website", None, True)]
    say(place, noor, "yes")
    [row] = issued_rows(place)
    assert row.outdated is not None
    assert [one.name for one in row.outdated.removed] == ["Noor"]
    made = replace_list(place, old.id)
    rows = {row.issued.number: row for row in issued_rows(place)}
    assert (rows["L2026-002"].replaces, rows["L2026-001"].is_held) == ("L2026-001", False)
    paper = issued_paper(place, made.issued.id)
    assert paper.changes == made.difference
    assert (paper.replaces, paper.suggested_name) == ("L2026-001", "Lijst L2026-002 - mw. Bos - 2026-11-23.pdf")
    assert issued_paper(place, made.issued.id, whole=True).changes is None
    assert issued_paper(place, old.id, preview=True).changes is None
    assert sum(row.action == "list.print" for row in place.queries.audit()) == 2
    with pytest.raises(NotFoundError):
        issued_paper(place, IssuedListId(uuid4()))


def test_a_list_of_several_groups_is_followed_in_each(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    issue_list(place, new_issue(place, "5A", "6A"))
    issue_list(place, new_issue(place, "6A", "5A", receiver="dhr. Kaya"))
    assert [one.name for one in lines_for(place, "website", group_ids(place, "6A", "5A"))] == ["Sem", "Noor", "Lot"]
    say(place, sem, "yes")
    outdated = outdated_lists(place)
    assert [[line.name for line in one.difference.removed] for one in outdated] == [["Sem"], ["Sem"]]


def test_a_list_ends_once(place: Workplace, sem: Pupil) -> None:
    issued = issue_list(place, new_issue(place))
    end_list(place, issued.id, DESTROYED)
    say(place, sem, "yes")
    assert outdated_lists(place) == []
    with pytest.raises(ListEndedError, match=DESTROYED):
        end_list(place, issued.id, DESTROYED)
    with pytest.raises(ListEndedError):
        replace_list(place, issued.id)
    with pytest.raises(NotFoundError):
        end_list(place, IssuedListId(uuid4()), DESTROYED)


def test_what_was_on_a_list_cannot_be_changed(place: Workplace, sem: Pupil, engine: Engine) -> None:
    issue_list(place, new_issue(place))
    for statement in ("UPDATE issued_list SET receiver = 'x'", "DELETE FROM issued_list"):
        with pytest.raises(IntegrityError, match=r"issued list stays|append-only"), engine.begin() as connection:
            connection.exec_driver_sql(statement)


def told(lines: tuple[IssuedLine, ...]) -> list[tuple[str, str]]:
    return sorted((one.name, one.location) for one in lines)


@pytest.fixture
def twins(office: Office, noor: Pupil, sem: Pupil) -> Pupil:
    """A 5A at the other location, with a Noor of its own."""
    return office.pupil("Noor Kaya", group="5A", location="Miland")


def test_groups_of_one_name_at_two_locations_never_mix(place: Workplace, noor: Pupil, twins: Pupil) -> None:
    one = issue_list(place, new_issue(place, location="Miland"))
    both = issue_list(place, new_issue(place))
    assert (one.groups, both.groups) == (("5A Miland",), ("5A Willibrord", "5A Miland"))
    assert told(one.lines) == [("Noor", "Miland")]
    assert told(both.lines) == [("Noor", "Miland"), ("Noor", "Willibrord"), ("Sem", "Willibrord")]
    say(place, noor, "yes")
    assert [(late.issued, told(late.difference.removed)) for late in outdated_lists(place)] == [
        (both, [("Noor", "Willibrord")])
    ]
    made = replace_list(place, both.id)
    assert (made.issued.groups, made.issued.group_ids) == (both.groups, both.group_ids)
    assert (told(made.difference.added), told(made.difference.removed)) == ([], [("Noor", "Willibrord")])
    with pytest.raises(NothingChangedError):
        replace_list(place, one.id)


def test_who_goes_to_the_group_of_that_name_elsewhere_leaves_the_list(
    place: Workplace, sem: Pupil, twins: Pupil
) -> None:
    one = issue_list(place, new_issue(place, location="Willibrord"))
    both = issue_list(place, new_issue(place, receiver="dhr. Kaya"))
    move_pupil(place, sem.id, "5A", "Miland", TODAY)
    found = {late.issued.id: late.difference for late in outdated_lists(place)}
    assert (told(found[one.id].added), told(found[one.id].removed)) == ([], [("Sem", "Willibrord")])
    assert (told(found[both.id].added), told(found[both.id].removed)) == ([("Sem", "Miland")], [("Sem", "Willibrord")])


def test_a_list_that_was_issued_by_names_is_about_every_group_of_that_name(
    place: Workplace, noor: Pupil, twins: Pupil
) -> None:
    new = issue_list(place, new_issue(place))
    old = replace(
        new,
        id=IssuedListId(uuid4()),
        number="L2025-009",
        groups=("5A",),
        group_ids=(),
        lines=tuple(replace(line, location="") for line in new.lines),
    )
    with place.unit_of_work() as uow:
        uow.issued_lists.add(old)
        uow.commit()
        assert uow.issued_lists.get(old.id) == old
    assert outdated_lists(place) == []
    say(place, twins, "yes")
    made = replace_list(place, old.id)
    assert told(made.difference.removed) == [("Noor", "")]
    assert (made.difference.added, made.issued.group_ids) == ((), new.group_ids)


def test_a_group_that_is_empty_now_asks_the_list_back(place: Workplace, noor: Pupil, sem: Pupil) -> None:
    issued = issue_list(place, new_issue(place))
    for pupil in (noor, sem):
        move_pupil(place, pupil.id, "6A", "Willibrord", TODAY)
    [late] = outdated_lists(place)
    assert len(late.difference.removed) == 2
    with pytest.raises(GroupsEmptyError, match=r"L2026-001"):
        replace_list(place, issued.id)
    with pytest.raises(NotFoundError):
        issue_list(place, new_issue(place, groups=(GroupId(uuid4()),)))
