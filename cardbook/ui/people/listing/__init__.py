"""The left side of the page of people: search, chips, and the list of lines."""
