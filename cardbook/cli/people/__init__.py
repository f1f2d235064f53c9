"""Commands about people: who is in the book, who lives together, who is in it twice, how they are addressed."""
