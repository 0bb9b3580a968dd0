"""Reading what schools send (Excel, CSV, EDEXML) and writing what they print and share (Excel)."""
