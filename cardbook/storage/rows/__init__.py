"""How rows are asked for and written, in any number."""
