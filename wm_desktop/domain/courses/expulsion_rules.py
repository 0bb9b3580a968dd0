"""The limits of a pupil's expulsion (WPO 40 and 63; domain reference 3.2 and 11.4)."""

from __future__ import annotations

import re

from wm_desktop.domain.courses.build import doubt, must
from wm_desktop.domain.courses.expulsion_facts import (
    EXECUTED,
    decision_due,
    effective_on,
    gpo_closed,
    gpo_open,
    heard_on_objection,
    not_each_parent_heard,
    noticed_on,
    notified_on,
    objection_until,
    parents_had_their_say,
    willing,
)
from wm_desktop.domain.courses.model import Asked
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_WPO40 = "WPO 40 lid 11; Inspectie van het Onderwijs; law-and-letters 3.2"
_WPO63 = "WPO 63; law-and-letters 3.2"
_BRIN = re.compile(r"\d{2}[A-Za-z]{2}(-?\d{2})?")


def _hearing_early(asked: Asked) -> bool:
    notice = noticed_on(asked.case)
    return notice is not None and asked.day < asked.case.term(TermKind.HEARING_NOTICE, notice).due_day


def _no_reason_beyond_ban(asked: Asked) -> bool:
    return asked.facts.yes("because_of_parents") is True and not asked.facts.text("why_no_ban")


def _no_school(asked: Asked) -> bool:
    return asked.facts.text("execution") != "suspended" and not willing(asked.case)


def _no_effective_day(asked: Asked) -> bool:
    return asked.facts.text("execution") != "suspended" and asked.facts.day("effective_on") is None


def _late_objection(asked: Asked) -> bool:
    day, until = asked.facts.day("received_on"), objection_until(asked.case)
    return day is not None and until is not None and day > until


def _late_decision(asked: Asked) -> bool:
    due = decision_due(asked.case)
    return due is not None and asked.day > due


def _opinion_unanswered(asked: Asked) -> bool:
    opinions = (one for one in asked.case.taken if one.step == "gpo_opinion")
    given = any(one.facts.text("outcome") == "opinion" for one in opinions)
    return given and not asked.facts.text("opinion_weighed")


def _too_early_to_leave(asked: Asked) -> bool:
    effective, told, day = effective_on(asked.case), notified_on(asked.case), asked.facts.day("left_on")
    if effective is None or told is None:
        return True
    return day is not None and day < max(effective, told)


def _effective_in_the_past(asked: Asked) -> bool:
    day = asked.facts.day("effective_on")
    return day is not None and day < asked.day


def _not_admitted(asked: Asked) -> bool:
    admitted, left = asked.facts.day("admitted_on"), asked.facts.day("left_on")
    return not willing(asked.case) or (admitted is not None and left is not None and left < admitted)


def _may_still_object(asked: Asked) -> bool:
    until = objection_until(asked.case)
    return until is not None and asked.day <= until and not asked.case.has("uphold")


