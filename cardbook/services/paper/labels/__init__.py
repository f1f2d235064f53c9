"""Label sheets: chosen, filled, kept in the drawer."""
