"""The whole year: plans, helpers, supplies, cards that came, gifts and wishes, own sheets and what was printed."""

from alembic import op

from cardbook.storage.file.carry_over import carry_over

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Give every table of format 1.2 the form it has in 1.3; what is new starts empty."""
    carry_over(op.get_bind(), 1 << 16 | 2, 1 << 16 | 3)
