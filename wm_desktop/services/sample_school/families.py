"""Fictional families: who lives where, who has custody, and in which year every child starts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.services.sample_school import names

FIRST_YEAR = 2024
LAST_YEAR = 2026


@dataclass(frozen=True)
class Parent:
    """A guardian to be."""

    name: PersonName
    form: FormOfAddress
    address: Address
    relation: str
    custody: bool = True
    secret_address: bool = False
    email: str = ""


@dataclass(frozen=True)
class Child:
    """A pupil to be; `first_group_year` is the calendar year in which the child starts in year group 1."""

    number: str
    name: PersonName
    birth_date: date
    first_group_year: int
    stream: int
    location: str
    parents: tuple[Parent, ...]
    protected: bool = False

    def year_group(self, school_year: int) -> int | None:
        """Year group 1 to 8 in a school year, or None when not (any more) at this school."""
        group = school_year - self.first_group_year + 1
        return group if 1 <= group <= 8 else None

    def group(self, school_year: int) -> str | None:
        """The name of the base group in a school year."""
        year_group = self.year_group(school_year)
        if year_group is None:
            return None
        if self.location == "Miland":
            return names.MILAND[0 if year_group <= 2 else 1 if year_group <= 5 else 2]
        if year_group <= 2:
            return f"1/2{'ABC'[self.stream % 3]}"
        return f"{year_group}{'AB'[self.stream % 2]}"


def make_children(seed: int, pupils: int) -> tuple[Child, ...]:
    """Make families until `pupils` children are at school in the last year; the same seed gives the same school."""
    random = Random(seed)  # noqa: S311 - a repeatable sample, no secret
    children: list[Child] = []
    present = 0
    while present < pupils:
        family = _family(random, len(children))
        room = pupils - present
        kept = _at_most(family, room)
        present += sum(child.year_group(LAST_YEAR) is not None for child in kept)
        children.extend(kept)
    return tuple(children)


def _at_most(family: list[Child], room: int) -> list[Child]:
    kept = [child for child in family if child.year_group(LAST_YEAR) is None]
    return kept + [child for child in family if child.year_group(LAST_YEAR) is not None][:room]


def _family(random: Random, serial: int) -> list[Child]:
    prefix, surname = random.choice(names.SURNAMES)
    parents = _parents(random, prefix, surname)
    location = "Miland" if random.random() < 0.13 else "Willibrord"
    stream = random.randrange(6)
    protected = random.random() < 0.015
    if protected:
        parents = tuple(replace(parent, secret_address=True) for parent in parents)
    youngest = random.choice(range(FIRST_YEAR - 9, LAST_YEAR + 1))
    children = []
    for index in range(random.choices((1, 2, 3), (45, 45, 10))[0]):
        starts = youngest - 2 * index
        first_name = random.choice(names.GIRLS if random.random() < 0.5 else names.BOYS)
        children.append(
            Child(
                number=str(10001 + serial + index),
                name=PersonName(first_name, prefix, surname),
                birth_date=date(starts - 5, 10, 1) + timedelta(days=random.randrange(364)),
                first_group_year=starts,
                stream=stream,
                location=location,
                parents=parents,
                protected=protected,
            )
        )
    return children


def _parents(random: Random, prefix: str, surname: str) -> tuple[Parent, ...]:
    home = _address(random)
    mother_prefix, mother_surname = random.choice(names.SURNAMES)
    mother = _parent(random.choice(names.MOTHERS), mother_prefix, mother_surname, FormOfAddress.MADAM, home, "moeder")
    father = _parent(random.choice(names.FATHERS), prefix, surname, FormOfAddress.SIR, home, "vader")
    draw = random.random()
    if draw < 0.70:
        return (mother, father)
    if draw < 0.82:
        return (mother, replace(father, address=_address(random)))
    if draw < 0.86:
        return (mother, replace(father, address=_address(random), custody=False))
    if draw < 0.88:
        return (mother, replace(father, relation="verzorger", form=FormOfAddress.NEUTRAL))
    return (replace(mother, name=PersonName(mother.name.first_name, prefix, surname)),)


def _parent(first_name: str, prefix: str, surname: str, form: FormOfAddress, home: Address, relation: str) -> Parent:
    email = f"ouder.{first_name.lower()}@example.org"
    return Parent(PersonName(first_name, prefix, surname, f"{first_name[0]}."), form, home, relation, email=email)


def _address(random: Random) -> Address:
    number = random.randrange(1, 140)
    letters = "".join(random.choices("ABCDEGHJKLNPRTVWXZ", k=2))
    return Address(f"{random.choice(names.STREETS)} {number}", f"{random.randrange(1000, 1099)} {letters}", names.TOWN)
