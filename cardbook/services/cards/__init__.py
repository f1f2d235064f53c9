"""A season of cards: its list, its plan, writing, what came back, and who lends a hand."""
