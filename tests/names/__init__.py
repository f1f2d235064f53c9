"""Names of all kinds, from the book to the label."""
