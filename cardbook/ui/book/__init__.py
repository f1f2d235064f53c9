"""The open book beside its pages: its window, its session, its places, its files."""
