"""The file itself: opened, checked, copied, brought up to date."""
