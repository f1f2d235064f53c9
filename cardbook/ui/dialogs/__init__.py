"""Small windows that open over the book."""
