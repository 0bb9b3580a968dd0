"""The tab Overzicht: what happened, who is involved, and the other files that matter here."""
