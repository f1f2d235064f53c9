"""By when a card has to be posted: what the posts announce, what the user knows better, and what can be estimated."""
