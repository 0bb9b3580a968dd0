"""Which fields a kind of letter has, and which of its parts may never be left out of a text (domain reference 12)."""

from __future__ import annotations

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_templates.checks import MustAppear
from wm_desktop.domain.letter_templates.fields import TemplateField, TemplateFieldKind
from wm_desktop.domain.letters import LetterKind

_HAPPENED = (
    "Op dinsdag 3 november 2026 heeft Sem in de pauze een filmpje van een klasgenoot gemaakt. Hij heeft het zonder"
    " toestemming in een groepsapp gezet."
)
_SAID = "Sem vertelde dat hij het filmpje grappig bedoelde. U vertelde dat u er thuis over hebt gesproken."
_WHY = "De klasgenoot voelde zich daardoor niet meer veilig in de groep."
_AGAIN = "Gebeurt het nog een keer, dan nodigen wij u uit voor een gesprek over een zwaardere maatregel."
_REMEDY = "Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken bezwaar maken bij het bestuur."


def _text(name: str, nl: str, en: str, example: str, *, filled: bool = False) -> TemplateField:
    return TemplateField(name, Words(nl, en), example, filled=filled)


def _yes_no(name: str, nl: str, en: str, *, example: bool) -> TemplateField:
    return TemplateField(name, Words(nl, en), example, TemplateFieldKind.YES_NO)


_RULES = TemplateField(
    "rules",
    Words("overtreden regels: code en titel", "rules broken: code and title"),
    (("B3", "Vraag toestemming voordat je een foto of filmpje deelt"),),
    TemplateFieldKind.LIST,
    filled=True,
    parts=("code", "title"),
)
COMMON = (
    _text("pupil", "naam van de leerling", "name of the pupil", "Sem Voorbeeld", filled=True),
    _text("first_name", "voornaam van de leerling", "first name of the pupil", "Sem", filled=True),
    _text("birth_date", "geboortedatum", "date of birth", "12 mei 2015", filled=True),
    _text("group", "groep, zonder het woord groep", "group, without the word", "7A", filled=True),
    _text("location", "locatie", "location", "Voorbeeldlaan"),
    _text("school", "naam van de school", "name of the school", "Basisschool Het Voorbeeld", filled=True),
    _text("board", "naam van het bestuur", "name of the board", "Stichting Voorbeeld", filled=True),
    _text("phone", "telefoon van de locatie", "telephone of the location", "0172 000 000"),
    _text("email", "e-mail van de locatie", "e-mail of the location", "info@voorbeeld.example"),
    _text(
        "remedy",
        "bezwaar, klacht en rechter (instellingen)",
        "objection and complaint (settings)",
        _REMEDY,
        filled=True,
    ),
    _text("incident_number", "nummer van het incident", "number of the incident", "2026-014", filled=True),
    _text("happened", "wanneer het gebeurde", "when it happened", "3 november 2026 om 10.15 uur"),
    _text("platform", "waar het gebeurde, welk medium", "where it happened, which medium", "WhatsApp"),
    _text("protocol", "naam van het protocol", "name of the protocol", "Protocol sociale media", filled=True),
    _text("protocol_version", "versie van het protocol", "version of the protocol", "versie 2", filled=True),
    _RULES,
    _yes_no("several_rules", "er zijn meer regels overtreden", "several rules were broken", example=False),
    _yes_no("others_informed", "een ouder elders krijgt de brief ook", "a parent elsewhere gets it too", example=False),
    _text("handled_by", "behandeld door", "handled by", "mevrouw J. Proef", filled=True),
)
_WRITTEN = (
    _text("facts", "wat er is gebeurd", "what happened", _HAPPENED, filled=True),
    _text("hearing", "wat in het gesprek is gezegd", "what was said in the talk", _SAID),
    _text("no_hearing_reason", "waarom er geen gesprek was", "why there was no talk", ""),
    _text("heard_on", "dag van het gesprek", "day of the talk", "5 november 2026"),
    _text("reasons", "waarom deze maatregel", "why this measure", _WHY, filled=True),
    _text("agreements", "afspraken", "agreements", "Sem verwijdert het filmpje en biedt excuses aan."),
    _text("support", "hulp", "help", "De leerkracht praat elke week even met Sem."),
    _text("next_step", "wat er gebeurt bij herhaling", "what happens next time", _AGAIN),
)
_SUSPENSION = (
    _text("starts_on", "eerste dag van de schorsing", "first day of the suspension", "10 november 2026", filled=True),
    _text("ends_on", "laatste dag van de schorsing", "last day of the suspension", "11 november 2026", filled=True),
    _yes_no("one_date", "de schorsing duurt één dag", "the suspension is of one day", example=False),
    _text("told_on", "dag waarop het mondeling is verteld", "day it was told by mouth", ""),
    TemplateField(
        "school_days", Words("aantal schooldagen", "number of school days"), 2, TemplateFieldKind.NUMBER, filled=True
    ),
    _text("school_days_words", "aantal schooldagen in woorden", "school days in words", "twee", filled=True),
    _yes_no("external", "de leerling blijft thuis", "the pupil stays at home", example=True),
    _text("homework", "huiswerk", "homework", "De leerkracht mailt u elke ochtend het werk van die dag."),
    _text(
        "return_talk",
        "gesprek bij terugkeer",
        "talk on return",
        "Op 12 november 2026 spreken wij u en Sem.",
    ),
    _yes_no("inspectorate", "de Inspectie krijgt bericht", "the inspectorate is told", example=True),
    _yes_no("attendance_officer", "leerplicht krijgt bericht", "the attendance officer is told", example=True),
)


