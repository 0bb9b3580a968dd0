"""Versions of the protocol with everything that happened to them, and professional accounts of employees.

All four tables are append-only. The version that comes with the program is not written here: the program adds it to a
file that has none when it opens it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

APPEND_ONLY = ("protocol_version", "protocol_event", "professional_account", "account_event")


def upgrade() -> None:
    """Add the tables, then what refuses to change them."""
    _versions()
    _accounts()
    for table in APPEND_ONLY:
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
            )


def _id(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _key(table: str, column: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=op.f(f"pk_{table}"))


def _versions() -> None:
    op.create_table(
        "protocol_version",
        _id("id"),
        _number(),
        sa.Column("supplied", sa.Boolean(), nullable=False),
        *_texts("made_by"),
        _moment("made_at"),
        _key("protocol_version", "id"),
        sa.UniqueConstraint("number", name=op.f("uq_protocol_version_number")),
    )
    op.create_table(
        "protocol_event",
        _number(),
        _id("version_id"),
        *_texts("kind"),
        sa.Column("on_day", sa.Date()),
        *_texts("sha256"),
        _id("document_id", nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        *_texts("recorded_by"),
        _moment("recorded_at"),
        _refers("protocol_event", "version_id", "protocol_version"),
        _refers("protocol_event", "document_id", "document"),
        _key("protocol_event", "number"),
    )
    op.create_index("ix_protocol_event_version_id", "protocol_event", ["version_id"])


def _accounts() -> None:
    op.create_table(
        "professional_account",
        _id("id"),
        _id("employee_id"),
        *_texts("platform", "handle", "purpose", "added_by"),
        _moment("added_at"),
        _refers("professional_account", "employee_id", "employee"),
        _key("professional_account", "id"),
    )
    op.create_index("ix_professional_account_employee_id", "professional_account", ["employee_id"])
    op.create_table(
        "account_event",
        _number(),
        _id("account_id"),
        *_texts("kind"),
        sa.Column("on_day", sa.Date(), nullable=False),
        *_texts("by_whom", "note", "recorded_by"),
        _moment("recorded_at"),
        _refers("account_event", "account_id", "professional_account"),
        _key("account_event", "number"),
    )
    op.create_index("ix_account_event_account_id", "account_event", ["account_id"])
