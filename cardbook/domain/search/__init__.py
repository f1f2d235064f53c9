"""What is typed into a search field."""
