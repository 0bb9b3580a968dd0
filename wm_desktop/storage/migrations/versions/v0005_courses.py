"""Courses with their steps, tasks and terms, filing, links between files, and what more is known of an incident.

Nothing is guessed about files that stood before: they have no courses, their circumstances are unknown, and a closed
one was closed on the day of the timeline entry that says so, if there is one.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

APPEND_ONLY = ("course", "course_step", "case_task", "case_term", "case_mark", "case_filing", "incident_link")


def upgrade() -> None:
    """Add columns and tables, then what refuses to change them."""
    _incident()
    _courses()
    _work()
    _filing()
    for table in APPEND_ONLY:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
            )


def _incident() -> None:
    for name in ("circumstance", "finding", "legal_hold"):
        op.add_column("incident", sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''")))
    op.add_column("incident", sa.Column("sexual_offence", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("incident", sa.Column("closed_on", sa.Date(), nullable=True))
    op.execute(
        "UPDATE incident SET closed_on = (SELECT date(max(happened_at)) FROM incident_entry "
        "WHERE incident_entry.incident_id = incident.id AND kind = 'decision' AND text LIKE '%naar ''afgehandeld''%') "
        "WHERE stage = 'closed'"
    )


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _long(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _json(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def _recorded() -> list[sa.Column[object]]:
    return [
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _once(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def _courses() -> None:
    op.create_table(
        "course",
        _id(),
        _id("incident_id"),
        *_texts("kind"),
        _id("party_id", nullable=True),
        _id("about", nullable=True),
        *_recorded(),
        _refers("course", "incident_id", "incident"),
        _refers("course", "party_id", "incident_party"),
        _refers("course", "about", "course"),
        _key("course"),
    )
    _index("course", "incident_id")
    _index("course", "party_id")
    op.create_table(
        "course_step",
        _id(),
        _id("course_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_texts("step"),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        *_json("facts", "overrides"),
        _id("entry_id"),
        *_recorded(),
        _refers("course_step", "course_id", "course"),
        _refers("course_step", "entry_id", "incident_entry"),
        _key("course_step"),
        _once("course_step", "course_id", "position"),
    )
    _index("course_step", "course_id")


def _work() -> None:
    op.create_table(
        "case_task",
        _id(),
        _id("incident_id"),
        _id("course_id", nullable=True),
        *_texts("code"),
        *_long("words", "words_en"),
        sa.Column("due", sa.Date(), nullable=True),
        *_texts("by", "source", "confidence"),
        *_recorded(),
        _refers("case_task", "incident_id", "incident"),
        _refers("case_task", "course_id", "course"),
        _key("case_task"),
    )
    _index("case_task", "incident_id")
    op.create_table(
        "case_term",
        _id(),
        _id("incident_id"),
        _id("course_id", nullable=True),
        *_texts("kind", "words", "words_en"),
        sa.Column("due_on", sa.Date(), nullable=False),
        *_json("ends"),
        _id("replaces", nullable=True),
        *_long("reason"),
        *_recorded(),
        _refers("case_term", "incident_id", "incident"),
        _refers("case_term", "course_id", "course"),
        _refers("case_term", "replaces", "case_term"),
        _key("case_term"),
    )
    _index("case_term", "incident_id")
    _index("case_term", "due_on")
    op.create_table(
        "case_mark",
        _id(),
        _id("incident_id"),
        _id("task_id", nullable=True),
        _id("term_id", nullable=True),
        *_texts("outcome"),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("channel"),
        *_long("note"),
        *_recorded(),
        _refers("case_mark", "incident_id", "incident"),
        _refers("case_mark", "task_id", "case_task"),
        _refers("case_mark", "term_id", "case_term"),
        _key("case_mark"),
        _once("case_mark", "task_id"),
        _once("case_mark", "term_id"),
    )
    _index("case_mark", "incident_id")


def _filing() -> None:
    op.create_table(
        "case_filing",
        _id(),
        _id("incident_id"),
        *_texts("item"),
        _id("item_id"),
        *_texts("dossier"),
        _id("person_id"),
        *_texts("place"),
        sa.Column("filed_on", sa.Date(), nullable=False),
        *_recorded(),
        _refers("case_filing", "incident_id", "incident"),
        _key("case_filing"),
    )
    _index("case_filing", "incident_id")
    op.create_table(
        "incident_link",
        _id(),
        _id("incident_id"),
        _id("other_id"),
        *_long("note"),
        *_recorded(),
        _refers("incident_link", "incident_id", "incident"),
        _refers("incident_link", "other_id", "incident"),
        _key("incident_link"),
    )
    _index("incident_link", "incident_id")
    _index("incident_link", "other_id")
