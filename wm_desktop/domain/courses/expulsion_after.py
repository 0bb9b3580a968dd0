"""The steps of a pupil's expulsion from the decision on: told, objection decided, carried out (V7 and V10 to V11)."""

from __future__ import annotations

from wm_desktop.domain.courses.expulsion_parts import PENDING, SEARCHING, report_to, task
from wm_desktop.domain.courses.expulsion_rules import (
    ALREADY_LEFT,
    EFFECTIVE_PAST,
    LATE_DECISION,
    MAY_OBJECT,
    NOT_ADMITTED,
    OBJECTORS_UNHEARD,
    OPINION_WEIGHED,
    SCHOOL_NOW,
    TOO_EARLY,
)
from wm_desktop.domain.courses.limits import DELIVERY, delivered_for_sure, not_in_future
from wm_desktop.domain.courses.model import Guard, Step, TaskPlan, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    TOLD,
    day_field,
    day_of,
    everybody_told,
    hinted,
    letter_sent,
    same_day,
    signed_by_board,
    text_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

TELLING = (
    Step(
        "notify",
        Words("Besluit aan elke ouder met gezag", "Decision to each guardian with custody"),
        frozenset({"decided"}),
        "notified",
        Words(
            "Kies het moment waarop de laatste ouder het besluit kreeg; van die dag telt de termijn voor bezwaar.",
            "Choose the moment the last guardian got the decision; the term for an objection counts from that day.",
        ),
        Who.BOARD,
        (LETTER, TOLD, DELIVERY),
        (everybody_told(), letter_sent(), delivered_for_sure()),
        report_to("decided", "het besluit tot verwijdering", "the decision to expel"),
        (
            TermPlan(
                TermKind.OBJECTION,
                Words("Bezwaar van de ouders bij het bestuur", "Objection by the parents to the board"),
                same_day,
                frozenset({"objection", "revoke"}),
            ),
            TermPlan(
                TermKind.GPO_REQUEST,
                Words("Verzoek van de ouders aan de Geschillencommissie", "Request by the parents to the committee"),
                same_day,
                frozenset({"gpo", "revoke"}),
            ),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "set_date",
        Words("Ingangsdatum meegedeeld", "Effective date told"),
        SEARCHING - {"notice", "parents_heard", "school_found", "decided"},
        hint=Words(
            "Als de uitvoering was opgeschort of de datum verandert.",
            "When the execution was suspended or the date changes.",
        ),
        by=Who.BOARD,
        fields=(day_field("effective_on", "ingangsdatum", "effective date"), LETTER, TOLD),
        guards=(SCHOOL_NOW, EFFECTIVE_PAST, everybody_told(), letter_sent()),
        entry=EntryKind.LETTER,
    ),
)  # fmt: skip

_ON_OBJECTION = (
    text_field("objections_answered", "de bezwaren en het antwoord daarop", "the objections and the answer to each"),
    hinted(
        text_field("opinion_weighed", "wat met het oordeel van de commissie is gedaan", "how the opinion was weighed",
                   required=False),
        "Alleen als de Geschillencommissie een oordeel gaf.",
        "Only when the committee gave an opinion.",
    ),
    *SIGNATURE,
    LETTER,
    TOLD,
    DELIVERY,
)  # fmt: skip
_ON_OBJECTION_GUARDS = (
    OBJECTORS_UNHEARD,
    OPINION_WEIGHED,
    LATE_DECISION,
    signed_by_board(),
    everybody_told(),
    letter_sent(),
    delivered_for_sure(),
)
_BACK = task("back", "Zorg dat de leerling weer gewoon naar school kan", "See to it that the pupil can come back")
_ANSWERING = Words(
    "Ga op elk bezwaar in. Laat zo mogelijk iemand anders beslissen dan wie het eerste besluit nam.",
    "Answer each objection. If possible let somebody else decide than who took the first decision.",
)


def _answer(code: str, to: str, nl: str, en: str, *tasks: TaskPlan) -> Step:
    told = report_to(code, "de beslissing op bezwaar", "the decision on the objection")
    words, frm = Words(nl, en), frozenset({"objection"})
    fields, guards = _ON_OBJECTION, _ON_OBJECTION_GUARDS
    return Step(code, words, frm, to, _ANSWERING, Who.BOARD, fields, guards, (*told, *tasks), entry=EntryKind.DECISION)


def _execute(code: str, to: str, frm: frozenset[str], nl: str, en: str, *guards: Guard) -> Step:
    return Step(
        code,
        Words(nl, en),
        frm,
        to,
        Words(
            "Pas als de andere school de leerling heeft ingeschreven en de ingangsdatum er is.",
            "Only once the other school has enrolled the pupil and the effective date has come.",
        ),
        Who.OFFICE,
        (
            day_field("admitted_on", "ingeschreven op de andere school per", "enrolled at the other school from"),
            day_field("left_on", "uitgeschreven per", "deregistered from"),
        ),
        (not_in_future("admitted_on"), not_in_future("left_on"), NOT_ADMITTED, TOO_EARLY, *guards),
        (
            task("retention", "Zet de bewaartermijnen van het leerlingdossier in gang",
                  "Start the retention terms of the pupil's file", "law-and-letters 7.1", Confidence.OFFICIAL),
            task("handover", "Geef de andere school alleen wat zij nodig heeft",
                  "Give the other school only what it needs", "law-and-letters 12.2"),
        ),
        (
            TermPlan(
                TermKind.DEREGISTRATION,
                Words("Uitschrijving doorgeven", "Report the deregistration"),
                day_of("left_on"),
            ),
        ),
        once=True,
    )  # fmt: skip


ENDING = (
    _answer("uphold", "upheld", "Bezwaar ongegrond: besluit blijft", "Objection rejected: the decision stands"),
    _answer("revoke_on_objection", "revoked", "Bezwaar gegrond: besluit herroepen",
            "Objection allowed: the decision is revoked", _BACK),
    _execute("execute", "executed", frozenset({"notified", "irrevocable", "upheld"}),
             "Uitgeschreven naar de andere school", "Deregistered to the other school", MAY_OBJECT),
    _execute("execute_meanwhile", "", PENDING, "Tijdens het bezwaar naar de andere school",
             "To the other school while the objection runs", ALREADY_LEFT),
    Step(
        "revoke",
        Words("Besluit intrekken", "Revoke the decision"),
        frozenset({"decided", "notified", "irrevocable", "objection", "suspended", "upheld"}),
        "revoked",
        Words("Laat het de ouders schriftelijk weten.", "Let the parents know in writing."),
        Who.BOARD,
        (text_field("why", "waarom", "why"), *SIGNATURE),
        (signed_by_board(),),
        (*report_to("revoked", "de verwijdering gaat niet door", "the expulsion is off"), _BACK),
        entry=EntryKind.DECISION,
    ),
)  # fmt: skip
