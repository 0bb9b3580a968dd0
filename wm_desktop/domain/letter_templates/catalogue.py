"""Which fields a kind of letter has, and which of its parts may never be left out of a text (domain reference 12).

Both follow from the plan of the letter: a field it asks for is a field of its text, and a field it cannot do without
must be printed. Only what every letter has is written down here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letter_plans.model import LetterPlan, Part, To
from wm_desktop.domain.letter_plans.printing import as_printed
from wm_desktop.domain.letter_templates.checks import check
from wm_desktop.domain.letter_templates.fields import TemplateField, TemplateFieldKind
from wm_desktop.domain.letter_templates.findings import MustAppear, TemplateCheck
from wm_desktop.domain.letter_templates.needs import ABOUT_PUPIL, filled_when, is_asked_as_choice, true_of
from wm_desktop.domain.letter_templates.outline import ALWAYS, NEVER, Condition, Outline
from wm_desktop.domain.letter_templates.samples import sample_case
from wm_desktop.domain.letters import LetterKind

_KINDS = TemplateFieldKind
_OUTSIDE = ("to_", "signed_", "handled_by", "registered", "enclosures")
"""Fields of the form that the paper prints around the text."""
_NOT_PRINTED = frozenset({"checked_by", "checked_on"})
"""Fields that are kept in the file and never come into the letter."""
_LAW = ("de wet waarop het besluit rust", "the law behind the decision")
_PHRASES = {
    LetterKind.PUPIL_SUSPENSION: "artikel 40c",
    LetterKind.PUPIL_EXPULSION_NOTICE: "artikel 40",
    LetterKind.PUPIL_EXPULSION: "artikel 40",
    LetterKind.PUPIL_OBJECTION: "artikel 63",
    LetterKind.INSPECTORATE_NOTICE: "artikel 40c",
    LetterKind.STAFF_WARNING: "artikel 7:660",
    LetterKind.STAFF_SUMMARY_DISMISSAL: "7:677",
}
"""Words that must stand in the text itself: the article of law a letter rests on."""
_ENROLLED = (("dat de leerling ingeschreven blijft", "that the pupil stays enrolled"), "ingeschreven")
_SAID = {
    LetterKind.PUPIL_EXPULSION_NOTICE: _ENROLLED,
    LetterKind.PUPIL_EXPULSION: _ENROLLED,
    LetterKind.PUPIL_EXPULSION_DATE: _ENROLLED,
    LetterKind.HEARING_REPORT: (("dat tekenen alleen 'voor gezien' is", "that signing means 'seen' only"), "gezien"),
}
"""What else the text itself must say (WPO 40 lid 11; domain reference 3.4, 12.4), and a word that it says it with."""


def _text(name: str, nl: str, en: str, example: str, *, filled: bool = False) -> TemplateField:
    return TemplateField(name, Words(nl, en), example, filled=ALWAYS if filled else NEVER)


_RULES = TemplateField(
    "rules",
    Words("overtreden regels: code en titel", "rules broken: code and title"),
    (("B3", "Vraag toestemming voordat je een foto of filmpje deelt"),),
    TemplateFieldKind.LIST,
    parts=("code", "title"),
)
_SCHOOL = (
    _text("school", "naam van de school", "name of the school", "Basisschool Het Voorbeeld", filled=True),
    _text("board", "naam van het bestuur", "name of the board", "Stichting Voorbeeld", filled=True),
    _text("phone", "telefoon van de locatie", "telephone of the location", "0172 000 000"),
    _text("email", "e-mail van de locatie", "e-mail of the location", "info@voorbeeld.example"),
    TemplateField(
        "board_address",
        Words("adres van het bestuur, regel voor regel", "address of the board, line by line"),
        ("Postbus 1", "2411 AA  BODEGRAVEN"),
        TemplateFieldKind.LIST,
        parts=("regel",),
    ),
    _text("letter_date", "datum van de brief", "date of the letter", "10 november 2026", filled=True),
)
_FILE = (
    _text("incident_number", "nummer van het incident", "number of the incident", "2026-014", filled=True),
    _text("happened", "wanneer het gebeurde", "when it happened", "3 november 2026 om 10.15 uur"),
    _text("platform", "waar het gebeurde, welk medium", "where it happened, which medium", "WhatsApp"),
    _text("protocol", "naam van het protocol", "name of the protocol", "Protocol sociale media", filled=True),
    _text("protocol_version", "versie van het protocol", "version of the protocol", "versie 2", filled=True),
    _RULES,
    TemplateField(
        "several_rules", Words("er zijn meer regels overtreden", "several rules were broken"), False, _KINDS.YES_NO
    ),
    TemplateField(
        "others_informed", Words("een ouder elders krijgt de brief ook", "a parent elsewhere gets it too"), False,
        _KINDS.YES_NO,
    ),
    _text("announced_reference", "kenmerk van het voornemen", "reference of the notice", ""),
    _text("announced_date", "datum van het voornemen", "date of the notice", ""),
    _text("replaces_reference", "kenmerk van de vervangen brief", "reference of the replaced letter", ""),
    _text("replaces_date", "datum van de vervangen brief", "date of the replaced letter", ""),
)  # fmt: skip
COMPUTED = {
    "one_date": Words("het gaat om één dag", "it is about one day"),
    "school_days": Words("aantal schooldagen", "number of school days"),
    "school_days_words": Words("aantal schooldagen in woorden", "school days in words"),
    "external": Words("de leerling blijft thuis", "the pupil stays at home"),
    "inspectorate": Words("de Inspectie krijgt bericht", "the inspectorate is told"),
    "attendance_officer": Words("leerplicht krijgt bericht", "the attendance officer is told"),
    "objection_address": Words("adres van het bestuur op één regel", "address of the board on one line"),
    "board_at": Words("adres van het bestuur op één regel", "address of the board on one line"),
    "replaces_kind": Words("soort van de vervangen brief", "kind of the replaced letter"),
    "answered": Words("elk bezwaar met het antwoord", "each objection with its answer"),
    "numbered_grounds": Words("gronden met hun nummer", "grounds with their number"),
    "several_grounds": Words("er zijn meer gronden", "there are several grounds"),
    "kept": Words("hoe lang de brief hoogstens blijft", "how long the letter is kept at most"),
    "response_days": Words("dagen om te reageren", "days to respond"),
    "dropped": Words("bewaartijd als het niet doorgaat", "how long it is kept when dropped"),
    "running_until": Words("tot wanneer de schorsing nu loopt", "until when the suspension runs now"),
    "reflection_days": Words("bedenktijd in dagen", "days to think it over"),
    "reflection_unnamed": Words("bedenktijd als die niet is genoemd", "time to think when it was not named"),
}
"""What the fields are called that a plan works out itself."""


_TOGETHER = {
    "announced_date": "announced_reference",
    "replaces_date": "replaces_reference",
    "replaces_kind": "replaces_reference",
}
"""Fields that are filled in together with another."""


def person_fields(plan: LetterPlan) -> tuple[TemplateField, ...]:
    """Give the fields about whom it concerns; those of a pupil are empty in a letter about anybody else."""
    person, about_pupil = sample_case(plan).person, PersonKind.PUPIL in plan.about
    codes = tuple(kind.value for kind in PersonKind)
    kind, name, function = ("", "", "") if person is None else (person.kind.value, person.name, person.function)
    pupil: tuple[TemplateField, ...] = (
        _text("pupil", "naam van de leerling", "name of the pupil", "Sem Voorbeeld"),
        _text("first_name", "voornaam van de leerling", "first name", "Sem"),
        _text("birth_date", "geboortedatum", "date of birth", "12 mei 2015"),
        _text("group", "groep, zonder het woord groep", "group", "7A"),
    )
    if not about_pupil:
        pupil = tuple(replace(field, example="") for field in pupil)
    elif plan.about == {PersonKind.PUPIL}:
        pupil = tuple(replace(field, filled=ALWAYS) for field in pupil)
    else:
        pupil = tuple(replace(field, filled=ABOUT_PUPIL) for field in pupil)
    return (
        _text("person", "naam van wie het gaat", "name of whom it concerns", name, filled=name != ""),
        _text("person_function", "functie van de medewerker", "function", function, filled=function != ""),
        TemplateField(
            "person_kind", Words("wat voor persoon", "what kind of person"), kind, _KINDS.CODE, parts=codes
        ),
        *pupil,
        _text("location", "locatie van de leerling", "location", "Voorbeeldlaan" if about_pupil else ""),
    )  # fmt: skip


@cache
def fields_of(kind: LetterKind) -> tuple[TemplateField, ...]:
    """Give the fields that a text of this kind of letter may use, in the order in which they are offered."""
    plan = plan_of(kind)
    case = sample_case(plan)
    computed = plan.computed(case)
    asked = [_asked(plan, part, as_printed(part, case.values)) for part in plan.fields if part.name not in computed]
    worked_out = [_worked_out(plan, name, value) for name, value in computed.items()]
    remedy = _text("remedy", "bezwaar, klacht en rechter", "remedies", case.remedy, filled=plan.remedy is not None)
    inside = [field for field in asked if not field.name.startswith(_OUTSIDE)]
    around = [field for field in asked if field.name.startswith(_OUTSIDE)]
    file = tuple(_with_other_letters(plan, field) for field in _FILE)
    return (*inside, *worked_out, *person_fields(plan), *file, remedy, *_SCHOOL, *around)


@cache
def must_appear(kind: LetterKind) -> tuple[MustAppear, ...]:
    """Give the parts that a text of this kind of letter may never leave out."""
    plan = plan_of(kind)
    return tuple(_must(plan))


def _with_other_letters(plan: LetterPlan, field: TemplateField) -> TemplateField:
    """A withdrawal always takes the place of another letter; a letter with a notice shows one in the example."""
    example = "2 november 2026" if field.name.endswith("_date") else "WM-2026-000-VBD"
    if field.name.startswith("replaces_") and plan.kind is LetterKind.WITHDRAWAL:
        return replace(field, filled=ALWAYS, example=example)
    return replace(field, example=example) if field.name.startswith("announced_") and plan.notices else field


def _must(plan: LetterPlan) -> Iterator[MustAppear]:
    if plan.about == {PersonKind.PUPIL} and plan.to is To.PARTY:
        yield MustAppear(
            Words("om wie het gaat", "whom it is about"), frozenset({"pupil"}), same=frozenset({"person", "first_name"})
        )
    elif plan.about == {PersonKind.EMPLOYEE}:
        yield _block(plan, "de functie van de medewerker", "the function of the employee", "person_function")
    if plan.breach:
        yield _block(plan, "de regels die zijn overtreden", "the rules that were broken", "rules")
        yield _block(plan, "het protocol", "the protocol", "protocol")
        yield _block(plan, "de versie van het protocol", "the version of the protocol", "protocol_version")
    for part in plan.fields:
        given = _needed(plan, part)
        if given != NEVER:
            yield _block(plan, part.words.nl, part.words.en, part.name, given=given)
    if plan.remedy is not None:
        yield _block(plan, "wat men ertegen kan doen", "what one can do against it", "remedy")
    if plan.notices and not plan.alone:
        yield MustAppear(
            Words("het voornemen", "the notice"), frozenset({"announced_reference"}), same=frozenset({"announced_date"})
        )
    if plan.kind in _PHRASES:
        phrase = _PHRASES[plan.kind]
        yield MustAppear(Words(f"{_LAW[0]}: {phrase}", f"{_LAW[1]}: {phrase}"), phrases=(phrase,))
    if plan.kind in _SAID:
        words, said = _SAID[plan.kind]
        yield MustAppear(Words(*words), phrases=(said,))


def _needed(plan: LetterPlan, part: Part) -> Condition:
    """Give when a text must print a field; NEVER for one it may leave out, decides by, or the paper prints."""
    if is_asked_as_choice(part) or part.name.startswith(_OUTSIDE) or part.name in _NOT_PRINTED:
        return NEVER
    return filled_when(plan, part)


def _block(plan: LetterPlan, nl: str, en: str, *names: str, given: Condition = ALWAYS) -> MustAppear:
    computed = plan.computed(sample_case(plan))
    unless = frozenset({"one_date"}) & computed.keys() if names == ("ends_on",) else frozenset()
    same = {name for name, value in computed.items() for own in names if _holds(value, _printed_in(plan, own))}
    return MustAppear(
        Words(nl, en), frozenset(names), frozenset(unless), same=frozenset(same - set(names)), given=given
    )


def _printed_in(plan: LetterPlan, name: str) -> object:
    part = plan.part(name)
    return "" if part is None else as_printed(part, sample_case(plan).values)


def _holds(value: object, printed: object) -> bool:
    """Whether a computed field prints what was filled in."""
    words = printed if isinstance(printed, list) else [printed]
    said = f"{value}"
    return bool(words) and all(isinstance(word, str) and len(word) > 1 and word in said for word in words)


def _asked(plan: LetterPlan, part: Part, example: object) -> TemplateField:
    filled = filled_when(plan, part)
    if part.kind is FieldKind.CHOICE:
        return TemplateField(part.name, part.words, f"{example}", _KINDS.CODE, filled, _values(part))
    return _of_value(part.name, part.words, example, filled=filled)


def _values(part: Part) -> tuple[str, ...]:
    return tuple(choice.code for choice in part.choices)


def _worked_out(plan: LetterPlan, name: str, value: object) -> TemplateField:
    part = plan.part(name)
    words = COMPUTED.get(name) or (part.words if part else Words(name.replace("_", " "), name.replace("_", " ")))
    return _of_value(name, words, value, filled=ALWAYS if isinstance(value, str) and value else NEVER)


def _of_value(name: str, words: Words, value: object, *, filled: Condition) -> TemplateField:
    if isinstance(value, bool):
        return TemplateField(name, words, value, _KINDS.YES_NO)
    if isinstance(value, int):
        return TemplateField(name, words, value, _KINDS.NUMBER, filled)
    if isinstance(value, list | tuple):
        first = next(iter(value), "")
        parts = tuple(f"deel{n}" for n in range(1, len(first) + 1)) if isinstance(first, tuple) else ("regel",)
        return TemplateField(name, words, tuple(value), _KINDS.LIST, filled, parts)
    return TemplateField(name, words, f"{value}", filled=filled)


@lru_cache(maxsize=64)
def look_over(kind: LetterKind, outline: Outline) -> TemplateCheck:
    """Look over a text of a kind of letter; texts of now are looked over again with every letter, so it is kept."""
    return check(outline, fields_of(kind), must_appear(kind), true_of(plan_of(kind)), _TOGETHER)
