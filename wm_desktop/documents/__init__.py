"""PDF pages: letters and lists, drawn with reportlab."""
