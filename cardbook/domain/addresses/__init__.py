"""Postal addresses: how each country writes them, and which of several holds."""
