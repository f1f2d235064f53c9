"""Everything about one line of the address book."""
