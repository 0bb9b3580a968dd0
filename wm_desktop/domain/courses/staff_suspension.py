"""The suspension of an employee as a measure of order: at most four weeks for each decision (domain reference 11.8).

An extension is a new decision: its own notice, its own hearing, its own grounds.
"""

from __future__ import annotations

from wm_desktop.domain.courses.build import at, doubt, must, task
from wm_desktop.domain.courses.model import (
    CourseKind,
    Guard,
    Machine,
    Milestone,
    Never,
    Passage,
    State,
    Step,
    TaskPlan,
    TermPlan,
    Who,
)
from wm_desktop.domain.courses.parts import (
    SIGNATURE,
    choice_field,
    day_field,
    day_of,
    grounds_field,
    line_field,
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
    CAO,
    DELIVERY,
    RECEIVED_ON,
    RULING,
    TALK,
    UNKNOWN,
    VIEW,
    WHY,
    A,
    B,
    answers_view,
    appeal_in_time,
    appeal_term,
    delivery_guards,
    response_term,
    salary_runs,
    same_article,
    send_decision,
)
from wm_desktop.domain.courses.staff_rules import (
    backwards,
    day_before_step,
    longer_than_four_weeks,
)
from wm_desktop.domain.courses.staff_suspension_rules import (
    HEARD,
    NOTICES,
    heard,
    over,
    overlaps,
    term_runs,
    unheard,
    week_before,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.term_rules import TermKind

_SOURCE = "law-and-letters 11.8"
_RUNNING = at("suspended", "renewal", "renewal_heard")
_ANNOUNCED = at("noticed", "heard", "renewal", "renewal_heard")
_PERIOD = (
    day_field("starts_on", "eerste dag", "first day", carried=True),
    day_field("ends_on", "laatste dag", "last day", carried=True),
)
_PERIOD_GUARDS = (
    must("ends_before_start", "De laatste dag ligt voor de eerste dag.", "The last day lies before the first.",
         backwards, _SOURCE, field="ends_on"),
    must("longer_than_four_weeks", "Een besluit tot schorsing geldt voor hooguit vier weken: 28 dagen, de eerste en de "
         "laatste dag meegerekend.", "A decision to suspend holds for four weeks: 28 days at most.",
         longer_than_four_weeks, f"{CAO}; law-and-letters 1.16, 11.8", B, field="ends_on"),
)  # fmt: skip
_NOTICE_FIELDS = (
    grounds_field(carried=True),
    text_field("urgency", "waarom dit nu dringend nodig is voor de school", "why the school urgently needs this now"),
    ARTICLE, *_PERIOD,
    line_field("told", "hoe het mondeling is verteld, en door wie", "how it was told orally, and by whom"),
    *DELIVERY, RECEIVED_ON, *SIGNATURE,
)  # fmt: skip
_DECISION_FIELDS = (
    grounds_field(carried=True), ANSWER, ARTICLE, *_PERIOD,
    yes_no_field("salary", "het salaris loopt door", "the salary is paid on"),
    text_field("access", "toegang, sleutels en accounts", "access, keys and accounts", carried=True),
    line_field("contact", "contactpersoon voor de medewerker", "contact person for the employee", carried=True),
    text_field("rules", "geheimhouding en bereikbaarheid", "secrecy and availability", carried=True),
    *SIGNATURE,
)  # fmt: skip


def _decision_guards(notice: str) -> tuple[Guard, ...]:
    return (
        must("unheard", "De medewerker heeft nog geen zienswijze kunnen geven op dit voornemen.",
             "The employee could not give a view on this notice yet.", unheard, f"{CAO}; law-and-letters 5.1", A,
             early=True),
        same_grounds(notice), answers_view(*NOTICES), *_PERIOD_GUARDS, salary_runs(), signed_by_board(),
        same_article(*NOTICES),
        doubt("starts_before_decision", "De schorsing begint voor het besluit. Wie voor het horen naar huis ging, is "
              "tot het besluit vrijgesteld.",
              "The suspension starts before the decision. Until then one is released only.",
              day_before_step("starts_on"), _SOURCE, field="starts_on"),
    )  # fmt: skip


_TASKS: tuple[TaskPlan, ...] = (
    send_decision(_SOURCE),
    task("access", "Regel toegang, sleutels en accounts, en de contactpersoon",
         "Arrange access, keys and accounts, and the contact person", due=day_of("starts_on"), by=Who.PRINCIPAL,
         source=_SOURCE),
    task("before_end", "Besluit wat er na de schorsing gebeurt: terugkeer, of een nieuw voornemen",
         "Decide what comes after the suspension: return, or a new notice", "lift", "renew_notice", "return_talk",
         due=week_before, by=Who.BOARD, source=_SOURCE),
)  # fmt: skip
_LONGEST = TermPlan(
    TermKind.STAFF_SUSPENSION, Words("Langste schorsing volgens dit besluit", "Longest suspension by this decision"),
    day_of("starts_on"), at("lift", "renew_decide", "return_talk"),
)  # fmt: skip

_STEPS = (
    Step(
        "send_home", Words("Vrijgesteld voor het horen", "Released until the hearing"),
        at("start", "noticed", "heard"),
        hint=Words("Kort: uren, hooguit enkele dagen, met behoud van salaris. Dit is nog geen schorsing.",
                   "Short: hours, a few days at most, with pay. This is no suspension yet."),
        by=Who.PRINCIPAL, fields=(text_field("why", "waarom", "why"), day_field("until", "tot en met", "until")),
        guards=(
            must("until_before", "Deze dag ligt voor de dag zelf.", "This day lies before the day itself.",
                 day_before_step("until"), _SOURCE, field="until"),
            doubt("released_long", "Vrijstelling voor het horen duurt hooguit enkele dagen.",
                  "A release until the hearing takes a few days at most.",
                  lambda asked: (until := asked.facts.day("until")) is not None and (until - asked.day).days > 4,
                  _SOURCE, field="until"),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "notice", Words("Voornemen tot schorsing", "Notice of a suspension"), at("start", "noticed", "heard"),
        "noticed",
        Words("Vertel het mondeling en stuur het aangetekend. Spreek af wanneer de medewerker snel kan reageren; de "
              "gewone termijn blijft daarnaast lopen.",
              "Tell it orally and send it registered. Agree when the employee can react soon; the usual term runs on."),
        Who.BOARD, _NOTICE_FIELDS, (*_PERIOD_GUARDS, signed_by_board(), *delivery_guards()),
        terms=(response_term("notice", "renew_notice", "view", "drop", "lift"),), entry=EntryKind.LETTER,
    ),
    Step(
        "hear_view", Words("Zienswijze gehoord", "View heard"), _ANNOUNCED, by=Who.BOARD,
        fields=(*TALK, *VIEW), entry=EntryKind.HEARING, inquiry=True,
    ),
    Step(
        "view", Words("Schriftelijke zienswijze ontvangen", "Written view received"), _ANNOUNCED,
        by=Who.BOARD, fields=VIEW, entry=EntryKind.RESPONSE,
    ),
    Step(
        "no_view", Words("Geen zienswijze gegeven", "No view given"), _ANNOUNCED, by=Who.BOARD,
        fields=(
            choice_field("reason", "waarom", "why", ("declined", "schriftelijk afgezien", "declined in writing"),
                         ("absent", "twee keer niet verschenen", "did not appear twice"),
                         ("term_over", "termijn voorbij zonder reactie", "term over without a reaction")),
            text_field("invitations", "uitnodigingen", "invitations"),
        ),
        guards=(must("term_runs", "De termijn voor de zienswijze loopt nog.", "The term for the view still runs.",
                     term_runs, f"{CAO}; law-and-letters 5.1", UNKNOWN, field="reason"),),
    ),
    Step(
        "decide", Words("Besluit tot schorsing", "Decision to suspend"), at("heard"), "suspended",
        Words("Neem de gronden over uit het voornemen, ga in op de zienswijze en noem de dagen.",
              "Take the grounds from the notice, go into the view and name the days."),
        Who.BOARD, _DECISION_FIELDS, _decision_guards("notice"), _TASKS, (_LONGEST,), EntryKind.DECISION,
    ),
    Step(
        "drop", Words("Afgezien van schorsing", "No suspension after all"), at("noticed", "heard"), "dropped",
        by=Who.BOARD, fields=WHY, entry=EntryKind.DECISION,
        tasks=(task("tell_dropped", "Laat de medewerker schriftelijk weten dat er geen schorsing komt",
                    "Tell the employee in writing that there will be no suspension", by=Who.BOARD, source=_SOURCE),),
    ),
    Step(
        "send", Words("Besluit verzonden", "Decision sent"), _RUNNING | {"ended"},
        hint=Words("Het beroep telt vanaf de dag van verzending.", "The appeal counts from the day of sending."),
        by=Who.BOARD, fields=DELIVERY, guards=delivery_guards(), terms=(appeal_term("appeal"),),
        entry=EntryKind.LETTER,
    ),
    Step(
        "appeal", Words("Beroep ingesteld", "Appeal lodged"), _RUNNING | {"ended"},
        hint=Words("De schorsing loopt door, tenzij de commissie anders beslist. Vraag een jurist.",
                   "The suspension runs on unless the committee decides otherwise. Ask a lawyer."),
        fields=APPEAL_NUMBER,
        guards=(appeal_in_time(),),
        entry=EntryKind.MAIL_IN,
    ),
    Step(
        "ruling", Words("Uitspraak op het beroep", "Ruling on the appeal"), _RUNNING | {"ended"},
        hint=Words("Is het beroep gegrond, hef de schorsing dan op.", "If the appeal is upheld, lift the suspension."),
        fields=RULING, entry=EntryKind.MAIL_IN,
    ),
    Step(
        "renew_notice", Words("Voornemen tot verlenging", "Notice of an extension"), _RUNNING, "renewal",
        Words("Verlengen is een nieuw besluit: met een eigen voornemen, zienswijze en gronden.",
              "An extension is a new decision: with its own notice, view and grounds."),
        Who.BOARD,
        (choice_field("cause", "aanleiding", "cause", ("inquiry", "onderzoek loopt nog", "the inquiry still runs"),
                      ("prosecution", "strafvervolging", "prosecution"),
                      ("dismissal", "procedure tot ontslag", "a dismissal is prepared")), *_NOTICE_FIELDS),
        (*_PERIOD_GUARDS, signed_by_board(), *delivery_guards(),
         doubt("overlaps", "De verlenging begint voor het einde van de lopende schorsing.",
               "The extension begins before the running suspension ends.", overlaps, _SOURCE, field="starts_on")),
        terms=(response_term("view", "renew_drop", "lift"),), entry=EntryKind.LETTER,
    ),
    Step(
        "renew_decide", Words("Besluit tot verlenging", "Decision to extend"), at("renewal_heard"), "suspended",
        by=Who.BOARD, fields=_DECISION_FIELDS, guards=_decision_guards("renew_notice"), tasks=_TASKS, terms=(_LONGEST,),
        entry=EntryKind.DECISION,
    ),
    Step(
        "renew_drop", Words("Afgezien van verlenging", "No extension after all"), at("renewal", "renewal_heard"),
        "suspended", by=Who.BOARD, fields=WHY, entry=EntryKind.DECISION,
    ),
    Step(
        "lift", Words("Schorsing opheffen", "Lift the suspension"), _RUNNING, "ended",
        Words("Schrijf waarom, wanneer de medewerker terugkomt en wie erover is ingelicht.",
              "Write why, when the employee returns and who was told."),
        Who.BOARD, (*WHY, day_field("returns_on", "werkt weer vanaf", "works again from")),
        tasks=(
            task("lift_letter", "Stuur de brief over de opheffing", "Send the letter on the lifting", due=same_day,
                 by=Who.BOARD, source=_SOURCE),
            task("return_talk", "Gesprek over de terugkeer; geef toegang, sleutels en accounts terug",
                 "Talk on the return; give access, keys and accounts back", "return_talk", due=day_of("returns_on"),
                 by=Who.PRINCIPAL, source=_SOURCE),
        ),
        entry=EntryKind.DECISION,
    ),
    Step(
        "return_talk", Words("Gesprek over de terugkeer", "Talk on the return"), at("ended"), by=Who.PRINCIPAL,
        fields=(text_field("agreements", "afspraken", "agreements"),), entry=EntryKind.TALK,
    ),
)  # fmt: skip

MACHINE = Machine(
    kind=CourseKind.STAFF_SUSPENSION,
    words=Words("Schorsing van een medewerker", "Suspension of an employee"),
    about=frozenset({PersonKind.EMPLOYEE}),
    states=(
        State("start", Words("begin", "beginning"), aside=True),
        State("noticed", Words("Voornemen", "Notice")),
        State("heard", Words("Gehoord", "Heard")),
        State("suspended", Words("Geschorst", "Suspended")),
        State("renewal", Words("Verlenging voorgenomen", "Extension announced"), aside=True),
        State("renewal_heard", Words("Gehoord over verlenging", "Heard on the extension"), aside=True),
        State("ended", Words("Beëindigd", "Ended"), final=True),
        State("dropped", Words("Van afgezien", "Dropped"), final=True, aside=True),
    ),
    steps=_STEPS,
    milestones=(
        Milestone("noticed", "heard", (HEARD,), heard),
        Milestone("renewal", "renewal_heard", (HEARD,), heard),
    ),
    passages=(Passage("suspended", "ended", over, Words("na de laatste dag", "after the last day")),),
    never=(
        Never(
            Words("Stilzwijgend verlengen", "Extend without a word"),
            Words(
                "Elke verlenging is een nieuw besluit van hooguit vier weken, met een eigen voornemen en zienswijze.",
                "Each extension is a new decision of four weeks at most, with its own notice and view.",
            ),
            "law-and-letters 1.15, 1.16, 5.1",
            A,
        ),
    ),
    caption=Words(
        "Een maatregel van orde, geen straf: om rust of onderzoek mogelijk te maken. Het salaris loopt door. De tekst "
        "van de huidige cao is hier niet bevestigd: laat artikel en termijn nakijken.",
        "A measure of order, no punishment: to allow calm or an inquiry. The salary is paid on. The text of the "
        "present CAO is not confirmed here: have the article and the term checked.",
    ),
    source="law-and-letters 5.1, 11.8",
)
