"""Cardbook: an address book and greeting-card organizer for the desktop."""
