"""Fields and rules that the letters to one parent share (domain reference 4, 11.5 and 12.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from wm_desktop.domain.courses.model import CourseCase, Taken
from wm_desktop.domain.courses.parent_rules import NOTICES
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase
from wm_desktop.domain.letter_plans.parts import OWN_ADDRESS, SIGNING, blank, day, limit, line, lines, rule, text, under
from wm_desktop.domain.term_rules import TermKind

SOURCE = "law-and-letters 12.3"
_ON_BAN = "law-and-letters 4, 12.3"

ONE_PERSON = frozenset({PersonKind.GUARDIAN, PersonKind.OUTSIDER})
"""Whom these letters are about: always one person, never parents as a pair (Onderwijsgeschillen 106760)."""
ABOUT_VISITS = "Bericht over uw bezoek aan de school"
"""A subject that says nothing to somebody else who reads it."""
_NOT_IN_REGISTER = ("Alleen als het adres niet in het register staat.", "Only when the register does not have it.")
_ADDRESS = tuple(replace(part, required=False, hint=Words(*_NOT_IN_REGISTER)) for part in OWN_ADDRESS)
LAST_FIELDS = (
    *under("Adres, als het register het niet heeft", "Address, when the register does not have it", *_ADDRESS),
    *under("Ondertekening", "Signing", *SIGNING),
)
"""The end of each form."""

CHILD = line(
    "child",
    ("voornaam van het kind (of de kinderen)", "first name of the child (or children)"),
    (
        "Schrijf de voornaam van het kind op school, of 'Noor en Sem' bij meer kinderen. Leeg: geen kind op school.",
        "Write the first name of the child at school, or 'Noor and Sem'. Empty: no child at school.",
    ),
    required=False,
    source=SOURCE,
)
CHILD_UNKNOWN = rule(
    "child",
    "child",
    lambda case: case.person is not None and case.person.kind is PersonKind.GUARDIAN and blank("child")(case),
    "Vul de voornaam van het kind in: de brief zegt dat het kind gewoon naar school blijft gaan.",
    "Fill in the first name of the child: the letter says that the child goes to school as usual.",
    source=SOURCE,
)
HEARD = (
    day(
        "heard_on",
        ("datum van het gesprek", "date of the talk"),
        ("Vul in op welke dag u met de ouder sprak.", "Fill in on which day you spoke with the parent."),
        required=False,
    ),
    text(
        "hearing",
        ("wat de ouder zei", "what the parent said"),
        (
            "Vat samen wat de ouder zei, zo dat die zich erin herkent. Of schrijf waarom er geen gesprek was.",
            "Summarise what the parent said, so that he or she recognises it. Or write why there was no talk.",
        ),
        required=False,
    ),
    text(
        "no_hearing_reason",
        ("niet gesproken, omdat", "not spoken, because"),
        ("Alleen als er geen gesprek was.", "Only when there was no talk."),
        required=False,
    ),
)


def _no_talk(case: LetterCase) -> bool:
    return blank("hearing")(case) and blank("no_hearing_reason")(case)


def _heard_later(case: LetterCase) -> bool:
    heard = case.values.day("heard_on")
    return heard is not None and heard > case.letter_date


HEARD_RULES = (
    rule(
        "hearing",
        "hearing",
        _no_talk,
        "Vat samen wat de ouder zei, of schrijf waarom er geen gesprek was.",
        "Summarise what the parent said, or write why there was no talk.",
        source="LKC, via vbs.nl; law-and-letters 4, 12.3",
    ),
    limit(
        "heard_after_letter",
        "heard_on",
        _heard_later,
        "De datum van het gesprek ligt na de datum van de brief. Controleer de datum.",
        "The date of the talk lies after the date of the letter. Check the date.",
        source="law-and-letters 11.5",
        confidence=Confidence.CHOICE,
    ),
)
FACTS = text(
    "facts",
    ("wat er is gebeurd", "what happened"),
    (
        "Beschrijf alleen wat deze ouder zelf deed: wat, wanneer, waar. Noem geen andere kinderen of ouders.",
        "Describe only what this parent did: what, when, where. Name no other children or parents.",
    ),
    source="Onderwijsgeschillen 106760; law-and-letters 12.3",
)
GROUNDS = lines(
    "grounds",
    ("gronden (een per regel)", "grounds (one a line)"),
    (
        "Noem elke grond apart, een per regel, alleen over deze ouder. Het besluit mag geen andere gronden noemen.",
        "Name each ground by itself, one a line, of this parent only. The decision may name no other grounds.",
    ),
    source="law-and-letters 5.1 (106010), 12.3",
)
AREA = text(
    "area",
    ("waar de ouder niet mag komen", "where the parent may not come"),
    (
        "Schrijf waar de ouder niet mag komen. Niet ruimer dan nodig.",
        "Write where the parent may not come. No wider than needed.",
    ),
    source=_ON_BAN,
)
EXCEPTIONS = text(
    "exceptions",
    ("uitzonderingen", "exceptions"),
    (
        "Schrijf wat wel mag: halen en brengen op een afgesproken plek, rapportgesprek per telefoon, noodgevallen.",
        "Write what is allowed: bringing and collecting at an agreed place, report talk by phone, emergencies.",
    ),
    source=SOURCE,
)
CONTACT = line(
    "contact",
    ("contactpersoon voor deze ouder", "contact person for this parent"),
    (
        "Vul in wie de vaste contactpersoon is en hoe de ouder die bereikt.",
        "Fill in who the fixed contact person is and how to reach him or her.",
    ),
    source=_ON_BAN,
)
PERIOD = (
    day(
        "starts_on",
        ("eerste dag", "first day"),
        ("Vul de eerste dag in.", "Fill in the first day."),
        source=SOURCE,
    ),
    day(
        "ends_on",
        ("laatste dag", "last day"),
        ("Vul de laatste dag in. Zonder einddatum kan het niet.", "Fill in the last day. There must be one."),
        source="LKC 26-4-2022; law-and-letters 4, 12.3",
    ),
)
SCHOOLING = text(
    "schooling",
    ("hoe het kind er geen last van heeft", "how the child does not suffer from it"),
    (
        "Schrijf wie het kind brengt en haalt, en hoe de ouder op de hoogte blijft.",
        "Write who brings and collects the child, and how the parent is kept informed.",
    ),
    source="RBLIM 2022:5138; law-and-letters 12.3",
)
TO_HEARING = (
    day(
        "hearing_on",
        ("dag van het gesprek", "day of the hearing"),
        ("Vul in op welke dag u de ouder hoort.", "Fill in on which day you hear the parent."),
        source=SOURCE,
    ),
    line(
        "hearing_time",
        ("tijd", "time"),
        ("Vul in hoe laat, zoals '15.30 uur'.", "Fill in at what time, such as '15.30'."),
        source=SOURCE,
        confidence=Confidence.CHOICE,
    ),
    line(
        "hearing_place",
        ("plaats en met wie", "place and with whom"),
        (
            "Vul in waar het gesprek is en met wie, zoals 'op school, met M. de Boer'.",
            "Fill in where the hearing is and with whom, such as 'at school, with M. de Boer'.",
        ),
        source=SOURCE,
        confidence=Confidence.CHOICE,
    ),
)


def _hearing_past(case: LetterCase) -> bool:
    hearing = case.values.day("hearing_on")
    return hearing is not None and hearing < case.letter_date


HEARING_PAST = limit(
    "hearing_past",
    "hearing_on",
    _hearing_past,
    "De dag van het gesprek ligt voor de datum van de brief. Kies een latere dag.",
    "The day of the hearing lies before the date of the letter. Choose a later day.",
    source="law-and-letters 11.5",
    confidence=Confidence.CHOICE,
)


def _view_too_short(case: LetterCase) -> bool:
    until = case.values.day("view_until")
    if until is None or case.course is None:
        return False
    least = case.course.term(TermKind.PARENT_VIEW, case.letter_date).due_day
    return least is not None and until < least


VIEW_TOO_SHORT = limit(
    "view_too_short",
    "view_until",
    _view_too_short,
    "De ouder krijgt minder dan de vijf werkdagen om te reageren die de school daarvoor geeft. Kies een latere dag.",
    "The parent gets less than the five working days the school gives for a reaction. Choose a later day.",
    source="law-and-letters 11.5, 12.3 (eigen regel)",
    confidence=Confidence.CHOICE,
)


BOARD_ADDRESS = rule(
    "board_address",
    "settings.board_address",
    lambda case: not case.board_address,
    "Het adres van het bestuur ontbreekt: daarheen gaat een bezwaar. Vul het in bij Instellingen.",
    "The address of the board is missing: an objection goes there. Fill it in under Settings.",
    source="law-and-letters 3.3, 12",
)


def board_post(case: LetterCase) -> Mapping[str, object]:
    """Give the address of the board on one line, as `board_at` for a template."""
    return {"board_at": ", ".join(" ".join(line.split()) for line in case.board_address)}


def file_of_child(case: LetterCase) -> tuple[str, ...]:
    """Name the file of the child, where the protocol puts the letters to its parents (protocol, Sancties 4)."""
    child = case.values.text("child")
    return (f"leerlingdossier van {child}",) if child else ()


def to_board(case: LetterCase) -> str:
    """Name the board among the copies (domain reference 5.3)."""
    return f"het bestuur, {case.board}"


def talk_in(course: CourseCase) -> Mapping[str, str]:
    """Give what the first talk says for a warning: its day and report, or why there was none."""
    talk, no_talk = course.last("talk"), course.last("no_talk")
    if talk is None:
        return {} if no_talk is None else {"no_hearing_reason": no_talk.facts.text("why")}
    return {"heard_on": talk.day.isoformat(), "hearing": talk.facts.text("report")}


def hearing_in(course: CourseCase) -> Mapping[str, str]:
    """Give what the parent said since the ban was last announced: the hearing, a written view, or why neither."""
    since = course.since(*NOTICES) if course.has(*NOTICES) else ()
    heard = [one for one in since if one.step == "hear"]
    said = [text for one in since if (text := one.facts.text("report") or one.facts.text("view"))]
    not_heard = [_why_not_heard(one) for one in since if one.step in {"hearing_declined", "not_come"}]
    days = {"heard_on": heard[-1].day.isoformat()} if heard else {}
    return {**days, "hearing": "\n\n".join(said), "no_hearing_reason": "" if said else "\n\n".join(not_heard)}


def _why_not_heard(taken: Taken) -> str:
    if taken.step == "hearing_declined":
        return f"U hebt ons op {written_day(taken.day)} laten weten dat u geen gesprek wilt."
    return f"Wij hebben u uitgenodigd, maar u bent op {written_day(taken.day)} niet gekomen."


def earlier_in(course: CourseCase) -> Mapping[str, str]:
    """Give what the school did before, in sentences for a notice of intent."""
    return {"earlier": " ".join(_earlier(one) for one in course.taken if one.step in {"talk", "warn", "provisional"})}


def _earlier(taken: Taken) -> str:
    on = written_day(taken.day)
    if taken.step == "talk":
        return f"Op {on} hebben wij met u gesproken."
    letter = taken.facts.text("letter")
    said = f" (brief {letter})" if letter else ""
    if taken.step == "warn":
        return f"Op {on} hebben wij u schriftelijk gewaarschuwd{said}."
    return f"Op {on} hebben wij u voorlopig de toegang ontzegd{said}."


def last_day_of_ban(course: CourseCase | None) -> date | None:
    """The last day of the ban that was decided last, provisional or not."""
    last = None if course is None else course.last("ban", "provisional")
    return None if last is None else last.facts.day("ends_on")


def ended_in(course: CourseCase) -> Mapping[str, str]:
    """Give which letter of the course comes to its end, by its reference and day."""
    last = course.last("ban", "provisional", "intend")
    if last is None or not last.facts.text("letter"):
        return {}
    return {"about_letter": f"{last.facts.text('letter')} van {written_day(last.day)}"}
