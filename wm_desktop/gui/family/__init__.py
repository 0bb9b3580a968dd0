"""The family: brothers and sisters together, and one guardian's answers for several of them."""
