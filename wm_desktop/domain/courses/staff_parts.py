"""Fields and guards that the courses about an employee share (domain reference 5, 8.4 and 12.1)."""

from __future__ import annotations

from wm_desktop.domain.courses.build import doubt, must, said_no, task
from wm_desktop.domain.courses.facts import Field, FieldKind
from wm_desktop.domain.courses.model import Guard, TaskPlan, TermPlan, Who
from wm_desktop.domain.courses.parts import (
    LETTER,
    choice_field,
    day_field,
    hinted,
    letter_sent,
    line_field,
    needs,
    same_day,
    text_field,
)
from wm_desktop.domain.courses.staff_rules import (
    appeal_late,
    asked_notice_day,
    day_after_step,
    disciplinary,
    other_article,
    too_early,
    view_unanswered,
)
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import TermKind

CAO = "CAO PO (huidige tekst niet bevestigd)"
A, B, C, UNKNOWN = Confidence.OFFICIAL, Confidence.SECONDARY, Confidence.GENERAL, Confidence.UNKNOWN
ARTICLE = hinted(
    line_field("article", "artikel en versie van de cao", "article and version of the CAO", carried=True),
    "De nummers verschillen per cao; laat personeelszaken dit invullen, bijvoorbeeld 'CAO PO 2025-2027, artikel ...'.",
    "The numbers differ per CAO; let human resources fill this in, such as 'CAO PO 2025-2027, article ...'.",
)
DELIVERY = (
    LETTER,
    choice_field(
        "delivery", "hoe bezorgd", "how delivered",
        ("registered", "aangetekend en per gewone post", "registered and by ordinary mail"),
        ("hand", "uitgereikt, getekend voor ontvangst", "by hand, signed for receipt"),
        ("other", "anders", "otherwise"),
    ),
    line_field("tracking", "nummer van de aangetekende post", "number of the registered mail", required=False),
)  # fmt: skip
RECEIVED_ON = day_field("received_on", "ontvangen op, als dat bekend is", "received on, if known", required=False)
LEGAL_CHECK = (
    line_field("checked_by", "juridische toets door (naam en kantoor)", "legal check by (name and firm)", carried=True),
    day_field("checked_on", "datum van die toets", "date of that check", carried=True),
)
ANSWER = Field(
    "answer", Words("reactie op de zienswijze", "answer to the view"), FieldKind.TEXT, required=False,
    hint=Words("Ga in op elk punt van de medewerker.", "Go into each point of the employee."),
)  # fmt: skip
TALK = (
    line_field("who", "wie er waren", "who was there"),
    line_field("companion", "wie de medewerker bijstond", "who assisted the employee", required=False),
    text_field("report", "verslag van wat is gezegd", "report of what was said"),
)
VIEW = (text_field("view", "zienswijze, kort", "the view, in short"),)
WHY_NOT = (text_field("why", "uitnodigingen, en waarom niet gehoord", "invitations, and why not heard"),)
WHY = (text_field("why", "waarom", "why"),)
APPEAL_NUMBER = (line_field("case_number", "zaaknummer van de commissie", "case number", required=False),)
RULING = (text_field("ruling", "uitspraak", "ruling"),)


def delivered_well() -> Guard:
    """A notice or decision about an employee goes by registered mail or by hand."""
    return doubt(
        "delivery", "Bezorg dit aangetekend of reik het uit: anders kunt u de ontvangst niet aantonen.",
        "Deliver this registered or by hand: otherwise you cannot prove the receipt.",
        lambda asked: asked.facts.text("delivery") == "other", "law-and-letters 5.1, 8.4", B, field="delivery",
    )  # fmt: skip


def delivery_guards() -> tuple[Guard, ...]:
    """How it was delivered, and that the letter is in the file."""
    return (delivered_well(), letter_sent())


