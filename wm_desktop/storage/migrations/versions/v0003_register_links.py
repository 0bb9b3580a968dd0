"""Links in the register: users with employees, employees' answers with an undo, issued lists with their groups.

Nothing is guessed about what stood before: no user is tied to an employee, and a list that was issued by the names of
its groups keeps an empty list of group ids (the same name may exist at two locations).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FROZEN_IN_ISSUED_LISTS = (
    "id",
    "number",
    "purpose_id",
    "groups",
    "goal",
    "receiver",
    "permitted_by",
    "permitted_on",
    "lines",
    "replaces",
    "issued_by",
    "issued_at",
    "group_ids",
)


def upgrade() -> None:
    """Add the columns and the table, then make the triggers again that must know them."""
    _users()
    _employee_retractions()
    _issued_lists()
    _indexes()


def _users() -> None:
    op.execute(  # in one statement, since SQLite adds no constraint to a table that stands
        "ALTER TABLE app_user ADD COLUMN employee_id BLOB "
        "CONSTRAINT fk_app_user_employee_id_employee REFERENCES employee (id)"
    )


def _employee_retractions() -> None:
    table = "employee_retraction"
    op.create_table(
        table,
        sa.Column("answer_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["employee_answer.id"], name=op.f("fk_employee_retraction_answer_id_employee_answer")
        ),
        sa.PrimaryKeyConstraint("answer_id", name=op.f("pk_employee_retraction")),
    )
    _refuse(table, "update", "append-only")
    _refuse(table, "delete", "append-only")


def _issued_lists() -> None:
    op.execute("DROP TRIGGER issued_list_no_update")
    op.add_column("issued_list", sa.Column("group_ids", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in FROZEN_IN_ISSUED_LISTS)
    _refuse("issued_list", "update", "an issued list stays", changed)


def _indexes() -> None:
    """Let a list of one purpose, today or on a past day, be read from an index alone: a page costs its decryption."""
    for name, table, columns in (
        ("purpose_status", "consent_state", ("purpose_id", "status")),
        ("purpose_days", "consent_interval", ("purpose_id", "valid_from", "valid_to")),
    ):
        op.drop_index(f"ix_{table}_{name}", table)
        shown = ("since", "awaits_second", "withheld")
        op.create_index(f"ix_{table}_held", table, list(dict.fromkeys((*columns, "status", "pupil_id", *shown))))
    op.drop_index("ix_enrolment_pupil_id", "enrolment")
    op.create_index("ix_enrolment_stays", "enrolment", ["pupil_id", "starts_on", "id", "ends_on", "group_id"])


def _refuse(table: str, act: str, why: str, when: str = "1") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, '{why}: {table}'); END"
    )
