"""Commands about seasons: lists, plans and ticks."""
