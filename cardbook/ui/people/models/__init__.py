"""What the lists of people show."""
