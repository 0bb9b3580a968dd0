"""Reports that are looked at, printed and saved: the yearly report, overviews over all files, papers of one file."""
