"""The printers of this computer, and the finished pages on their way to one."""
