"""What is worth a look: the list of kinds, and rows that are mended where they stand."""
