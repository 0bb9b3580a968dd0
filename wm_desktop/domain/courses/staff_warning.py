"""The warning of an employee: a talk and a letter, never a disciplinary measure (domain reference 1.14 and 11.6)."""

from __future__ import annotations

from datetime import date

from wm_desktop.domain.courses.build import at, doubt, must, never_done, optional, task
from wm_desktop.domain.courses.model import (
    Asked,
    CourseCase,
    CourseKind,
    Machine,
    Never,
    Passage,
    State,
    Step,
    TermPlan,
    Who,
)
from wm_desktop.domain.courses.parts import (
    SIGNATURE,
    day_field,
    day_in,
    day_of,
    days_later,
    same_day,
    signed_by_principal,
    text_field,
)
from wm_desktop.domain.courses.staff_parts import DELIVERY, TALK, WHY, A, delivery_guards, neutral_words
from wm_desktop.domain.courses.staff_rules import day_before_step, end_of_term, later_than
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 11.6"
_TEXTS = ("behaviour", "expected", "support", "consequence")


def _expires(case: CourseCase) -> date | None:
    return day_in(case.last("file"), "expires_on")


def _too_soon(asked: Asked) -> bool:
    letter = asked.case.last("letter")
    end = end_of_term(asked.case, TermKind.REACTION, None if letter is None else letter.day)
    return not asked.case.has("reaction") and end is not None and asked.day <= end


_STEPS = (
    Step(
        "talk", Words("Gesprek met de medewerker", "Talk with the employee"), at("start"), "talked",
        Words("Vertel wat u zag of hoorde en vraag de medewerker naar zijn kant.",
              "Tell what you saw or heard and ask the employee for the other side."),
        Who.PRINCIPAL, TALK, entry=EntryKind.TALK, inquiry=True,
    ),
    Step(
        "report", Words("Verslag aan de medewerker gegeven", "Report given to the employee"), at("talked"), "reported",
        Words("De medewerker mag op het verslag reageren; bewaar die reactie erbij.",
              "The employee may react to the report; keep that reaction with it."),
        Who.PRINCIPAL,
        (text_field("agreed", "afspraken uit het gesprek", "what was agreed in the talk"),
         optional(text_field("remarks", "opmerkingen van de medewerker", "remarks of the employee"))),
        entry=EntryKind.REPORT,
    ),
    Step(
        "letter", Words("Brief met de waarschuwing", "Letter with the warning"), at("reported"), "warned",
        Words(
            "Schrijf wat er is gebeurd, wat u voortaan verwacht en waarmee u helpt. Noem geen straf: deze brief is een "
            "aanwijzing van de werkgever.",
            "Write what happened, what you expect from now on and how you help. Name no punishment: this letter is an "
            "instruction of the employer.",
        ),
        Who.PRINCIPAL,
        (
            text_field("behaviour", "wat er is gebeurd en welke regel geldt", "what happened and which rule applies"),
            text_field("expected", "wat u voortaan verwacht", "what you expect from now on"),
            text_field("support", "welke hulp de medewerker krijgt", "which support the employee gets"),
            text_field("consequence", "wat bij herhaling kan volgen, in algemene woorden",
                       "what may follow on repetition, in general words"),
            *DELIVERY, *SIGNATURE,
        ),
        (*neutral_words(*_TEXTS), signed_by_principal(), *delivery_guards()),
        (task("file_warning", "Doe de brief met de reactie in het personeelsdossier",
              "Put the letter with the reaction into the personnel file", "file", "withdraw", due=days_later(15),
              source=_SOURCE),),
        (TermPlan(TermKind.REACTION, Words("Reactie van de medewerker", "Reaction of the employee"), same_day,
                  at("reaction", "file", "withdraw")),),
        EntryKind.LETTER,
    ),
    Step(
        "reaction", Words("Reactie van de medewerker bij de brief gevoegd", "Reaction attached to the letter"),
        at("warned", "filed"), fields=(text_field("reaction", "reactie, kort", "the reaction, in short"),),
        entry=EntryKind.RESPONSE,
    ),
    Step(
        "file", Words("In het personeelsdossier", "Put into the personnel file"), at("warned"), "filed",
        Words("Kies tot wanneer de brief in het dossier blijft: meestal een jaar, hooguit twee.",
              "Choose until when the letter stays in the file: mostly a year, two at most."),
        fields=(day_field("expires_on", "in het dossier tot", "in the file until"),),
        guards=(
            must("expires_before", "Deze dag ligt voor de dag van vastleggen.", "This day lies before the recording.",
                 day_before_step("expires_on"), _SOURCE, field="expires_on"),
            doubt("kept_long", "Een waarschuwing blijft hooguit twee jaar in het dossier (eigen regel).",
                  "A warning stays in the file for two years at most (own rule).", later_than("expires_on", 24),
                  "law-and-letters 12.1", field="expires_on"),
            doubt("reaction_term", "De medewerker kan nog reageren.", "The employee can still react.", _too_soon,
                  _SOURCE, early=True),
        ),
        tasks=(task("remove_warning", "Haal de waarschuwing uit het personeelsdossier",
                    "Take the warning out of the personnel file", "remove", due=day_of("expires_on"), source=_SOURCE),),
    ),
    Step(
        "remove", Words("Uit het personeelsdossier gehaald", "Taken out of the personnel file"),
        at("filed", "expired"), "removed",
    ),
    Step(
        "withdraw", Words("Waarschuwing intrekken", "Withdraw the warning"),
        at("talked", "reported", "warned", "filed"), "withdrawn", fields=WHY,
        tasks=(task("tell_withdrawn", "Laat de medewerker schriftelijk weten dat de waarschuwing is ingetrokken",
                    "Tell the employee in writing that the warning was withdrawn", by=Who.PRINCIPAL,
                    when=lambda asked: not never_done("letter")(asked), source=_SOURCE),),
        entry=EntryKind.DECISION, by=Who.PRINCIPAL,
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.STAFF_WARNING,
    words=Words("Waarschuwing van een medewerker", "Warning of an employee"),
    about=frozenset({PersonKind.EMPLOYEE}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("talked", Words("Gesprek", "Talk")),
        State("reported", Words("Verslag", "Report")),
        State("warned", Words("Brief", "Letter")),
        State("filed", Words("In dossier", "In the file"), final=True),
        State("expired", Words("Verlopen", "Expired"), final=True),
        State("removed", Words("Uit dossier", "Out of the file"), final=True, aside=True),
        State("withdrawn", Words("Ingetrokken", "Withdrawn"), final=True, aside=True),
    ),
    steps=_STEPS,
    passages=(Passage("filed", "expired", _expires, Words("einde van de dossiertermijn", "end of the file term")),),
    never=(
        Never(
            Words("Disciplinair waarschuwen", "A disciplinary warning"),
            Words(
                "De cao kent als disciplinaire maatregel alleen de schriftelijke berisping. Een waarschuwing die als "
                "straf werkt, hield bij de Commissie van beroep geen stand.",
                "The only disciplinary measure of the CAO is the written reprimand. A warning that works as a "
                "punishment did not stand before the appeals committee.",
            ),
            "law-and-letters 1.13, 1.14",
            A,
        ),
    ),
    caption=Words(
        "Geen straf, maar een aanwijzing van de werkgever: wat er is gebeurd, wat er wordt verwacht, welke hulp er is.",
        "No punishment, but an instruction of the employer: what happened, what is expected, which support there is.",
    ),
    source="law-and-letters 11.6",
)
