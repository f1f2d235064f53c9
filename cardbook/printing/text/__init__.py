"""Text on paper: typefaces, widths, broken lines, and the codes it has in a PDF."""
