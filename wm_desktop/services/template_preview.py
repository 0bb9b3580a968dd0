"""A text of a letter on paper before it is kept: on a letter of the school, or on one about invented people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.ids import LetterId, new_uuid
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import LetterPlan, Signer, To
from wm_desktop.domain.letter_templates.catalogue import fields_of
from wm_desktop.domain.letter_templates.fields import examples
from wm_desktop.domain.letter_templates.samples import sample_case
from wm_desktop.domain.letter_templates.versions import OwnTemplate
from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED, LetterKind, LetterPage, LetterState, letter_reference
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import context_of, letter_in
from wm_desktop.services.letter_text import compose, subject_of
from wm_desktop.services.letters import LetterPaper, list_letters
from wm_desktop.services.own_wording import OwnWording
from wm_desktop.services.ports import LetterWording
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Workplace

TRIAL = "PROEF"
"""Stands across every page: nobody can take it for a letter."""


@dataclass(frozen=True)
class _Sample:
    address_lines: tuple[str, ...]
    salutation: str


_HOME = ("Dorpsstraat 12", "2411 AB  BODEGRAVEN")
_SAMPLES = {
    PersonKind.PUPIL: _Sample(
        ("Mevrouw A. Voorbeeld en", "de heer B. Proef", *_HOME), "Geachte mevrouw Voorbeeld, geachte heer Proef,"
    ),
    PersonKind.GUARDIAN: _Sample(("De heer B. Proef", *_HOME), "Geachte heer Proef,"),
    PersonKind.EMPLOYEE: _Sample(("Mevrouw J. Proef", *_HOME), "Geachte mevrouw Proef,"),
    PersonKind.OUTSIDER: _Sample(("Instelling Voorbeeld", *_HOME), "Geachte heer of mevrouw,"),
}
"""Invented people at an invented address, by who reads the letter."""


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
    """Make the page of a letter about invented people; only the school is real."""
    plan = plan_of(kind)
    case = replace(sample_case(plan), school=settings.school, board=settings.board)
    reference = letter_reference(kind, place.today().year, 0)
    fields = {**examples(fields_of(kind)), "school": settings.school, "board": settings.board}
    to = _SAMPLES.get(_reader(plan), _SAMPLES[PersonKind.OUTSIDER])
    signs_for_board = plan.signer in (Signer.BOARD, Signer.BAN)
    return LetterPage(
        subject=plan.subject or subject_of(case.person),
        address_lines=to.address_lines,
        reference_fields=(("Ons kenmerk", reference), ("Behandeld door", f"{fields['handled_by']}")),
        place_and_date=f"{settings.city}, {written_day(place.today())}",
        salutation=to.salutation,
        paragraphs=wording.paragraphs_of(kind.value, text, fields),
        closing=plan.closing,
        signatory=settings.board_member if signs_for_board else settings.principal,
        board=settings.board,
        copies=plan.copies(case),
        reference=reference,
        watermark=TRIAL,
        made_at=place.now(),
        marks=(CONFIDENTIAL, REGISTERED) if plan.registered else (CONFIDENTIAL,),
    )


def _reader(plan: LetterPlan) -> PersonKind:
    """Say who reads a letter: of a letter about a pupil, the parents."""
    if plan.to is To.BODY or not plan.about:
        return PersonKind.OUTSIDER
    return next(kind for kind in PersonKind if kind in plan.about)
