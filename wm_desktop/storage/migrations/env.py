"""Alembic's environment: one connection, handed over by `migrate`, already inside a transaction."""

from __future__ import annotations

from alembic import context

from wm_desktop.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
