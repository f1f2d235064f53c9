"""The first book."""

from alembic import op

from cardbook.storage.file.released_schema import schema_statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of format 1.0; Alembic keeps its own one itself."""
    for statement in schema_statements(1 << 16):
        if "alembic_version" not in statement:
            op.execute(statement)
