"""How people are named on an envelope and greeted inside, by the tables in `resources/naming`."""
