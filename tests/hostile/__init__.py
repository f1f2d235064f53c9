"""Contact data that wants to be more than text."""
