"""Consent as evidence: history of custody and protection, intervals, publications, issued lists, the yearly round.

What stood before counts from always: nobody knows since when a guardian had custody or a pupil was protected. The
intervals are a projection and stay empty here; the program computes them when it opens the file.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = ("custody_change", "protection_change", "employee_answer", "publication_check", "takedown")
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
)


def upgrade() -> None:
    """Add columns and tables, then the triggers, then what already stood."""
    _columns()
    _history()
    _publications()
    _lists_and_rounds()
    for table in APPEND_ONLY:
        _refuse(table, "update", "append-only")
        _refuse(table, "delete", "append-only")
    _refuse("issued_list", "delete", "append-only")
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in FROZEN_IN_ISSUED_LISTS)
    _refuse("issued_list", "update", "an issued list stays", changed)
    op.execute(  # 1 is the day number of date.min: from always
        "INSERT INTO custody_change (pupil_id, guardian_id, has_custody, since) "
        "SELECT pupil_id, guardian_id, has_custody, 1 FROM guardianship ORDER BY pupil_id, position"
    )
    op.execute(
        "INSERT INTO protection_change (pupil_id, protected, since) "
        "SELECT id, 1, 1 FROM pupil WHERE protected ORDER BY id"
    )


def _refuse(table: str, act: str, why: str, when: str = "1") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, '{why}: {table}'); END"
    )


def _uuid(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _numbers(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _json(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.JSON(), nullable=False) for name in names]


def _flags(*names: str) -> list[sa.Column[bool]]:
    return [sa.Column(name, sa.Boolean(), nullable=False) for name in names]


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _columns() -> None:
    op.add_column("purpose", sa.Column("media", sa.String(), nullable=False, server_default="photo_and_video"))
    op.add_column("purpose", sa.Column("school_year", sa.Integer()))
    op.add_column("purpose", sa.Column("activity", sa.String(), nullable=False, server_default=sa.text("''")))
    op.add_column("purpose", sa.Column("covers_names", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("purpose_version", sa.Column("asks_anew", sa.Boolean(), nullable=False, server_default=sa.text("0")))
    op.add_column("purpose_version", sa.Column("audience", sa.String(), nullable=False, server_default="outward"))
    op.execute("UPDATE purpose_version SET audience = (SELECT audience FROM purpose WHERE id = purpose_id)")
    op.add_column("consent_answer", sa.Column("by_pupil", sa.Boolean(), nullable=False, server_default=sa.text("0")))


def _history() -> None:
    op.create_table(
        "consent_interval",
        _uuid("pupil_id"),
        _uuid("purpose_id"),
        *_numbers("valid_from", "valid_to"),
        *_texts("status"),
        *_numbers("since", nullable=True),
        *_flags("awaits_second", "withheld"),
        _refers("consent_interval", "pupil_id", "pupil"),
        _refers("consent_interval", "purpose_id", "purpose"),
        _key("consent_interval", "pupil_id", "purpose_id", "valid_from"),
    )
    op.create_index("ix_consent_interval_purpose_days", "consent_interval", ["purpose_id", "valid_from", "valid_to"])
    op.create_table(
        "custody_change",
        *_numbers("number"),
        _uuid("pupil_id"),
        _uuid("guardian_id"),
        *_flags("has_custody"),
        *_numbers("since"),
        _refers("custody_change", "pupil_id", "pupil"),
        _refers("custody_change", "guardian_id", "guardian"),
        _key("custody_change", "number"),
    )
    op.create_index("ix_custody_change_pupil_id", "custody_change", ["pupil_id"])
    op.create_table(
        "protection_change",
        *_numbers("number"),
        _uuid("pupil_id"),
        *_flags("protected"),
        *_numbers("since"),
        _refers("protection_change", "pupil_id", "pupil"),
        _key("protection_change", "number"),
    )
    op.create_index("ix_protection_change_pupil_id", "protection_change", ["pupil_id"])
    op.create_table(
        "employee_answer",
        _uuid("id"),
        _uuid("employee_id"),
        _uuid("purpose_id"),
        *_numbers("purpose_version"),
        *_texts("kind"),
        *_numbers("given_on"),
        *_texts("way", "remark"),
        _uuid("document_id", nullable=True),
        *_texts("recorded_by"),
        _moment("recorded_at"),
        _refers("employee_answer", "employee_id", "employee"),
        _refers("employee_answer", "purpose_id", "purpose"),
        _refers("employee_answer", "document_id", "document"),
        _key("employee_answer", "id"),
    )
    op.create_index("ix_employee_answer_employee_id", "employee_answer", ["employee_id"])


def _publications() -> None:
    op.create_table(
        "publication_check",
        _uuid("id"),
        *_texts("number"),
        _uuid("purpose_id"),
        *_texts("purpose", "contents", "place"),
        *_json("people"),
        *_texts("verdict", "made_by"),
        _moment("made_at"),
        _refers("publication_check", "purpose_id", "purpose"),
        _key("publication_check", "id"),
        sa.UniqueConstraint("number", name=op.f("uq_publication_check_number")),
    )
    op.create_table(
        "publication",
        _uuid("id"),
        *_texts("number"),
        _uuid("purpose_id"),
        *_texts("title", "place", "link"),
        *_numbers("published_on"),
        *_texts("contents"),
        *_flags("printed"),
        _uuid("check_id", nullable=True),
        _uuid("document_id", nullable=True),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=False),
        sa.Column("ended_on", sa.Date()),
        *_texts("recorded_by"),
        _moment("recorded_at"),
        _refers("publication", "purpose_id", "purpose"),
        _refers("publication", "check_id", "publication_check"),
        _refers("publication", "document_id", "document"),
        _key("publication", "id"),
        sa.UniqueConstraint("number", name=op.f("uq_publication_number")),
    )
    op.create_index("ix_publication_purpose_id", "publication", ["purpose_id"])
    op.create_table(
        "published_person",
        _uuid("publication_id"),
        _uuid("person_id"),
        *_texts("person_kind"),
        _refers("published_person", "publication_id", "publication"),
        _key("published_person", "publication_id", "person_id"),
    )
    op.create_index("ix_published_person_person_id", "published_person", ["person_id"])
    op.create_table(
        "takedown",
        _uuid("id"),
        _uuid("publication_id"),
        _uuid("person_id"),
        *_texts("person_kind"),
        *_numbers("since"),
        *_texts("outcome", "note", "done_by"),
        _moment("done_at"),
        _refers("takedown", "publication_id", "publication"),
        _key("takedown", "id"),
    )
    op.create_index("ix_takedown_publication_id", "takedown", ["publication_id"])


def _lists_and_rounds() -> None:
    op.create_table(
        "issued_list",
        _uuid("id"),
        *_texts("number"),
        _uuid("purpose_id"),
        *_json("groups"),
        *_texts("goal", "receiver", "permitted_by"),
        sa.Column("permitted_on", sa.Date(), nullable=False),
        *_json("lines"),
        _uuid("replaces", nullable=True),
        *_texts("issued_by"),
        _moment("issued_at"),
        sa.Column("ended_on", sa.Date()),
        *_texts("ended_how"),
        _refers("issued_list", "purpose_id", "purpose"),
        _refers("issued_list", "replaces", "issued_list"),
        _key("issued_list", "id"),
        sa.UniqueConstraint("number", name=op.f("uq_issued_list_number")),
    )
    op.create_table(
        "consent_round",
        _uuid("id"),
        *_texts("name"),
        *_numbers("school_year"),
        *_json("purposes", "groups"),
        sa.Column("return_before", sa.Date(), nullable=False),
        *_texts("made_by"),
        _moment("made_at"),
        sa.Column("closed_on", sa.Date()),
        _key("consent_round", "id"),
    )
    op.create_table(
        "consent_form",
        _uuid("id"),
        _uuid("round_id"),
        *_numbers("number"),
        _uuid("pupil_id"),
        _uuid("guardian_id", nullable=True),
        *_texts("state"),
        sa.Column("returned_on", sa.Date()),
        *_json("reminders"),
        _refers("consent_form", "round_id", "consent_round"),
        _refers("consent_form", "pupil_id", "pupil"),
        _refers("consent_form", "guardian_id", "guardian"),
        _key("consent_form", "id"),
        sa.UniqueConstraint("number", name=op.f("uq_consent_form_number")),
    )
    op.create_index("ix_consent_form_round_id", "consent_form", ["round_id"])
    op.create_index("ix_consent_form_pupil_id", "consent_form", ["pupil_id"])
