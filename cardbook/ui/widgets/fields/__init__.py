"""What is typed into, ticked or chosen from."""
