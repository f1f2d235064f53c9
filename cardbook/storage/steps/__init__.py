"""Recorded steps: each change in one transaction, to be taken back and done again."""
