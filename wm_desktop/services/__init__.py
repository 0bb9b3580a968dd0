"""Use cases: one function or small class each, one unit of work, one commit."""
