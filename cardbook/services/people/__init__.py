"""People and households: who they are, where they live, how they are found and made one."""
