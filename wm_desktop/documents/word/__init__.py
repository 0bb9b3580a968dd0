"""A school's own Word template (.docx): held to bounds, read as fields in text, filled without an office program."""
