"""Households in a form: members, the address all share, how they are named."""
