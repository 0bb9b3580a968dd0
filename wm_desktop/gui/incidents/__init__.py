"""Incident files in the window."""
