"""The notice of a data breach, or of a publication without consent, to the guardians (reference 6.3, 12.4)."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import SIGNING, blank, choice, limit, line, moment, rule, text, under, yes_no
from wm_desktop.domain.letters import LetterKind

_SOURCE = "AVG 34 lid 2; law-and-letters 6.3, 12.4"


def _judged(course: CourseCase) -> str:
    last = course.last("assess")
    if last is None:
        return "open"
    return "breach" if last.facts.yes("breach") is True else "no_breach"


def _judged_otherwise(case: LetterCase) -> bool:
    said = case.values.text("judged")
    return bool(said) and said != ("open" if case.course is None else _judged(case.course))


def _not_reported(case: LetterCase) -> bool:
    reported = case.course is not None and case.course.has("report")
    return case.values.yes("reported") is True and not reported


def _breach_offers(course: CourseCase) -> Mapping[str, str]:
    started = course.last("begin")
    stopped = "" if started is None else started.facts.text("stopped_at")
    return {
        "judged": _judged(course),
        "reported": "yes" if course.has("report") else "no",
        **({"stopped_at": stopped} if stopped else {}),
    }


BREACH = LetterPlan(
    kind=LetterKind.DATA_BREACH_NOTICE,
    about=frozenset({PersonKind.PUPIL}),
    roles=frozenset({PartyRole.AFFECTED, PartyRole.ACCUSED}),
    signer=Signer.PRINCIPAL,
    fields=(
        *under(
            "Wat er is gebeurd",
            "What happened",
            text(
                "what",
                ("wat er is gebeurd", "what happened"),
                ("Beschrijf wat er misging, in gewone woorden.", "Describe what went wrong, in plain words."),
                source=_SOURCE,
                confidence=Confidence.OFFICIAL,
            ),
            line(
                "period",
                ("wanneer", "when"),
                ("Vul in wanneer, zoals 'van 7 tot en met 9 maart 2026'.", "Fill in when, such as '7 to 9 March'."),
                source=_SOURCE,
            ),
            line(
                "channel",
                ("waar het stond of naar wie het ging", "where it was or to whom it went"),
                ("Vul in waar het te zien was, of naar wie het ging.", "Fill in where it was, or to whom it went."),
                source=_SOURCE,
            ),
            text(
                "data",
                ("om welke gegevens van de leerling het gaat", "which data of the pupil it is about"),
                ("Noem de gegevens: foto, voornaam, groep, adres.", "Name the data: picture, first name, address."),
                source=_SOURCE,
            ),
            yes_no(
                "pictures",
                ("het gaat om een foto of film", "it is about a picture or film"),
                (
                    "Dan zegt de brief ook hoe ouders hun toestemming veranderen.",
                    "The letter then says how to change a consent.",
                ),
                required=False,
            ),
            moment(
                "stopped_at",
                ("weggehaald of gestopt op", "taken down or stopped at"),
                ("Vul in wanneer het is weggehaald of gestopt.", "Fill in when it was taken down or stopped."),
                required=False,
            ),
            text(
                "not_stopped",
                ("nog niet weg, omdat", "not gone yet, because"),
                ("Alleen als het nog niet weg is: wat de school doet.", "Only when it is not gone: what you do."),
                required=False,
            ),
        ),
        *under(
            "Wat dit betekent",
            "What this means",
            text(
                "consequences",
                ("wat de gevolgen kunnen zijn", "what may follow"),
                ("Schrijf eerlijk wat er kan gebeuren.", "Write honestly what may happen."),
                source=_SOURCE,
                confidence=Confidence.OFFICIAL,
            ),
            text(
                "measures",
                ("wat de school doet", "what the school does"),
                ("Schrijf wat de school deed en doet.", "Write what the school did and does."),
                source=_SOURCE,
                confidence=Confidence.OFFICIAL,
            ),
            text(
                "advice",
                ("wat ouders zelf kunnen doen", "what parents can do"),
                ("Alleen als ouders zelf iets kunnen doen.", "Only when parents can do something."),
                required=False,
            ),
        ),
        *under(
            "Beoordeling en contact",
            "Assessment and contact",
            choice(
                "judged",
                ("hoe het is beoordeeld", "how it was assessed"),
                ("Kies hoe het is beoordeeld.", "Choose how it was assessed."),
                ("breach", "een datalek", "a data breach"),
                ("no_breach", "geen datalek, wel iets wat niet mocht", "no breach, but it was not allowed"),
                ("open", "de school beoordeelt dat nog", "still being assessed"),
                source="AVG 33; law-and-letters 6.3",
            ),
            yes_no(
                "reported",
                ("gemeld bij de Autoriteit Persoonsgegevens", "reported to the authority"),
                ("Vul in of het is gemeld.", "Fill in whether it was reported."),
                source="AVG 33; law-and-letters 6.3",
            ),
            line(
                "privacy_contact",
                ("functionaris gegevensbescherming (naam, telefoon of e-mail)", "data protection officer"),
                ("Vul in hoe ouders de functionaris bereiken.", "Fill in how parents reach the officer."),
                source=_SOURCE,
                confidence=Confidence.OFFICIAL,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        rule(
            "stopped",
            "stopped_at",
            lambda case: blank("stopped_at")(case) and blank("not_stopped")(case),
            "Vul in wanneer het is weggehaald, of wat de school doet als het nog niet weg is.",
            "Fill in when it was taken down, or what the school does while it is not.",
            source=_SOURCE,
        ),
        limit(
            "judged_otherwise",
            "judged",
            _judged_otherwise,
            "In het traject is dit anders beoordeeld, of nog niet. De brief mag niet meer zeggen dan vastligt.",
            "The course says otherwise, or nothing yet. The letter may say no more than was recorded.",
            source="AVG 33; law-and-letters 6.3",
        ),
        limit(
            "not_reported",
            "reported",
            _not_reported,
            "Een melding bij de Autoriteit Persoonsgegevens is in het traject niet vastgelegd.",
            "No report to the authority was recorded in the course.",
            source="AVG 33; law-and-letters 6.3",
        ),
    ),
    breach=False,
    course=CourseKind.DATA_BREACH,
    after=frozenset({"begin"}),
    step="tell_parents",
    copies=lambda case: (f"het bestuur, {case.board}", "de functionaris gegevensbescherming"),
    closing="Met vriendelijke groet,",
    offers=_breach_offers,
    source=_SOURCE,
)
