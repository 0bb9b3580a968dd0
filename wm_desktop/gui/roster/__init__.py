"""The roster import: see what would change, then store it."""
