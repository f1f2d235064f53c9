"""Calls and e-cards of a list: signs that need no envelope."""
