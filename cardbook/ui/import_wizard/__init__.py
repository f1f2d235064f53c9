"""Bringing in addresses, step by step."""
