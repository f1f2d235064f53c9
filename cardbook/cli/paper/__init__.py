"""Commands that make PDFs, and what they know of sheets, envelopes and printers."""
