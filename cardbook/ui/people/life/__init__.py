"""Small windows for what happens in people's lives and to their addresses, with the envelope before and after."""
