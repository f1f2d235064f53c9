"""Whether two entries of an address book are one person: candidates, evidence, and a probability with reasons."""
