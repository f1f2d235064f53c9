"""Entries compared, made one, and taken apart again."""
