"""Address labels and envelopes, looked at before they are printed."""
