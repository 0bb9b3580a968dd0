"""The courses of a file: where each stands, what is next, and the dialogs that start and walk them."""
