"""Rows of people, households and addresses, and how they are listed, found and made one."""
