"""How a session begins: a new data file, opening one, logging in."""
