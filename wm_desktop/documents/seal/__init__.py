"""The seal on a letter: the board's certificate file opened, a PAdES signature made, and one looked at again."""
