"""Who is printed: the people column, its rows, and choosing single pieces by name."""
