"""Contacts, households and addresses in full: relations, roles, dated and doubted addresses, pictures."""

from alembic import op

from cardbook.storage.file.carry_over import carry_over

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give every table of format 1.0 the form it has in 1.1; what is new starts empty."""
    carry_over(op.get_bind(), 1 << 16, 1 << 16 | 1)
