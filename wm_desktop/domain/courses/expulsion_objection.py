"""The objection against a pupil's expulsion and the dispute before the committee (WPO 63; domain reference 11.4)."""

from __future__ import annotations

from wm_desktop.domain.courses.expulsion_facts import (
    decision_stops,
    dispute_from,
    lodged_on,
    notified_on,
    objection_received,
)
from wm_desktop.domain.courses.expulsion_parts import AFTER_NOTIFYING, PENDING, task
from wm_desktop.domain.courses.expulsion_rules import GPO_TWICE, LATE_OBJECTION, NO_GPO
from wm_desktop.domain.courses.limits import not_before, not_in_future
from wm_desktop.domain.courses.model import Guard, Step, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    choice_field,
    day_field,
    day_of,
    line_field,
    people_field,
    report_field,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_DECIDED_ON_OBJECTION = frozenset({"uphold", "revoke_on_objection", "objection_withdrawn", "revoke"})
_HOLD = Words("Er loopt een geschil over de verwijdering.", "A dispute about the expulsion runs.")
_TOO_EARLY = (
    "Deze datum ligt voor de dag waarop de ouders het besluit kregen, of voor een eerder oordeel.",
    "This day lies before the day the parents got the decision, or an earlier opinion.",
)


def _decision_term(*, again: bool) -> TermPlan:
    return TermPlan(
        TermKind.OBJECTION_DECISION,
        Words("Beslissing op het bezwaar", "Decision on the objection"),
        objection_received,
        _DECIDED_ON_OBJECTION,
        stops=decision_stops,
        again=again,
    )


STEPS = (
    Step(
        "objection",
        Words("Bezwaar ontvangen", "Objection received"),
        frozenset({"notified", "irrevocable", "executed"}),
        "objection",
        Words(
            "Vul de dag in waarop het bezwaar binnenkwam. Bevestig de ontvangst.",
            "Fill in the day the objection came in. Confirm its receipt.",
        ),
        Who.OFFICE,
        (
            day_field("received_on", "ontvangen op", "received on"),
            line_field("who", "van wie", "from whom"),
            text_field("objections", "de bezwaren in het kort", "the objections in short"),
        ),
        (not_in_future("received_on"), not_before("received_on", notified_on, *_TOO_EARLY), LATE_OBJECTION),
        (
            task("confirm_objection", "Bevestig het bezwaar en nodig de ouders uit om te worden gehoord",
                  "Confirm the objection and invite the parents to be heard"),
            task("documents", "Leg de stukken klaar voor de ouders", "Lay out the documents for the parents"),
        ),
        (_decision_term(again=False),),
        entry=EntryKind.MAIL_IN,
        hold=_HOLD,
    ),
    Step(
        "gpo",
        Words("Geschil bij de Geschillencommissie", "Dispute before the committee (GPO)"),
        AFTER_NOTIFYING,
        hint=Words(
            "De termijn voor de beslissing op bezwaar staat stil tot het oordeel. De dagen staan in de brief van de "
            "commissie.",
            "The term of the decision on the objection stands still until the opinion. The days are in the letter of "
            "the committee.",
        ),
        fields=(
            day_field("lodged_on", "aanhangig gemaakt op", "lodged on"),
            day_field("asked_on", "datum van het verzoek om verweer", "date of the request for a defence"),
        ),
        guards=(
            GPO_TWICE,
            not_in_future("lodged_on"),
            not_in_future("asked_on"),
            not_before("lodged_on", dispute_from, *_TOO_EARLY),
            not_before("asked_on", notified_on, *_TOO_EARLY),
        ),
        tasks=(task("gpo_partnership", "Meld het geschil aan het samenwerkingsverband",
                     "Tell the partnership of the dispute", "law-and-letters 3.3", Confidence.SECONDARY),),
        terms=(
            TermPlan(
                TermKind.GPO_DEFENCE,
                Words("Verweer bij de Geschillencommissie", "Defence before the committee"),
                day_of("asked_on"),
                frozenset({"gpo_defence", "gpo_opinion"}),
            ),
            _decision_term(again=True),
        ),
        entry=EntryKind.MAIL_IN,
        hold=_HOLD,
    ),
    Step(
        "gpo_defence",
        Words("Verweer ingediend", "Defence handed in"),
        AFTER_NOTIFYING,
        by=Who.BOARD,
        fields=(text_field("defence", "wie het indiende, en waar het staat", "who handed it in, and where it is"),),
        guards=(NO_GPO,),
        entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "gpo_opinion",
        Words("Geschil bij de commissie afgelopen", "Dispute before the committee ended"),
        AFTER_NOTIFYING,
        hint=Words("Daarna loopt de termijn weer verder.", "The term then runs on."),
        fields=(
            choice_field(
                "outcome",
                "hoe",
                "how",
                ("opinion", "oordeel gegeven", "opinion given"),
                ("withdrawn", "ingetrokken", "withdrawn"),
                ("inadmissible", "niet-ontvankelijk", "inadmissible"),
            ),
            day_field("opinion_on", "datum van het oordeel of het einde", "day of the opinion or the end"),
            text_field("opinion", "wat de commissie oordeelde", "what the committee said"),
        ),
        guards=(
            NO_GPO,
            not_in_future("opinion_on"),
            not_before("opinion_on", lodged_on, "Deze datum ligt voor de dag waarop het geschil is voorgelegd.",
                       "This day lies before the day the dispute was lodged."),
        ),
        terms=(_decision_term(again=True),),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "hear_objection",
        Words("Ouders gehoord over hun bezwaar", "Parents heard on their objection"),
        PENDING,
        hint=Words("Laat hen van tevoren de stukken zien.", "Let them see the documents beforehand."),
        by=Who.BOARD,
        fields=(
            line_field("who", "wie er waren", "who was there"),
            yes_no_field("saw_documents", "konden zij de stukken inzien", "could they see the documents"),
            report_field(),
        ),
        guards=(Guard(
            "documents_unseen",
            Words("De ouders konden de stukken niet vooraf inzien.", "The parents could not see the documents."),
            lambda asked: asked.facts.yes("saw_documents") is False,
            source="law-and-letters 11.4, 12.2",
            field="saw_documents",
        ),),
        entry=EntryKind.HEARING,
    ),
    Step(
        "objection_hearing_declined",
        Words("Ouders zien schriftelijk af van horen over bezwaar", "Parents decline a hearing on the objection"),
        PENDING,
        fields=(text_field("proof", "wat de ouder schreef, en wanneer", "what the parent wrote, and when"),),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "objection_absent",
        Words("Ouders niet verschenen over bezwaar", "Parents did not come on the objection"),
        PENDING,
        hint=Words("Nodig nog een keer uit, op een andere dag.", "Invite them once more, on another day."),
        fields=(
            people_field("present", "wie niet kwam", "who did not come", required=False),
            text_field("invited", "hoe en wanneer uitgenodigd", "how and when invited"),
        ),
    ),
    Step(
        "objection_withdrawn",
        Words("Bezwaar ingetrokken", "Objection withdrawn"),
        PENDING,
        "notified",
        fields=(text_field("proof", "wat de ouder schreef, en wanneer", "what the parent wrote, and when"),),
        entry=EntryKind.MAIL_IN,
    ),
)  # fmt: skip
