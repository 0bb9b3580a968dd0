"""A data breach: weighed by people, reported within 72 hours or not, and always registered (domain reference 6.3)."""

from __future__ import annotations

from wm_desktop.domain.courses.breach_rules import (
    judged_no_breach,
    judged_risk,
    known_later_than_file,
    late_unexplained,
    still_provisional,
    untold_at_high_risk,
)
from wm_desktop.domain.courses.build import (
    after_step,
    at,
    doubt,
    moment_field,
    must,
    never_done,
    optional,
    said_no,
    said_yes,
    task,
)
from wm_desktop.domain.courses.model import CourseKind, Machine, Milestone, State, Step, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    choice_field,
    line_field,
    number_field,
    same_day,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 6.3"
_A = Confidence.OFFICIAL
_UNTIL_DECIDED = at("started", "assessed")
_UNTIL_CLOSED = at("started", "assessed", "reported", "not_reported", "told")
_TOLD = (at("tell_parents"),)
_DECIDED_BY = (
    line_field("decided_by", "wie dit besluit", "who decides this", carried=True),
    line_field("decided_as", "functie", "function", carried=True),
)

_STEPS = (
    Step(
        "begin", Words("Mogelijk datalek vastleggen", "Record a possible data breach"), at("start"), "started",
        Words(
            "De 72 uur lopen vanaf het moment dat iemand van de school het wist, ook 's nachts en in het weekend.",
            "The 72 hours run from the moment somebody of the school knew, at night and in the weekend as well.",
        ),
        Who.PRINCIPAL,
        (
            moment_field("known_at", "wanneer de school het wist", "when the school knew"),
            text_field("what", "wat er is gebeurd", "what happened"),
            text_field("data", "om welke gegevens het gaat (geen namen)", "which data it is about (no names)"),
            number_field("people", "om hoeveel mensen het gaat, ongeveer", "how many people, about"),
            yes_no_field("stopped", "het lek is gestopt (verwijderd, afgesloten)", "it was stopped (removed, closed)"),
            optional(moment_field("stopped_at", "wanneer gestopt", "when it was stopped")),
        ),
        (
            must("known_after_step", "Dit moment ligt na het moment van vastleggen.",
                 "This moment lies after the moment of recording.", after_step("known_at"), _SOURCE, field="known_at"),
            doubt("known_later", "Volgens het dossier wist de school het eerder. De 72 uur lopen vanaf dat moment.",
                  "According to the file the school knew earlier. The 72 hours run from that moment.",
                  known_later_than_file, "AVG 33 lid 1", _A, field="known_at"),
        ),
        (
            task("stop_breach", "Stop het lek: haal weg, sluit af, trek in, en noteer het tijdstip",
                 "Stop the breach: remove, close, withdraw, and note the time", "report", "not_report", due=same_day,
                 when=said_no("stopped"), source=_SOURCE),
            task("ask_officer", "Leg het voor aan de functionaris gegevensbescherming van het bestuur",
                 "Put it before the data protection officer of the board", "ask_officer", due=same_day,
                 by=Who.PRINCIPAL, source=_SOURCE),
        ),
        (TermPlan(TermKind.DATA_BREACH, Words("Melden bij de Autoriteit Persoonsgegevens, of besluiten van niet",
                                              "Report to the data protection authority, or decide not to"),
                  lambda asked: asked.facts.moment("known_at"), at("report", "not_report")),),
        entry=EntryKind.REPORT,
    ),
    Step(
        "ask_officer", Words("Functionaris gegevensbescherming geraadpleegd", "Data protection officer consulted"),
        _UNTIL_CLOSED, fields=(line_field("officer", "wie", "who"), text_field("advice", "advies", "advice")),
        entry=EntryKind.CALL, by=Who.PRINCIPAL,
    ),
    Step(
        "assess", Words("Beoordelen: is het een datalek, en hoe groot is het risico", "Assess the breach and its risk"),
        _UNTIL_DECIDED, "assessed",
        Words(
            "Datalek: iemand kreeg gegevens door een fout in de beveiliging, zoals een oude lijst, een verkeerd adres "
            "of een kwijtgeraakt apparaat. Zwaarder wegen: een geheim adres, naam met foto en plaats, veel kijkers, "
            "een gevoelige situatie. Twijfelt u, kies dan voor risico.",
            "A breach: somebody got data through a failing measure, such as an old list, a wrong address or a lost "
            "device. Weighs more: a secret address, name with picture and place, many viewers, a sensitive scene. In "
            "doubt choose a risk.",
        ),
        Who.PRINCIPAL,
        (
            yes_no_field("breach", "het is een datalek", "it is a data breach"),
            choice_field("risk", "risico voor de mensen om wie het gaat", "risk for the people concerned",
                         ("high", "groot", "high"), ("risk", "er is een risico", "a risk"),
                         ("unlikely", "onwaarschijnlijk", "unlikely")),
            text_field("reasons", "waarom", "why"), *_DECIDED_BY,
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "report", Words("Gemeld bij de Autoriteit Persoonsgegevens", "Reported to the authority"), at("assessed"),
        "reported",
        Words(
            "Het bestuur meldt op autoriteitpersoonsgegevens.nl. Is nog niet alles bekend, meld dan voorlopig.",
            "The board reports at autoriteitpersoonsgegevens.nl. If not everything is known yet, report provisionally.",
        ),
        Who.BOARD,
        (
            line_field("ap_number", "meldingsnummer", "number of the report"),
            yes_no_field("provisional", "voorlopige melding", "provisional report"),
            optional(text_field("delay", "reden, als het later is dan 72 uur", "reason, when later than 72 hours")),
            *_DECIDED_BY,
        ),
        (
            must("late_unexplained", "De melding komt na 72 uur. Vul de reden in; die hoort ook in de melding.",
                 "The report comes after 72 hours. Fill in the reason; it belongs in the report as well.",
                 late_unexplained, "AVG 33 lid 1", _A, field="delay"),
            doubt("no_breach", "Dit is beoordeeld als geen datalek.", "This was assessed as no data breach.",
                  judged_no_breach, _SOURCE, early=True),
        ),
        (task("complete_report", "Vul de voorlopige melding aan", "Complete the provisional report", "complete",
              by=Who.BOARD, when=said_yes("provisional"), source=_SOURCE, confidence=Confidence.SECONDARY),),
        entry=EntryKind.REPORT,
    ),
    Step(
        "complete", Words("Melding aangevuld", "Report completed"), at("reported", "told"),
        fields=(text_field("added", "wat is aangevuld", "what was added"),
                yes_no_field("provisional", "nog steeds voorlopig", "still provisional")),
        entry=EntryKind.REPORT, by=Who.BOARD,
    ),
    Step(
        "not_report", Words("Besluit: niet melden", "Decision: not to report"), at("assessed"), "not_reported",
        Words("Niet melden kan alleen als een risico onwaarschijnlijk is. Vastleggen moet altijd.",
              "Not reporting is possible only when a risk is unlikely. Recording is always needed."),
        Who.BOARD, (text_field("why", "waarom niet", "why not"), *_DECIDED_BY),
        (must("risk_is_reported", "Volgens de beoordeling is er een risico. Dan wordt een datalek gemeld. Klopt de "
              "beoordeling niet, beoordeel dan opnieuw.",
              "The assessment says there is a risk; a breach is reported then. If that is wrong, assess again.",
              judged_risk, "AVG 33 lid 1", _A, early=True),),
        entry=EntryKind.DECISION,
    ),
    Step(
        "tell_parents", Words("Ouders (of andere betrokkenen) ingelicht", "Parents (or others concerned) told"),
        _UNTIL_CLOSED, fields=(line_field("who", "wie", "who"), line_field("how", "hoe", "how"),
                               text_field("told", "wat is verteld", "what was told")),
        hint=Words("Vertel wat er is gebeurd, wat de gevolgen kunnen zijn, wat de school doet en wie men kan bellen.",
                   "Tell what happened, what may follow, what the school does and whom to call."),
        entry=EntryKind.TALK, by=Who.PRINCIPAL,
    ),
    Step(
        "close", Words("Afronden", "Close"), at("reported", "not_reported", "told"), "closed",
        Words("Schrijf op wat de school doet om dit te voorkomen.", "Write what the school does to prevent this."),
        Who.PRINCIPAL, (text_field("measures", "maatregelen", "measures"),),
        (
            doubt("people_untold", "Het risico is groot, maar de betrokkenen zijn nog niet ingelicht.",
                  "The risk is high, but those concerned were not told yet.", untold_at_high_risk, "AVG 34 lid 1", _A,
                  early=True),
            doubt("officer_unasked", "De functionaris gegevensbescherming is nog niet geraadpleegd.",
                  "The data protection officer was not consulted yet.", never_done("ask_officer"), _SOURCE, early=True),
            doubt("still_provisional", "De melding is nog voorlopig.", "The report is still provisional.",
                  still_provisional, _SOURCE, Confidence.SECONDARY, early=True),
        ),
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.DATA_BREACH,
    words=Words("Datalek", "Data breach"),
    about=frozenset(),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("started", Words("Gestart", "Started")),
        State("assessed", Words("Beoordeeld", "Assessed")),
        State("reported", Words("Gemeld", "Reported")),
        State("not_reported", Words("Niet gemeld", "Not reported"), aside=True),
        State("told", Words("Betrokkenen ingelicht", "People told")),
        State("closed", Words("Gesloten", "Closed"), final=True),
    ),
    steps=_STEPS,
    milestones=(Milestone("reported", "told", _TOLD), Milestone("not_reported", "told", _TOLD)),
    caption=Words(
        "Publiceren zonder toestemming mag nooit; het is een datalek als een maatregel faalde. Niet elk geval wordt "
        "gemeld, elk geval wordt vastgelegd.",
        "Publishing without consent is never allowed; it is a data breach when a measure failed. Not every case is "
        "reported, every case is recorded.",
    ),
    source="law-and-letters 6.3, 11.1; AVG 33 en 34",
)
