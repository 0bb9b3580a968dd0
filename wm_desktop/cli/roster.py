"""Pupils, groups, guardians, employees and the school's purposes."""

from __future__ import annotations

import argparse

from wm_desktop.cli.output import Output
from wm_desktop.cli.session import opened
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import PupilRow


def roster_import(asked: argparse.Namespace, output: Output) -> None:
    """Read in EDEXML or a list, or show what would change."""
    from wm_desktop.services.roster import preview_roster, store_roster
    from wm_desktop.spreadsheets.read import read_roster

    source = read_roster(asked.source)
    with opened(asked) as session:
        preview = preview_roster(session.place, source, asked.school_year, asked.location)
        batch = None if asked.dry_run else store_roster(session.place, preview, source)
    output.give(preview.to_json(committed=batch is not None, batch=batch), [])


def roster_list(asked: argparse.Namespace, output: Output) -> None:
    """Pupils with number, name parts and group."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)
        rows = session.place.queries.pupils(group=asked.group)
    lines = [f"{row.pupil_number} {row.name.listed} {row.group} {row.location}" for row in rows]
    output.give({"pupils": [_pupil(row) for row in rows]}, lines)


def purpose_list(asked: argparse.Namespace, output: Output) -> None:
    """The school's purposes in their order."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)
        purposes = session.place.queries.purposes()
    document = [
        {"code": item.code, "label": item.label, "audience": item.audience.value, "version": item.version}
        for item in purposes
    ]
    output.give({"purposes": document}, [f"{item.code}: {item.label}" for item in purposes])


def purpose_add(asked: argparse.Namespace, output: Output) -> None:
    """Add a purpose of the school's own."""
    from wm_desktop.services.purposes import add_purpose

    with opened(asked) as session:
        purpose = add_purpose(session.place, asked.code, asked.label)
    output.give({"code": purpose.code, "label": purpose.label}, [f"Toegevoegd: {purpose.code}"])


def _pupil(row: PupilRow) -> dict[str, object]:
    return {
        "pupil": row.pupil_number,
        "first_name": row.name.first_name,
        "prefix": row.name.prefix,
        "last_name": row.name.last_name,
        "birth_date": None if row.birth_date is None else row.birth_date.isoformat(),
        "group": row.group,
        "year_group": row.year_group,
        "location": row.location,
    }
