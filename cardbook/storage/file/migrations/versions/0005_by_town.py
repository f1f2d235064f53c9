"""The address book sorted by town comes from an index."""

from alembic import op

from cardbook.storage.file.carry_over import carry_over

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Give every table of format 1.3 the form it has in 1.4."""
    carry_over(op.get_bind(), 1 << 16 | 3, 1 << 16 | 4)