HEARING_EARLY = doubt(
    "hearing_early",
    "Het horen is eerder dan drie werkdagen na het voornemen. Hadden de ouders genoeg tijd?",
    "The hearing is less than three working days after the notice. Did the parents have enough time?",
    _hearing_early, "law-and-letters 12.2 (eigen regel)", Confidence.CHOICE, early=True,
)  # fmt: skip
BECAUSE_OF_PARENTS = must(
    "why_no_ban",
    "Schrijf waarom de ouder de toegang ontzeggen niet volstaat. Om het gedrag van ouders een kind verwijderen wordt "
    "extra streng beoordeeld.",
    "Write why a ban on access for the parent will not do. Expelling a child for the conduct of its parents is judged "
    "extra strictly.",
    _no_reason_beyond_ban, "RBLIM 2022:5138; law-and-letters 1.12, 12.3", Confidence.OFFICIAL, field="why_no_ban",
)  # fmt: skip
PARENTS_UNHEARD = must(
    "parents_unheard",
    "De ouders zijn na het laatste voornemen nog niet gehoord.",
    "The parents were not heard yet since the last notice.",
    lambda asked: not parents_had_their_say(asked.case), _WPO63, Confidence.OFFICIAL, early=True,
)  # fmt: skip
EACH_PARENT = doubt(
    "not_each_parent_heard",
    "Niet elke ouder met gezag is gehoord, zag daar schriftelijk van af of verscheen twee keer niet.",
    "Not every guardian with custody was heard, declined in writing or stayed away twice.",
    not_each_parent_heard, _WPO63, Confidence.SECONDARY, early=True,
)  # fmt: skip
SCHOOL_WILLING = must(
    "no_school",
    "Er is nog geen andere school bereid. Kies 'uitvoering opgeschort', of leg eerst vast welke school bereid is.",
    "No other school is willing yet. Choose 'execution suspended', or record first which school is willing.",
    _no_school, _WPO40, Confidence.OFFICIAL, field="execution",
)  # fmt: skip
EFFECTIVE_DAY = must(
    "no_effective_day",
    "Vul de ingangsdatum in, of kies 'uitvoering opgeschort'.",
    "Fill in the effective date, or choose 'execution suspended'.",
    _no_effective_day, "law-and-letters 3.4, 12.2", Confidence.SECONDARY, field="effective_on",
)  # fmt: skip
EFFECTIVE_PAST = must(
    "effective_past",
    "De ingangsdatum ligt voor deze stap. Kies een latere dag.",
    "The effective date lies before this step. Choose a later day.",
    _effective_in_the_past, "law-and-letters 11.4", Confidence.CHOICE, field="effective_on",
)  # fmt: skip
CLAUSE = must(
    "no_objection_clause",
    "Het besluit moet noemen dat de ouders binnen zes weken bezwaar kunnen maken.",
    "The decision must say that the parents can object within six weeks.",
    lambda asked: asked.facts.yes("objection_clause") is False, _WPO63, Confidence.OFFICIAL, field="objection_clause",
)  # fmt: skip
LATE_OBJECTION = doubt(
    "objection_late",
    "Dit bezwaar kwam na de laatste dag. Schrijf of en waarom het bestuur het toch behandelt.",
    "This objection came after the last day. Write whether and why the board deals with it all the same.",
    _late_objection, _WPO63, Confidence.OFFICIAL, field="received_on",
)  # fmt: skip
GPO_TWICE = must(
    "gpo_runs",
    "Er ligt al een geschil bij de commissie. Leg eerst het oordeel vast.",
    "A dispute is before the committee already. Record its opinion first.",
    lambda asked: gpo_open(asked.case), "law-and-letters 3.3", Confidence.CHOICE, early=True,
)  # fmt: skip
NO_GPO = must(
    "gpo_runs_not",
    "Er ligt geen geschil bij de commissie.",
    "No dispute is before the committee.",
    lambda asked: gpo_closed(asked.case), "law-and-letters 3.3", Confidence.CHOICE, early=True,
)  # fmt: skip
OBJECTORS_UNHEARD = must(
    "objectors_unheard",
    "De ouders zijn nog niet gehoord over hun bezwaar.",
    "The parents were not heard on their objection yet.",
    lambda asked: not heard_on_objection(asked.case),
    "WPO 63 lid 3; law-and-letters 3.2", Confidence.OFFICIAL, early=True,
)  # fmt: skip
OPINION_WEIGHED = must(
    "opinion_unanswered",
    "Schrijf wat het bestuur met het oordeel van de commissie doet; wie afwijkt, legt uit waarom.",
    "Write what the board does with the committee's opinion; whoever departs from it explains why.",
    _opinion_unanswered, "law-and-letters 3.3, 11.4", Confidence.OFFICIAL, field="opinion_weighed",
)  # fmt: skip
LATE_DECISION = doubt(
    "decision_late",
    "De vier weken voor deze beslissing zijn voorbij. Schrijf waarom zij later komt.",
    "The four weeks for this decision are over. Write why it comes later.",
    _late_decision, "WPO 63 lid 3; law-and-letters 3.2", Confidence.OFFICIAL, early=True,
)  # fmt: skip
NOT_ADMITTED = must(
    "not_admitted",
    "De leerling blijft ingeschreven tot een andere school bereid is en haar of hem heeft ingeschreven.",
    "The pupil stays enrolled until another school is willing and has enrolled her or him.",
    _not_admitted, _WPO40, Confidence.OFFICIAL, field="left_on",
)  # fmt: skip
TOO_EARLY = must(
    "too_early_to_leave",
    "De ingangsdatum is nog niet bereikt, of nog niet aan de ouders meegedeeld.",
    "The effective date has not come, or was not told to the parents yet.",
    _too_early_to_leave, "law-and-letters 11.4", Confidence.CHOICE, field="left_on",
)  # fmt: skip
MAY_OBJECT = doubt(
    "may_object",
    "De ouders kunnen nog bezwaar maken. Wacht daarop, of schrijf waarom de leerling nu al gaat.",
    "The parents can still object. Wait for that, or write why the pupil leaves now.",
    _may_still_object, "law-and-letters 11.4", Confidence.CHOICE, early=True,
)  # fmt: skip
ALREADY_LEFT = must(
    "already_left",
    "De leerling is al uitgeschreven.",
    "The pupil was deregistered already.",
    lambda asked: asked.case.has(*EXECUTED), "law-and-letters 11.4", Confidence.CHOICE, early=True,
)  # fmt: skip
SCHOOL_NOW = must(
    "no_school_now",
    "Er is nu geen andere school bereid. Leg eerst vast welke school bereid is.",
    "No other school is willing now. Record first which school is willing.",
    lambda asked: not willing(asked.case), _WPO40, Confidence.OFFICIAL, early=True,
)  # fmt: skip
BRIN = doubt(
    "brin",
    "Een BRIN-nummer is twee cijfers en twee letters, soms met het nummer van de vestiging (12AB-00).",
    "A BRIN is two digits and two letters, at times with the number of the location (12AB-00).",
    lambda asked: _BRIN.fullmatch(asked.facts.text("brin").replace(" ", "")) is None,
    "DUO", Confidence.GENERAL, field="brin",
)  # fmt: skip
