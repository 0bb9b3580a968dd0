"""The yearly round: forms out, forms entered, reminders and pictures."""
