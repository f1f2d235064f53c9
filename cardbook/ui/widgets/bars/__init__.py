"""Bands and lines across a page: what is said, how far something is."""
