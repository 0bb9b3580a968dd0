"""Letters about invented people, filled in to the last field, and how a template prints them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.unit.courses.walking import Walk
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import CourseCase, CourseKind, LetterFact
from wm_desktop.domain.dutch_dates import written_day, written_moment
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase, Replaced
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import SUPPLIED

MONDAY = date(2026, 3, 9)
PUPIL = Concerned(PersonKind.PUPIL, "Noor 't Hart", date(2015, 6, 1), "7A")
GUARDIAN = Concerned(PersonKind.GUARDIAN, "S. 't Hart")
EMPLOYEE = Concerned(PersonKind.EMPLOYEE, "K. Verbeek", function="leerkracht groep 6")
SIGNED = {"handled_by": "M. de Boer", "signed_by": "J. van Rijn", "signed_as": "bestuurder"}
BY_PRINCIPAL = SIGNED | {"signed_by": "M. de Boer", "signed_as": "directeur"}
GROUNDS = (
    "Het delen van bewerkte foto's van een klasgenoot, drie keer.\nHet bedreigen van die klasgenoot, via WhatsApp."
)

NOTICE: Mapping[str, str] = {
    "facts": "Op 2 maart 2026 deelde Noor voor de derde keer een bewerkte foto van een klasgenoot in een groep op"
    " WhatsApp met 22 leden. Daarbij schreef zij dat de klasgenoot 'maar beter niet meer op school kon komen'."
    "\n\nDe klasgenoot durfde daarna vier dagen niet naar school.",
    "grounds": GROUNDS,
    "reasons": "Het bestuur moet de veiligheid van alle kinderen in de groep bewaken. Drie gesprekken, een waarschuwing"
    " en een schorsing hebben niet kunnen voorkomen dat het opnieuw gebeurde. Daartegenover staat het belang van Noor"
    " om in haar vertrouwde groep te blijven. Daarover willen wij met u praten.",
    "because_of_parents": "no",
    "measures": "Op 3 november 2025 kreeg Noor een waarschuwing. Op 19 januari 2026 is zij twee dagen geschorst. Wij"
    " spraken drie keer met u: op 5 november, 21 januari en 3 februari.",
    "support_tried": "Noor had tien weken lang elke week een gesprek met de intern begeleider. Ook deed zij mee aan een"
    " training in de omgang met anderen. Eerst ging het beter, maar na de voorjaarsvakantie niet meer.",
    "pupil_said": "Noor zei dat zij het als grap bedoelde en dat zij spijt heeft. Zij wil graag bij haar vriendinnen"
    " in de groep blijven.",
    "teacher_said": "Meester Daan zei dat Noor in de klas meestal rustig werkt, maar dat hij de groep online niet"
    " veilig kan houden. Hij gunt Noor een nieuwe start.",
    "hearing_on": "2026-03-16T15:30:00+01:00",
    "hearing_place": "het kantoor van het bestuur, Bredewater 12 in Gouda",
    "hearing_with": "J. van Rijn, bestuurder, en M. de Boer, directeur",
    "search": "Wij hebben twee scholen in Bodegraven gevraagd of zij plaats hebben. Zij antwoorden deze week.",
    "meanwhile": "Noor krijgt les in haar eigen groep. In de pauzes is er steeds een begeleider bij.",
    **SIGNED,
}
WARNING: Mapping[str, str] = {
    "facts": NOTICE["facts"],
    "heard_on": "2026-03-05",
    "hearing": "Noor zei dat zij het als grap bedoelde. U schrok ervan. Meester Daan zei dat de klasgenoot er last van"
    " heeft.",
    "reasons": "Noor heeft een klasgenoot verdriet gedaan. Wij wegen mee dat zij spijt heeft.",
    "agreements": "Noor biedt haar excuses aan. Zij deelt geen foto's van anderen meer.",
    "support": "De intern begeleider praat zes weken lang elke week met Noor.",
    "next_step": "Gebeurt dit nog een keer, dan praten wij met u over een volgende stap. Dat kan een schorsing zijn.",
    **BY_PRINCIPAL,
}
SUSPENSION: Mapping[str, str] = {
    **{name: WARNING[name] for name in ("facts", "heard_on", "hearing", "agreements", "support")},
    "earlier": "Op 3 november 2025 kreeg Noor een waarschuwing. Daarna spraken wij u op 5 november.",
    "reasons": "Noor deed dit opnieuw, na een waarschuwing. Twee dagen geven haar en de groep tijd om te kalmeren."
    " Een gesprek alleen is nu niet genoeg.",
    "starts_on": "2026-03-11",
    "ends_on": "2026-03-12",
    "form": "external",
    "homework": "Noor krijgt een map met werk mee. Meester Daan belt elke dag om 13.00 uur; u kunt hem via de school"
    " bereiken.",
    "return_talk": "Op vrijdag 13 maart om 8.15 uur praten wij met u en Noor over de terugkeer en de groepsapp.",
    **BY_PRINCIPAL,
}
DECISION: Mapping[str, str] = {
    **{name: NOTICE[name] for name in ("facts", "grounds", "measures", "support_tried", "pupil_said", "teacher_said")},
    "because_of_parents": "no",
    "parents_hearing": "heard",
    "heard_on": "2026-03-16",
    "parents_said": "U zei dat Noor thuis veel verdriet heeft en dat u de telefoon hebt ingenomen. U vroeg of een"
    " andere groep op onze school ook kan.",
    "views": "Een andere groep helpt volgens ons niet genoeg: de kinderen komen elkaar op het plein en online elke dag"
    " tegen. Dat u de telefoon hebt ingenomen, waarderen wij. Het neemt de angst van de klasgenoot niet weg.",
    "reasons": "Wij hebben het belang van Noor om te blijven afgewogen tegen de veiligheid van de groep. Alles wat"
    " minder ver gaat, is geprobeerd. Een nieuwe start op een andere school is voor iedereen de beste weg.",
    "execution": "at_date",
    "effective_on": "2026-04-20",
    "new_school": "De Wegwijzer in Bodegraven",
    "new_school_contact": "mevrouw P. Smit, intern begeleider",
    "confirmed_on": "2026-03-20",
    "distance": "1,8 kilometer, acht minuten met de fiets",
    "fit": "De Wegwijzer heeft plaats in groep 7 en een begeleider die Noor kan helpen in de omgang met anderen. U gaf"
    " aan dat u een katholieke school in Bodegraven wilde; dat is deze school.",
    "enclosures": "verslag van het gesprek van 16 maart 2026\nbevestiging van De Wegwijzer van 20 maart 2026",
    **SIGNED,
}
OBJECTION: Mapping[str, str] = {
    "outcome": "upheld",
    "answer_reasons": "Wij hebben alles opnieuw bekeken. De belangen zijn zorgvuldig tegen elkaar afgewogen en er is"
    " school gevonden die bij Noor past.",
    "consequences": "Het besluit gaat in op 18 mei 2026. Noor kan op die dag beginnen op De Wegwijzer. Op 11 mei is er"
    " een kennismaking, waar M. de Boer bij is.",
    "facts": "Noor heeft drie keer een bewerkte foto van een klasgenoot gedeeld en die klasgenoot bedreigd.",
    "received_on": "2026-03-30",
    "objector": "S. 't Hart",
    "objection_points": "Noor had eerst naar een andere groep op de eigen school gekund.\n"
    "De Wegwijzer is te ver om alleen naartoe te fietsen.",
    "objections_answered": "In een andere groep komen de kinderen elkaar elke dag tegen. Dat neemt de angst niet weg.\n"
    "De route is 1,8 kilometer en loopt over vrijliggende fietspaden. Zo nodig denken wij mee over vervoer.",
    "objection_parents_hearing": "heard",
    "objection_heard_on": "2026-04-13",
    "objection_parents_said": "U vertelde dat Noor opziet tegen een nieuwe school en dat u zich zorgen maakt over de"
    " route.",
    "saw_documents": "yes",
    "gpo": "opinion",
    "opinion_on": "2026-04-28",
    "opinion": "De commissie vindt het besluit redelijk, maar vraagt het bestuur om beter uit te leggen waarom een"
    " andere groep niet genoeg is.",
    "opinion_followed": "followed",
    "opinion_weighed": "Die uitleg staat in deze brief bij het eerste bezwaar.",
    "decision_on": "2026-03-23",
    "enclosures": "verslag van de hoorzitting van 13 april 2026",
    **SIGNED,
    "signed_by": "A. de Wit",
}
DATE: Mapping[str, str] = {
    **{name: DECISION[name] for name in ("new_school", "new_school_contact", "confirmed_on", "distance", "fit")},
    "effective_on": "2026-04-28",
    "preparation": "Op 20 april maakt Noor kennis met haar nieuwe groep. Meester Daan geeft haar werk mee.",
    "decision_on": "2026-03-23",
    **SIGNED,
}
MEASURE_OBJECTION: Mapping[str, str] = {
    **{name: text for name, text in OBJECTION.items() if not name.startswith(("gpo", "opinion", "objections_"))},
    "measure": "de schorsing van Noor op 19 en 20 januari 2026.",
    "answers": "Wij hebben meegewogen dat er al een waarschuwing was. Het ging dus niet om een eerste keer.\n"
    "U bent op de dag zelf gebeld, maar pas om vijf uur. Dat had eerder gekund. Daarvoor bieden wij onze excuses aan.",
    "objection_points": "Een schorsing is te zwaar voor een eerste keer.\nWij zijn te laat gebeld.",
    "answer_reasons": "De schorsing duurde twee dagen en volgde op een waarschuwing. Noor kon thuis doorwerken.",
    "consequences": "De schorsing blijft in het leerlingdossier staan, met een kopie van uw bezwaar.",
}
INVITATION: Mapping[str, str] = {
    "topic": "In een groep op WhatsApp zijn op 2 maart 2026 bewerkte foto's van een klasgenoot gedeeld. Wij hebben"
    " gehoord dat Noor daarbij betrokken was.",
    "measure": "een schorsing van twee dagen.",
    "documents": "schermafdruk van 2 maart 2026\nverslag van het gesprek met de leerkracht",
    "hearing_on": "2026-03-16T15:30:00+01:00",
    "hearing_place": "de school, Dronenplein 2, kamer van de directeur",
    "hearing_with": "M. de Boer, directeur",
    "with_pupil": "yes",
    **BY_PRINCIPAL,
}
REPORT: Mapping[str, str] = {
    "hearing_on": "2026-03-05T15:30:00+01:00",
    "hearing_place": "de school",
    "attending": "mevrouw S. 't Hart, moeder van Noor\nNoor\nM. de Boer, directeur",
    "topic": "De bewerkte foto's die op 2 maart 2026 op WhatsApp zijn gedeeld.",
    "report": "M. de Boer vertelde wat de school heeft gezien.\n\nNoor zei dat zij de foto doorstuurde als grap."
    " Mevrouw 't Hart zei dat zij ervan geschrokken is en dat zij thuis afspraken heeft gemaakt over de telefoon.",
    "agreements": "Noor biedt haar excuses aan. De telefoon blijft onder schooltijd thuis.",
    "next_step": "De directeur beslist uiterlijk 16 maart 2026 of er een maatregel komt en schrijft u dat.",
    "respond_by": "2026-03-20",
    **BY_PRINCIPAL,
}
WITHDRAWAL: Mapping[str, str] = {
    "withdrawn_because": "In de brief staat een verkeerde datum: op 11 maart is er een studiedag.",
    "withdrawn_means": "De schorsing op 11 maart 2026 gaat niet door. Noor is die dag en daarna gewoon welkom.",
    "instead": "U krijgt vandaag een nieuwe brief met de juiste datum.",
    **BY_PRINCIPAL,
}
VALUES: Mapping[LetterKind, Mapping[str, str]] = {
    LetterKind.PUPIL_WARNING: WARNING,
    LetterKind.PUPIL_SUSPENSION: SUSPENSION,
    LetterKind.PUPIL_EXPULSION_NOTICE: NOTICE,
    LetterKind.PUPIL_EXPULSION: DECISION,
    LetterKind.PUPIL_EXPULSION_DATE: DATE,
    LetterKind.PUPIL_OBJECTION: OBJECTION,
    LetterKind.OBJECTION_DECISION: MEASURE_OBJECTION,
    LetterKind.HEARING_INVITATION: INVITATION,
    LetterKind.HEARING_REPORT: REPORT,
    LetterKind.WITHDRAWAL: WITHDRAWAL,
}
BEFORE = {
    LetterKind.PUPIL_EXPULSION: ("WM-2026-031-VVW", NOTICE, date(2026, 3, 9)),
    LetterKind.PUPIL_EXPULSION_DATE: ("WM-2026-038-VWD", DECISION, date(2026, 3, 23)),
    LetterKind.PUPIL_OBJECTION: ("WM-2026-038-VWD", DECISION, date(2026, 3, 23)),
}
BEFORE[LetterKind.OBJECTION_DECISION] = ("WM-2026-009-SCH", {}, date(2026, 1, 16))
DATES = {
    LetterKind.PUPIL_EXPULSION: date(2026, 3, 23),
    LetterKind.PUPIL_EXPULSION_DATE: date(2026, 4, 13),
    LetterKind.OBJECTION_DECISION: date(2026, 4, 20),
    LetterKind.PUPIL_OBJECTION: date(2026, 5, 4),
}


def case(kind: LetterKind, values: Mapping[str, str] | None = None, **changes: object) -> LetterCase:
    """A letter that is complete, with some fields and circumstances changed."""
    plan = plan_of(kind)
    usual: dict[str, object] = {
        "letter_date": DATES.get(kind, MONDAY),
        "school": "Het Voorbeeld",
        "board": "Stichting De Voorbeelden",
        "incident_number": "2026-014",
        "remedy": SUPPLIED[plan.remedy].text if plan.remedy else "",
        "board_address": ("Stichting De Voorbeelden", "Postbus 40", "2800 AA  GOUDA"),
        "rules": ("A5",),
        "person": PUPIL,
        "mandates": frozenset({CourseKind.PUPIL_SUSPENSION}),
    }
    if kind in BEFORE:
        reference, said, day = BEFORE[kind]
        usual["announced"] = Announced(reference, Facts(said), day, day)
    if kind is LetterKind.WITHDRAWAL:
        old = plan_of(LetterKind.PUPIL_SUSPENSION)
        usual["replaced"] = Replaced(
            "WM-2026-029-SCH",
            Facts({"form": "external", "starts_on": "2026-03-11", "ends_on": "2026-03-12"}),
            date(2026, 3, 6),
            plan=old,
        )
    return LetterCase(plan=plan, values=Facts(VALUES[kind] | dict(values or {})), **(usual | changes))


def fields(asked: LetterCase, **changes: object) -> Mapping[str, object]:
    """What the template of a letter gets."""
    person, old, new = asked.person, asked.announced, asked.replaced
    pupil = person is not None and person.kind is PersonKind.PUPIL
    return {
        "person": person.name if person else "",
        "person_kind": person.kind.value if person else "",
        "person_function": person.function if person else "",
        "pupil": person.name if person and pupil else "",
        "first_name": person.name.split()[0] if person and pupil else "",
        "birth_date": written_day(person.birth_date) if person and pupil and person.birth_date else "",
        "group": person.group if person and pupil else "",
        "location": "Willibrord" if pupil else "",
        "school": asked.school,
        "board": asked.board,
        "board_address": list(asked.board_address),
        "phone": "0172 61 00 00",
        "email": "info@hetvoorbeeld.example",
        "remedy": asked.remedy,
        "letter_date": written_day(asked.letter_date),
        "incident_number": asked.incident_number,
        "happened": "2 maart 2026 om 19.40 uur",
        "platform": "WhatsApp",
        "protocol": "protocol sociale media",
        "protocol_version": "versie 3",
        "rules": [("A5", "Wij delen geen foto's van anderen zonder dat zij dat goedvinden")],
        "several_rules": False,
        "others_informed": True,
        "announced_reference": old.reference if old else "",
        "announced_date": written_day(old.final_on) if old else "",
        "replaces_reference": new.reference if new else "",
        "replaces_date": written_day(new.final_on) if new else "",
        **{part.name: printed(part, asked.values) for part in asked.plan.fields},
        **asked.plan.computed(asked),
        **changes,
    }


def printed(part: Field, values: Facts) -> object:
    day, moment = values.day(part.name), values.moment(part.name)
    return {
        FieldKind.DAY: written_day(day) if day else "",
        FieldKind.MOMENT: written_moment(moment) if moment else "",
        FieldKind.LINES: list(values.lines(part.name)),
        FieldKind.YES_NO: values.yes(part.name) is True,
        FieldKind.NUMBER: values.number(part.name) or "",
    }.get(part.kind, values.text(part.name))


def paragraphs(asked: LetterCase, **changes: object) -> tuple[str, ...]:
    """What the letter says."""
    return TemplateWording().paragraphs(asked.plan.kind.value, fields(asked, **changes))


def said(asked: LetterCase, **changes: object) -> str:
    """What the letter says, as one line."""
    return " ".join(" ".join(paragraphs(asked, **changes)).split())


def expulsion(until: str = "objection", **known: object) -> CourseCase:
    """The course of Noor's expulsion, up to and with a step; today is the day the next letter is written."""
    walk = Walk(CourseKind.PUPIL_EXPULSION, known={"letters": LETTERS} | known).on(date(2026, 2, 23))
    for day, step, facts in STEPS:
        walk.on(day)
        if step:
            walk.do(step, **facts)
        if step == until:
            break
    return walk.on(NEXT.get(until, walk.now.date())).case


