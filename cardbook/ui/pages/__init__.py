"""The places of the book, one page each."""
