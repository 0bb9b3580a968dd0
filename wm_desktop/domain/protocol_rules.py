"""What may happen to a version of the protocol, and when it may begin to hold (domain reference 10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.incidents import ProtocolRule
from wm_desktop.domain.protocols import (
    Adopted,
    Answered,
    Asked,
    Body,
    Facts,
    ProtocolVersion,
    Result,
    Standing,
    Started,
    VersionStage,
)

_FURTHEST = timedelta(days=730)
"""How far ahead a version may be announced; further is a slip of the keyboard."""


class VersionClosedError(DomainError):
    """A change of a version that was adopted or holds."""

    nl = "Versie {number} is vastgesteld of van kracht en verandert niet meer. Maak een nieuwe versie."
    en = "Version {number} was adopted or is in force and does not change any more. Make a new version."


class VersionNameError(DomainError):
    """A version without title or name, or one that is called as another."""

    nl = "Geef het protocol een titel en deze versie een eigen naam, bijvoorbeeld 'schooljaar 2026-2027'."
    en = "Give the protocol a title and this version a name of its own, for example 'school year 2026-2027'."


class RuleIncompleteError(DomainError):
    """A rule without code or words, for nobody, or with the code of another."""

    nl = "Geef regel '{code}' een eigen code, tekst, en minstens één groep mensen voor wie hij geldt."
    en = "Give rule '{code}' a code of its own, words, and at least one group of people it applies to."


class TextMissingError(DomainError):
    """A question or adoption without a text to agree with."""

    nl = "Voeg eerst de tekst van het protocol toe (pdf of Word); de instemming gaat over precies die tekst."
    en = "Add the text of the protocol first (PDF or Word); the consent is about exactly that text."


class NotAskedError(DomainError):
    """A result of a body that was not asked."""

    nl = "Leg eerst vast wanneer de tekst aan dit orgaan is voorgelegd."
    en = "Record first when the text was put before this body."


class DayToComeError(DomainError):
    """Something that happened was given a day in the future."""

    nl = "{what} kan niet op {day}: die dag moet nog komen. Controleer de datum."
    en = "'{what}' cannot be on {day}: that day is still to come. Check the date."


class DayOrderError(DomainError):
    """A day before what came first."""

    nl = "{what} kan niet op {day}: dat is vóór {first}. Controleer de datum."
    en = "'{what}' cannot be on {day}: that is before {first}. Check the date."


class StartTooFarError(DomainError):
    """A version that would begin to hold more than two years from now: a slip of the keyboard."""

    nl = "De ingangsdag {day} ligt meer dan twee jaar in de toekomst. Controleer de datum."
    en = "The day {day} lies more than two years ahead. Check the date."


class SignatoryMissingError(DomainError):
    """A result that nobody signed, or an adoption by nobody."""

    nl = "Vul in wie namens het orgaan tekende of het besluit nam."
    en = "Fill in who signed or decided for the body."


class StageOrderError(DomainError):
    """A step of which the one before is missing."""

    nl = "Doe eerst de stap ervoor: {step}."
    en = "Take the step before it first: {step}."


class ConsentMissingError(DomainError):
    """The participation council has not consented to this text, and the board has not decided otherwise."""

    nl = (
        "De MR heeft niet (zonder voorbehoud, voor deze tekst en vóór die dag) ingestemd: {standing}. Leg de "
        "instemming vast, of leg een besluit van het bestuur vast met wie het nam, wanneer en waarom."
    )
    en = (
        "The participation council has not consented (without reservation, to this text, before that day): {standing}. "
        "Record the consent, or a decision of the board with who took it, when and why."
    )


class ConditionsOpenError(DomainError):
    """Consent with conditions, and no word on how they were met."""

    nl = "De MR stemde in met voorwaarden. Schrijf bij de toelichting hoe daaraan is voldaan."
    en = "The participation council consented with conditions. Write in the note how they were met."


class OverlapError(DomainError):
    """A version would begin on or before the day that another began."""

    nl = "Versie {number} is van kracht vanaf {day}. Een volgende versie kan pas daarna ingaan."
    en = "Version {number} holds from {day}. A next version can only begin after that."


class StartKnownError(DomainError):
    """The day that a version begins to hold was recorded, and is changed without a reason."""

    nl = "De ingangsdag van deze versie was al vastgelegd. Schrijf bij de toelichting waarom hij verandert."
    en = "The day this version begins to hold was recorded already. Write in the note why it changes."


class FilesMovedError(DomainError):
    """Files that stand would point to another version, and nobody said why."""

    nl = "Hierdoor verwijzen {count} dossier(s) voortaan naar een andere versie. Schrijf bij de toelichting waarom."
    en = "This makes {count} file(s) point to another version. Write the reason in the note."


def check_facts(facts: Facts, others: Iterable[Facts]) -> Facts:
    """Give tidy facts; refuse a name that another version has, and rules nobody could cite."""
    tidy = replace(facts, title=_line(facts.title), name=_line(facts.name))
    names = {(one.title.casefold(), one.name.casefold()) for one in others}
    if not tidy.title or not tidy.name or (tidy.title.casefold(), tidy.name.casefold()) in names:
        raise VersionNameError
    rules = tuple(replace(rule, code=_line(rule.code).upper(), title=_line(rule.title)) for rule in facts.rules)
    codes = [rule.code for rule in rules]
    for rule in rules:
        if not rule.code or not rule.title or not rule.applies_to or codes.count(rule.code) > 1:
            raise RuleIncompleteError(code=rule.code)
    return replace(tidy, rules=rules)


def _line(text: str) -> str:
    return " ".join(text.split())


def with_rule(rules: Iterable[ProtocolRule], rule: ProtocolRule, old_code: str = "") -> tuple[ProtocolRule, ...]:
    """Give the rules with one changed in its place, or added at the end."""
    known = list(rules)
    place = next((number for number, one in enumerate(known) if one.code == old_code), None)
    return (*known, rule) if place is None else (*known[:place], rule, *known[place + 1 :])


def check_open(version: ProtocolVersion) -> None:
    """Refuse a change of a version that was adopted or holds."""
    if not version.is_open:
        raise VersionClosedError(number=version.made.number)


def check_text(version: ProtocolVersion) -> None:
    """Refuse another text for a version that was adopted or holds; one without a text may still get it."""
    if version.text is not None:
        check_open(version)


def check_asked(version: ProtocolVersion, on: date, today: date) -> str:
    """Give the SHA-256 of the text that is asked about; refuse a day to come or a missing text."""
    if version.text is None:
        raise TextMissingError
    _not_to_come("De vraag", on, today)
    return version.text.sha256


def check_answer(version: ProtocolVersion, answer: Answered, today: date) -> Answered:
    """Give the answer with the text it is about; refuse it before the question, in the future or unsigned."""
    asked = version.endorsement(answer.body).asked
    if asked is None:
        raise NotAskedError
    _not_to_come("De uitkomst", answer.on, today)
    if answer.on < asked.on:
        raise DayOrderError(what="De uitkomst", day=_day(answer.on), first=f"de vraag van {_day(asked.on)}")
    if answer.result is not Result.NO_RESPONSE and not answer.signatory.strip():
        raise SignatoryMissingError
    return replace(answer, sha256=asked.sha256, signatory=answer.signatory.strip(), note=answer.note.strip())


def check_adopted(version: ProtocolVersion, adopted: Adopted, today: date) -> None:
    """Refuse adoption before anybody was asked, in the future, or by nobody."""
    check_open(version)
    days = [one.asked.on for one in version.endorsements.values() if one.asked is not None]
    if not days:
        raise StageOrderError(step="ter instemming voorleggen")
    _not_to_come("De vaststelling", adopted.on, today)
    if adopted.on < min(days):
        raise DayOrderError(what="De vaststelling", day=_day(adopted.on), first=f"de vraag van {_day(min(days))}")
    if not adopted.by.strip():
        raise SignatoryMissingError


def check_start(
    version: ProtocolVersion, versions: Sequence[ProtocolVersion], wanted: Started, today: date, moved: int = 0
) -> Started:
    """Give what may be recorded; refuse a start that overlaps, skips a step, or lacks the council's consent.

    `moved` is how many incident files would point to another version than they do now.
    """
    if version.adopted is None and not version.made.supplied:
        raise StageOrderError(step="vaststellen")
    if wanted.on > today + _FURTHEST:
        raise StartTooFarError(day=_day(wanted.on))
    if version.adopted is not None and wanted.on < version.adopted.on:
        first = f"de vaststelling op {_day(version.adopted.on)}"
        raise DayOrderError(what="De ingangsdag", day=_day(wanted.on), first=first)
    _no_overlap(version, versions, wanted.on)
    wanted = replace(wanted, reason=wanted.reason.strip())
    if version.started is not None and not wanted.reason:
        raise StartKnownError
    if moved and not wanted.reason:
        raise FilesMovedError(count=moved)
    if version.made.supplied:
        return wanted
    known = version.started.override if version.started is not None else None
    return _with_consent(version, replace(wanted, override=wanted.override or known), today)


def _no_overlap(version: ProtocolVersion, versions: Sequence[ProtocolVersion], on: date) -> None:
    for other in versions:
        if other.id != version.id and other.started is not None and other.started.on >= on:
            raise OverlapError(number=other.made.number, day=_day(other.started.on))


def _with_consent(version: ProtocolVersion, wanted: Started, today: date) -> Started:
    endorsement = version.endorsement(Body.PARTICIPATION_COUNCIL)
    standing = endorsement.standing(version.text)
    in_time = endorsement.answered is not None and endorsement.answered.on <= wanted.on
    if in_time and standing is Standing.CONSENT:
        return replace(wanted, override=None)
    if in_time and standing is Standing.CONDITIONS and wanted.override is None:
        if not wanted.reason:
            raise ConditionsOpenError
        return wanted
    override = wanted.override
    if override is None or not override.decided_by.strip() or not override.reason.strip():
        raise ConsentMissingError(standing=standing_words(standing))
    _not_to_come("Het besluit", override.decided_on, today)
    return wanted


def missing_bodies(version: ProtocolVersion) -> tuple[tuple[Body, Standing], ...]:
    """Give who has not consented to the text of now: for the council a hindrance, for the others a warning."""
    found = ((body, version.standing(body)) for body in Body)
    return tuple((body, standing) for body, standing in found if standing is not Standing.CONSENT)


def standing_words(standing: Standing) -> str:
    """Give the Dutch words of a standing."""
    return {
        Standing.NOT_ASKED: "niet gevraagd",
        Standing.WAITING: "nog geen uitkomst",
        Standing.OTHER_TEXT: "gevraagd over een andere tekst",
        Standing.CONSENT: "ingestemd",
        Standing.CONDITIONS: "ingestemd met voorwaarden",
        Standing.WITHHELD: "geen instemming",
    }[standing]


def stage_words(stage: VersionStage) -> str:
    """Give the Dutch words of a stage."""
    return {
        VersionStage.CONCEPT: "concept",
        VersionStage.SUBMITTED: "ter instemming",
        VersionStage.ADOPTED: "vastgesteld",
        VersionStage.IN_FORCE: "van kracht",
        VersionStage.REPLACED: "vervangen",
    }[stage]


def body_words(body: Body) -> str:
    """Give the Dutch words of a body; what OR means here is read from the law, not from the school (reference 10)."""
    return {
        Body.PARTICIPATION_COUNCIL: "MR",
        Body.PARENTS_COUNCIL: "OR (ouderraad)",
        Body.TEAM: "team",
        Body.PUPILS: "leerlingen",
    }[body]


def result_words(result: Result) -> str:
    """Give the Dutch words of a result."""
    return {
        Result.CONSENT: "instemming",
        Result.CONSENT_WITH_CONDITIONS: "instemming met voorwaarden",
        Result.NO_CONSENT: "geen instemming",
        Result.ADVICE: "advies",
        Result.NO_RESPONSE: "geen reactie",
    }[result]


def _not_to_come(what: str, on: date, today: date) -> None:
    if on > today:
        raise DayToComeError(what=what, day=_day(on))


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def asked_again(version: ProtocolVersion, body: Body, on: date, sha256: str) -> Asked | None:
    """Give the question to record; None when this body was asked the same on the same day already."""
    wanted = Asked(body, on, sha256)
    return None if version.endorsement(body).asked == wanted else wanted
