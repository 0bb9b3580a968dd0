"""The Dutch words of a whole file on paper; the window has its own, in two languages."""

from __future__ import annotations

from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.dossier_check import Gap
from wm_desktop.domain.evidence import Shown
from wm_desktop.domain.incidents import Circumstance, EntryKind, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_rules import Nature
from wm_desktop.services.actors import Role

CIRCUMSTANCES = {
    Circumstance.UNKNOWN: "",
    Circumstance.DURING_LESSON: "tijdens de les",
    Circumstance.AT_WORK: "tijdens het werk",
    Circumstance.OUTSIDE_WORK: "buiten het werk",
}
PEOPLE = {
    PersonKind.PUPIL: "leerling",
    PersonKind.GUARDIAN: "ouder/verzorger",
    PersonKind.EMPLOYEE: "medewerker",
    PersonKind.OUTSIDER: "buitenstaander",
}
ENTRIES = {
    EntryKind.NOTE: "Notitie",
    EntryKind.CALL: "Telefoongesprek",
    EntryKind.TALK: "Gesprek",
    EntryKind.HEARING: "Hoor en wederhoor",
    EntryKind.MAIL_IN: "Post of e-mail in",
    EntryKind.MAIL_OUT: "Post of e-mail uit",
    EntryKind.LETTER: "Brief",
    EntryKind.RESPONSE: "Reactie",
    EntryKind.DECISION: "Besluit",
    EntryKind.REPORT: "Melding",
    EntryKind.TASK_DONE: "Taak gedaan",
}
GAPS = {
    Gap.NOT_DECIDED: "Niet besloten",
    Gap.NOT_ANSWERED: "Geen reactie",
    Gap.TERM_OVER: "Termijn voorbij",
    Gap.TASK_OPEN: "Taak open",
    Gap.CONCEPT: "Nog concept",
    Gap.NOT_SENT: "Niet verzonden",
    Gap.RESULT_UNKNOWN: "Bezorging onbekend",
    Gap.NO_REPORT: "Geen verslag",
    Gap.NOT_FILED: "Niet in dossier",
    Gap.COURSE_OPEN: "Niet afgerond",
    Gap.DEVIATION: "Afgeweken",
}
SHOWN = {
    Shown.IMAGE: "afbeelding",
    Shown.TEXT: "tekst",
    Shown.PDF: "PDF",
    Shown.MAIL: "e-mail",
    Shown.FILM: "beeld of geluid",
    Shown.SEALED: "verzegeld bestand",
    Shown.OTHER: "ander bestand",
}
ACTORS = {
    Role.ADMINISTRATOR: "de administratie",
    Role.PRINCIPAL: "de directie",
    Role.BOARD: "het bestuur",
    Role.TEACHER: "een leerkracht",
    Role.READER: "een lezer",
}
WHO = {Who.OFFICE: "administratie", Who.PRINCIPAL: "directeur", Who.BOARD: "bestuur"}
OUTCOMES = {
    Outcome.DONE: "gedaan",
    Outcome.REFUSED: "geweigerd",
    Outcome.NO_ANSWER: "geen antwoord",
    Outcome.NOT_NEEDED: "niet nodig",
}
NATURES = {
    Nature.FOR_OTHERS: "voor de ander; de school wacht",
    Nature.FOR_SCHOOL: "voor de school",
    Nature.AT_MOST: "niet langer dan",
    Nature.AT_LEAST: "niet eerder dan",
}
LIMITS = {
    Nature.FOR_OTHERS: "Uiterlijk",
    Nature.FOR_SCHOOL: "Uiterlijk",
    Nature.AT_MOST: "Niet langer dan",
    Nature.AT_LEAST: "Niet eerder dan",
}
CONFIDENCES = {
    Confidence.OFFICIAL: "uit een officiële bron",
    Confidence.SECONDARY: "uit een bron uit de tweede hand",
    Confidence.GENERAL: "algemeen bekend, niet nagezocht",
    Confidence.CHOICE: "een keuze van dit programma; de school mag anders",
    Confidence.UNKNOWN: "niet bevestigd; laat dit nakijken",
}
OWN_SOURCE = "een vaste werkwijze of het dossier zelf"
EVERYTHING = "Dit dossier bevat persoonsgegevens. Geef het alleen aan wie het mag hebben, en niet meer dan nodig is."
WITHOUT_NAMES = (
    "Zonder namen: iedere bekende persoon is vervangen door rol en nummer, en internetadressen, e-mailadressen en "
    "telefoonnummers zijn weggelaten. Dat gebeurt op bekende namen; een bijnaam of een verschrijving kan zijn blijven "
    "staan. Lees het na voordat u het geeft. Brieven en bewijs zijn weggelaten, omdat daarin namen en gezichten staan; "
    "hun vingerafdrukken staan in het register."
)
NOTHING_OPEN = "Niets gevonden dat ontbreekt. Dat zegt niet dat alles juist is: het programma telt alleen vastlegging."
