"""The print studio: choose what, for whom, on which sheet, in which lettering; see it; print it."""
