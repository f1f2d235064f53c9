"""Alembic's entry: runs the revisions on the connection that `migrate` hands over."""

from alembic import context

from cardbook.storage.file.schema import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
