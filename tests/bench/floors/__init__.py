"""The same work done with nothing around it, and the same work done by others: what the figures stand beside."""
