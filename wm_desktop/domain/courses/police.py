"""A charge or a notice to the police, or the reasoned decision for neither (domain reference 6.2 and 11.1)."""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, moment_field, must, never_done, optional, said_no, task
from wm_desktop.domain.courses.model import Asked, CourseKind, Machine, State, Step, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    choice_field,
    line_field,
    same_day,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 6.2"
_B = Confidence.SECONDARY
_REPORTED = at("filed", "notified")
_DECIDED_BY = (
    line_field("decided_by", "wie dit besluit", "who decides this"),
    line_field("decided_as", "functie", "function"),
)


def _no_number(asked: Asked) -> bool:
    return not any(one.facts.text("number") for one in asked.case.taken)


_RECORD = (
    choice_field(
        "channel", "hoe", "how",
        ("station", "op het politiebureau", "at the police station"),
        ("online", "via internet", "online"),
        ("phone", "per telefoon", "by telephone"),
        ("local", "bij de wijkagent", "with the local officer"),
    ),
    line_field("station", "bureau of website", "station or website"),
    line_field("officer", "naam van de politieambtenaar", "name of the officer", required=False),
    line_field("number", "proces-verbaal- of registratienummer", "number of the record", required=False),
    text_field("offence", "feit, zoals de politie het omschrijft", "offence, as the police describe it"),
    line_field("filed_by", "wie bij de politie was", "who went to the police", carried=True),
    line_field("filed_as", "functie", "function", carried=True),
    line_field("on_behalf", "namens wie", "on behalf of whom", carried=True),
    yes_no_field("victim_agrees", "het slachtoffer stemt in", "the victim agrees"),
    yes_no_field("school_address", "het adres van de school of het bestuur is opgegeven", "office address given"),
    text_field("evidence", "overgelegd bewijs (nummer, vingerafdruk, moment, vindplaats, door wie)",
               "evidence handed over (number, fingerprint, moment, place, by whom)", required=False),
    yes_no_field("copy", "kopie van het proces-verbaal gekregen", "a copy of the record was received"),
)  # fmt: skip
_RECORD_GUARDS = (
    doubt(
        "private_address",
        "Geef het adres van de school of het bestuur op, nooit dat van het slachtoffer: de verdachte kan het lezen.",
        "Give the address of the school or the board, never that of the victim: the suspect can read it.",
        said_no("school_address"), _SOURCE, _B, field="school_address",
    ),
    doubt(
        "victim_disagrees",
        "Het slachtoffer stemt niet in. Zonder instemming kan het, maar schrijf op waarom.",
        "The victim does not agree. It is possible all the same, but write down why.",
        said_no("victim_agrees"), _SOURCE, field="victim_agrees",
    ),
)  # fmt: skip
_RECORD_TASKS = (
    task("police_number", "Vraag het nummer en een kopie van het proces-verbaal", "Ask for the number and a copy",
         "add_number", "close", when=lambda asked: not asked.facts.text("number") or asked.facts.yes("copy") is False,
         source=_SOURCE),
    task("police_parents", "Vertel de ouders van de betrokken kinderen wat er bij de politie is gemeld",
         "Tell the parents of the children concerned what was told to the police", "inform_parents", "close",
         by=Who.PRINCIPAL, source=_SOURCE),
    task("police_board", "Vertel het bestuur wat er bij de politie is gemeld",
         "Tell the board what was told to the police", "inform_board", "close", due=same_day, by=Who.PRINCIPAL,
         source=_SOURCE),
)  # fmt: skip

