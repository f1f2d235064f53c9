"""The sample book: invented people to look around among."""
