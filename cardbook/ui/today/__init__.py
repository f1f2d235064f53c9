"""Today: the cards that are meant for today, how far the season is, and what comes up."""
