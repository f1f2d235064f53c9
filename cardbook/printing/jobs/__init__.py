"""What is to be printed, as plain values: every text already composed and in the right language."""
