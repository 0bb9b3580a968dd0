"""A whole incident file as one PDF, written piece by piece so that memory stays flat."""
