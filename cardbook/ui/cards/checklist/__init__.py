"""The checklist of one season: its rows, its chips, and what is done with the selected cards."""
