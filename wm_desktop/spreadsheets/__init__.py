"""Reading what schools send (Excel, CSV, EDEXML) and writing what they print and share (Excel)."""

READING_PROCESS = "--read-spreadsheet"
"""How a frozen program calls itself to read one file in a separate, limited process."""
