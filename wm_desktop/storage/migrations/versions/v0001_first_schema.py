"""The first schema: every table, and the triggers that keep evidence as it was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("consent_answer", "consent_retraction", "incident_entry", "incident_evidence", "audit")
FROZEN_IN_LETTERS = (
    "id",
    "incident_id",
    "pupil_id",
    "kind",
    "addressee",
    "details",
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
    """Make all tables, then the triggers."""
    _school()
    _people()
    _documents_and_imports()
    _consent()
    _incidents()
    _letters_users_and_audit()
    for table in APPEND_ONLY:
        _refuse(table, "update", "append-only")
        _refuse(table, "delete", "append-only")
    _refuse("letter", "delete", "a final letter stays", "OLD.state <> 'draft'")
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in FROZEN_IN_LETTERS)
    sent = "(OLD.state = 'final' AND NEW.state = 'sent')"
    _refuse("letter", "update", "a final letter stays", f"OLD.state <> 'draft' AND ({changed} OR NOT {sent})")


def _refuse(table: str, act: str, why: str, when: str = "1") -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, '{why}: {table}'); END"
    )


def _uuid(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(16), nullable=nullable)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _school() -> None:
    op.create_table(
        "setting",
        *_texts("key"),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "location",
        _uuid("id"),
        *_texts("name"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_location")),
        sa.UniqueConstraint("name", name=op.f("uq_location_name")),
    )
    op.create_table(
        "school_group",
        _uuid("id"),
        _uuid("location_id"),
        sa.Column("school_year", sa.Integer(), nullable=False),
        *_texts("name"),
        _refers("school_group", "location_id", "location"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school_group")),
        sa.UniqueConstraint(
            "school_year", "location_id", "name", name=op.f("uq_school_group_school_year_location_id_name")
        ),
    )
    op.create_table(
        "number_series",
        *_texts("series"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "year", name=op.f("pk_number_series")),
    )


def _people() -> None:
    op.create_table(
        "pupil",
        _uuid("id"),
        *_texts("pupil_number", "first_name", "prefix", "last_name", "initials"),
        sa.Column("birth_date", sa.Date()),
        sa.Column("protected", sa.Boolean(), nullable=False),
        sa.Column("left_on", sa.Date()),
        *_texts("search_text", "sort_key"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pupil")),
        sa.UniqueConstraint("pupil_number", name=op.f("uq_pupil_pupil_number")),
    )
    op.create_index("ix_pupil_sort_key", "pupil", ["sort_key"])
    op.create_table(
        "enrolment",
        _uuid("id"),
        _uuid("pupil_id"),
        _uuid("group_id"),
        *_texts("year_group"),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date()),
        sa.CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_enrolment_ends_after_start")),
        _refers("enrolment", "group_id", "school_group"),
        _refers("enrolment", "pupil_id", "pupil"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolment")),
    )
    op.create_index("ix_enrolment_group_id", "enrolment", ["group_id"])
    op.create_index("ix_enrolment_pupil_id", "enrolment", ["pupil_id"])
    op.create_table(
        "guardian",
        _uuid("id"),
        *_texts(
            "first_name", "prefix", "last_name", "initials", "form_of_address", "street", "postcode", "city", "country"
        ),
        sa.Column("secret_address", sa.Boolean(), nullable=False),
        *_texts("email", "phone", "search_text"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardian")),
    )
    op.create_table(
        "guardianship",
        _uuid("pupil_id"),
        _uuid("guardian_id"),
        *_texts("relation"),
        sa.Column("has_custody", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _refers("guardianship", "guardian_id", "guardian"),
        _refers("guardianship", "pupil_id", "pupil"),
        sa.PrimaryKeyConstraint("pupil_id", "guardian_id", name=op.f("pk_guardianship")),
    )
    op.create_index("ix_guardianship_guardian_id", "guardianship", ["guardian_id"])
    op.create_table(
        "employee",
        _uuid("id"),
        sa.Column("employee_key", sa.String()),
        *_texts("first_name", "prefix", "last_name", "initials", "form_of_address", "kind", "function", "email"),
        sa.Column("left_on", sa.Date()),
        *_texts("search_text"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employee")),
        sa.UniqueConstraint("employee_key", name=op.f("uq_employee_employee_key")),
    )
    op.create_table(
        "employee_group",
        _uuid("employee_id"),
        _uuid("group_id"),
        _refers("employee_group", "employee_id", "employee"),
        _refers("employee_group", "group_id", "school_group"),
        sa.PrimaryKeyConstraint("employee_id", "group_id", name=op.f("pk_employee_group")),
    )


def _documents_and_imports() -> None:
    op.create_table(
        "document",
        _uuid("id"),
        *_texts("file_name", "media_type"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_texts("sha256"),
        sa.Column("stored_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index("ix_document_sha256", "document", ["sha256"])
    op.create_table(
        "document_piece",
        _uuid("document_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        _refers("document_piece", "document_id", "document"),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_document_piece")),
    )
    op.create_table(
        "import_batch",
        _uuid("id"),
        *_texts("kind", "file_name", "sha256"),
        sa.Column("school_year", sa.Integer(), nullable=False),
        _uuid("document_id", nullable=True),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        *_texts("created_by"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.String()),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        _refers("import_batch", "document_id", "document"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "import_profile",
        *_texts("fingerprint"),
        sa.Column("profile", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name=op.f("pk_import_profile")),
    )


def _consent() -> None:
    op.create_table(
        "purpose",
        _uuid("id"),
        *_texts("code", "audience"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purpose")),
        sa.UniqueConstraint("code", name=op.f("uq_purpose_code")),
    )
    op.create_table(
        "purpose_version",
        _uuid("purpose_id"),
        sa.Column("version", sa.Integer(), nullable=False),
        *_texts("label", "explanation"),
        sa.Column("valid_from", sa.Date(), nullable=False),
        _refers("purpose_version", "purpose_id", "purpose"),
        sa.PrimaryKeyConstraint("purpose_id", "version", name=op.f("pk_purpose_version")),
    )
    op.create_table(
        "consent_answer",
        _uuid("id"),
        _uuid("pupil_id"),
        _uuid("purpose_id"),
        sa.Column("purpose_version", sa.Integer(), nullable=False),
        _uuid("guardian_id", nullable=True),
        *_texts("kind"),
        sa.Column("given_on", sa.Integer(), nullable=False),
        *_texts("way", "remark"),
        _uuid("batch_id", nullable=True),
        _uuid("document_id", nullable=True),
        *_texts("source", "recorded_by"),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _refers("consent_answer", "batch_id", "import_batch"),
        _refers("consent_answer", "document_id", "document"),
        _refers("consent_answer", "guardian_id", "guardian"),
        _refers("consent_answer", "pupil_id", "pupil"),
        _refers("consent_answer", "purpose_id", "purpose"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_answer")),
    )
    op.create_index("ix_consent_answer_batch_id", "consent_answer", ["batch_id"])
    op.create_index("ix_consent_answer_pupil_purpose", "consent_answer", ["pupil_id", "purpose_id"])
    op.create_table(
        "consent_retraction",
        _uuid("answer_id"),
        *_texts("reason", "recorded_by"),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _refers("consent_retraction", "answer_id", "consent_answer"),
        sa.PrimaryKeyConstraint("answer_id", name=op.f("pk_consent_retraction")),
    )
    op.create_table(
        "consent_state",
        _uuid("pupil_id"),
        _uuid("purpose_id"),
        *_texts("status"),
        sa.Column("since", sa.Integer()),
        sa.Column("awaits_second", sa.Boolean(), nullable=False),
        sa.Column("withheld", sa.Boolean(), nullable=False),
        _refers("consent_state", "pupil_id", "pupil"),
        _refers("consent_state", "purpose_id", "purpose"),
        sa.PrimaryKeyConstraint("pupil_id", "purpose_id", name=op.f("pk_consent_state")),
    )
    op.create_index("ix_consent_state_purpose_status", "consent_state", ["purpose_id", "status"])


def _incidents() -> None:
    op.create_table(
        "incident",
        _uuid("id"),
        *_texts("number", "kind", "subject"),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("happened_at", sa.DateTime(timezone=True)),
        sa.Column("known_at", sa.DateTime(timezone=True)),
        _uuid("location_id", nullable=True),
        *_texts("platform", "account", "link"),
        sa.Column("severity", sa.Integer()),
        *_texts("rules", "stage"),
        _refers("incident", "location_id", "location"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        sa.UniqueConstraint("number", name=op.f("uq_incident_number")),
    )
    op.create_table(
        "incident_party",
        _uuid("id"),
        _uuid("incident_id"),
        *_texts("role", "person_kind"),
        _uuid("person_id", nullable=True),
        *_texts("name"),
        _refers("incident_party", "incident_id", "incident"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_party")),
    )
    op.create_index("ix_incident_party_incident_id", "incident_party", ["incident_id"])
    op.create_index("ix_incident_party_person_id", "incident_party", ["person_id"])
    op.create_table(
        "incident_entry",
        _uuid("id"),
        _uuid("incident_id"),
        *_texts("kind"),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_texts("recorded_by"),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _uuid("corrects", nullable=True),
        *_texts("heard", "letter_reference"),
        _refers("incident_entry", "corrects", "incident_entry"),
        _refers("incident_entry", "incident_id", "incident"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_entry")),
    )
    op.create_index("ix_incident_entry_incident_id", "incident_entry", ["incident_id"])
    op.create_table(
        "incident_evidence",
        _uuid("id"),
        _uuid("incident_id"),
        _uuid("document_id"),
        *_texts("file_name", "media_type"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_texts("sha256"),
        sa.Column("captured_at", sa.DateTime(timezone=True)),
        *_texts("link", "note", "recorded_by"),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        _refers("incident_evidence", "document_id", "document"),
        _refers("incident_evidence", "incident_id", "incident"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_evidence")),
    )
    op.create_index("ix_incident_evidence_incident_id", "incident_evidence", ["incident_id"])


def _letters_users_and_audit() -> None:
    op.create_table(
        "letter",
        _uuid("id"),
        _uuid("incident_id"),
        _uuid("pupil_id"),
        *_texts("kind", "state"),
        sa.Column("addressee", sa.JSON(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("letter_date", sa.Date()),
        sa.Column("reference", sa.String()),
        *_texts("template", "created_by"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        *_texts("finalised_by"),
        sa.Column("finalised_at", sa.DateTime(timezone=True)),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        _uuid("document_id", nullable=True),
        *_texts("sha256"),
        _refers("letter", "document_id", "document"),
        _refers("letter", "incident_id", "incident"),
        _refers("letter", "pupil_id", "pupil"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("reference", name=op.f("uq_letter_reference")),
    )
    op.create_index("ix_letter_incident_id", "letter", ["incident_id"])
    op.create_index("ix_letter_pupil_id", "letter", ["pupil_id"])
    op.create_table(
        "app_user",
        _uuid("id"),
        *_texts("name", "role"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_app_user")),
        sa.UniqueConstraint("name", name=op.f("uq_app_user_name")),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        *_texts("actor", "action", "subject", "detail", "previous_hash", "hash"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
