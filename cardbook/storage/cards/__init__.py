"""Rows of seasons: lists, plans, cards that came, gifts, supplies and helpers."""
