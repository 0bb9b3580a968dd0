"""From a letter to a page: every word in its place, nothing left to decide. Pure, apart from the template."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.deliveries import has_slip
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day, written_moment
from wm_desktop.domain.enclosures import printed_enclosures
from wm_desktop.domain.incidents import Incident, PersonKind
from wm_desktop.domain.letter_plans.model import Concerned
from wm_desktop.domain.letter_plans.printing import as_printed
from wm_desktop.domain.letters import LetterKind, LetterPage, Signatory, marks_on
from wm_desktop.domain.salutations import address_lines
from wm_desktop.services.letter_context import LetterContext
from wm_desktop.services.ports import LetterWording

WATERMARK = "CONCEPT"


def compose(context: LetterContext, wording: LetterWording) -> LetterPage:
    """Make the page of a concept (watermark, no number) or of a final letter."""
    letter, settings = context.letter, context.settings
    return LetterPage(
        subject=context.plan.subject or subject_of(context.case.person),
        address_lines=address_lines(
            letter.addressee.name_lines or (letter.addressee.name_line,), letter.addressee.address
        ),
        reference_fields=_reference_fields(context),
        place_and_date=f"{settings.city}, {written_day(context.case.letter_date)}",
        salutation=letter.addressee.salutation,
        paragraphs=(*_replacing(context), *wording.paragraphs(letter.kind.value, template_fields(context))),
        closing=context.plan.closing,
        signatory=letter.signatory or Signatory("", ""),
        board=settings.board,
        copies=context.plan.copies(context.case),
        enclosures=printed_enclosures(letter.values),
        reference=letter.reference,
        watermark="" if letter.reference else WATERMARK,
        made_at=letter.finalised_at or letter.created_at,
        marks=marks_on(letter.values),
        receipt=has_slip(letter.values),
    )


def subject_of(person: Concerned | None) -> str:
    """Give a neutral subject: whose letter it is, never what it is about."""
    if person is None:
        return "Bericht van de school"
    if person.kind is PersonKind.PUPIL:
        return f"Bericht over {person.name}"
    return "Bericht van uw werkgever" if person.kind is PersonKind.EMPLOYEE else "Bericht van de school"


def _replacing(context: LetterContext) -> tuple[str, ...]:
    """What a letter says first that takes the place of another; a withdrawal says it in its own words."""
    old = context.replaced
    if old is None or old.letter_date is None or context.letter.kind is LetterKind.WITHDRAWAL:
        return ()
    return (
        f"Deze brief komt in de plaats van onze brief van {written_day(old.letter_date)} met kenmerk {old.reference}. "
        "Die brief geldt niet meer.",
    )


def _reference_fields(context: LetterContext) -> tuple[tuple[str, str], ...]:
    place = context.settings.location(context.location)
    enclosures = printed_enclosures(context.letter.values)
    fields = (
        ("Ons kenmerk", context.letter.reference or "concept"),
        ("Incident", context.incident.number),
        ("Behandeld door", context.letter.values.text("handled_by")),
        ("Telefoon", place.phone),
        ("Bijlagen", str(len(enclosures)) if enclosures else ""),
    )
    return tuple((label, value) for label, value in fields if value)


def template_fields(context: LetterContext) -> Mapping[str, object]:
    """Give the fields a template may use; documented in resources/letters/README.md."""
    incident, rules, case = context.incident, context.rules, context.case
    place = context.settings.location(context.location)
    announced, old = case.announced, context.replaced
    return {
        **_person_fields(context),
        "school": context.settings.school,
        "board": context.settings.board,
        "board_address": [" ".join(line.split()) for line in case.board_address],
        "phone": place.phone,
        "email": place.email,
        "remedy": case.remedy,
        "letter_date": written_day(case.letter_date),
        "incident_number": incident.number,
        "happened": _when(incident),
        "platform": incident.platform,
        "protocol": rules.title,
        "protocol_version": rules.version,
        "rules": [(code, rules.title_of(code)) for code in incident.rules],
        "several_rules": len(incident.rules) > 1,
        "others_informed": context.others_informed,
        "announced_reference": "" if announced is None else announced.reference,
        "announced_date": "" if announced is None else written_day(announced.final_on),
        "replaces_reference": "" if old is None else old.reference,
        "replaces_date": "" if old is None or old.letter_date is None else written_day(old.letter_date),
        **{part.name: as_printed(part, context.letter.values) for part in context.plan.fields},
        **context.plan.computed(case),
    }


def _person_fields(context: LetterContext) -> Mapping[str, object]:
    """Whom a letter is about; the fields of a pupil are empty for anybody else."""
    person, pupil = context.case.person, context.pupil
    return {
        "person": "" if person is None else person.name,
        "person_kind": "" if person is None else person.kind.value,
        "person_function": "" if person is None else person.function,
        "pupil": "" if pupil is None else pupil.name.full,
        "first_name": "" if pupil is None else pupil.name.first_name or pupil.name.full,
        "birth_date": "" if pupil is None or pupil.birth_date is None else written_day(pupil.birth_date),
        "group": "" if pupil is None else pupil.group.removeprefix("groep ").removeprefix("Groep "),
        "location": context.location,
    }


def _when(incident: Incident) -> str:
    if incident.happened_at is None:
        return ""
    return written_moment(incident.happened_at.astimezone(SCHOOL_ZONE)).replace(", ", " om ")
