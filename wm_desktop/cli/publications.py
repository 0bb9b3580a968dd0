"""Publications: what stands where, and what must still come down."""

from __future__ import annotations

import argparse

from wm_desktop.cli.output import Output
from wm_desktop.cli.session import opened
from wm_desktop.domain.publications import PersonKind
from wm_desktop.services.actors import Act
from wm_desktop.services.lists import STATUS_WORDS
from wm_desktop.services.rows import PublicationRow, TakedownRow


def publication_list(asked: argparse.Namespace, output: Output) -> None:
    """All publications, newest first."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)
        rows = session.place.queries.publications()
    lines = [
        f"{row.publication.number} {row.publication.published_on:%d-%m-%Y} {row.publication.title}" for row in rows
    ]
    output.give({"publications": [_publication(row) for row in rows]}, lines)


def publication_takedowns(asked: argparse.Namespace, output: Output) -> None:
    """What must still come down, oldest duty first."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)
        rows = session.place.queries.takedowns()
    lines = [f"{row.number} {row.where} {row.link} {row.who.name}: {STATUS_WORDS[row.status]}" for row in rows]
    output.give({"takedowns": [_takedown(row) for row in rows]}, lines)


def _publication(row: PublicationRow) -> dict[str, object]:
    book = row.publication
    return {
        "number": book.number,
        "purpose": row.purpose,
        "title": book.title,
        "where": book.where,
        "link": book.link,
        "published_on": book.published_on.isoformat(),
        "printed": book.printed,
        "ended_on": None if book.ended_on is None else book.ended_on.isoformat(),
        "people": [{"kind": one.shown.kind.value, "name": one.name, "group": one.group or None} for one in row.people],
        "takedowns": row.duties,
    }


def _takedown(row: TakedownRow) -> dict[str, object]:
    return {
        "number": row.number,
        "purpose": row.purpose,
        "title": row.title,
        "where": row.where,
        "link": row.link,
        "printed": row.printed,
        "kind": row.who.shown.kind.value,
        "name": row.who.name,
        "group": row.who.group or None if row.who.shown.kind is PersonKind.PUPIL else None,
        "status": row.status.value,
        "since": None if row.since is None else row.since.isoformat(),
    }
