"""What people do with Cardbook, from one end to the other."""
