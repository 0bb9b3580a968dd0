"""Complete letters to parents and side letters, about invented people, each in a course that was really walked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day, written_moment
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans import parent, parent_ban, side
from wm_desktop.domain.letter_plans.gate import missing_in
from wm_desktop.domain.letter_plans.model import Announced, Concerned, LetterCase
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import SUPPLIED

PLANS = {plan.kind: plan for plan in (*parent.PLANS, *parent_ban.PLANS, *side.PLANS)}
MONDAY = date(2026, 9, 7)
SENT = LetterFact("WM-2026-001-OWA", date(2026, 9, 1), date(2026, 9, 1))
NOTICE = LetterFact("WM-2026-004-OVO", MONDAY, MONDAY)
GROUNDS = (
    "U hebt op 1 september 2026 op het schoolplein tegen een medewerker geschreeuwd en haar de weg versperd.\n"
    "U hebt op 3 september 2026 in een openbaar bericht geschreven dat u haar bij de school zou opwachten."
)
HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_SIGNED = {"handled_by": "M. de Boer", "signed_by": "J. van Dam", "signed_as": "bestuurder"}
_TO = {"to_street": "Stationsplein 4", "to_postcode": "2411 AB", "to_city": "Bodegraven"}
_FACTS = (
    "Op 1 september 2026 kwam u om 14.45 uur op het plein. U schreeuwde tegen een medewerker en ging voor haar staan, "
    "zodat zij niet naar binnen kon. Op 3 september schreef u op Facebook dat u haar bij de school zou opwachten."
)
_AREA = "het schoolgebouw en het schoolplein van locatie Willibrord, Dronenweg 1 in Bodegraven."
_EXCEPTIONS = (
    "U mag uw zoon brengen en halen bij het hek aan de Dronenweg. Het rapportgesprek doen wij per telefoon. In een "
    "noodgeval belt u de school en spreken wij af waar u terecht kunt."
)
_CONTACT = "mevrouw M. de Boer, directeur, telefoon 0172 61 00 00"
_SCHOOLING = (
    "Uw zoon gaat elke dag naar school zoals altijd. U krijgt de nieuwsbrief en het rapport, en uw contactpersoon "
    "belt u elke twee weken."
)
_HEARING = {"hearing_on": "2026-09-10", "hearing_time": "15.30 uur", "hearing_place": "op school, met M. de Boer"}
VALUES = {
    LetterKind.PARENT_WARNING: {
        "child": "Sem",
        "behaviour": (
            "U hebt op 28 augustus 2026 in de groepsapp van groep 6 drie keer geschreven dat een juf 'niet deugt' en "
            "'weg moet'. U zette er een foto van haar bij."
        ),
        "effect": "De juf voelt zich niet meer veilig als zij naar huis gaat. Andere ouders maakten zich zorgen.",
        "heard_on": "2026-09-04",
        "hearing": (
            "U vertelde dat u boos was omdat u dacht dat Sem ten onrechte straf had gekregen. U zei dat u de foto "
            "inmiddels had weggehaald, en dat u vindt dat de school u eerder had moeten bellen. Dat laatste begrijpen "
            "wij: dat hadden wij moeten doen."
        ),
        "expected": (
            "Bent u het ergens niet mee eens, zeg het dan eerst tegen de juf of tegen de directeur. Schrijf niet over "
            "medewerkers in groepen met andere ouders, en plaats geen foto's van hen."
        ),
        "agreements": "Is er iets met Sem, dan belt de school u dezelfde dag.",
        "next_step": (
            "Gebeurt zoiets nog een keer, dan kunnen wij overwegen om u voor een bepaalde tijd de toegang tot het "
            "schoolgebouw en het plein te ontzeggen."
        ),
        **_SIGNED,
        "signed_by": "M. de Boer",
        "signed_as": "directeur",
    },
    LetterKind.PARENT_BAN_NOTICE: {
        "child": "Sem",
        "facts": _FACTS,
        "earlier": (
            "Op 24 augustus 2026 spraken wij met u. Op 1 september 2026 hebben wij u schriftelijk gewaarschuwd "
            "(brief WM-2026-001-OWA)."
        ),
        "grounds": GROUNDS,
        "area": _AREA,
        "planned": "drie maanden",
        **_HEARING,
        "view_until": "2026-09-14",
        **_SIGNED,
    },
    LetterKind.PARENT_PROVISIONAL_BAN: {
        "child": "Sem",
        "facts": _FACTS,
        "acute": (
            "Uw bericht van 3 september noemt een dag en een plek: morgen, bij het hek. Wij hebben u gisteren en "
            "vanochtend gebeld, maar kregen u niet te pakken. Wij kunnen de medewerker en de kinderen nu niet "
            "beschermen als u op het plein komt."
        ),
        "grounds": GROUNDS,
        "starts_on": "2026-09-07",
        "ends_on": "2026-09-11",
        "area": _AREA,
        "exceptions": _EXCEPTIONS,
        "contact": _CONTACT,
        "schooling": _SCHOOLING,
        **_HEARING,
        **_SIGNED,
    },
    LetterKind.PARENT_BAN: {
        "child": "Sem",
        "facts": _FACTS,
        "grounds": GROUNDS,
        "heard_on": "2026-09-10",
        "hearing": (
            "U zei dat u zich niet gehoord voelde en dat het bericht uit boosheid was geschreven. U hebt het bericht "
            "weggehaald. U vroeg of een afspraak over het brengen en halen genoeg zou zijn."
        ),
        "answer": (
            "Wij waarderen dat u kwam en dat het bericht weg is. Een afspraak alleen vinden wij niet genoeg: de "
            "afspraken van augustus hebben het niet voorkomen, en de medewerker durft nu niet alleen over het plein."
        ),
        "starts_on": "2026-09-21",
        "ends_on": "2026-12-20",
        "area": _AREA,
        "exceptions": _EXCEPTIONS,
        "contact": _CONTACT,
        "proportion": (
            "Wij hebben eerst met u gesproken, u daarna gewaarschuwd en afspraken gemaakt. Dat hielp niet. Wij kozen "
            "de kortste periode waarin wij rust verwachten, en houden het hek vrij zodat u Sem zelf kunt brengen."
        ),
        "schooling": _SCHOOLING,
        "review_on": "2026-11-02",
        **_SIGNED,
    },
    LetterKind.PARENT_BAN_END: {
        "child": "Sem",
        "outcome": "lifted",
        "about_letter": "WM-2026-007-OTZ van 15 september 2026",
        "ends_on": "2026-12-20",
        "welcome_on": "2026-11-09",
        "why": (
            "Op 2 november 2026 spraken wij met u over hoe het gaat. U hebt zich aan de afspraken gehouden en belt als "
            "er iets is. De medewerker heeft laten weten dat zij zich weer veilig voelt."
        ),
        "agreements": "Is er iets met Sem, dan belt u eerst uw contactpersoon.",
        **_SIGNED,
    },
    LetterKind.ATTENDANCE_NOTICE: {
        "to_name": "Gemeente Bodegraven-Reeuwijk",
        "to_attention": "leerplichtambtenaar",
        **_TO,
        "occasion": "suspension",
        "starts_on": "2026-09-08",
        "ends_on": "2026-09-10",
        "form": "external",
        "schooling": "De leerling krijgt elke dag schoolwerk en belt om 10.00 uur met de leerkracht.",
        "parents_know": "yes",
        **_SIGNED,
    },
    LetterKind.INSPECTORATE_NOTICE: {
        "to_name": "Inspectie van het Onderwijs",
        "decided_on": "2026-09-07",
        "starts_on": "2026-09-08",
        "ends_on": "2026-09-10",
        "school_days": "3",
        "form": "external",
        "reasons": (
            "De leerling plaatste twee keer een bewerkte foto van een groepsgenoot, ook na een gesprek met de ouders. "
            "De groepsgenoot durfde niet meer naar school."
        ),
        "hearing": "Leerling: gehoord op 7 september 2026.\nOuders: gehoord op 7 september 2026.",
        "told_on": "2026-09-07",
        **_SIGNED,
    },
    LetterKind.BOARD_NOTICE: {
        "to_name": "De Groeiling",
        **_TO,
        "concerns": "een ouder van een leerling van groep 6 en een medewerker",
        "facts": "Een ouder schreef op 3 september 2026 openbaar dat hij een medewerker bij de school zou opwachten.",
        "measures": "De school sprak op 24 augustus met de ouder en waarschuwde op 1 september schriftelijk.",
        "asked": "Wij vragen u of de directeur een ontzegging van de toegang mag tekenen.",
        "answer_by": "2026-09-09",
        **_SIGNED,
    },
    LetterKind.POLICE_SUMMARY: {
        "to_name": "Politie, basisteam Alphen aan den Rijn - Gouwe",
        "type": "charge",
        "behalf": "de school en een medewerker",
        "facts": "Op 3 september 2026 om 21.14 uur verscheen een openbaar bericht waarin iemand schrijft: 'ik wacht "
        "haar morgen op bij het hek'. Met 'haar' is een medewerker bedoeld, die in het bericht bij naam staat.",
        "offence": "Wij denken aan bedreiging.",
        "account": "boze.buurman.66",
        "link": "https://voorbeeld.example/berichten/8841",
        "evidence": f"Stuk 1: bericht.png; vastgelegd 3 september 2026, 21.40 uur; door M. de Boer; SHA-256 {HASH}\n"
        f"Stuk 2: reacties.pdf; vastgelegd 3 september 2026, 21.45 uur; door M. de Boer; SHA-256 {HASH}",
        **_SIGNED,
    },
    LetterKind.REMOVAL_AUTHOR: {
        "to_name": "De heer P. Jansen",
        **_TO,
        "link": "https://voorbeeld.example/berichten/8841",
        "what": "Een foto van een groep kinderen op het schoolplein, met voornamen erbij.",
        "why": "De kinderen en hun ouders hebben hier geen toestemming voor gegeven. Een van hen is erdoor gepest.",
        "answer_by": "2026-09-11",
        "evidence": "yes",
        **_SIGNED,
    },
    LetterKind.REMOVAL_PLATFORM: {
        "to_name": "Voorbeeld Social B.V.",
        "platform": "Voorbeeld Social",
        "link": "https://voorbeeld.example/berichten/8841",
        "what": "Een foto van een groep kinderen op een schoolplein, met hun voornamen.",
        "why": "Het gaat om kinderen van een basisschool. Voor deze foto is geen toestemming gegeven.",
        "answer_by": "2026-09-14",
        "evidence": "yes",
        "summary": "The post shows identifiable primary school children, with first names, without consent.",
        "report_number": "VB-2026-77120",
        "reply_to": "info@willibrord.example",
        **_SIGNED,
    },
    LetterKind.DATA_BREACH_NOTICE: {
        "what": "Een foto van groep 6 kwam op onze openbare website. Sem staat erop. U had daarvoor geen toestemming "
        "gegeven. Wij gebruikten een oude lijst.",
        "period": "van 3 tot en met 4 september 2026",
        "channel": "op de website van de school, die iedereen kan zien",
        "data": "een foto waarop Sem te herkennen is, met zijn voornaam en groep",
        "pictures": "yes",
        "stopped_at": "2026-09-04T09:30:00+02:00",
        "consequences": "Mensen die Sem kennen, kunnen hem hebben gezien. Ongeveer tachtig mensen bekeken de pagina.",
        "measures": "Wij hebben de foto ook uit de zoekmachines laten halen. Voortaan kijkt een collega mee.",
        "judged": "breach",
        "reported": "yes",
        "privacy_contact": "K. Smit, fg@bestuur.example",
        **_SIGNED,
    },
}  # fmt: skip


def parent_walk(**known: object) -> Walk:
    return Walk(CourseKind.PARENT, known={"letters": (SENT, NOTICE), "mandates": frozenset[CourseKind]()} | known)


def warned() -> Walk:
    return parent_walk().do("talk").later(hours=1).do("warn", letter=SENT.reference)


def heard() -> Walk:
    walk = warned().later(hours=1).do("intend", grounds=GROUNDS, letter=NOTICE.reference)
    return walk.on(date(2026, 9, 10)).do("hear").on(date(2026, 9, 15))


def banned() -> Walk:
    ban = {"starts_on": "2026-09-21", "ends_on": "2026-12-20", "review_on": "2026-11-02", "letter": NOTICE.reference}
    return heard().do("ban", **ban, grounds=GROUNDS).on(date(2026, 11, 3))


def suspended() -> Walk:
    walk = Walk(CourseKind.PUPIL_SUSPENSION)
    walk.do("plan").do("hear_pupil").do("hear_parents").do("hear_teacher")
    return walk.do("decide", starts_on="2026-09-08", ends_on="2026-09-10", form="external")


def breached() -> Walk:
    begun = Walk(CourseKind.DATA_BREACH).do("begin", stopped_at="2026-09-04T09:30:00+02:00")
    return begun.do("assess", breach="yes", risk="high").do("report")


_PARENT = Concerned(PersonKind.GUARDIAN, "Erik van Dijk")
_PUPIL = Concerned(PersonKind.PUPIL, "Sem van Dijk", date(2016, 3, 1), "groep 6")
_ANNOUNCED = Announced(NOTICE.reference, Facts({"grounds": GROUNDS}), MONDAY, MONDAY)
COURSES = {
    LetterKind.PARENT_WARNING: lambda: parent_walk().do("talk"),
    LetterKind.PARENT_BAN_NOTICE: warned,
    LetterKind.PARENT_PROVISIONAL_BAN: warned,
    LetterKind.PARENT_BAN: heard,
    LetterKind.PARENT_BAN_END: banned,
    LetterKind.ATTENDANCE_NOTICE: suspended,
    LetterKind.INSPECTORATE_NOTICE: suspended,
    LetterKind.BOARD_NOTICE: None,
    LetterKind.POLICE_SUMMARY: lambda: Walk(CourseKind.POLICE).do("decide_charge"),
    LetterKind.REMOVAL_AUTHOR: lambda: Walk(CourseKind.REMOVAL),
    LetterKind.REMOVAL_PLATFORM: lambda: Walk(CourseKind.REMOVAL),
    LetterKind.DATA_BREACH_NOTICE: breached,
}


def complete(kind: LetterKind, walk: Walk | None = None, **values: str) -> LetterCase:
    """A letter of which nothing is missing, in the course it belongs to; `values` replace what is filled in."""
    plan, make = PLANS[kind], COURSES[kind]
    course = None if make is None else (walk or make()).case
    about = PersonKind.PUPIL if PersonKind.PUPIL in plan.about else PersonKind.GUARDIAN
    return LetterCase(
        plan=plan,
        values=Facts(VALUES[kind] | values),
        letter_date=MONDAY if course is None else course.today,
        school="Willibrord-Miland",
        board="De Groeiling",
        incident_number="2026-014",
        remedy="" if plan.remedy is None else SUPPLIED[plan.remedy].text.replace("\n", "\n\n"),
        board_address=("De Groeiling", "Postbus 95", "2800 AB  GOUDA"),
        rules=("A5",),
        person=(_PUPIL if about is PersonKind.PUPIL else _PARENT) if plan.about else None,
        course=course,
        announced=_ANNOUNCED if plan.notices else None,
    )


def codes(case: LetterCase) -> set[str]:
    return {one.code for one in missing_in(case)}


def without(case: LetterCase, *names: str) -> LetterCase:
    return replace(case, values=Facts({key: text for key, text in case.values.values.items() if key not in names}))


def printed(case: LetterCase) -> dict[str, object]:
    """The fields of a template, as the program fills them in."""
    fields: dict[str, object] = {part.name: _printed(case, part.name, part.kind) for part in case.plan.fields}
    person = case.person or Concerned(PersonKind.OUTSIDER, "")
    pupil = person.kind is PersonKind.PUPIL
    return {
        "person": person.name,
        "person_kind": person.kind.value,
        "person_function": person.function,
        "pupil": person.name if pupil else "",
        "first_name": person.name.split(" ")[0] if pupil else "",
        "birth_date": written_day(person.birth_date) if pupil and person.birth_date else "",
        "group": person.group.removeprefix("groep "),
        "location": "Willibrord" if pupil else "",
        "school": case.school,
        "board": case.board,
        "board_address": list(case.board_address),
        "phone": "0172 61 00 00",
        "email": "info@willibrord.example",
        "remedy": case.remedy,
        "letter_date": written_day(case.letter_date),
        "incident_number": case.incident_number,
        "happened": "3 september 2026 om 21.14 uur",
        "platform": "Facebook",
        "protocol": "Protocol sociale media",
        "protocol_version": "versie 2026",
        "rules": [("A5", "Wij plaatsen geen foto's van anderen zonder toestemming")],
        "several_rules": False,
        "others_informed": False,
        "announced_reference": case.announced.reference if case.announced else "",
        "announced_date": written_day(case.announced.final_on) if case.announced else "",
        "replaces_reference": "",
        "replaces_date": "",
        **fields,
        **case.plan.computed(case),
    }


def _printed(case: LetterCase, name: str, kind: FieldKind) -> object:
    values = case.values
    day, moment = values.day(name), values.moment(name)
    if kind is FieldKind.DAY:
        return "" if day is None else written_day(day)
    if kind is FieldKind.MOMENT:
        return "" if moment is None else written_moment(moment.astimezone(SCHOOL_ZONE))
    if kind is FieldKind.YES_NO:
        return values.yes(name) is True
    if kind is FieldKind.NUMBER:
        return values.number(name) or ""
    return list(values.lines(name)) if kind is FieldKind.LINES else values.text(name)
