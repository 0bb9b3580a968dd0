"""The written reprimand of an employee: notice, response, decision, appeal (domain reference 5.1 and 11.7)."""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, task
from wm_desktop.domain.courses.model import (
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
    grounds_field,
    same_day,
    same_grounds,
    signed_by_board,
    text_field,
    yes_no_field,
)
from wm_desktop.domain.courses.staff_parts import (
    ANSWER,
    APPEAL_NUMBER,
    ARTICLE,
    DELIVERY,
    RECEIVED_ON,
    RULING,
    TALK,
    VIEW,
    WHY,
    WHY_NOT,
    A,
    after_response,
    answers_view,
    appeal_in_time,
    appeal_term,
    delivery_guards,
    heard_first,
    response_term,
    same_article,
    send_decision,
)
from wm_desktop.domain.courses.staff_rules import appeal_over, later_than, response_over
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 11.7"
_VIEWED = at("noticed", "view_closed")  # a view that comes late counts as well
_DECIDE_SOON = TermPlan(
    TermKind.STAFF_DECISION, Words("Besluit na de zienswijze", "Decision after the view"), same_day,
    at("notice", "view", "hear_view", "decide", "drop"),
)  # fmt: skip
_REMOVE = (
    task("remove_annulled", "Haal de berisping uit het personeelsdossier en bevestig dat",
         "Take the reprimand out of the personnel file and confirm it", due=same_day, source=_SOURCE),
)  # fmt: skip

