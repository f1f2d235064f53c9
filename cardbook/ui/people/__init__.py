"""The people of the book: the list, what is known of each, and the editor."""
