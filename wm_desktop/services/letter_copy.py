"""The words of a letter without its paper, to paste in somebody else's form: a portal, or a platform's report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_context import context_of, letter_in
from wm_desktop.services.letter_enclosures import EnclosureReader
from wm_desktop.services.letter_text import compose
from wm_desktop.services.letters import LetterPaper, letter_bytes
from wm_desktop.services.own_wording import wording_in
from wm_desktop.services.workplace import Workplace


class LetterTextGoneError(DomainError):
    """The words of a final letter can no longer be made as they were."""

    nl = (
        "De woorden van deze definitieve brief zijn niet los te geven: er is daarna iets veranderd, zoals de tekst "
        "van het sjabloon of een gegeven van de school, of er zitten bijlagen achter. Bewaar hem als PDF en neem ze "
        "daaruit over."
    )
    en = (
        "The words of this final letter cannot be given by themselves: something changed since, such as the text of "
        "the template or data of the school, or there are enclosures behind it. Save it as a PDF and use that."
    )


def letter_words(place: Workplace, letter_id: LetterId, paper: LetterPaper, values: Facts | None = None) -> str:
    """Give the words of a concept, or of a final letter when they still make the very pages that are stored.

    `values` are what the window holds of a concept and has not stored yet. The copying is in the audit. Raises
    LetterTextGoneError.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        letter = letter_in(place, uow, letter_id)
        draft = letter.state is LetterState.DRAFT
        context = context_of(place, uow, replace(letter, values=values) if draft and values is not None else letter)
        wording = wording_in(uow, paper.wording, letter.kind.value)
        behind = () if draft else EnclosureReader(uow).pieces(letter)
        uow.audit.add(actor=place.actor.name, action="letter.copy", subject=letter.reference or str(letter.id))
        uow.commit()
    page = compose(context, wording)
    if not draft:
        drawn = paper.printer(page, context.settings.paper(context.location))
        drawn = paper.binder(drawn, [enclosure for enclosure, _ in behind], letter.reference)
        if not letter_bytes(place, letter.id).startswith(drawn):  # a seal only adds to what was drawn
            raise LetterTextGoneError
    return _plain(page.paragraphs)


def _plain(paragraphs: Iterable[str]) -> str:
    """Headings without their mark, items close together, a blank line between the rest."""
    lines: list[str] = []
    for paragraph in paragraphs:
        item = paragraph.startswith("- ")
        if lines and not (item and lines[-1].startswith("- ")) and lines[-1]:
            lines.append("")
        lines.append(paragraph.removeprefix("# "))
    return "\n".join(lines)
