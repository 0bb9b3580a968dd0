"""What every form of a letter asks about its paper, beside the fields of its plan: enclosures, and how it goes.

None of it is a field of the text, and none of it is taken over from an earlier letter.
"""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.deliveries import RECEIPT_SLIP, SEND_AS, Way, way_in
from wm_desktop.domain.enclosures import BY_HAND, ENCLOSED, has_unreadable
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, LetterRule, Part
from wm_desktop.domain.letter_plans.parts import choice, doubt, limit, lines, under, yes_no

CHECKED = "enclosures_checked"
_SOURCE = "AVG artikel 5 lid 1 onder c"
_PIECES = lines(
    ENCLOSED,
    ("bijlagen uit het dossier, achter de brief gedrukt", "enclosures from the file, printed behind the letter"),
    ("Kies wat achter de brief komt.", "Choose what goes behind the letter."),
    required=False,
)
_ASKED = replace(
    yes_no(
        CHECKED,
        (
            "is in de bijlagen onleesbaar gemaakt wat over anderen gaat?",
            "was made unreadable in the enclosures what is about others?",
        ),
        (
            "Kijk elke bijlage na en zeg of onleesbaar is gemaakt wat over anderen gaat.",
            "Look at every enclosure and say whether what is about others was made unreadable.",
        ),
        source=_SOURCE,
        confidence=Confidence.OFFICIAL,
    ),
    when=lambda case: case.shows_others,
)
_WAY = choice(
    SEND_AS,
    ("verzenden als", "send as"),
    ("Kies hoe de brief gaat.", "Choose how the letter goes."),
    (Way.POST, "gewone post", "ordinary mail"),
    (Way.REGISTERED, "aangetekend", "registered"),
    (Way.REGISTERED_AND_POST, "aangetekend en gewone post", "registered and ordinary mail"),
    (Way.BY_HAND, "uitreiken", "handed over"),
    required=False,
)
_SLIP = replace(
    yes_no(
        RECEIPT_SLIP,
        ("ontvangstbewijs onder de brief", "receipt to sign below the letter"),
        ("Een strook om te tekenen voor ontvangst.", "A slip to sign for receipt."),
        required=False,
    ),
    when=lambda case: way_in(case.values) is Way.BY_HAND,
)
AROUND = (_PIECES, _ASKED, _WAY, _SLIP)


def form_fields(plan: LetterPlan) -> tuple[Part, ...]:
    """Give everything the form of a letter asks, in its order: the enclosures together, sending at the end."""
    place = next(number for number, part in enumerate(plan.fields) if part.name == BY_HAND)
    by_hand, after = plan.fields[place], plan.fields[place + 1 :]
    words = by_hand.section
    by_hand = replace(
        by_hand,
        section=None,
        words=Words("wat u er zelf bij doet (een per regel)", "what you add yourself (one a line)"),
    )
    return (
        *plan.fields[:place],
        *under("Bijlagen", "Enclosures", _PIECES, _ASKED, by_hand),
        *(replace(part, section=part.section or words if number == 0 else part.section)
          for number, part in enumerate(after)),
        *under("Verzending", "Sending", _WAY, _SLIP),
    )  # fmt: skip


def _uncovered(case: LetterCase) -> bool:
    return case.shows_others and case.values.yes(CHECKED) is False


AROUND_RULES: tuple[LetterRule, ...] = (
    limit(
        "enclosed_unreadable",
        ENCLOSED,
        lambda case: has_unreadable(case.values),
        "Een bijlage heeft geen naam, staat er dubbel of is niet te herkennen. Kies de bijlagen opnieuw.",
        "An enclosure has no name, is there twice or cannot be recognised. Choose the enclosures again.",
        source="law-and-letters 8.3",
        confidence=Confidence.CHOICE,
    ),
    doubt(
        "enclosures_uncovered",
        CHECKED,
        _uncovered,
        "In een bijlage is leesbaar wat over anderen gaat. Maak dat onleesbaar en kies het stuk opnieuw, of schrijf "
        "waarom deze ontvanger het mag lezen.",
        "What is about others can be read in an enclosure. Make it unreadable, or write why it may be read.",
        source=_SOURCE,
        confidence=Confidence.OFFICIAL,
    ),
)
"""Rules for every letter. Evidence in somebody's letter may show other people, and the program cannot see whether: the
question must be answered, and no is a doubt that can be passed with a reason."""
