"""The protocol in the window."""
