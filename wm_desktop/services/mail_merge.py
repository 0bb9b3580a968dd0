"""A school's own Word template filled for many: for letters outside the sanctions, which have their own templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from wm_desktop.domain.errors import DomainError
from wm_desktop.services.actors import Act
from wm_desktop.services.mailings import (
    Audience,
    LeftOut,
    Mailing,
    NobodyInMailingError,
    Recipient,
    Whom,
    letter_file_name,
    mailing_for,
    skipped_list,
)
from wm_desktop.services.merge_fields import FIELDS, Values, empty_in, fields_for, school_values, values_of
from wm_desktop.services.ports import Progress
from wm_desktop.services.round_state import RoundList
from wm_desktop.services.settings import SchoolSettings, file_name, load_settings
from wm_desktop.services.workplace import Workplace


class UnknownFieldError(DomainError):
    """A field that does not exist, or not for these people."""

    nl = "Het sjabloon vraagt naar een veld dat er niet is: {names}. Neem de naam over uit de lijst van velden."
    en = "The template asks for a field that does not exist: {names}. Take the name from the list of fields."


class FieldNotForThemError(DomainError):
    """A field about children in a letter to employees, or the other way round."""

    nl = (
        "Het veld {names} hoort niet bij deze geadresseerden. Kies andere geadresseerden, of haal het uit het sjabloon."
    )
    en = "The field {names} does not belong to these addressees. Choose others, or take it out of the template."


class NotAListError(DomainError):
    """A 'for' over a field that is no list."""

    nl = "Het sjabloon herhaalt het veld {names}, maar dat is geen lijst. Herhalen kan alleen over 'per_kind'."
    en = "The template repeats the field {names}, which is no list. Only 'per_kind' can be repeated."


class SchoolFieldEmptyError(DomainError):
    """Something about the school was never filled in: every letter would have a hole."""

    nl = "Nog niet ingevuld: {labels}. Vul dit in bij Extra, Instellingen."
    en = "Not filled in yet: {labels}. Fill this in under Extra, Settings."


class NoFieldsError(DomainError):
    """A template in which nothing is filled: everybody would get the same."""

    nl = "In dit sjabloon staat geen enkel veld. Zet er velden in als {{{{ aanhef }}}} en kies het opnieuw."
    en = "This template has no field at all. Put fields like {{{{ aanhef }}}} in it and choose it again."


class MergeTemplate(Protocol):
    """A template that was read: what it asks for, and filling it (documents/word/template.py)."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the file."""
        ...

    @property
    def used(self) -> frozenset[str]:
        """All fields it names."""
        ...

    @property
    def tested(self) -> frozenset[str]:
        """The fields that a condition asks after."""
        ...

    @property
    def repeated(self) -> frozenset[str]:
        """The lists it repeats over."""
        ...

    @property
    def alone(self) -> str:
        """Why its letters cannot stand in one document; empty when they can."""
        ...

    def fill(self, values: Values) -> bytes:
        """Give one letter."""
        ...

    def join(self, letters: Iterable[Values]) -> bytes:
        """Give all letters in one document."""
        ...


@dataclass(frozen=True)
class MergeRun:
    """Everything for one run: the template under its name, who gets a letter, and the settings of that moment."""

    title: str
    template: MergeTemplate
    mailing: Mailing
    settings: SchoolSettings


def prepare_merge(place: Workplace, title: str, template: MergeTemplate, audience: Audience) -> MergeRun:
    """Hold a template to the fields there are, and say who gets a letter.

    Who would get a letter with a hole in it (a group or location that is not known) is left out and named. Raises
    UnknownFieldError, FieldNotForThemError, NotAListError, NoFieldsError, SchoolFieldEmptyError.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    _refuse_fields(template, audience.whom)
    settings = load_settings(place)
    needed = template.used - template.tested
    holes = empty_in(school_values(settings, place.today()), needed & school_values(settings, place.today()).keys())
    if holes:
        raise SchoolFieldEmptyError(labels=", ".join(holes))
    mailing = mailing_for(place, audience)
    return MergeRun(title, template, _without_holes(place, mailing, settings, needed), settings)


def merged_files(place: Workplace, run: MergeRun, progress: Progress) -> Iterator[tuple[str, bytes]]:
    """Give one file after another, so that giving up takes effect at once; raises NobodyInMailingError.

    The run is written down when the last one is made; the caller puts the files in place after that.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    recipients = _somebody(run)
    for number, recipient in enumerate(recipients, 1):
        progress.report(number - 1, len(recipients))
        name = letter_file_name(run.title, number, recipient, place.today(), "docx")
        yield name, run.template.fill(values_of(recipient, run.settings, place.today()))
    progress.report(len(recipients), len(recipients))
    _write_down(place, run, "één bestand per geadresseerde")


