"""Envelopes: formats, words, postage, the sender."""
