"""From a letter to a page: every word in its place, nothing left to decide. Pure, apart from the template."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day, written_moment
from wm_desktop.domain.incidents import Incident
from wm_desktop.domain.letter_case import counted_school_days
from wm_desktop.domain.letters import CONFIDENTIAL, LetterDetails, LetterKind, LetterPage, Signatory, SuspensionForm
from wm_desktop.domain.salutations import address_lines
from wm_desktop.services.letter_context import LetterContext
from wm_desktop.services.ports import LetterWording
from wm_desktop.services.rows import PupilRow

WATERMARK = "CONCEPT"
_NUMBERS = {2: "twee", 3: "drie", 4: "vier", 5: "vijf"}
COMPULSORY_AGE = 5
"""From this age the attendance officer gets a copy (Leerplichtwet; domain reference 9)."""


def compose(context: LetterContext, wording: LetterWording) -> LetterPage:
    """Make the page of a concept (watermark, no number) or of a final letter."""
    letter, settings = context.letter, context.settings
    details = letter.details
    final = bool(letter.reference)
    return LetterPage(
        subject=subject_of(context.pupil),
        address_lines=address_lines(
            letter.addressee.name_lines or (letter.addressee.name_line,), letter.addressee.address
        ),
        reference_fields=_reference_fields(context),
        place_and_date=f"{settings.city}, {written_day(context.case.letter_date)}",
        salutation=letter.addressee.salutation,
        paragraphs=wording.paragraphs(letter.kind.value, template_fields(context)),
        closing="Hoogachtend," if letter.kind is LetterKind.PUPIL_SUSPENSION else "Met vriendelijke groet,",
        signatory=details.signatory or Signatory("", ""),
        board=settings.board,
        copies=copies_of(context),
        enclosures=tuple(line.strip() for line in details.enclosures.splitlines() if line.strip()),
        reference=letter.reference,
        watermark="" if final else WATERMARK,
        made_at=letter.finalised_at or letter.created_at,
        marks=(CONFIDENTIAL,),
    )


def subject_of(pupil: PupilRow) -> str:
    """Give a neutral subject: whose letter it is, never what it is about."""
    return f"Bericht over {pupil.name.full}"


def _reference_fields(context: LetterContext) -> tuple[tuple[str, str], ...]:
    place = context.settings.location(context.pupil.location)
    enclosures = [line for line in context.letter.details.enclosures.splitlines() if line.strip()]
    fields = (
        ("Ons kenmerk", context.letter.reference or "concept"),
        ("Incident", context.incident.number),
        ("Behandeld door", context.letter.details.handled_by),
        ("Telefoon", place.phone),
        ("Bijlagen", str(len(enclosures)) if enclosures else ""),
    )
    return tuple((label, value) for label, value in fields if value)


def of_compulsory_age(birth_date: date | None, on: date) -> bool:
    """Whether a pupil is at least five years old on a day."""
    if birth_date is None:
        return False
    birthday_passed = (on.month, on.day) >= (birth_date.month, birth_date.day)
    return on.year - birth_date.year - (0 if birthday_passed else 1) >= COMPULSORY_AGE


def _to_attendance_officer(context: LetterContext) -> bool:
    first_day = context.letter.details.starts_on or context.case.letter_date
    return of_compulsory_age(context.pupil.birth_date, first_day)


def copies_of(context: LetterContext) -> tuple[str, ...]:
    """Give who gets a copy (domain reference 12.2); nobody is left unnamed."""
    copies = [f"leerlingdossier van {context.pupil.name.full}"]
    if context.letter.kind is LetterKind.PUPIL_WARNING:
        return (*copies, "groepsleerkracht")
    copies.append(f"het bestuur, {context.settings.board}")
    if counted_school_days(context.case) > 1:
        copies.append("Inspectie van het Onderwijs")
    if _to_attendance_officer(context):
        copies.append("leerplichtambtenaar")
    return tuple(copies)


def template_fields(context: LetterContext) -> Mapping[str, object]:
    """Give the fields a template may use; documented in resources/letters/README.md."""
    pupil, incident, details, rules = context.pupil, context.incident, context.letter.details, context.rules
    days = counted_school_days(context.case)
    place = context.settings.location(context.pupil.location)
    return {
        "pupil": pupil.name.full,
        "first_name": pupil.name.first_name or pupil.name.full,
        "birth_date": "" if pupil.birth_date is None else written_day(pupil.birth_date),
        "group": pupil.group.removeprefix("groep ").removeprefix("Groep "),
        "location": pupil.location,
        "school": context.settings.school,
        "board": context.settings.board,
        "phone": place.phone,
        "email": place.email,
        "remedy": "\n\n".join(line for line in context.settings.remedy.splitlines() if line.strip()),
        "incident_number": incident.number,
        "happened": _when(incident),
        "platform": incident.platform,
        "protocol": rules.title,
        "protocol_version": rules.version,
        "rules": [(code, rules.title_of(code)) for code in incident.rules],
        "several_rules": len(incident.rules) > 1,
        "others_informed": context.others_informed,
        **_detail_fields(details),
        "one_date": details.starts_on == details.ends_on,
        "school_days": days,
        "school_days_words": _NUMBERS.get(days, str(days)),
        "inspectorate": days > 1,
        "attendance_officer": _to_attendance_officer(context),
    }


def _when(incident: Incident) -> str:
    if incident.happened_at is None:
        return ""
    local = incident.happened_at.astimezone(SCHOOL_ZONE)
    return written_moment(local).replace(", ", " om ")


def _detail_fields(details: LetterDetails) -> Mapping[str, object]:
    def day(value: date | None) -> str:
        return "" if value is None else written_day(value)

    return {
        "facts": details.facts,
        "hearing": details.hearing,
        "no_hearing_reason": details.no_hearing_reason,
        "heard_on": day(details.heard_on),
        "reasons": details.reasons,
        "agreements": details.agreements,
        "support": details.support,
        "next_step": details.next_step,
        "starts_on": day(details.starts_on),
        "ends_on": day(details.ends_on),
        "told_on": day(details.told_on),
        "external": details.form is SuspensionForm.EXTERNAL,
        "homework": details.homework,
        "return_talk": details.return_talk,
        "handled_by": details.handled_by,
    }
