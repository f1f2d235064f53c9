"""PDF files: written page by page, and drawn as pictures."""
