"""Cardbook's own part of the figures: the real window and the real commands."""
