"""What one printer makes of a page: measured, corrected, turned for its feed."""
