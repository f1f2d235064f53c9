"""Commands that look after a book: new, checked, copied, and its steps taken back."""