def fields_of(kind: LetterKind) -> tuple[TemplateField, ...]:
    """Give the fields that a text of this kind of letter may use, in the order in which they are offered."""
    return (*COMMON, *_WRITTEN, *_SUSPENSION)


def _part(nl: str, en: str, *names: str, unless: str = "") -> MustAppear:
    return MustAppear(Words(nl, en), frozenset(names), frozenset({unless} if unless else ()))


_ALWAYS = (
    _part("om wie het gaat", "who it is about", "pupil"),
    _part("het nummer van het incident", "the number of the incident", "incident_number"),
    _part("wat er is gebeurd", "what happened", "facts"),
    _part("de regels die zijn overtreden", "the rules that were broken", "rules"),
    _part("het protocol", "the protocol", "protocol"),
    _part("de versie van het protocol", "the version of the protocol", "protocol_version"),
    _part("het gesprek, of waarom dat er niet was", "the talk, or why there was none", "hearing", "no_hearing_reason"),
    _part("waarom deze maatregel", "why this measure", "reasons"),
)
_MUST: dict[LetterKind, tuple[MustAppear, ...]] = {
    LetterKind.PUPIL_WARNING: (
        *_ALWAYS,
        _part("de afspraken", "the agreements", "agreements"),
        _part("de hulp", "the help", "support"),
        _part("wat er gebeurt bij herhaling", "what happens if it happens again", "next_step"),
        MustAppear(Words("dat men een klacht kan indienen", "that one can complain"), phrases=("klacht",)),
    ),
    LetterKind.PUPIL_SUSPENSION: (
        *_ALWAYS,
        _part("de eerste dag", "the first day", "starts_on"),
        _part("de laatste dag", "the last day", "ends_on", unless="one_date"),
        _part("het huiswerk", "the homework", "homework"),
        _part("het gesprek bij terugkeer", "the talk on return", "return_talk"),
        MustAppear(Words("de wet waarop het besluit rust", "the law behind the decision"), phrases=("artikel 40c",)),
        _part("wat men ertegen kan doen", "what one can do against it", "remedy"),
    ),
}


def must_appear(kind: LetterKind) -> tuple[MustAppear, ...]:
    """Give the parts that a text of this kind of letter may never leave out."""
    return _MUST[kind]
