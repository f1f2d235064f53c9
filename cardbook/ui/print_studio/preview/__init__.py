"""The pages as they will be printed, and what is drawn over them."""
