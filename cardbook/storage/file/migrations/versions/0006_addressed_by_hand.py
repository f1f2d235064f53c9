"""Whose envelope is addressed by hand is known of each household and contact."""

from alembic import op

from cardbook.storage.file.carry_over import carry_over

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Give every table of format 1.4 the form it has in 1.5."""
    carry_over(op.get_bind(), 1 << 16 | 4, 1 << 16 | 5)
