"""Letters to many: the school's own Word template, and the program's own texts as one PDF."""
