"""Lists on paper: the no-consent list with its preview."""
