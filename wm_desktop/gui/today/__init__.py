"""The first page: what must happen."""
