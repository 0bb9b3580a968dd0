"""The recovery key: 170 random bits on paper, in groups that people can copy, with a check character.

The alphabet is Crockford's base 32 (no I, L, O, U); reading takes O for 0, I and L for 1, and any blanks and dashes.
"""

from __future__ import annotations

import secrets

from wm_desktop.services.faults import RecoveryKeyMistypedError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None, "\t": None, "\n": None, "\u2013": None})
_RANDOM = 34
_GROUP = 5


def new_recovery_key() -> str:
    """Make a key as it is printed: seven groups of five."""
    characters = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM))
    characters += _check_character(characters)
    return "-".join(characters[start : start + _GROUP] for start in range(0, len(characters), _GROUP))


def read_recovery_key(text: str) -> str:
    """Give the bare characters of a key as it was typed; raises RecoveryKeyMistypedError."""
    characters = text.strip().upper().translate(_READ_AS)
    if len(characters) != _RANDOM + 1 or any(character not in _ALPHABET for character in characters):
        raise RecoveryKeyMistypedError
    if _check_character(characters[:-1]) != characters[-1]:
        raise RecoveryKeyMistypedError
    return characters


def _check_character(characters: str) -> str:
    """Luhn over 32 characters: finds every single wrong character and nearly every pair that changed places."""
    total, factor = 0, 2
    for character in reversed(characters):
        quotient, rest = divmod(_ALPHABET.index(character) * factor, len(_ALPHABET))
        total += quotient + rest
        factor = 3 - factor
    return _ALPHABET[-total % len(_ALPHABET)]
