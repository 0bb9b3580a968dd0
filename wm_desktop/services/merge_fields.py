"""The fields that a school's own letter may use: what each is called, what it gives, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.people import Address
from wm_desktop.domain.salutations import address_lines, name_lines, postcode_and_place, salutation, within_sentence
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.mailings import Recipient, Whom
from wm_desktop.services.settings import SchoolSettings

Values = Mapping[str, str | tuple[str, ...]]


class Owner(Enum):
    """Of whom a field tells something."""

    ADDRESSEE = "addressee"
    FAMILY = "family"
    EMPLOYEE = "employee"
    SCHOOL = "school"


@dataclass(frozen=True)
class MergeField:
    """A field: its name in the template, what it gives in words, and an example.

    `may_be_empty`: nothing is wrong when there is none; of others an empty one keeps the letter from being made, unless
    the template asks first (`{% if ... %}`). `repeated`: a list, for `{% for ... %}`.
    """

    name: str
    label: str
    example: str
    owner: Owner
    may_be_empty: bool = False
    repeated: bool = False


_A, _F, _E, _S = Owner.ADDRESSEE, Owner.FAMILY, Owner.EMPLOYEE, Owner.SCHOOL
FIELDS: tuple[MergeField, ...] = (
    MergeField("aanhef", "Aanhef, met komma", "Geachte mevrouw Bos, geachte heer Yilmaz,", _A),
    MergeField("adresblok", "Namen en adres onder elkaar", "Mevrouw A. Bos\nDorpsstraat 1\n2411 AB  BODEGRAVEN", _A),
    MergeField("naamregels", "Namen onder elkaar", "Mevrouw A. Bos en\nde heer O. Yilmaz", _A),
    MergeField("namen", "Namen in een zin", "mevrouw A. Bos en de heer O. Yilmaz", _A),
    MergeField("straat", "Straat en huisnummer", "Dorpsstraat 1", _F),
    MergeField("postcode_plaats", "Postcode en plaats", "2411 AB  BODEGRAVEN", _F),
    MergeField("land", "Land, alleen buiten Nederland", "BELGIË", _F, may_be_empty=True),
    MergeField("kinderen", "Voornamen met groep, in een zin", "Noor (5A) en Sem (3B)", _F),
    MergeField("voornamen", "Voornamen, in een zin", "Noor en Sem", _F),
    MergeField("groepen", "Groepen, in een zin", "3B en 5A", _F),
    MergeField("uw_kind", "'uw kind' of 'uw kinderen'", "uw kinderen", _F),
    MergeField("per_kind", "Lijst om te herhalen: naam en groep", "Noor Bos, groep 5A", _F, repeated=True),
    MergeField("locatie", "Locatie van het (eerste) kind", "Willibrord", _F),
    MergeField("locatie_adres", "Adres van die locatie", "Schoolstraat 2, 2411 AB Bodegraven", _F),
    MergeField("locatie_telefoon", "Telefoon van die locatie", "0172 000 000", _F),
    MergeField("locatie_email", "E-mail van die locatie", "willibrord@voorbeeld.nl", _F),
    MergeField("functie", "Functie van de medewerker", "leerkracht", _E, may_be_empty=True),
    MergeField("school", "Naam van de school", "Basisschool Het Voorbeeld", _S),
    MergeField("bestuur", "Naam van het bestuur", "Stichting Voorbeeld", _S),
    MergeField("schoolplaats", "Plaats van de school", "Bodegraven", _S),
    MergeField("directeur", "Naam van de directeur", "M. de Wit", _S),
    MergeField("directeur_functie", "Functie van de directeur", "directeur", _S),
    MergeField("vandaag", "Datum van vandaag", "9 maart 2026", _S),
    MergeField("schooljaar", "Schooljaar", "2025-2026", _S),
)
_NOT_FOR = {Whom.FAMILIES: Owner.EMPLOYEE, Whom.EMPLOYEES: Owner.FAMILY}


def fields_for(whom: Whom) -> tuple[MergeField, ...]:
    """Give the fields that letters to these people may use."""
    return tuple(one for one in FIELDS if one.owner is not _NOT_FOR[whom])


def school_values(settings: SchoolSettings, today: date) -> Values:
    """Give the fields that are the same in every letter."""
    return {
        "school": settings.school,
        "bestuur": settings.board,
        "schoolplaats": settings.city,
        "directeur": settings.principal.name,
        "directeur_functie": settings.principal.function,
        "vandaag": written_day(today),
        "schooljaar": str(SchoolYear.of(today)),
    }


def values_of(recipient: Recipient, settings: SchoolSettings, today: date) -> Values:
    """Give the fields of one letter."""
    names = name_lines(recipient.people)
    block = names if recipient.address is None else address_lines(names, recipient.address)
    values: dict[str, str | tuple[str, ...]] = {
        **school_values(settings, today),
        "aanhef": salutation(recipient.people),
        "adresblok": "\n".join(block),
        "naamregels": "\n".join(names),
        "namen": within_sentence(" ".join(names)),
        "functie": recipient.function,
    }
    if recipient.address is not None:
        values |= _address_values(recipient.address)
        values |= _family_values(recipient, settings)
    return values


def _address_values(address: Address) -> Values:
    whole = address_lines((), address)
    last = postcode_and_place(address)
    return {
        "straat": ", ".join(line.strip() for line in address.street.splitlines() if line.strip()),
        "postcode_plaats": last,
        "land": whole[-1] if whole[-1] != last else "",
    }


def _family_values(recipient: Recipient, settings: SchoolSettings) -> Values:
    pupils = recipient.pupils
    first = [pupil.name.first_name or pupil.name.full for pupil in pupils]
    groups = [pupil.group for pupil in pupils]
    location = pupils[0].location
    where = settings.location(location)
    place = " ".join(part for part in (where.address.postcode, where.address.city) if part)
    return {
        "kinderen": in_a_row(
            [f"{name} ({group})" if group else name for name, group in zip(first, groups, strict=True)]
        ),
        "voornamen": in_a_row(first),
        "groepen": in_a_row(list(dict.fromkeys(group for group in groups if group))),
        "uw_kind": "uw kind" if len(pupils) == 1 else "uw kinderen",
        "per_kind": tuple(
            f"{pupil.name.full}, groep {pupil.group}" if pupil.group else pupil.name.full for pupil in pupils
        ),
        "locatie": location,
        "locatie_adres": ", ".join(part for part in (where.address.street, place) if part),
        "locatie_telefoon": where.phone,
        "locatie_email": where.email,
    }


def in_a_row(words: Sequence[str]) -> str:
    """Join as a sentence does: 'Noor, Sem en Ali'."""
    return " en ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def empty_in(values: Values, used: frozenset[str]) -> tuple[str, ...]:
    """Give the fields of these that would stand empty where something has to stand."""
    return tuple(one.label for one in FIELDS if one.name in used and not one.may_be_empty and not values.get(one.name))
