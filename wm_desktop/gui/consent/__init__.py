"""The Toestemmingen page: the consent register as a matrix, with the history of one cell beside it."""
