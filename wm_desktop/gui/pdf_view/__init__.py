"""PDFs in the window: looking at them and printing them."""
