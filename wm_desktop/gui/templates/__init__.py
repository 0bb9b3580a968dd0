"""The dialog in which the school writes its own texts of letters."""
