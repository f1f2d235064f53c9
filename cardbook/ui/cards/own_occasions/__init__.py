"""Occasions of the user's own."""
