"""Cardbook: an address book and greeting-card organizer for the desktop."""

__version__ = "0.1.0"
