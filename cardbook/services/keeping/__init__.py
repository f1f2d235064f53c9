"""Keeping the book itself: a new one, backups, an earlier state, undo, the trash."""
