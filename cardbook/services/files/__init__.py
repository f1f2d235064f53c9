"""Files of other programs: bringing addresses in, and giving them out."""
