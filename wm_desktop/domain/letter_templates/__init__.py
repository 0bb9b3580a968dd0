"""Templates of letters as values: what one prints and when, its fields, its versions, and what is wrong with it."""
