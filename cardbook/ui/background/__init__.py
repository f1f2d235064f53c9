"""Work beside the window: on threads, while it is idle, after it was painted."""
