"""A text of a letter on paper before it is kept: on a letter of the school, or on one about invented people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.ids import LetterId, new_uuid
from wm_desktop.domain.letter_templates.catalogue import fields_of
from wm_desktop.domain.letter_templates.fields import examples
from wm_desktop.domain.letter_templates.versions import OwnTemplate
from wm_desktop.domain.letters import CONFIDENTIAL, LetterKind, LetterPage, LetterState, letter_reference
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import context_of, letter_in
from wm_desktop.services.letter_text import compose
from wm_desktop.services.letters import LetterPaper, list_letters
from wm_desktop.services.own_wording import OwnWording
from wm_desktop.services.ports import LetterWording
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Workplace

TRIAL = "PROEF"
"""Stands across every page: nobody can take it for a letter."""
SAMPLE_LINES = ("Mevrouw A. Voorbeeld en de heer B. Proef", "Dorpsstraat 12", "2411 AB  BODEGRAVEN")
SAMPLE_SALUTATION = "Geachte mevrouw Voorbeeld, geachte heer Proef,"


def letters_to_try(place: Workplace, kind: LetterKind) -> Sequence[LetterRow]:
    """Give the letters of a kind that this person may see, newest first."""
    place.actor.require(Act.SEE_INCIDENTS)
    return [row for row in list_letters(place) if row.kind is kind]


def try_text(
    place: Workplace, kind: LetterKind, text: str, paper: LetterPaper, letter_id: LetterId | None = None
) -> bytes:
    """Draw a text, on the data of a letter or of invented people; raises TemplateError when it cannot be filled.

    A final letter is drawn as if it were not: what is kept of it never changes.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    if letter_id is None:
        with place.unit_of_work() as uow:
            settings = read_settings(uow)
        return paper.printer(_sample(place, kind, text, paper.wording, settings), settings.paper(""))
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        as_draft = replace(letter, state=LetterState.DRAFT, reference="", finalised_at=None)
        context = context_of(place, uow, as_draft)
    page = compose(context, _in_place_of(place, kind, text, paper.wording))
    return paper.printer(replace(page, watermark=TRIAL), context.settings.paper(context.location))


def _in_place_of(place: Workplace, kind: LetterKind, text: str, wording: LetterWording) -> OwnWording:
    """Give the words of a text that is not kept, in the place of whatever text holds."""
    trial = OwnTemplate(new_uuid(), kind.value, 0, text, "", 0, place.actor.name, place.now())
    return OwnWording(wording, {kind.value: trial})


def _sample(
    place: Workplace, kind: LetterKind, text: str, wording: LetterWording, settings: SchoolSettings
) -> LetterPage:
    reference = letter_reference(kind, place.today().year, 0)
    fields = {**examples(fields_of(kind)), "school": settings.school, "board": settings.board}
    return LetterPage(
        subject=f"Bericht over {fields['pupil']}",
        address_lines=SAMPLE_LINES,
        reference_fields=(("Ons kenmerk", reference), ("Behandeld door", f"{fields['handled_by']}")),
        place_and_date=f"{settings.city}, {written_day(place.today())}",
        salutation=SAMPLE_SALUTATION,
        paragraphs=wording.paragraphs_of(kind.value, text, fields),
        closing="Met vriendelijke groet,",
        signatory=settings.principal,
        board=settings.board,
        reference=reference,
        watermark=TRIAL,
        made_at=place.now(),
        marks=(CONFIDENTIAL,),
    )
