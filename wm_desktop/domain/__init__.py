"""Pure rules on plain dataclasses; knows only the standard library."""
