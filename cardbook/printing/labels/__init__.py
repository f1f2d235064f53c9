"""Label sheets: which there are, how a job lies on them, and the sheets as PDF."""
