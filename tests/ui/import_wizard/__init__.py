"""The page that brings addresses in."""
