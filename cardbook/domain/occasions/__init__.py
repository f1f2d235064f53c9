"""Occasions for cards: their rules, the days they fall on, and the days of a person's own life."""