def merged_document(place: Workplace, run: MergeRun, progress: Progress) -> Iterator[tuple[str, bytes]]:
    """Give all letters as one file; written down when it is made."""
    place.actor.require(Act.ISSUE_LETTERS)
    recipients = _somebody(run)

    def letters() -> Iterator[Values]:
        for number, recipient in enumerate(recipients):
            progress.report(number, len(recipients))
            yield values_of(recipient, run.settings, place.today())

    data = run.template.join(letters())
    progress.report(len(recipients), len(recipients))
    yield file_name(run.title, f"{len(recipients)} brieven", day=place.today(), suffix="docx"), data
    _write_down(place, run, "één document")


def merge_skipped(place: Workplace, run: MergeRun) -> RoundList | None:
    """Make the list of who has no letter; None when everybody has one."""
    place.actor.require(Act.ISSUE_LETTERS)
    return skipped_list(place, run.title, run.mailing) if run.mailing.left_out else None


def merge_folder(place: Workplace, run: MergeRun) -> str:
    """Name the folder for the files of a run."""
    place.actor.require(Act.ISSUE_LETTERS)
    return file_name(run.title, _whose(run.mailing.audience), day=place.today(), suffix="x").removesuffix(".x")


def _whose(audience: Audience) -> str:
    if audience.whom is Whom.EMPLOYEES:
        return "medewerkers"
    return f"groep {audience.group}" if audience.group else audience.location


def _somebody(run: MergeRun) -> tuple[Recipient, ...]:
    if not run.mailing.recipients:
        raise NobodyInMailingError
    return run.mailing.recipients


def _refuse_fields(template: MergeTemplate, whom: Whom) -> None:
    known = {one.name: one for one in FIELDS}
    theirs = {one.name for one in fields_for(whom)}
    unknown = sorted(template.used - known.keys())
    if unknown:
        raise UnknownFieldError(names=", ".join(unknown))
    strange = sorted(template.used - theirs)
    if strange:
        raise FieldNotForThemError(names=", ".join(strange))
    single = sorted(name for name in template.repeated if not known[name].repeated)
    if single:
        raise NotAListError(names=", ".join(single))
    if not template.used:
        raise NoFieldsError


def _without_holes(place: Workplace, mailing: Mailing, settings: SchoolSettings, needed: frozenset[str]) -> Mailing:
    recipients: list[Recipient] = []
    left_out = list(mailing.left_out)
    for recipient in mailing.recipients:
        holes = empty_in(values_of(recipient, settings, place.today()), needed)
        if holes:
            names = ", ".join(name.full for name, _ in recipient.people)
            reason = f"niet bekend: {', '.join(holes).lower()}"
            left_out.append(LeftOut(names, reason, recipient.pupils[0] if recipient.pupils else None))
        else:
            recipients.append(recipient)
    return replace(mailing, recipients=tuple(recipients), left_out=tuple(left_out))


def _write_down(place: Workplace, run: MergeRun, how: str) -> None:
    """One line: how many letters of which template for whom; never to whom (AVG article 5.2)."""
    audience, mailing = run.mailing.audience, run.mailing
    told = "; ".join(
        part
        for part in (
            f"sjabloon {run.template.fingerprint}",
            f"{len(mailing.recipients)} brieven, {len(mailing.left_out)} niet",
            how,
            "medewerkers" if audience.whom is Whom.EMPLOYEES else "gezinnen",
            f"groep {audience.group}" if audience.group else "",
            f"locatie {audience.location}" if audience.location else "",
            "ook adressen die niet op papier mogen" if audience.hidden else "",
        )
        if part
    )
    with place.unit_of_work() as uow:
        uow.audit.add(actor=place.actor.name, action="merge.run", subject="sjabloon", detail=told)
        uow.commit()
