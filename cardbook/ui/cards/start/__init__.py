"""Beginning a season: everybody who may be on the list, and one key for each."""
