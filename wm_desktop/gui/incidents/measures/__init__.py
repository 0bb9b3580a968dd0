"""The tab Maatregelen: where each course of a file stands, what is next, and the dialogs that start and walk them."""