_STEPS = (
    Step(
        "decide_charge", Words("Besluit: aangifte of melding doen", "Decision: report to the police"), at("weighing"),
        hint=Words(
            "Aangifte: er is een strafbaar feit. Melding: er is zorg, maar geen duidelijk strafbaar feit. Doe het "
            "liefst binnen twee werkdagen. Een maatregel van de school staat los van de aangifte.",
            "A charge: there is an offence. A notice: there is concern without a clear offence. Preferably within two "
            "working days. A measure of the school does not depend on the charge.",
        ),
        by=Who.PRINCIPAL,
        fields=(
            choice_field("type", "soort", "kind", ("charge", "aangifte", "charge"), ("notice", "melding", "notice")),
            *_DECIDED_BY, text_field("reasons", "waarom", "why"),
        ),
        tasks=(task("go_to_police", "Doe aangifte of melding bij de politie, met het bewijs uit het dossier",
                    "Go to the police, with the evidence from the file", "file_charge", "file_notice", "decide_not",
                    due=same_day, source=_SOURCE, confidence=_B),),
        terms=(TermPlan(TermKind.POLICE_REPORT, Words("Naar de politie", "To the police"), same_day,
                        at("file_charge", "file_notice", "decide_not")),),
        entry=EntryKind.DECISION, once=True,
    ),
    Step(
        "decide_not", Words("Besluit: niet naar de politie", "Decision: not to the police"), at("weighing"),
        "decided_not",
        Words(
            "Volgens het protocol volgt op een mogelijk strafbaar feit aangifte. Schrijf daarom op waarom niet.",
            "The protocol says that a possible offence is reported. So write down why not.",
        ),
        Who.PRINCIPAL, (*_DECIDED_BY, text_field("why", "waarom niet", "why not")),
        (must("report_is_a_duty",
              "Het overleg met de vertrouwensinspecteur leidde tot een redelijk vermoeden van een zedenmisdrijf. Dan "
              "is het bestuur verplicht aangifte te doen, ook als de betrokkenen dat niet willen.",
              "The consultation with the confidential inspector led to a reasonable suspicion of a sexual offence. The "
              "board must report it to the police then, even if those concerned do not want it.",
              lambda asked: asked.case.must_report, "WPO 4a; law-and-letters 6.1", _B, early=True),),
        entry=EntryKind.DECISION,
    ),
    Step(
        "weigh_again", Words("Opnieuw afwegen", "Weigh again"), at("decided_not"), "weighing",
        fields=(text_field("new", "wat er nieuw is", "what is new"),),
    ),
    Step(
        "file_charge", Words("Aangifte gedaan", "Charge filed"), at("weighing", "notified"), "filed",
        Words(
            "Noem bij berichten op internet de datum, het tijdstip, het adres van de pagina en de gebruikersnaam.",
            "For messages on the internet give date, time, address of the page and user name.",
        ),
        Who.PRINCIPAL, _RECORD, _RECORD_GUARDS, _RECORD_TASKS, entry=EntryKind.REPORT,
    ),
    Step(
        "file_notice", Words("Melding gedaan", "Notice given"), at("weighing"), "notified",
        Words("Een melding leidt niet vanzelf tot onderzoek; een aangifte kan later nog.",
              "A notice does not by itself lead to an investigation; a charge is still possible later."),
        Who.PRINCIPAL, _RECORD, _RECORD_GUARDS, _RECORD_TASKS, entry=EntryKind.REPORT,
    ),
    Step(
        "add_number", Words("Nummer of kopie ontvangen", "Number or copy received"), _REPORTED,
        fields=(line_field("number", "proces-verbaal- of registratienummer", "number of the record"),
                yes_no_field("copy", "kopie van het proces-verbaal gekregen", "a copy of the record was received")),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "inform_parents", Words("Ouders ingelicht", "Parents informed"), _REPORTED,
        fields=(line_field("who", "wie", "who"), line_field("how", "hoe", "how")), entry=EntryKind.TALK,
    ),
    Step(
        "inform_board", Words("Bestuur ingelicht", "Board informed"), _REPORTED,
        fields=(line_field("who", "wie", "who"), line_field("how", "hoe", "how")), entry=EntryKind.TALK,
    ),
    Step(
        "outcome", Words("Bericht van politie of Openbaar Ministerie", "Message of police or prosecutor"), _REPORTED,
        hint=Words("Kinderen jonger dan twaalf jaar worden niet vervolgd.",
                   "Children under twelve are not prosecuted."),
        fields=(
            choice_field(
                "outcome", "uitkomst", "outcome",
                ("dismissed", "sepot: geen vervolging", "no prosecution"),
                ("prosecution", "vervolging", "prosecution"),
                ("halt", "HALT", "HALT"),
                ("talk", "gesprek door de wijkagent", "talk by the local officer"),
                ("other", "anders", "other"),
            ),
            optional(text_field("details", "toelichting", "explanation")),
            optional(moment_field("heard_at", "wanneer vernomen", "when it was heard")),
        ),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "close", Words("Afronden", "Close"), _REPORTED, "closed",
        fields=(text_field("conclusion", "hoe het is afgelopen", "how it ended"),),
        guards=(
            doubt("no_number", "Er is geen nummer van de politie vastgelegd.", "No number of the police was recorded.",
                  _no_number, _SOURCE, early=True),
            doubt("no_outcome", "Er is nog geen bericht over de uitkomst.", "No message on the outcome came yet.",
                  never_done("outcome"), _SOURCE, early=True),
            doubt("parents_uninformed", "De ouders zijn nog niet ingelicht.", "The parents were not informed yet.",
                  never_done("inform_parents"), _SOURCE, early=True),
            doubt("board_uninformed", "Het bestuur is nog niet ingelicht.", "The board was not informed yet.",
                  never_done("inform_board"), _SOURCE, early=True),
        ),
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.POLICE,
    words=Words("Politie: aangifte of melding", "Police: charge or notice"),
    about=frozenset(),
    states=(
        State("weighing", Words("Afwegen", "Weighing")),
        State("decided_not", Words("Besloten van niet", "Decided against"), final=True, aside=True),
        State("notified", Words("Melding gedaan", "Notice given"), aside=True),
        State("filed", Words("Aangifte gedaan", "Charge filed")),
        State("closed", Words("Afgerond", "Closed"), final=True),
    ),
    steps=_STEPS,
    caption=Words(
        "Wie van een strafbaar feit weet, kan aangifte doen; ook de school zelf.",
        "Whoever knows of an offence can report it; so can the school itself.",
    ),
    source="law-and-letters 6.2, 11.1",
)
