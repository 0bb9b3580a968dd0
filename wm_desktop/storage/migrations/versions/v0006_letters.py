"""Letters about parents, employees and the file as a whole; what happens to a letter on its way; own letter texts.

The table of letters is made anew, because a column becomes one that may be empty. What stood in it stays as it was:
letters that are final keep their bytes, and the audit has their fingerprints.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

APPEND_ONLY = ("letter_delivery", "letter_template")
_BEFORE = ("id", "incident_id", "pupil_id")
_KEPT = ("kind", "state", "addressee", "details")
_AFTER = (
    "letter_date",
    "reference",
    "template",
    "created_by",
    "created_at",
    "finalised_by",
    "finalised_at",
    "sent_at",
    "document_id",
    "sha256",
)
_FROZEN = (
    "id",
    "incident_id",
    "pupil_id",
    "party_id",
    "course_id",
    "replaces",
    "kind",
    "addressee",
    "details",
    "overrides",
    "letter_date",
    "reference",
    "template",
    "created_by",
    "created_at",
    "finalised_by",
    "finalised_at",
    "document_id",
    "sha256",
)


def upgrade() -> None:
    """Make the table of letters anew with its triggers, then the two new ones."""
    _letters()
    _deliveries()
    _templates()
    for table in APPEND_ONLY:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
            )


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _letters() -> None:
    for trigger in ("letter_no_update", "letter_no_delete"):
        op.execute(f"DROP TRIGGER {trigger}")
    for index in ("ix_letter_incident_id", "ix_letter_pupil_id"):
        op.execute(f"DROP INDEX {index}")
    op.execute("ALTER TABLE letter RENAME TO letter_before")
    op.create_table(
        "letter",
        _id(),
        _id("incident_id"),
        *(_id(name, nullable=True) for name in ("pupil_id", "party_id", "course_id", "replaces")),
        *_texts("kind", "state"),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("addressee", "details", "overrides")),
        sa.Column("letter_date", sa.Date()),
        sa.Column("reference", sa.String()),
        *_texts("template", "created_by"),
        _moment("created_at"),
        *_texts("finalised_by"),
        _moment("finalised_at", nullable=True),
        _moment("sent_at", nullable=True),
        _id("document_id", nullable=True),
        *_texts("sha256"),
        _refers("letter", "document_id", "document"),
        _refers("letter", "incident_id", "incident"),
        _refers("letter", "pupil_id", "pupil"),
        _refers("letter", "party_id", "incident_party"),
        _refers("letter", "course_id", "course"),
        _refers("letter", "replaces", "letter"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("reference", name=op.f("uq_letter_reference")),
    )
    columns = ", ".join((*_BEFORE, *_KEPT, *_AFTER))
    party = (
        "(SELECT id FROM incident_party WHERE incident_party.incident_id = letter_before.incident_id "
        "AND incident_party.person_id = letter_before.pupil_id AND role = 'accused' ORDER BY id LIMIT 1)"
    )
    moved = f"INSERT INTO letter ({columns}, party_id, overrides) SELECT {columns}, {party}, '[]'"
    op.execute(f"{moved} FROM letter_before ORDER BY letter_before.rowid")
    op.execute("DROP TABLE letter_before")
    for column in ("incident_id", "pupil_id", "course_id", "replaces"):
        op.create_index(f"ix_letter_{column}", "letter", [column])
    _guard_letters()


def _guard_letters() -> None:
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in _FROZEN)
    sent = "(OLD.state = 'final' AND NEW.state = 'sent')"
    for act, when in (
        ("delete", "OLD.state <> 'draft'"),
        ("update", f"OLD.state <> 'draft' AND ({changed} OR NOT {sent})"),
    ):
        op.execute(
            f"CREATE TRIGGER letter_no_{act} BEFORE {act.upper()} ON letter WHEN {when} "
            "BEGIN SELECT RAISE(ABORT, 'a final letter stays: letter'); END"
        )


def _deliveries() -> None:
    op.create_table(
        "letter_delivery",
        _id(),
        _id("letter_id"),
        *_texts("event", "way"),
        _moment("happened_at"),
        *_texts("tracking", "by"),
        sa.Column("note", sa.Text(), nullable=False),
        _id("document_id", nullable=True),
        _id("corrects", nullable=True),
        *_texts("recorded_by"),
        _moment("recorded_at"),
        _refers("letter_delivery", "letter_id", "letter"),
        _refers("letter_delivery", "document_id", "document"),
        _refers("letter_delivery", "corrects", "letter_delivery"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_delivery")),
    )
    op.create_index("ix_letter_delivery_letter_id", "letter_delivery", ["letter_id"])


def _templates() -> None:
    op.create_table(
        "letter_template",
        _id(),
        *_texts("name"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("based_on", sa.Integer(), nullable=False),
        *_texts("recorded_by"),
        _moment("recorded_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
        sa.UniqueConstraint("name", "version", name=op.f("uq_letter_template_name_version")),
    )