def dispute(until: str = "hear", disputed: CourseKind = CourseKind.PUPIL_SUSPENSION) -> CourseCase:
    """The course of an objection against another measure, up to and with a step."""
    walk = Walk(CourseKind.DISPUTE, known={"disputed": disputed}).on(date(2026, 3, 30))
    for day, step, facts in DISPUTE:
        walk.on(day).do(step, **facts)
        if step == until:
            break
    return walk.on(max(date(2026, 4, 20), walk.now.date())).case


DISPUTE: tuple[tuple[date, str, Mapping[str, str]], ...] = (
    (date(2026, 3, 30), "receive", {"form": "objection", "received_on": "2026-03-30", "papers_by": ""}),
    (date(2026, 4, 13), "hear", {}),
)
LETTERS = tuple(
    LetterFact(reference, day, day)
    for reference, day in (("WM-2026-031-VVW", date(2026, 3, 9)), ("WM-2026-038-VWD", date(2026, 3, 23)))
)
_SENT = {"delivery": "handed", "signed_by": "J. van Rijn", "because_of_parents": "no", "grounds": GROUNDS}
STEPS: tuple[tuple[date, str, Mapping[str, str]], ...] = (
    (date(2026, 2, 23), "prepare", {}),
    (date(2026, 2, 24), "hear_teacher", {}),
    (date(2026, 2, 25), "hear_pupil", {}),
    (MONDAY, "notice", _SENT | {"letter": "WM-2026-031-VVW"}),
    (date(2026, 3, 16), "hear_parents", {}),
    (date(2026, 3, 20), "school_found", {"school": "De Wegwijzer in Bodegraven", "brin": "12AB"}),
    (date(2026, 3, 23), "decide", _SENT | {"execution": "at_date", "effective_on": "2026-04-20"}),
    (date(2026, 3, 23), "notify", _SENT | {"letter": "WM-2026-038-VWD"}),
    (date(2026, 3, 30), "objection", {"received_on": "2026-03-30", "who": "S. 't Hart"}),
    (date(2026, 4, 13), "hear_objection", {}),
    (date(2026, 4, 14), "gpo", {}),
    (date(2026, 4, 28), "gpo_opinion", {"outcome": "opinion"}),
)
NEXT = {"hear_pupil": MONDAY, "gpo_opinion": date(2026, 5, 4)}
