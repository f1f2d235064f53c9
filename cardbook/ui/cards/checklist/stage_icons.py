"""The icons of a card's four stages."""

from cardbook.domain.cards.card_list import STAGES

STAGE_ICONS = dict(zip(STAGES, ("pen-line", "mail", "postage", "send-horizontal"), strict=True))
