"""After printing: whether it came out well, and printing some of it again."""
