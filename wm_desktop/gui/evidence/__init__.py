"""Evidence in the window: taking it in, looking at it, giving it out."""
