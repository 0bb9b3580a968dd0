"""What happened to some employees who do not exist: the steps of their courses and the letters they got.

A text '+3' is the day three days on, '+3T15:30' that hour of it in Dutch time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letters import LetterKind


@dataclass(frozen=True)
class Event:
    """So many days later a step is taken; with a letter, that is written, sent and then recorded with the step."""

    step: str = ""
    later: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    letter: LetterKind | None = None


def dated(values: Mapping[str, str], today: date) -> dict[str, str]:
    """Turn days on into days."""
    return {name: _day(text, today) for name, text in values.items()}


def _day(text: str, today: date) -> str:
    found = re.fullmatch(r"([+-]\d+)(?:T(\d\d):(\d\d))?", text)
    if found is None:
        return text
    day = today + timedelta(days=int(found[1]))
    if found[2] is None:
        return day.isoformat()
    return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), tzinfo=SCHOOL_ZONE).isoformat()


HOME = {"to_street": "Kastanjelaan 14", "to_postcode": "3421 BX", "to_city": "Oudewater"}
HANDLED = {"handled_by": "M. de Bruijn"}
DIRECTOR = {"signed_by": "M. de Bruijn", "signed_as": "directeur"}
BOARD = {"signed_by": "A. Kok", "signed_as": "bestuurder"}
LAWYER = {"checked_by": "mr. J. van Vliet, Kantoor Voorbeeld", "checked_on": "+0"}
ARTICLE = {"article": "artikel 3.14 van de CAO PO 2025-2027"}
BY_HAND = {"delivery": "hand"}
REGISTERED = {"delivery": "registered", "tracking": "3SVERZONNEN001", "received_on": "+0"}

_PHOTOS = (
    "Op dinsdag 3 november zette u negen foto's van leerlingen van groep 3A op uw eigen pagina op Facebook\n"
    "U haalde de foto's niet weg nadat de directeur u dat op 4 november had gevraagd"
)
_MESSAGES = (
    "Een leerling zegt dat u tussen 9 en 16 november in de avond berichten stuurde, buiten de kanalen van school om"
)
_LISTS = (
    "U stuurde op 17 november drie lijsten met adressen van ouders aan een bedrijf\n"
    "U kreeg daarvoor een bedrag van 450 euro op uw eigen rekening"
)

LETTERS: Mapping[LetterKind, Mapping[str, str]] = {
    LetterKind.STAFF_WARNING: {
        "behaviour": "Sinds de herfstvakantie volgen vier leerlingen van groep 8 uw privéaccount op Snapchat. U "
        "hebt hun "
        "verzoeken zelf geaccepteerd. Op 18 november liet een ouder ons dit weten.",
        "hearing": "U zei dat de verzoeken vanzelf kwamen en dat u er niet bij stilstond. U vindt het achteraf "
        "onhandig. U hebt de leerlingen dezelfde middag verwijderd.",
        "expected": "Met leerlingen hebt u alleen contact via de kanalen van school. Verzoeken van leerlingen op een "
        "privéaccount neemt u niet aan.",
        "support": "De ict-coördinator helpt u deze week om uw accounts af te schermen. In januari is er voor het hele "
        "team een bijeenkomst over contact met leerlingen.",
        "consequence": "Gebeurt dit opnieuw, dan praten wij weer met elkaar en bekijken wij wat er dan nodig is.",
        "expires_on": "+365",
    },
    LetterKind.STAFF_REPRIMAND_NOTICE: {
        "facts": "Op dinsdag 3 november stonden op uw eigen pagina op Facebook negen foto's van de herfstwandeling van "
        "groep 3A. De pagina is voor iedereen te zien. Voor drie van de leerlingen is geen toestemming gegeven. De "
        "directeur vroeg u op 4 november om de foto's weg te halen. Op 10 november stonden zij er nog.",
        "hearing": "U zei dat u de ouders een plezier wilde doen en dat u dacht dat het verzoek alleen over de "
        "groepsfoto ging.",
        "grounds": _PHOTOS,
        "reasoning": "U kent de regels over foto's: u was op 2 september bij de teamvergadering waarin zij zijn "
        "besproken. De directeur heeft u bovendien zelf gevraagd om de foto's weg te halen. Het bestuur vindt dat een "
        "goede medewerker dat dan ook doet.",
        "hearing_on": "+9T15:30",
        "hearing_place": "kantoor van het bestuur, Singel 20 in Gouda, met A. Kok en een notulist",
    },
    LetterKind.STAFF_REPRIMAND: {
        "view": "U erkent dat de foto's er stonden. U had de regel over toestemming zo niet begrepen. U vindt een "
        "berisping te zwaar, omdat u het nooit eerder hebt gedaan.",
        "answer": "Het bestuur neemt aan dat u niemand wilde schaden. De regel is op 2 september besproken en het "
        "verzoek van de directeur ging over alle foto's. Dat dit de eerste keer is, telt mee: daarom is de berisping "
        "voorwaardelijk.",
        "reasons": "Het gaat om kinderen die niet herkenbaar op internet horen te staan. Een gesprek alleen was eerder "
        "niet genoeg: na het verzoek van de directeur bleven de foto's staan.",
        "condition": "U plaatst geen foto's, films of opnamen van leerlingen buiten de kanalen van de school.",
        "follow_up": "De directeur bespreekt met u hoe u wel beelden met ouders kunt delen, via de app van de school.",
    },
    LetterKind.STAFF_SUSPENSION_NOTICE: {
        "facts": "Een leerling liet op 18 november berichten zien die volgens de leerling van u komen. Het bestuur wil "
        "laten onderzoeken wat er is gebeurd. Wat de berichten betekenen, staat nog niet vast.",
        "grounds": _MESSAGES,
        "urgency": "Het onderzoek begint deze week. De leerling zit in uw klas. Zolang het loopt, moet de leerling "
        "zonder druk kunnen praten. Ander werk op dezelfde school lost dat niet op.",
        "starts_on": "+4",
        "ends_on": "+31",
        "until_decision": "Tot het besluit bent u vrijgesteld van werk. Uw salaris loopt door.",
        "hearing_on": "+2T10:00",
        "hearing_place": "kantoor van het bestuur, Singel 20 in Gouda, met A. Kok en een notulist",
    },
    LetterKind.STAFF_SUSPENSION: {
        "view": "U zei dat u de leerling wilde helpen met een ruzie thuis en dat een schorsing u al veroordeelt.",
        "answer": "Het bestuur veroordeelt u niet: wat de berichten betekenen, moet het onderzoek uitwijzen. De rust "
        "van de leerling weegt nu zwaarder dan uw belang om te blijven werken.",
        "reasons": "Het bestuur heeft bekeken of u tijdelijk op een andere school kunt werken. Daar is geen "
        "plaats waar "
        "u zonder contact met leerlingen kunt werken.",
        "duties": "Spreek tijdens het onderzoek niet met leerlingen, ouders of collega's over deze zaak. Met uw "
        "adviseur mag dat wel. U bent op werkdagen tussen 9.00 en 16.00 uur bereikbaar voor vragen.",
        "next_steps": "Bureau Voorbeeld spreekt u in de eerste week van december. Het bestuur verwacht het "
        "verslag voor "
        "18 december en bespreekt dat dan met u.",
    },
    LetterKind.STAFF_EXTENSION_NOTICE: {
        "facts": "Het onderzoek naar de berichten is nog niet klaar. Twee mensen die het bureau wil spreken, "
        "waren ziek.",
        "grounds": "Het onderzoek naar de berichten is nog niet af",
        "urgency": "De leerling moet ook in deze weken zonder druk kunnen praten. Eerder terugkomen zou het onderzoek "
        "verstoren.",
        "cause": "inquiry",
        "starts_on": "+8",
        "ends_on": "+28",
        "until_decision": "Uw huidige schorsing loopt gewoon door. Uw salaris ook.",
        "hearing_on": "+3T11:00",
        "hearing_place": "kantoor van het bestuur, Singel 20 in Gouda, met A. Kok en een notulist",
    },
    LetterKind.STAFF_SUSPENSION_EXTENSION: {
        "facts": "Het onderzoek naar de berichten is nog niet klaar. Twee mensen die het bureau wil spreken, "
        "waren ziek.",
        "view": "U vindt dat het te lang duurt en vraagt om een einddatum.",
        "answer": "Het bestuur begrijpt dat het wachten zwaar is. Het bureau heeft toegezegd het verslag voor "
        "de laatste "
        "dag van deze schorsing te sturen.",
        "reasons": "Zonder deze gesprekken is het onderzoek niet volledig. De schorsing duurt daarom drie weken "
        "en geen "
        "vier.",
        "duties": "Spreek tijdens het onderzoek niet met leerlingen, ouders of collega's over deze zaak. Met uw "
        "adviseur mag dat wel.",
        "next_steps": "Het bureau spreekt de laatste mensen in de eerste week van januari. Daarna bespreekt het "
        "bestuur "
        "het verslag met u.",
    },
    LetterKind.STAFF_SUSPENSION_LIFTED: {
        "rehabilitation": "Uit het onderzoek blijkt dat u de leerling wilde helpen en dat uw berichten niets "
        "ongepasts bevatten. Het bestuur vindt u daarin niets te verwijten.",
        "return_talk": "De directeur nodigt u uit op maandag om 8.00 uur op school. U mag iemand meenemen.",
        "informed": "Het team hoort van de directeur dat u terug bent en dat het onderzoek is afgerond. U leest die "
        "tekst vooraf.",
    },
    LetterKind.STAFF_ENDING_NOTICE: {
        "facts": "In september en oktober plaatste u drie keer stukken uit vertrouwelijke vergaderingen in een "
        "openbare "
        "groep. Daarover is twee keer met u gesproken. Op 2 november gebeurde het opnieuw.",
        "hearing": "U vindt dat ouders recht hebben op deze informatie. U begrijpt dat het vertrouwen weg is en wilt "
        "meedenken over een oplossing.",
        "grounds": "U plaatste vertrouwelijke stukken in een openbare groep, ook na twee gesprekken daarover\n"
        "Het vertrouwen tussen u en de directeur is zo beschadigd dat samenwerken niet meer gaat",
        "legal_ground": "artikel 7:669 lid 3, onderdeel g, van het Burgerlijk Wetboek",
        "other_work": "Het bestuur heeft op zijn vier andere scholen gezocht. Er is nu geen passende plaats.",
        "offer": "Wij praten hierover graag met u op donderdag om 14.00 uur. Het bestuur stelt voor om samen afspraken "
        "te maken over een moment van vertrek, een vergoeding en hulp bij het vinden van ander werk.",
        "meanwhile": "U werkt zoals u gewend bent en uw salaris loopt door.",
    },
    LetterKind.STAFF_SUMMARY_DISMISSAL: {
        "hearing": "U zei dat u het geld nodig had en dat u de gevolgen niet had overzien.",
        "earlier": "Er zijn geen eerdere waarschuwingen.",
        "settlement": "Uw salaris wordt betaald tot en met vandaag. De eindafrekening, met vakantiegeld en niet "
        "opgenomen verlof, krijgt u binnen een maand.",
        "property": "Lever sleutels, laptop en toegangspas uiterlijk overmorgen in bij de directeur. Uw accounts zijn "
        "vandaag gesloten.",
    },
}  # fmt: skip

STORIES: Mapping[CourseKind, tuple[Event, ...]] = {
    CourseKind.STAFF_WARNING: (
        Event("talk", 0, {"who": "de medewerker en de directeur", "report": "U zei dat de verzoeken vanzelf kwamen."}),
        Event("report", 1, {"agreed": "Alle leerlingen worden vandaag verwijderd."}),
        Event("letter", 1, DIRECTOR | BY_HAND, LetterKind.STAFF_WARNING),
        Event("file", 15, {"expires_on": "+350"}),
    ),
    CourseKind.STAFF_REPRIMAND: (
        Event("facts", 0, {"facts": "Negen foto's op een eigen pagina, ook na een verzoek."}),
        Event("talk", 1, {"who": "de medewerker en de directeur", "report": "U wilde de ouders een plezier doen."}),
        Event("notice", 1, BOARD | ARTICLE | REGISTERED, LetterKind.STAFF_REPRIMAND_NOTICE),
        Event("hear_view", 9, {"who": "de medewerker en de bestuurder", "report": "Gehoord.", "view": "Te zwaar."}),
        Event(
            "decide", 7,
            {"grounds": _PHOTOS, "answer": "Wij gaan op elk punt in.", "conditional": "yes",
             "conditional_until": "+365", "remove_on": "+730"} | ARTICLE | BOARD,
        ),
        Event("send", 0, BOARD | REGISTERED, LetterKind.STAFF_REPRIMAND),
    ),
    CourseKind.STAFF_SUSPENSION: (
        Event("send_home", 0, {"why": "U bent vrijgesteld tot u bent gehoord.", "until": "+2"}),
        Event("notice", 0, BOARD | ARTICLE | BY_HAND | {"told": "in een gesprek, door de bestuurder"},
              LetterKind.STAFF_SUSPENSION_NOTICE),
        Event("hear_view", 2, {"who": "de medewerker en de bestuurder", "report": "Gehoord.", "view": "Te zwaar."}),
        Event(
            "decide", 1,
            {"grounds": _MESSAGES, "answer": "De rust van de leerling weegt zwaarder.", "starts_on": "+1",
             "ends_on": "+28", "salary": "yes", "contact": "P. Smit van personeelszaken, 0182 000 111",
             "access": "Uw sleutel en toegangspas levert u in. Uw accounts van school zijn tijdelijk gesloten.",
             "rules": "Spreek niet met leerlingen en ouders over deze zaak."} | ARTICLE | BOARD,
        ),
        Event("send", 0, BOARD | BY_HAND, LetterKind.STAFF_SUSPENSION),
        Event("renew_notice", 21, BOARD | ARTICLE | REGISTERED | {"told": "aan de telefoon, door de bestuurder"},
              LetterKind.STAFF_EXTENSION_NOTICE),
        Event("hear_view", 3, {"who": "de medewerker en de bestuurder", "report": "Gehoord.", "view": "Te lang."}),
        Event(
            "renew_decide", 1,
            {"grounds": "Het onderzoek naar de berichten is nog niet af", "answer": "Drie weken is het kortste.",
             "starts_on": "+4", "ends_on": "+24", "salary": "yes", "access": "Uw sleutel blijft op school.",
             "contact": "P. Smit van personeelszaken, 0182 000 111", "rules": "Als eerder."} | ARTICLE | BOARD,
        ),
        Event("send", 0, BOARD | REGISTERED, LetterKind.STAFF_SUSPENSION_EXTENSION),
        Event("lift", 7, {"why": "Het onderzoek is klaar: een schorsing is niet meer nodig.", "returns_on": "+3"}),
        Event("", 0, BOARD, LetterKind.STAFF_SUSPENSION_LIFTED),
    ),
    CourseKind.STAFF_ENDING: (
        Event("advice", 0, LAWYER | {"advice": "Probeer er samen uit te komen."}),
        Event("choose", 1, {"route": "agreement", "reasons": "Het vertrouwen is weg.", "other_work": "Nee."}),
        Event("hear", 1, {"who": "de medewerker en de bestuurder", "report": "U wilt meedenken.", "view": "Mee."}),
        Event("notice", 1, BOARD | LAWYER | REGISTERED, LetterKind.STAFF_ENDING_NOTICE),
    ),
    CourseKind.STAFF_SUMMARY_DISMISSAL: (
        Event("know", 0, {"known_at": "+0T08:40", "known_by": "A. Kok, bestuurder", "fact": "Drie mails met lijsten."}),
        Event("act", 0, {"act": "Het postvak van school bekeken met een tweede persoon erbij.", "who": "A. Kok"}),
        Event("invite", 0, {"how": "per telefoon, voor dezelfde middag"}),
        Event("hear", 0, {"who": "de medewerker en de bestuurder", "companion": "een familielid",
                          "report": "U had het geld nodig.", "circumstances": "Achttien jaar in dienst."}),
        Event("legal_check", 0, LAWYER | {"advice": "Handel vandaag of morgen."}),
        Event("decide", 1, BOARD | LAWYER | {
            "grounds": _LISTS,
            "weighing": "U werkt hier achttien jaar en bent kostwinner. Dat weegt zwaar. Ouders moeten er toch op "
            "kunnen vertrouwen dat hun gegevens veilig zijn. U hebt dat vertrouwen bewust en voor geld beschaamd."}),
        Event("tell", 0, {"who": "A. Kok, met de directeur erbij", "said": "De redenen, en het einde per vandaag."}),
        Event("letter", 0, BOARD | LAWYER | {"by_hand": "yes", "registered": "yes", "ordinary": "yes"},
              LetterKind.STAFF_SUMMARY_DISMISSAL),
    ),
}  # fmt: skip
"""For each course its steps until the last letter."""
