"""The choices about labels, and sheets of the user's own measures."""
