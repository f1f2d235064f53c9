"""Paper to take along: checklists, booklets, slips, years, kits, stacks of stamps."""
