"""Letters that went to many at once: their number, their text, and who got which."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLE = "letter_batch"


def upgrade() -> None:
    """Make the table, that is written once."""
    texts = (sa.Column(name, sa.String(), nullable=False) for name in ("number", "kind", "template", "audience"))
    op.create_table(
        TABLE,
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        *texts,
        sa.Column("addressees", sa.JSON(), nullable=False),
        sa.Column("left_out", sa.Integer(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{TABLE}")),
        sa.UniqueConstraint("number", name=op.f(f"uq_{TABLE}_number")),
    )
    for act in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER {TABLE}_no_{act} BEFORE {act.upper()} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {TABLE}'); END"
        )
