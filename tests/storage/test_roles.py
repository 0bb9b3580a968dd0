"""Every use case refuses the roles it is not for, before it looks at anything else."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any
from unittest.mock import MagicMock

import pytest

from tests.support import as_role
from wm_desktop import services
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.services.actors import Role
from wm_desktop.services.workplace import Workplace

# for everybody: the register, its lists and its people, the purposes, the school's settings, the safety copy of the day
FOR_ALL = {
    *(
        "list_purposes",
        "load_settings",
        "no_consent_list",
        "trip_list",
        "register_note",
        "backup_is_due",
        "daily_backup",
    ),
    "person_file",
    *("history_of", "register_changes", "change_list", "texts_of"),
    *("load_policy", "catch_up", "load_calendar", "count_term"),
    *("look_up", "check_publication", "check_sheet"),  # a teacher may ask whether a picture may go somewhere
    "shown_without_yes",
    *("protocol_versions", "book_on", "version_sheet"),  # the rules are there for everybody
}
NOT_FOR_TEACHERS = {"employees_without", "staff_rows"}  # a reader may know, a teacher has the own groups only
# steps inside a use case that has asked for the role already
STEPS = {
    *("add_answers", "keep_file", "plan_in", "check_fields", "incident_in", "record_letter", "visible", "context_of"),
    *(
        "note_of",
        "list_note",
        "letter_in",
        "save_guardians",
        "add_pupils",
        "add_answers_in",
        "asked_purposes",
        "find_round",
        "export_note",
        "note_list",
        "register_of",
        "note_export",
        "write_down",
        "write_down_in",
        "finish_in",
        "words_of_filter",
        *("own_people", "require_own", "why_nobody", "check_there_are_any", "keep_answer_file"),
        *("append", "may_see", "state_of_file", "refuse_open_work", "add_task", "add_term", "add_mark"),
        "follow_arrival",
        *("check_in", "masks_for", "offered_values", "sealed_in", "draft_in", "bound"),
    ),
}
NOT_FOR_THE_BOARD = {
    *("add_guardian", "mark_left", "mark_returned", "move_pupil", "save_employee", "save_guardian", "save_pupil"),
    *("set_custody", "set_protected", "import_people_list", "preview_roster", "store_roster", "add_user"),
    *("change_passphrase", "list_users", "remove_user", "holds_consents"),
    *("tie_user", "choose_groups", "group_choices"),
}


def use_cases() -> Iterator[tuple[str, Callable[..., Any]]]:
    for found in iter_modules(services.__path__):
        module = import_module(f"{services.__name__}.{found.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = list(inspect.signature(function).parameters)
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and parameters[:1] == ["place"] and name not in STEPS | FOR_ALL | NOT_FOR_TEACHERS:
                yield name, function


def call(function: Callable[..., Any], place: Workplace) -> None:
    """Call with things that are nothing, so that only the role can be what is refused."""
    needed = [one for one in list(inspect.signature(function).parameters.values())[1:] if one.default is one.empty]
    plain = [MagicMock() for one in needed if one.kind is one.POSITIONAL_OR_KEYWORD]
    named = {one.name: MagicMock() for one in needed if one.kind is one.KEYWORD_ONLY}
    given = function(place, *plain, **named)
    if inspect.isgenerator(given):
        next(given)


CASES = dict(use_cases())


def test_the_table_is_not_empty() -> None:
    assert len(CASES) > 40
    assert CASES.keys() >= NOT_FOR_THE_BOARD


@pytest.mark.parametrize("role", [Role.TEACHER, Role.READER])
@pytest.mark.parametrize("name", CASES)
def test_teachers_and_readers_are_refused(place: Workplace, name: str, role: Role) -> None:
    with pytest.raises(NotAllowedError, match=role.value):
        call(CASES[name], as_role(place, role))


@pytest.mark.parametrize("name", sorted(NOT_FOR_THE_BOARD))
def test_the_board_neither_changes_the_roster_nor_the_users(place: Workplace, name: str) -> None:
    with pytest.raises(NotAllowedError, match="board"):
        call(CASES[name], as_role(place, Role.BOARD))
