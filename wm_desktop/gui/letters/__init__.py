"""Letters in the window: the list, and writing one."""
