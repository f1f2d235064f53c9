"""Changing people and households, in the place of the detail."""