def after_response(*notices: str) -> Guard:
    """A decision waits for the response, or for the end of its term."""
    return must(
        "response_term", "De medewerker heeft nog niet gereageerd en de termijn loopt nog. Wacht tot die voorbij is.",
        "The employee has not responded yet and the term still runs. Wait until it is over.",
        too_early(*notices), f"{CAO}; law-and-letters 1.15, 11.7", A, early=True,
    )  # fmt: skip


def answers_view(*notices: str) -> Guard:
    """A decision goes into what the employee said."""
    return must(
        "view_unanswered", "De medewerker heeft een zienswijze gegeven. Schrijf wat u daarvan vindt.",
        "The employee gave a view. Write what you make of it.",
        view_unanswered(*notices), "law-and-letters 5.1, 11.7", B, field="answer",
    )  # fmt: skip


def same_article(*notices: str) -> Guard:
    """A decision rests on the article of the CAO that the notice named."""
    return doubt(
        "other_article", "Het besluit noemt een ander artikel van de cao dan het voornemen.",
        "The decision names another article of the CAO than the notice.",
        other_article(*notices), CAO, UNKNOWN, field="article",
    )  # fmt: skip


def appeal_in_time() -> Guard:
    """An appeal is lodged within six weeks."""
    return doubt(
        "appeal_late", "De zes weken voor beroep zijn voorbij.", "The six weeks for an appeal are over.",
        appeal_late, CAO, UNKNOWN, early=True,
    )  # fmt: skip


def legally_checked() -> Guard:
    """The legal check was before the step."""
    return must(
        "checked_later", "De juridische toets ligt na deze stap. Laat eerst toetsen.",
        "The legal check lies after this step. Have it checked first.",
        day_after_step("checked_on"), "law-and-letters 5.2", field="checked_on",
    )  # fmt: skip


def salary_runs() -> Guard:
    """The salary is paid on during a suspension."""
    return must(
        "salary", "Tijdens een schorsing als ordemaatregel loopt het salaris door.",
        "During a suspension as a measure of order the salary is paid on.",
        said_no("salary"), "law-and-letters 11.8", C, field="salary",
    )  # fmt: skip


def neutral_words(*fields: str) -> tuple[Guard, ...]:
    """A warning does not use the words of discipline; one guard for each field, so that it can be mended."""
    return tuple(
        must(
            f"disciplinary_{field}",
            "Hier staat een woord van een disciplinaire maatregel. De cao kent geen disciplinaire waarschuwing: "
            "schrijf het anders, of begin het traject Berisping.",
            "This holds a word of a disciplinary measure. The CAO knows no disciplinary warning: write it otherwise, "
            "or begin the course of a reprimand.",
            disciplinary(field), "law-and-letters 1.14, 11.6 (102653)", A, field=field,
        )
        for field in fields
    )  # fmt: skip


def response_term(*closed_by: str) -> TermPlan:
    """The employee's term for a response, from the later of sending and receipt."""
    words = Words("Zienswijze of verweer van de medewerker", "The employee's response")
    return TermPlan(TermKind.STAFF_RESPONSE, words, asked_notice_day, frozenset(closed_by))


def appeal_term(*closed_by: str) -> TermPlan:
    """The employee's term for an appeal, from the day the decision was sent."""
    words = Words("Beroep van de medewerker", "Appeal by the employee")
    return TermPlan(TermKind.APPEAL, words, same_day, frozenset(closed_by))


def send_decision(source: str) -> TaskPlan:
    """The decision goes out on the day it is taken: the appeal counts from then."""
    return task(
        "send_decision", "Verstuur het besluit, met de mogelijkheid van beroep erin",
        "Send the decision, with the right of appeal in it", "send", due=same_day, by=Who.BOARD, source=source,
    )  # fmt: skip


def heard_first(*steps: str, source: str) -> Guard:
    """The employee was heard, or could have been."""
    return needs(
        "unheard", "De medewerker is nog niet gehoord.", "The employee was not heard yet.", *steps, source=source
    )  # fmt: skip
