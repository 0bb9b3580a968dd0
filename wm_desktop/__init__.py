"""WM Desktop: consent register, incident files and sanction letters for a primary school office."""

__version__ = "0.1.0"
