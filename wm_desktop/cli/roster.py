"""Pupils, groups, guardians, employees and the school's purposes."""

from __future__ import annotations

import argparse

from wm_desktop.cli.output import Output, ending
from wm_desktop.cli.session import opened
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.roster import RosterKind
from wm_desktop.services.actors import Act
from wm_desktop.services.own_groups import check_there_are_any
from wm_desktop.services.people_list import PeopleListKind, PeopleReport, import_people_list
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.workplace import Workplace

_CHANGES = {
    RosterKind.NEW: "nieuw",
    RosterKind.CHANGED: "gewijzigd",
    RosterKind.MOVED: "naar een andere groep",
    RosterKind.LEFT: "van school",
    RosterKind.RETURNED: "teruggekomen",
}


def roster_import(asked: argparse.Namespace, output: Output) -> None:
    """Read in EDEXML or a list of pupils, guardians or employees, or show what would change."""
    from wm_desktop.domain.importing.list_kind import ListKind, kind_of_list
    from wm_desktop.spreadsheets.read import read_roster

    source = read_roster(asked.source)
    kind = kind_of_list(source.workbook, source.name)
    with opened(asked) as session:
        if kind is ListKind.PUPILS:
            _import_pupils(asked, output, session.place, source)
        else:
            _import_people(asked, output, session.place, source, PeopleListKind(kind.value))


def _import_pupils(asked: argparse.Namespace, output: Output, place: Workplace, source: SourceFile) -> None:
    from wm_desktop.services.roster import preview_roster, store_roster

    preview = preview_roster(place, source, asked.school_year, asked.location)
    batch = None if asked.dry_run else store_roster(place, preview, source)
    told = [
        f"Leerlingen: {', '.join(f'{len(preview.plan.of_kind(kind))} {word}' for kind, word in _CHANGES.items())}, "
        f"{preview.plan.unchanged} ongewijzigd, {len(preview.plan.missing)} niet in het bestand (blijven staan)"
    ]
    if preview.file.guardians:
        told.append(_people_line(PeopleListKind.GUARDIANS, preview.guardians))
    if preview.file.employees:
        new, changed = len(preview.plan.new_employees), len(preview.plan.changed_employees)
        told.append(f"Medewerkers: {new} nieuw, {changed} gewijzigd")
    told += [f"Rij {one.row}: {one.message()}" if one.row else one.message() for one in preview.notices]
    told += [one.sentence() for one in preview.guardians.problems]
    output.give(preview.to_json(committed=batch is not None, batch=batch), [*told, ending(stored=batch is not None)])


def _import_people(
    asked: argparse.Namespace, output: Output, place: Workplace, source: SourceFile, kind: PeopleListKind
) -> None:
    report = import_people_list(place, source, kind, store=not asked.dry_run)
    told = [_people_line(kind, report), *(one.sentence() for one in report.problems)]
    output.give(report.to_json(source, kind), [*told, ending(stored=report.stored)])


def _people_line(kind: PeopleListKind, report: PeopleReport) -> str:
    who = "Ouders en verzorgers" if kind is PeopleListKind.GUARDIANS else "Medewerkers"
    return f"{who}: {report.added} nieuw, {report.changed} gewijzigd, {report.unchanged} ongewijzigd"


def roster_list(asked: argparse.Namespace, output: Output) -> None:
    """Pupils with number, name parts and group."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)
        check_there_are_any(session.place)
        rows = session.place.queries.pupils(group=asked.group)
    if asked.group and not rows:
        raise NotFoundError(what="Groep", key=asked.group)
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
