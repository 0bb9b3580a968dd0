"""How people are written to (domain reference 8.3; taaladvies.net, onzetaal.nl).

The form of address is asked and never derived; without one the neutral form is used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wm_desktop.domain.people import Address, FormOfAddress, PersonName

_APOSTROPHES = "'’‘`"
_HOME = {"", "nl", "nederland", "netherlands", "the netherlands"}
# A hyphen after one of these belongs to a single name (El-Amrani, Ben-Haddou), not to a double one (Jansen-de Jong).
_PARTS_OF_ONE_NAME = {"al", "el", "ben", "bin", "ibn", "abu", "abou", "abd", "abdul", "abdel", "ait", "ould", "oulad"}


def initials_of(name: PersonName) -> str:
    """'A.M.': the registered initials with full stops, else those of the first names."""
    if name.initials.strip():
        return "".join(f"{part}." for part in _registered(name.initials))
    return "".join(_initial(part) for part in re.split(r"[\s-]+", name.first_name) if part)


def _registered(initials: str) -> list[str]:
    parts = [part for part in re.split(r"[.\s]+", initials) if part]
    if len(parts) == 1 and parts[0].isupper() and parts[0] != "IJ" and "." not in initials:
        return list(parts[0])
    return [part[0].upper() + part[1:] for part in parts]


def _initial(first_name: str) -> str:
    return f"{'IJ' if first_name[:2].casefold() == 'ij' else first_name[0].upper()}."


def surname(name: PersonName, *, opens: bool = False) -> str:
    """Give prefix and last name; `opens` gives the prefix its capital because nothing precedes it.

    A prefix that starts with an apostrophe or is d' stays small: 't Hart, d'Ancona. A name without a last name is
    called by what there is.
    """
    core = name.last_name or name.first_name or name.initials
    if not (name.prefix and name.last_name):
        return core
    prefix = name.prefix.strip()
    apostrophe = prefix[0] in _APOSTROPHES or prefix[1:2] in tuple(_APOSTROPHES)
    if opens and not apostrophe:
        prefix = prefix[0].upper() + prefix[1:]
    return f"{prefix}{core}" if prefix[-1] in _APOSTROPHES else f"{prefix} {core}"


def _first_of_double(last_name: str) -> str:
    first, hyphen, rest = (part.strip() for part in last_name.partition("-"))
    return first if hyphen and first and rest and first.casefold() not in _PARTS_OF_ONE_NAME else last_name


def name_line(name: PersonName, form: FormOfAddress) -> str:
    """Give the first line of the address: 'Mevrouw A. de Vries', 'De heer O. Yilmaz', 'K. Verbeek'."""
    initials = initials_of(name) if name.last_name else ""
    title = {FormOfAddress.MADAM: "Mevrouw", FormOfAddress.SIR: "De heer", FormOfAddress.NEUTRAL: ""}[form]
    family = surname(name, opens=not initials)
    return " ".join(part for part in (title, initials, family) if part)


def _greeting(name: PersonName, form: FormOfAddress) -> str:
    if form is FormOfAddress.NEUTRAL:
        return f"geachte {name_line(name, form)}"
    called = PersonName(name.first_name, name.prefix, _first_of_double(name.last_name), name.initials)
    return f"geachte {form.value} {surname(called, opens=True)}"


def salutation(people: Sequence[tuple[PersonName, FormOfAddress]]) -> str:
    """Give the opening line for one or more people: 'Geachte mevrouw Peeters, geachte heer Bos,'."""
    if not people:
        return "Geachte ouder(s)/verzorger(s),"
    line = ", ".join(_greeting(name, form) for name, form in people)
    return f"{line[0].upper()}{line[1:]},"


def name_lines(people: Sequence[tuple[PersonName, FormOfAddress]]) -> tuple[str, ...]:
    """Give the lines of the address block that name the people: one each, joined by 'en'."""
    lines = [name_line(name, form) for name, form in people]
    small = [
        lines[0],
        *(line.replace("De heer ", "de heer ", 1).replace("Mevrouw ", "mevrouw ", 1) for line in lines[1:]),
    ]
    return (*(f"{line} en" for line in small[:-1]), small[-1])


def postcode_and_place(address: Address) -> str:
    """'2411 AB  BODEGRAVEN': two spaces between (postal advice), the place in capitals."""
    bare = re.sub(r"\s+", "", address.postcode).upper()
    dutch = re.fullmatch(r"(\d{4})([A-Z]{2})", bare)
    postcode = f"{dutch[1]} {dutch[2]}" if dutch else " ".join(address.postcode.split())
    return "  ".join(part for part in (postcode, address.city.strip().upper()) if part)


def address_lines(names: Sequence[str], address: Address) -> tuple[str, ...]:
    """Give the whole address block; a street of several lines keeps them, a foreign country closes it in capitals."""
    country = "" if address.country.strip().casefold() in _HOME else address.country.strip().upper()
    lines = (*names, *address.street.splitlines(), postcode_and_place(address), country)
    return tuple(line.strip() for line in lines if line.strip())


def address_key(address: Address) -> str:
    """Give the same key for the same address however it was typed."""
    country = "" if address.country.strip().casefold() in _HOME else address.country
    text = "|".join((address.street, address.postcode, address.city, country))
    return re.sub(r"[\s.,]+", "", text).casefold()


def within_sentence(name_line: str) -> str:
    """Give a name line as it stands inside a sentence: 'aan mevrouw A. de Vries', never 'aan Mevrouw'."""
    spoken_to = name_line.startswith(("Mevrouw ", "De heer "))
    return name_line[0].lower() + name_line[1:] if spoken_to else name_line
