"""The print shop: plain values become the bytes of a PDF, and a PDF becomes pictures of its pages."""
