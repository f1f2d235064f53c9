"""Damaged and malicious files against all readers: `python -m tests.fuzz --inputs 100000` is the long soak."""
