"""The end of an employment: legal advice first, then one of the routes (domain reference 5.2 and 11.9).

There is no step that dismisses by letter: the agreement, the court, the UWV, the trial period or the end of the
contract ends the employment. A summary dismissal is a course of its own.
"""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, must, task
from wm_desktop.domain.courses.ending_rules import (
    after_trial,
    announced_late,
    announced_without_hearing,
    another_route,
    reflection_length,
    reflection_over,
    settled_from,
)
from wm_desktop.domain.courses.model import CourseKind, Guard, Machine, Never, Passage, State, Step, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    SIGNATURE,
    choice_field,
    day_field,
    day_of,
    grounds_field,
    line_field,
    needs,
    same_day,
    signed_by_board,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.staff_parts import (
    DELIVERY,
    LEGAL_CHECK,
    TALK,
    UNKNOWN,
    VIEW,
    WHY,
    WHY_NOT,
    B,
    C,
    delivery_guards,
    legally_checked,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 5.2, 11.9"
_ON_THE_WAY = at("advised", "chosen", "announced", "court", "uwv", "permitted")
_ENDS_ON = day_field("ends_on", "laatste dag van het dienstverband", "last day of the employment")
_ADVISED = needs(
    "unadvised", "Er is nog geen advies van een jurist vastgelegd.", "No advice of a lawyer was recorded yet.",
    "advice", source=_SOURCE, confidence=B,
)  # fmt: skip
_AFTER = (
    task("settlement", "Maak de eindafrekening", "Make the final settlement", due=day_of("ends_on"), by=Who.BOARD,
         source=_SOURCE, confidence=C),
    task("property", "Laat sleutels en spullen inleveren; sluit de accounts",
         "Have keys and property returned; close the accounts", due=day_of("ends_on"), by=Who.PRINCIPAL,
         source=_SOURCE),
)  # fmt: skip
_COURT_TERM = TermPlan(
    TermKind.LEGAL_ACTION, Words("Verzoek van de medewerker aan de kantonrechter", "Request of the employee to court"),
    day_of("ends_on"), at("court_claim"),
)  # fmt: skip


def _route(nl: str, en: str, *routes: str) -> Guard:
    return must(
        "another_route", f"Dit hoort bij een andere weg dan gekozen is. Kies eerst: {nl}.",
        f"This belongs to another route than the one chosen. Choose first: {en}.", another_route(*routes), _SOURCE,
        early=True,
    )  # fmt: skip


_BEFORE = (
    Step(
        "advice", Words("Advies van een jurist", "Advice of a lawyer"), at("start"), "advised",
        Words("Een directeur kan niemand ontslaan. Vraag het bestuur en een jurist om advies voordat u iets zegt.",
              "A principal cannot dismiss anybody. Ask the board and a lawyer for advice before you say anything."),
        Who.BOARD, (*LEGAL_CHECK, text_field("advice", "advies", "advice")), (legally_checked(),),
        entry=EntryKind.CALL,
    ),
    Step(
        "choose", Words("Weg gekozen", "Route chosen"), at("advised", "chosen", "announced", "rejected"), "chosen",
        Words("Het bestuur kiest, na het advies. Schrijf ook op of ander werk mogelijk is.",
              "The board chooses, after the advice. Write as well whether other work is possible."),
        Who.BOARD,
        (
            choice_field(
                "route", "weg", "route",
                ("agreement", "vaststellingsovereenkomst", "settlement agreement"),
                ("court", "ontbinding door de kantonrechter", "dissolution by the court"),
                ("uwv", "toestemming van het UWV", "permission of the UWV"),
                ("trial", "opzegging in de proeftijd", "notice in the trial period"),
                ("fixed", "einde van een tijdelijk contract", "end of a contract for a time"),
                ("summary", "ontslag op staande voet", "summary dismissal"),
            ),
            text_field("reasons", "redenen, en waarom deze weg", "reasons, and why this route"),
            text_field("other_work", "mogelijkheden voor ander werk", "chances of other work"),
        ),
        (_ADVISED,), entry=EntryKind.DECISION,
    ),
    Step(
        "elsewhere", Words("Verder als ontslag op staande voet", "Goes on as a summary dismissal"), at("chosen"),
        "elsewhere",
        Words("Begin voor deze medewerker het traject Ontslag op staande voet, vandaag nog.",
              "Begin the course of a summary dismissal for this employee, today."),
        Who.BOARD, guards=(_route("ontslag op staande voet", "summary dismissal", "summary"),),
        tasks=(task("begin_summary", "Begin het traject Ontslag op staande voet",
                    "Begin the course of a summary dismissal", due=same_day, by=Who.BOARD, source=_SOURCE),),
    ),
    Step(
        "hear", Words("Medewerker gehoord", "Employee heard"), at("chosen", "announced"), by=Who.BOARD,
        fields=(*TALK, *VIEW), entry=EntryKind.HEARING, inquiry=True,
    ),
    Step(
        "not_heard", Words("Medewerker niet gehoord", "Employee not heard"), at("chosen", "announced"), by=Who.BOARD,
        fields=WHY_NOT,
    ),
    Step(
        "notice", Words("Voornemen tot beëindiging", "Notice of the intended end"), at("chosen"), "announced",
        Words(
            "De brief zegt wat het bestuur van plan is, waarom en langs welke weg. Hij noemt geen einddatum als feit "
            "en raadt aan hulp te zoeken.",
            "The letter says what the board intends, why and by which route. It names no end date as a fact and "
            "advises to seek help.",
        ),
        Who.BOARD,
        (
            grounds_field(carried=True),
            line_field("legal_ground", "wettelijke grond (BW 7:669 lid 3)", "legal ground"),
            text_field("meanwhile", "werk tot die tijd", "work until then"), *DELIVERY, *LEGAL_CHECK, *SIGNATURE,
        ),
        (
            _ADVISED,
            _route("overeenkomst, kantonrechter of UWV", "agreement, court or UWV", "agreement", "court", "uwv"),
            doubt("unheard", "De medewerker is nog niet gehoord.", "The employee was not heard yet.",
                  announced_without_hearing, "law-and-letters 12.1", early=True),
            legally_checked(), signed_by_board(), *delivery_guards(),
        ),
        entry=EntryKind.LETTER,
    ),
)  # fmt: skip
_ROUTES = (
    Step(
        "settle", Words("Vaststellingsovereenkomst getekend", "Settlement agreement signed"),
        at("chosen", "announced"), "agreed",
        Words("De medewerker kan nog terugkomen op zijn handtekening. Wacht met alles wat niet terug kan.",
              "The employee can still withdraw. Wait with everything that cannot be undone."),
        Who.BOARD,
        (_ENDS_ON,
         yes_no_field("named", "de bedenktijd staat in de overeenkomst", "the agreement names the reflection"),
         *LEGAL_CHECK, *SIGNATURE),
        (_ADVISED, _route("vaststellingsovereenkomst", "settlement agreement", "agreement"), legally_checked(),
         signed_by_board()),
        _AFTER,
        (TermPlan(TermKind.SETTLEMENT_REFLECTION, Words("Bedenktijd van de medewerker", "Reflection of the employee"),
                  same_day, at("reconsider"), length=reflection_length),),
        EntryKind.DECISION,
    ),
    Step(
        "reconsider", Words("Medewerker ziet ervan af (bedenktijd)", "Employee withdraws (reflection)"),
        at("agreed"), "chosen", fields=(text_field("message", "bericht van de medewerker", "message of the employee"),),
        guards=(doubt("reflection_over", "De bedenktijd is voorbij.", "The reflection is over.", reflection_over,
                      "BW 7:670b", C, early=True),),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "petition", Words("Verzoek bij de kantonrechter ingediend", "Request to the court filed"), at("announced"),
        "court", by=Who.BOARD, fields=(line_field("court", "rechtbank en zaaknummer", "court and case number"),),
        guards=(_route("kantonrechter", "court", "court"),), entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "dissolved", Words("Kantonrechter ontbindt", "Court dissolves"), at("court"), "ended", by=Who.BOARD,
        fields=(_ENDS_ON, text_field("ruling", "uitspraak", "ruling")), tasks=_AFTER, entry=EntryKind.MAIL_IN,
    ),
    Step(
        "rejected", Words("Afgewezen", "Rejected"), at("court", "uwv"), "rejected", by=Who.BOARD,
        fields=(text_field("ruling", "uitspraak of besluit", "ruling or decision"),), entry=EntryKind.MAIL_IN,
    ),
    Step(
        "apply_uwv", Words("Toestemming gevraagd aan het UWV", "Permission asked of the UWV"), at("announced"), "uwv",
        by=Who.BOARD, fields=(line_field("uwv_number", "kenmerk van het UWV", "reference of the UWV"),),
        guards=(_route("UWV", "UWV", "uwv"),), entry=EntryKind.MAIL_OUT,
    ),
    Step(
        "permitted", Words("UWV geeft toestemming", "UWV permits"), at("uwv"), "permitted", by=Who.BOARD,
        fields=(day_field("valid_until", "geldig tot en met", "valid until"),), entry=EntryKind.MAIL_IN,
        tasks=(task("give_notice", "Zeg op binnen de geldigheid van de toestemming",
                    "Give notice while the permission holds", "give_notice", due=day_of("valid_until"), by=Who.BOARD,
                    source=_SOURCE, confidence=C),),
    ),
    Step(
        "give_notice", Words("Opgezegd met toestemming van het UWV", "Notice given with permission of the UWV"),
        at("permitted"), "ended", by=Who.BOARD, fields=(_ENDS_ON, *DELIVERY, *LEGAL_CHECK, *SIGNATURE),
        guards=(_ADVISED, legally_checked(), signed_by_board(), *delivery_guards()), tasks=_AFTER,
        terms=(_COURT_TERM,), entry=EntryKind.LETTER,
    ),
    Step(
        "end_trial", Words("Opgezegd in de proeftijd", "Notice given in the trial period"), at("chosen"), "ended",
        by=Who.BOARD,
        fields=(day_field("trial_until", "proeftijd tot en met", "trial period until"), _ENDS_ON, *DELIVERY,
                *LEGAL_CHECK, *SIGNATURE),
        guards=(
            _ADVISED, _route("proeftijd", "trial period", "trial"),
            must("trial_over", "De proeftijd is voorbij.", "The trial period is over.", after_trial, "BW 7:676", C,
                 field="trial_until"),
            legally_checked(), signed_by_board(), *delivery_guards(),
        ),
        tasks=_AFTER, terms=(_COURT_TERM,), entry=EntryKind.LETTER,
    ),
    Step(
        "end_fixed", Words("Einde van het tijdelijke contract aangezegd", "End of the contract announced"),
        at("chosen"), "ended", by=Who.BOARD, fields=(_ENDS_ON, *DELIVERY, *LEGAL_CHECK, *SIGNATURE),
        guards=(
            _ADVISED, _route("einde van een tijdelijk contract", "end of a contract for a time", "fixed"),
            doubt("announced_late", "Aanzeggen hoort uiterlijk een maand voor het einde. Vraag de jurist wat volgt.",
                  "This is announced a month before the end at the latest. Ask the lawyer what follows.",
                  announced_late, "BW 7:668", C, field="ends_on"),
            legally_checked(), signed_by_board(), *delivery_guards(),
        ),
        tasks=_AFTER, terms=(_COURT_TERM,), entry=EntryKind.LETTER,
    ),
    Step(
        "court_claim", Words("Verzoek van de medewerker aan de rechter", "Request of the employee to the court"),
        at("ended"), hint=Words("Geef het vandaag nog aan de jurist.", "Pass it on to the lawyer today."),
        fields=(line_field("case_number", "zaaknummer", "case number", required=False),), entry=EntryKind.MAIL_IN,
    ),
    Step(
        "withdraw", Words("Afgezien van beëindiging", "No ending after all"), _ON_THE_WAY | {"rejected"}, "withdrawn",
        by=Who.BOARD, fields=WHY, entry=EntryKind.DECISION,
        tasks=(task("tell_withdrawn", "Laat de medewerker schriftelijk weten dat het dienstverband doorgaat",
                    "Tell the employee in writing that the employment goes on", by=Who.BOARD,
                    when=lambda asked: asked.case.has("notice"), source=_SOURCE),),
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.STAFF_ENDING,
    words=Words("Einde van het dienstverband", "End of the employment"),
    about=frozenset({PersonKind.EMPLOYEE}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("advised", Words("Advies jurist", "Legal advice")),
        State("chosen", Words("Weg gekozen", "Route chosen")),
        State("announced", Words("Voornemen", "Notice")),
        State("agreed", Words("Overeengekomen", "Agreed"), aside=True),
        State("court", Words("Bij de kantonrechter", "Before the court"), aside=True),
        State("uwv", Words("Bij het UWV", "Before the UWV"), aside=True),
        State("permitted", Words("Toestemming van het UWV", "Permission of the UWV"), aside=True),
        State("ended", Words("Einde staat vast", "End is fixed"), final=True),
        State("rejected", Words("Afgewezen", "Rejected"), aside=True),
        State("elsewhere", Words("Ander traject", "Another course"), final=True, aside=True),
        State("withdrawn", Words("Van afgezien", "Withdrawn"), final=True, aside=True),
    ),
    steps=(*_BEFORE, *_ROUTES),
    passages=(
        Passage("agreed", "ended", settled_from, Words("einddatum en bedenktijd voorbij", "end and reflection over")),
    ),
    never=(
        Never(
            Words("Ontslaan met een brief", "Dismiss by letter"),
            Words(
                "Een vast dienstverband eindigt niet door een brief van de school, wel door een overeenkomst, de "
                "kantonrechter of het UWV. Of de cao nu nog een voornemen vraagt, is hier niet bevestigd.",
                "A permanent employment does not end by a letter of the school, but by an agreement, the court or the "
                "UWV. Whether the CAO now still asks for a notice is not confirmed here.",
            ),
            "law-and-letters 1.17, 5.2",
            UNKNOWN,
        ),
    ),
    caption=Words(
        "Alleen het bestuur, en altijd eerst een jurist. Ziekte en te weinig werk gaan langs het UWV, andere redenen "
        "langs de kantonrechter, samen eruit komen kan altijd.",
        "Only the board, and always a lawyer first. Illness and too little work go by the UWV, other reasons by the "
        "court; coming to terms together is always possible.",
    ),
    source="law-and-letters 5.2, 11.9",
)