_BEFORE = (
    Step(
        "facts", Words("Feiten vastgesteld", "Facts established"), at("start"), "facts",
        Words("Beschrijf wat vaststaat en hoe u dat weet. Oordeel nog niet.",
              "Describe what is certain and how you know. Do not judge yet."),
        Who.PRINCIPAL, (text_field("facts", "feiten, met datum en bron", "facts, with date and source"),),
        entry=EntryKind.REPORT, inquiry=True,
    ),
    Step(
        "talk", Words("Medewerker gehoord", "Employee heard"), at("facts"), "heard",
        Words("Zeg vooraf waar het gesprek over gaat; de medewerker mag iemand meenemen.",
              "Say beforehand what the talk is about; the employee may bring somebody."),
        Who.PRINCIPAL, TALK, entry=EntryKind.HEARING, inquiry=True,
    ),
    Step(
        "not_heard", Words("Medewerker niet gehoord", "Employee not heard"), at("facts"), "heard", fields=WHY_NOT,
    ),
    Step(
        "notice", Words("Voornemen tot berisping", "Notice of a reprimand"), at("heard", "noticed", "view_closed"),
        "noticed",
        Words(
            "Noem elke grond apart; het besluit mag later niets toevoegen. Komen er feiten bij, stuur dan een nieuw "
            "voornemen.",
            "Name each ground by itself; the decision may add nothing later. With new facts send a new notice.",
        ),
        Who.BOARD,
        (grounds_field(carried=True), text_field("reasoning", "waarom dit plichtsverzuim is", "why this is neglect"),
         ARTICLE, *DELIVERY, RECEIVED_ON, *SIGNATURE),
        (heard_first("talk", "not_heard", source=_SOURCE), signed_by_board(), *delivery_guards()),
        (task("response_help", "Zeg erbij dat de medewerker hulp mag vragen en de stukken mag inzien",
              "Add that the employee may get help and may see the papers", "view", "hear_view", "decide", "drop",
              due=same_day, source="law-and-letters 12.1"),),
        (response_term("notice", "view", "hear_view", "decide", "drop"),),
        EntryKind.LETTER,
    ),
    Step(
        "view", Words("Schriftelijke zienswijze ontvangen", "Written view received"), _VIEWED, "view_closed",
        by=Who.BOARD, fields=VIEW, terms=(_DECIDE_SOON,), entry=EntryKind.RESPONSE,
    ),
    Step(
        "hear_view", Words("Mondelinge zienswijze gehoord", "Oral view heard"), _VIEWED, "view_closed",
        by=Who.BOARD, fields=(*TALK, *VIEW), terms=(_DECIDE_SOON,), entry=EntryKind.HEARING, inquiry=True,
    ),
)  # fmt: skip
_DECISION = (
    Step(
        "decide", Words("Besluit: schriftelijke berisping", "Decision: written reprimand"), at("view_closed"),
        "reprimanded",
        Words("Neem de gronden over uit het voornemen en ga in op de zienswijze.",
              "Take the grounds from the notice and go into the view."),
        Who.BOARD,
        (
            grounds_field(carried=True), ANSWER, ARTICLE,
            yes_no_field("conditional", "voorwaardelijk", "conditional"),
            day_field("conditional_until", "voorwaardelijk tot", "conditional until", required=False),
            day_field("remove_on", "in het dossier tot", "in the file until"), *SIGNATURE,
        ),
        (
            after_response("notice"), same_grounds("notice"), answers_view("notice"), signed_by_board(),
            same_article("notice"),
            doubt("kept_long", "Een berisping blijft hooguit drie jaar in het dossier (eigen regel).",
                  "A reprimand stays in the file for three years at most (own rule).", later_than("remove_on", 36),
                  "law-and-letters 12.1", field="remove_on"),
        ),
        (send_decision(_SOURCE),),
        entry=EntryKind.DECISION,
    ),
    Step(
        "drop", Words("Afgezien van een berisping", "No reprimand after all"),
        at("facts", "heard", "noticed", "view_closed"), "dropped", by=Who.BOARD, fields=WHY,
        tasks=(
            task("tell_dropped", "Laat de medewerker schriftelijk weten dat er geen berisping komt",
                 "Tell the employee in writing that there will be no reprimand", by=Who.BOARD,
                 when=lambda asked: asked.case.has("notice"), source=_SOURCE),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "send", Words("Besluit verzonden", "Decision sent"), at("reprimanded"), "appeal_term",
        Words("Het beroep telt vanaf de dag van verzending; leg die dag precies vast.",
              "The appeal counts from the day of sending; record that day exactly."),
        Who.BOARD, DELIVERY, delivery_guards(),
        (
            task("file_reprimand", "Doe voornemen, zienswijze en besluit in het personeelsdossier",
                 "Put notice, view and decision into the personnel file", due=same_day, source="law-and-letters 12.1"),
        ),
        (appeal_term("appeal", "remove"),), EntryKind.LETTER,
    ),
    Step(
        "appeal", Words("Beroep ingesteld", "Appeal lodged"), at("appeal_term", "irrevocable"), "appeal",
        Words("Geef het door aan het bestuur en een jurist; de commissie noemt de termijn voor het verweer.",
              "Pass it on to the board and a lawyer; the committee names the term for the defence."),
        fields=APPEAL_NUMBER,
        guards=(appeal_in_time(),),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "upheld", Words("Beroep ongegrond of ingetrokken", "Appeal dismissed or withdrawn"), at("appeal"),
        "irrevocable", fields=RULING, entry=EntryKind.MAIL_IN,
    ),
    Step(
        "annulled", Words("Beroep gegrond: berisping vervalt", "Appeal upheld: the reprimand lapses"), at("appeal"),
        "annulled", fields=RULING, entry=EntryKind.MAIL_IN,
        tasks=_REMOVE,
    ),
    Step(
        "revoke", Words("Berisping intrekken", "Withdraw the reprimand"),
        at("reprimanded", "appeal_term", "appeal", "irrevocable"), "annulled", by=Who.BOARD, fields=WHY,
        tasks=_REMOVE,
        entry=EntryKind.DECISION,
    ),
    Step(
        "remove", Words("Uit het personeelsdossier gehaald", "Taken out of the personnel file"), at("irrevocable"),
        "removed",
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.STAFF_REPRIMAND,
    words=Words("Berisping van een medewerker", "Reprimand of an employee"),
    about=frozenset({PersonKind.EMPLOYEE}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("facts", Words("Feiten", "Facts")),
        State("heard", Words("Gehoord", "Heard")),
        State("noticed", Words("Voornemen", "Notice")),
        State("view_closed", Words("Zienswijze", "View")),
        State("reprimanded", Words("Berispt", "Reprimanded")),
        State("appeal_term", Words("Beroepstermijn", "Appeal term")),
        State("appeal", Words("Beroep", "Appeal"), aside=True),
        State("irrevocable", Words("Onherroepelijk", "Irrevocable"), final=True),
        State("removed", Words("Uit dossier", "Out of the file"), final=True),
        State("dropped", Words("Van afgezien", "Dropped"), final=True, aside=True),
        State("annulled", Words("Vervallen", "Annulled"), final=True, aside=True),
    ),
    steps=(*_BEFORE, *_DECISION),
    passages=(
        Passage("noticed", "view_closed", response_over("notice"), Words("termijn voorbij", "term over")),
        Passage("appeal_term", "irrevocable", appeal_over, Words("geen beroep", "no appeal")),
    ),
    never=(
        Never(
            Words("Gronden toevoegen na het voornemen", "Add grounds after the notice"),
            Words(
                "Een besluit met andere gronden dan het voornemen houdt bij de Commissie van beroep geen stand. Nieuwe "
                "feiten vragen een nieuw voornemen.",
                "A decision on other grounds than the notice does not stand before the appeals committee. New facts "
                "ask for a new notice.",
            ),
            "law-and-letters 5.1, 11.7",
            A,
        ),
    ),
    caption=Words(
        "De berisping is de enige disciplinaire maatregel van de cao. De tekst van de huidige cao is hier niet "
        "bevestigd: laat artikel en termijn nakijken.",
        "The reprimand is the only disciplinary measure of the CAO. The text of the present CAO is not confirmed here: "
        "have the article and the term checked.",
    ),
    source="law-and-letters 5.1, 11.7",
)
