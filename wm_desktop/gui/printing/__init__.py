"""Printing: which printer and tray, in which parts, and what to do when a printer lets go."""
