"""Lines in all the scripts of the world."""
