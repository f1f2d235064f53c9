"""How rows of people are painted."""
