"""What is printed on plain pages: checklists, booklets, slips, years, ruled sheets."""
