"""Set-up, check and build; nothing of this is part of the installed program."""
