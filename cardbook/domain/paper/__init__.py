"""Paper: sheets, envelopes, what a post wants on them, and what a printer does to a page."""
