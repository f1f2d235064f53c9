"""What a user can do with a book: use cases that take plain values and give plain values back."""
