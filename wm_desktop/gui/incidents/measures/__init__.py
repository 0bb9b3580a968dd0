"""The tab Maatregelen: the courses of a file."""
