"""Planning a season: what each household gets, and on which day its card is written."""
