"""The print shop: what is asked for stands on the paper."""
