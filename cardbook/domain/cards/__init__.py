"""A season of cards, gifts, and what they need."""
