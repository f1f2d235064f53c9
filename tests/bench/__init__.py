"""How fast Cardbook is: each figure beside its floor or peer, measured in the same run. See `__main__`."""
