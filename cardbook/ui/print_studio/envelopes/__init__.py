"""The choices about envelopes: which one, its postage, and how the printer takes it."""
