"""The left column: numbered steps, tiles, lists to choose from."""
