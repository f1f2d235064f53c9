"""Envelopes: which there are, how a job is set on them, bought postage, and the envelopes as PDF."""
