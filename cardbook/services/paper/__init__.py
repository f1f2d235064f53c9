"""Everything that is printed: labels, envelopes, lists, and the printers it goes to."""
