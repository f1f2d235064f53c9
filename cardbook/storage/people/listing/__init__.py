"""The lines of the address book, and how they are searched."""
