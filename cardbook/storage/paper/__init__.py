"""Rows of label sheets: those in the drawer, and the user's own; and what was printed."""
