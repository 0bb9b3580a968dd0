"""The import wizard: the yearly consent spreadsheet in five steps, and the log of imports."""
