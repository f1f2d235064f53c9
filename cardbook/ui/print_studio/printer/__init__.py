"""The printers of this computer: chosen, measured, corrected, and given the pages."""
