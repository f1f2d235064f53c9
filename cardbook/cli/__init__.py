"""The commands: what the app does, for scripts and for checks. No window, no Qt."""
