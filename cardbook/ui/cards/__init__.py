"""Card lists: the overview of occasions, the checklist of one, and what it takes to begin one."""
