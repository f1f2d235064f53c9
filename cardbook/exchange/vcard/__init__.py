"""vCard 2.1, 3.0 and 4.0: read with whatever went wrong in them, and written."""
