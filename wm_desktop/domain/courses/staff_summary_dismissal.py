"""Summary dismissal: without delay, heard, checked by a lawyer, decided by the board (domain reference 5.2, 11.9)."""

from __future__ import annotations

from wm_desktop.domain.courses.build import after_step, at, doubt, moment_field, must, said_no, task
from wm_desktop.domain.courses.facts import Field
from wm_desktop.domain.courses.model import (
    Asked,
    CourseKind,
    Guard,
    Machine,
    Never,
    State,
    Step,
    TermPlan,
    Who,
)
from wm_desktop.domain.courses.parts import (
    LETTER,
    SIGNATURE,
    days_later,
    grounds_field,
    hinted,
    letter_sent,
    line_field,
    needs,
    same_day,
    signed_by_board,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.staff_parts import LEGAL_CHECK, TALK, WHY, WHY_NOT, B, C, legally_checked
from wm_desktop.domain.courses.staff_rules import idle_too_long
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 5.2, 11.9"
_BW = "BW 7:677 lid 1; law-and-letters 5.2"
_OPEN = at("known", "heard")
_GROUNDS: Field = hinted(
    grounds_field(carried=True),
    "Noem alle dringende redenen, elk voor zich en samen: de brief legt ze voorgoed vast. Wees voorzichtig met woorden "
    "uit het strafrecht.",
    "Name all urgent reasons, each by itself and together: the letter fixes them for good. Be careful with words of "
    "criminal law.",
)  # fmt: skip


def _no_delay(*, early: bool) -> Guard:
    return doubt(
        "idle_too_long", "Er gingen meer dan twee werkdagen voorbij zonder vastgelegde handeling. Een dringende reden "
        "vraagt vaart: leg vast wat is gedaan, of schrijf waarom het zo lang duurde.",
        "More than two working days went by without a recorded act. An urgent reason asks for speed: record what was "
        "done, or write why it took so long.", idle_too_long, _BW, B, early=early,
    )  # fmt: skip


def _other_reasons(asked: Asked) -> bool:
    decided = asked.case.last("decide")
    return decided is None or set(asked.facts.lines("grounds")) != set(decided.facts.lines("grounds"))


def _not_same_day(asked: Asked) -> bool:
    told = asked.case.last("tell")
    return told is not None and asked.day > told.day


def _arrived_late(asked: Asked) -> bool:
    told = asked.case.last("tell")
    return told is not None and (asked.day - told.day).days > 2


def _act_tasks() -> Words:
    return Words("Onderzoek met spoed en leg elke handeling vast, met het uur", "Investigate at once; record each act")


_STEPS = (
    Step(
        "know", Words("Feit bekend", "Fact known"), at("start"), "known",
        Words(
            "De klok loopt vanaf het moment dat iemand die mag ontslaan het weet. Bel vandaag nog een jurist. Overweeg "
            "ook een schorsing: die kan ernaast.",
            "The clock runs from the moment somebody who may dismiss knows. Call a lawyer today. Consider a suspension "
            "too: it can run beside this.",
        ),
        Who.BOARD,
        (moment_field("known_at", "wanneer bekend bij wie mag ontslaan", "when known to who may dismiss"),
         line_field("known_by", "bij wie", "to whom"), text_field("fact", "welk feit", "which fact")),
        (must("known_after_step", "Dit moment ligt na het moment van vastleggen.",
              "This moment lies after the moment of recording.", after_step("known_at"), _SOURCE, field="known_at"),),
        (
            task("call_lawyer", "Laat een jurist toetsen of ontslag op staande voet kan",
                 "Have a lawyer check whether a summary dismissal is possible", "legal_check", "drop", due=same_day,
                 by=Who.BOARD, source=_SOURCE),
            task("investigate", _act_tasks().nl, _act_tasks().en, "decide", "drop", due=same_day, by=Who.PRINCIPAL,
                 source=_SOURCE, confidence=B),
        ),
        entry=EntryKind.REPORT,
    ),
    Step(
        "act", Words("Onderzoekshandeling", "Act of the inquiry"), _OPEN,
        hint=Words("Elke handeling telt: een gesprek, een bestand bekeken, een getuige gebeld. Vul het tijdstip in.",
                   "Each act counts: a talk, a file looked at, a witness called. Enter the time."),
        fields=(text_field("act", "wat is gedaan en wat leverde het op", "what was done and what came of it"),
                line_field("who", "door wie", "by whom")),
        entry=EntryKind.NOTE, inquiry=True,
    ),
    Step(
        "invite", Words("Uitgenodigd voor het horen", "Invited to the hearing"), at("known"),
        hint=Words("Zeg waar het over gaat en dat de medewerker iemand mag meenemen.",
                   "Say what it is about and that the employee may bring somebody."),
        fields=(line_field("how", "hoe en voor wanneer", "how and for when"),), entry=EntryKind.MAIL_OUT, inquiry=True,
    ),
    Step(
        "hear", Words("Medewerker gehoord", "Employee heard"), _OPEN, "heard", by=Who.BOARD,
        fields=(*TALK, text_field("circumstances", "persoonlijke omstandigheden", "personal circumstances")),
        entry=EntryKind.HEARING, inquiry=True,
    ),
    Step(
        "not_heard", Words("Medewerker niet gehoord", "Employee not heard"), at("known"), "heard", by=Who.BOARD,
        fields=WHY_NOT,
    ),
    Step(
        "legal_check", Words("Juridische toets ontvangen", "Legal check received"), _OPEN, by=Who.BOARD,
        fields=(*LEGAL_CHECK, text_field("advice", "advies", "advice")), guards=(legally_checked(),),
        entry=EntryKind.CALL,
    ),
    Step(
        "decide", Words("Besluit van het bestuur", "Decision of the board"), at("heard"), "decided",
        Words("Weeg ook de duur van het dienstverband, leeftijd en gevolgen voor de medewerker.",
              "Weigh the length of service, age and consequences for the employee as well."),
        Who.BOARD,
        (_GROUNDS, text_field("weighing", "afweging, met de persoonlijke omstandigheden",
                              "what was weighed, with the personal circumstances"), *LEGAL_CHECK, *SIGNATURE),
        (
            needs("unheard", "De medewerker is nog niet gehoord.", "The employee was not heard yet.", "hear",
                  "not_heard", source=_SOURCE, confidence=B),
            needs("unchecked", "Er is nog geen juridische toets vastgelegd.", "No legal check was recorded yet.",
                  "legal_check", source=_SOURCE, confidence=B),
            legally_checked(), signed_by_board(), _no_delay(early=True),
        ),
        (task("tell", "Vertel het de medewerker direct, met de reden",
              "Tell the employee at once, with the reason", "tell", "drop", due=same_day, by=Who.BOARD,
              source=_BW, confidence=B),),
        entry=EntryKind.DECISION,
    ),
    Step(
        "tell", Words("Mondeling ontslagen", "Dismissed orally"), at("decided"), "told",
        Words("Noem de reden en dat de arbeidsovereenkomst vandaag eindigt. De brief gaat dezelfde dag nog weg.",
              "Name the reason and that the contract ends today. The letter leaves the same day."),
        Who.BOARD, (line_field("who", "door wie, en wie was erbij", "by whom, and who was there"),
                    text_field("said", "wat is gezegd", "what was said")),
        (_no_delay(early=False),),
        (task("letter", "Stuur de brief vandaag: uitgereikt, aangetekend en per gewone post",
              "Send the letter today: by hand, registered and by ordinary mail", "letter", due=same_day, by=Who.BOARD,
              source=_BW, confidence=B),),
        (
            TermPlan(TermKind.SUMMARY_DISMISSAL_LETTER, Words("Brief aangekomen", "Letter received"), same_day,
                     at("arrived")),
            TermPlan(TermKind.LEGAL_ACTION, Words("Verzoek van de medewerker aan de kantonrechter",
                                                  "Request of the employee to the court"), same_day, at("court")),
        ),
        EntryKind.TALK,
    ),
    Step(
        "letter", Words("Brief van het ontslag", "Letter of the dismissal"), at("told"), "given",
        by=Who.BOARD,
        fields=(
            _GROUNDS, LETTER, yes_no_field("by_hand", "uitgereikt", "by hand"),
            yes_no_field("registered", "aangetekend", "registered"),
            yes_no_field("ordinary", "per gewone post", "by ordinary mail"), *LEGAL_CHECK, *SIGNATURE,
        ),
        guards=(
            must("other_reasons", "De brief noemt andere redenen dan het besluit. Neem ze precies over.",
                 "The letter names other reasons than the decision. Take them over exactly.", _other_reasons, _BW, B,
                 field="grounds"),
            legally_checked(), signed_by_board(), letter_sent(),
            doubt("not_same_day", "De brief gaat niet op de dag van het mondelinge ontslag weg.",
                  "The letter does not leave on the day of the oral dismissal.", _not_same_day, _BW, B, early=True),
            doubt("not_registered", "Stuur de brief ook aangetekend.", "Send the letter registered as well.",
                  said_no("registered"), "law-and-letters 8.4, 12.1", field="registered"),
            doubt("not_ordinary", "Stuur de brief ook per gewone post.", "Send the letter by ordinary mail as well.",
                  said_no("ordinary"), "law-and-letters 8.4, 12.1", field="ordinary"),
        ),
        entry=EntryKind.LETTER,
    ),
    Step(
        "arrived", Words("Brief aangekomen", "Letter received"), at("given"), "arrived",
        fields=(line_field("proof", "waaruit dat blijkt", "how that is known"),),
        guards=(doubt("arrived_late", "De brief kwam later dan twee dagen na het mondelinge ontslag. Vraag de jurist "
                      "wat dat betekent.",
                      "The letter came more than two days after the oral dismissal. Ask the lawyer.",
                      _arrived_late, _BW, B, early=True),),
        tasks=(
            task("settlement", "Maak de eindafrekening", "Make the final settlement", "settle", due=days_later(30),
                 by=Who.BOARD, source=_SOURCE),
            task("property", "Laat sleutels en spullen inleveren; sluit de accounts",
                 "Have keys and property returned; close the accounts", "settle", due=same_day, by=Who.PRINCIPAL,
                 source=_SOURCE),
        ),
    ),
    Step(
        "court", Words("Verzoek bij de kantonrechter ontvangen", "Request to the court received"),
        at("told", "given", "arrived", "settled"),
        hint=Words("Geef het vandaag nog aan de jurist.", "Pass it on to the lawyer today."),
        fields=(line_field("case_number", "zaaknummer", "case number", required=False),), entry=EntryKind.MAIL_IN,
    ),
    Step(
        "settle", Words("Afgerekend en ingeleverd", "Settled and returned"), at("arrived"), "settled",
        fields=(text_field("settlement", "eindafrekening", "final settlement"),
                text_field("property", "wat is ingeleverd", "what was returned")),
    ),
    Step(
        "drop", Words("Geen ontslag op staande voet", "No summary dismissal"), at("known", "heard", "decided"),
        "dropped",
        Words("Andere wegen blijven open: een berisping, een schorsing of een ander einde van het dienstverband.",
              "Other ways stay open: a reprimand, a suspension or another end of the employment."),
        Who.BOARD, WHY, entry=EntryKind.DECISION,
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.STAFF_SUMMARY_DISMISSAL,
    words=Words("Ontslag op staande voet", "Summary dismissal"),
    about=frozenset({PersonKind.EMPLOYEE}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("known", Words("Feit bekend", "Fact known")),
        State("heard", Words("Gehoord", "Heard")),
        State("decided", Words("Besloten", "Decided")),
        State("told", Words("Mondeling meegedeeld", "Told")),
        State("given", Words("Brief verzonden", "Letter sent")),
        State("arrived", Words("Brief aangekomen", "Letter received")),
        State("settled", Words("Afgerond", "Settled"), final=True),
        State("dropped", Words("Van afgezien", "Dropped"), final=True, aside=True),
    ),
    steps=_STEPS,
    never=(
        Never(
            Words("Redenen later aanvullen", "Add reasons later"),
            Words("De brief legt de redenen voorgoed vast.", "The letter fixes the reasons for good."),
            "law-and-letters 5.2",
            B,
        ),
        Never(
            Words("Zonder jurist", "Without a lawyer"),
            Words(
                "Een ontslag op staande voet dat geen stand houdt, kost school en medewerker veel. Zonder toets met "
                "naam en datum gaat dit traject niet verder.",
                "A summary dismissal that does not stand costs school and employee much. Without a check with name and "
                "date this course does not go on.",
            ),
            "law-and-letters 5.2 (eigen regel)",
            C,
        ),
    ),
    caption=Words(
        "Alleen het bestuur, alleen om een dringende reden, en zonder uitstel. Dit traject zegt niet of het mag: dat "
        "zegt de jurist.",
        "Only the board, only for an urgent reason, and without delay. This course does not say whether it is allowed: "
        "the lawyer does.",
    ),
    source="law-and-letters 5.2, 11.9",
)
