"""What the decisions on an objection share: each objection answered, documents, who decides (reference 3.4, 12.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule, Part
from wm_desktop.domain.letter_plans.parts import day, doubt, limit, line, lines, text, yes_no

SOURCE = "law-and-letters 3.4, 12.2"
WPO63 = "WPO 63 lid 3; law-and-letters 3.2, 12.2"


def _not_in_program(case: LetterCase) -> bool:
    return case.announced is None


def objection_parts(answers: str) -> tuple[Part, ...]:
    """The objections and the answer to each; `answers` is the name of that field in the course."""
    return (
        replace(
            day(
                "decision_on",
                ("datum van het besluit", "date of the decision"),
                (
                    "Vul in van welke datum het besluit is waartegen bezwaar is gemaakt.",
                    "Fill in the date of the decision that was objected to.",
                ),
                source=SOURCE,
            ),
            when=_not_in_program,
        ),
        day(
            "received_on",
            ("bezwaar ontvangen op", "objection received on"),
            ("Vul in op welke dag het bezwaar binnenkwam.", "Fill in on which day the objection came in."),
            source=WPO63,
            confidence=Confidence.OFFICIAL,
        ),
        line(
            "objector",
            ("wie bezwaar maakte", "who objected"),
            ("Vul in van wie het bezwaar is.", "Fill in whose objection it is."),
            source=SOURCE,
        ),
        lines(
            "objection_points",
            ("de bezwaren (een per regel)", "the objections (one a line)"),
            ("Noem elk bezwaar apart, een per regel.", "Name each objection by itself, one a line."),
            source=SOURCE,
        ),
        lines(
            answers,
            ("het antwoord op elk bezwaar (een per regel)", "the answer to each objection (one a line)"),
            (
                "Geef op elk bezwaar een antwoord, in dezelfde volgorde, een per regel.",
                "Answer each objection, in the same order, one a line.",
            ),
            source=SOURCE,
        ),
    )


DOCUMENTS = yes_no(
    "saw_documents",
    ("konden de ouders de stukken inzien", "could the parents see the documents"),
    ("Kies of de ouders de stukken vooraf konden inzien.", "Choose whether the parents could see the documents."),
    source="law-and-letters 11.4, 12.2",
)
WHY_AND_WHAT_NOW = (
    text(
        "answer_reasons",
        ("waarom deze beslissing", "why this decision"),
        (
            "Schrijf waarom het bestuur zo beslist en wat het heeft afgewogen.",
            "Write why the board decides so and what it weighed.",
        ),
        source=SOURCE,
        confidence=Confidence.OFFICIAL,
    ),
    text(
        "consequences",
        ("wat dit betekent", "what this means"),
        (
            "Schrijf wat er nu gebeurt: welke dag, welke school, wie dat regelt.",
            "Write what happens now: which day, which school, who sees to it.",
        ),
        source=SOURCE,
    ),
)


def answered(case: LetterCase, answers: str) -> Mapping[str, object]:
    """Each objection with its answer, for the template."""
    points, given = case.values.lines("objection_points"), case.values.lines(answers)
    return {"answered": list(zip(points, given, strict=False))}


def every_objection(answers: str) -> LetterRule:
    """Each objection has an answer."""

    def unanswered(case: LetterCase) -> bool:
        asked, given = case.values.lines("objection_points"), case.values.lines(answers)
        return bool(asked and given) and len(asked) != len(given)

    return limit(
        "unanswered",
        answers,
        unanswered,
        "Er zijn niet evenveel antwoorden als bezwaren. Geef op elk bezwaar een antwoord, in dezelfde volgorde.",
        "There are not as many answers as objections. Answer each objection, in the same order.",
        source=SOURCE,
        confidence=Confidence.SECONDARY,
    )


def _same_person(case: LetterCase) -> bool:
    decided = None if case.course is None else case.course.last("decide")
    name = case.values.text("signed_by").casefold()
    return decided is not None and bool(name) and decided.facts.text("signed_by").casefold() == name


SOMEBODY_ELSE = doubt(
    "same_person",
    "signatory",
    _same_person,
    "Wie het besluit nam, tekent ook deze beslissing. Laat zo mogelijk iemand anders op het bezwaar beslissen.",
    "Who took the decision signs this one too. If possible let somebody else decide on the objection.",
    source="law-and-letters 12.2",
    confidence=Confidence.CHOICE,
)
DOCUMENTS_SEEN = doubt(
    "documents_unseen",
    "saw_documents",
    lambda case: case.values.yes("saw_documents") is False,
    "De ouders moeten de stukken kunnen inzien voordat het bestuur beslist. Geef hun die kans alsnog.",
    "The parents must be able to see the documents before the board decides. Give them that chance still.",
    source="law-and-letters 11.4, 12.2",
)
