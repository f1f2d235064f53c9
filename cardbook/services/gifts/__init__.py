"""Gifts, wishes, and what lies in the drawer."""
