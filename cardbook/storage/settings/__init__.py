"""What the book keeps of its own ways: its settings, and what columns of tables mean."""
