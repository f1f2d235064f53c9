"""Last posting days: what is known of a year, and what the user knows better."""
