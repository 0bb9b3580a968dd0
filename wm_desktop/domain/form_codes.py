"""The code on a personal form: short enough to type, and no slip of the fingers reads as another form's code.

31 signs that cannot be taken for one another (no 0/O, 1/I/L), of which the last is a check sign: a weighted sum modulo
the prime 31, so that every single wrong sign and every swap of two neighbours is noticed.
"""

from __future__ import annotations

from wm_desktop.domain.errors import DomainError

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_DIGITS = 5
MOST = len(SIGNS) ** _DIGITS - 1


class FormCodeError(DomainError):
    """A code that no form has: mistyped or misread."""

    nl = "'{text}' is geen formuliercode: er is iets verkeerd getypt of gescand. Typ de code onder het vierkantje over."
    en = "'{text}' is no form code: something was mistyped or misread. Type the code below the square."


def form_code(number: int) -> str:
    """Write a form's number (0 to MOST) as its code, for example '2KQ7-FM'; raises ValueError outside that."""
    if not 0 <= number <= MOST:
        raise ValueError(number)
    signs = ""
    for _ in range(_DIGITS):
        number, rest = divmod(number, len(SIGNS))
        signs = SIGNS[rest] + signs
    whole = signs + _check_sign(signs)
    return f"{whole[:4]}-{whole[4:]}"


def form_number(text: str) -> int:
    """Read a code back, however it is spaced or capitalised; raises FormCodeError for any slip."""
    signs = "".join(char for char in text.upper() if char.isalnum())
    known = len(signs) == _DIGITS + 1 and all(char in SIGNS for char in signs)
    if not known or _check_sign(signs[:-1]) != signs[-1]:
        raise FormCodeError(text=text.strip()[:40])
    number = 0
    for char in signs[:-1]:
        number = number * len(SIGNS) + SIGNS.index(char)
    return number


def _check_sign(signs: str) -> str:
    return SIGNS[sum(weight * SIGNS.index(char) for weight, char in enumerate(signs, 2)) % len(SIGNS)]
