"""Recording what happens to a letter on its way."""
