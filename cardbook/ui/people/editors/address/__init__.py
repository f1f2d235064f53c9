"""Postal addresses in a form."""
