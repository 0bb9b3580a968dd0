"""The gate before a letter becomes final: what must be in it, and the limits that hold for it.

A letter is judged by its plan, by the guards of the course step it carries out, by the decision that was recorded in
that course, and by the frozen letter that announced it. Every rule names its source and how sure that is, because the
program may say which texts are present and which limits are kept, never that a letter is legally right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wm_desktop.domain.courses.engine import guarded
from wm_desktop.domain.courses.errors import Refusal
from wm_desktop.domain.courses.facts import FieldKind, Override, reads
from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.parts import signs_as_board, signs_as_principal
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence, Missing
from wm_desktop.domain.letter_plans.around import AROUND, AROUND_RULES, form_fields
from wm_desktop.domain.letter_plans.model import LetterCase, Part, Signer, To
from wm_desktop.domain.letter_plans.parts import doubt, limit, rule
from wm_desktop.domain.remedies import SUPPLIED, names_a_term

_AFTER_THE_LETTER = frozenset({"letter", "told", "delivery", "tracking", "received_on", "objection_clause"})
"""Fields of a step that only a letter which was sent can fill."""
_EXACT = frozenset(
    {FieldKind.DAY, FieldKind.MOMENT, FieldKind.LINES, FieldKind.NUMBER, FieldKind.CHOICE, FieldKind.YES_NO}
)
"""What a letter says as the decision was recorded, to the letter; running text may be put in other words."""


_BRACES = re.compile(r"\{\{|\{%|\}\}|%\}")


def missing_in(case: LetterCase, overrides: Sequence[Override] = ()) -> tuple[Missing, ...]:
    """Give everything that keeps a letter from becoming final, in the order of the form; empty means it may.

    A doubt that was passed with a reason is left out.
    """
    passed = {one.guard for one in overrides if one.reason.strip()}
    return tuple(found for found in objections(case) if not (found.passable and found.code in passed))


def objections(case: LetterCase) -> tuple[Missing, ...]:
    """Give what is missing and every limit that is passed, doubts with a reason included."""
    found = [*_failing(case), *_parts(case), *_course(case), *_announced(case), *_named(case)]
    places = {part.name: number for number, part in enumerate(form_fields(case.plan))}
    unique = {(one.code, one.field): one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: places.get(one.field, -1)))


def may_sign(case: LetterCase) -> bool:
    """Whether the function of who signs may sign this kind of letter (domain reference 5.3)."""
    signatory = case.signatory
    function = "" if signatory is None else signatory.function
    principal = signs_as_principal(function) and case.plan.signer is not Signer.BOARD
    mandate = {Signer.SUSPENSION: CourseKind.PUPIL_SUSPENSION, Signer.BAN: CourseKind.PARENT}.get(case.plan.signer)
    if mandate is not None and mandate not in case.mandates:
        principal = False
    return case.plan.signer is Signer.OFFICE or signs_as_board(function) or principal


def _failing(case: LetterCase) -> Iterator[Missing]:
    for one in (*_GENERAL, *AROUND_RULES, *case.plan.rules):
        if one.fails(case):
            yield one.missing


def _parts(case: LetterCase) -> Iterator[Missing]:
    for part in (*case.plan.fields, *AROUND):
        if not part.when(case):
            continue
        if part.required and not case.values.text(part.name):
            hint = part.hint
            nl = hint.nl if hint else f"Vul in: {part.words.nl}."
            en = hint.en if hint else f"Fill in: {part.words.en}."
            yield Missing(part.name, nl, part.name, en, source=part.source, confidence=part.confidence)
        elif not reads(part, case.values):
            yield _unreadable(part)
        elif _BRACES.search(case.values.text(part.name)):
            yield _with_braces(part)


def _unreadable(part: Part) -> Missing:
    nl, en = f"'{part.words.nl}' is niet te lezen.", f"'{part.words.en}' cannot be read."
    return Missing(f"unreadable_{part.name}", nl, part.name, en, limit=True)


def _with_braces(part: Part) -> Missing:
    """Braces of a template in what somebody typed: nobody could tell them from a place that was left unfilled."""
    nl = f"In '{part.words.nl}' staan dubbele accolades, zoals in een sjabloon. Haal die weg."
    en = f"'{part.words.en}' holds double braces, as a template does. Take them out."
    return Missing(f"braces_{part.name}", nl, part.name, en, limit=True)


def _course(case: LetterCase) -> Iterator[Missing]:
    plan, course = case.plan, case.course
    if plan.course is None or (course is None and plan.alone):
        return
    if course is None:
        yield _NO_COURSE
    elif plan.after and not course.has(*plan.after):
        step = course.machine.by_code[sorted(plan.after)[0]].words
        nl = f"Leg eerst de stap '{step.nl}' vast in het traject (tabblad Maatregelen)."
        yield Missing("not_decided", nl, "course", f"Record the step '{step.en}' in the course first.", limit=True,
                      source=plan.source, confidence=Confidence.OFFICIAL)  # fmt: skip
    else:
        yield from _step(case, course)
        yield from _otherwise_decided(case, course)


def _step(case: LetterCase, course: CourseCase) -> Iterator[Missing]:
    """The guards of the step that this letter carries out; one that was taken already is not judged again."""
    code = case.plan.step_for(case.values)
    if not code:
        return
    verdict = guarded(course, code, case.values, course.now)
    if verdict is not None:
        for refusal in (*verdict.refusals, *verdict.doubts):
            if refusal.field not in _AFTER_THE_LETTER:
                yield _as_missing(case, refusal)
    elif not course.has(code):
        step = course.machine.by_code[code].words
        nl = f"Het traject is nog niet toe aan '{step.nl}'. Leg eerst de stappen vast die daaraan voorafgaan."
        en = f"The course has not come to '{step.en}' yet. Record the steps before it first."
        yield Missing("course_state", nl, "course", en, limit=True, source=case.plan.source)


def _as_missing(case: LetterCase, refusal: Refusal) -> Missing:
    where = {"signed_as": "signatory", "signed_by": "signatory"}.get(refusal.field, refusal.field)
    known = where == "signatory" or case.plan.part(where) is not None
    return Missing(
        refusal.code,
        refusal.words.nl,
        where if known else "course",
        refusal.words.en,
        limit=True,
        source=refusal.source,
        confidence=refusal.confidence,
        passable=not refusal.hard,
    )


def _otherwise_decided(case: LetterCase, course: CourseCase) -> Iterator[Missing]:
    """What the letter says otherwise than the decision that was recorded in the course."""
    decided = course.last(*case.plan.after)
    for part in case.plan.fields if decided else ():
        if decided is None or part.kind not in _EXACT or not decided.facts.text(part.name):
            continue
        if _compared(part, case, decided.facts.text(part.name)):
            continue
        nl = f"'{part.words.nl}' is anders dan in het besluit dat in het traject is vastgelegd."
        en = f"'{part.words.en}' differs from the decision recorded in the course."
        yield Missing(f"otherwise_{part.name}", nl, part.name, en, limit=True, source=case.plan.source)


def _compared(part: Part, case: LetterCase, decided: str) -> bool:
    if part.kind is FieldKind.LINES:
        return set(case.values.lines(part.name)) == {" ".join(line.split()) for line in decided.splitlines() if line}
    return case.values.text(part.name) == decided


def _announced(case: LetterCase) -> Iterator[Missing]:
    """A decision rests on the grounds of the letter that announced it, as that was frozen (reference 5.1, 11.7)."""
    if not case.plan.notices:
        return
    if case.announced is None:
        yield _NO_NOTICE
        return
    if case.announced.sent_on is None:
        yield _NOTICE_NOT_SENT
    if not set(case.values.lines("grounds")) <= set(case.announced.values.lines("grounds")):
        yield _OTHER_GROUNDS


def _named(case: LetterCase) -> Iterator[Missing]:
    """Another pupil of the file in a letter to parents: a classmate has no name there (AVG article 5, lid 1 c)."""
    if not _about_pupil(case):
        return
    own = set() if case.person is None else set(case.person.name.split())
    wanted = {word for name in case.other_pupils if name for word in (name, *(set(name.split()[:1]) - own))}
    for part in (*case.plan.fields, *AROUND):
        said = case.values.text(part.name) if part.when(case) else ""
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) for word in wanted):
            yield replace(_OTHER_PUPIL, field=part.name)
            return


_OTHER_PUPIL = Missing(
    "other_pupil",
    "De brief noemt een andere leerling uit dit dossier bij naam. Schrijf bijvoorbeeld 'een klasgenoot'.",
    "",
    "The letter names another pupil of this file. Write 'a classmate', for instance.",
    limit=True,
    source="AVG artikel 5 lid 1 onder c",
    confidence=Confidence.GENERAL,
    passable=True,
)
_NO_COURSE = Missing(
    "no_course",
    "Deze brief hoort bij een traject. Begin dat eerst, op het tabblad Maatregelen van het dossier.",
    "course",
    "This letter belongs to a course. Begin that first, on the tab Measures of the file.",
    limit=True,
    source="law-and-letters 11",
)
_NO_NOTICE = Missing(
    "no_notice",
    "De brief waarop deze volgt, zoals het voornemen, staat niet als brief van dit programma in het dossier. De "
    "gronden zijn dus niet te vergelijken.",
    "course",
    "The letter that this one follows, such as the notice of intent, is not in the file as a letter of this program, "
    "so the grounds cannot be compared.",
    limit=True,
    source="law-and-letters 5.1 (106010)",
    confidence=Confidence.OFFICIAL,
    passable=True,
)
_NOTICE_NOT_SENT = Missing(
    "notice_not_sent",
    "De brief waarop deze volgt, zoals het voornemen, is nog niet als verzonden vastgelegd.",
    "course",
    "The letter that this one follows, such as the notice of intent, has not been recorded as sent yet.",
    limit=True,
    source="law-and-letters 8.4",
    confidence=Confidence.OFFICIAL,
)
_OTHER_GROUNDS = Missing(
    "other_grounds",
    "De brief noemt een grond die niet in het voornemen staat. Neem die weg, of stuur een nieuw voornemen.",
    "grounds",
    "The letter names a ground that the notice does not. Take it out, or send a new notice.",
    limit=True,
    source="law-and-letters 5.1 (106010), 11.7",
    confidence=Confidence.OFFICIAL,
)


def _to_pupil(case: LetterCase) -> bool:
    return case.person is not None and case.person.kind is PersonKind.PUPIL


def _about_pupil(case: LetterCase) -> bool:
    return _to_pupil(case) and case.plan.to is To.PARTY


def _unsigned(case: LetterCase) -> bool:
    signatory = case.signatory
    return signatory is None or not signatory.name.strip() or not signatory.function.strip()


def _not_mandated(case: LetterCase) -> bool:
    return not _unsigned(case) and not may_sign(case)


def _no_term(case: LetterCase) -> bool:
    remedy = case.plan.remedy
    return remedy is not None and bool(case.remedy.strip()) and SUPPLIED[remedy].term and not names_a_term(case.remedy)


_GENERAL = (
    doubt(
        "already",
        "addressee",
        lambda case: bool(case.already) and case.plan.course is not None,
        "Deze ontvanger kreeg in dit dossier al een definitieve brief van deze soort. Vervang die op de pagina "
        "Brieven, of schrijf waarom er nog een komt.",
        "This recipient got a final letter of this kind in this file already. Replace that one on the page Letters, or "
        "say why another follows.",
        source="law-and-letters 11",
        confidence=Confidence.CHOICE,
    ),
    rule(
        "school",
        "settings.school",
        lambda case: not case.school.strip(),
        "De naam van de school ontbreekt. Vul die in bij Instellingen.",
        "The name of the school is missing. Fill it in under Settings.",
    ),
    rule(
        "board",
        "settings.board",
        lambda case: not case.board.strip(),
        "De naam van het bestuur ontbreekt. Vul die in bij Instellingen.",
        "The name of the board is missing. Fill it in under Settings.",
    ),
    rule(
        "addressee",
        "addressee",
        lambda case: case.plan.postal and not case.addressee_complete,
        "Het adres is niet volledig. Vul straat, postcode en plaats in.",
        "The address is incomplete. Fill in street, postcode and place.",
    ),
    rule(
        "addressee_changed",
        "addressee",
        lambda case: not case.addressee_current,
        "Naam, adres of gezag van de ouder is gewijzigd na het maken van dit concept. Sla het concept opnieuw op, of "
        "verwijder het en maak de brief opnieuw.",
        "The guardian's name, address or custody changed after this concept was made. Save the concept again, or "
        "remove it and make the letter anew.",
        source="law-and-letters 8.3",
        confidence=Confidence.CHOICE,
    ),
    doubt(
        "unreached",
        "addressee",
        lambda case: bool(case.unreached),
        "Niet elke ouder met gezag krijgt deze brief: er ontbreekt een volledig adres. Vul dat in bij Personen.",
        "Not every guardian with custody gets this letter: a complete address is missing. Fill it in under Persons.",
        source="law-and-letters 8.3, 11.3",
    ),
    rule(
        "person_name",
        "person.name",
        lambda case: case.person is not None and not case.person.name.strip(),
        "De naam van degene over wie de brief gaat ontbreekt. Vul die in bij Personen.",
        "The name of whom the letter is about is missing. Fill it in under Persons.",
    ),
    rule(
        "pupil_birth_date",
        "pupil.birth_date",
        lambda case: _about_pupil(case) and case.person is not None and case.person.birth_date is None,
        "De geboortedatum van de leerling ontbreekt. Vul die in bij Personen.",
        "The pupil's birth date is missing. Fill it in under Persons.",
    ),
    rule(
        "pupil_group",
        "pupil.group",
        lambda case: _about_pupil(case) and case.person is not None and not case.person.group.strip(),
        "De leerling zit in geen groep. Plaats de leerling in een groep bij Personen.",
        "The pupil is in no group. Place the pupil in a group under Persons.",
    ),
    rule(
        "incident_number",
        "incident.number",
        lambda case: not case.incident_number.strip(),
        "Het nummer van het incident ontbreekt. Sla eerst het incident op.",
        "The incident number is missing. Store the incident first.",
    ),
    rule(
        "rules",
        "incident.rules",
        lambda case: case.plan.breach and not case.rules,
        "Kies bij het incident welke regel(s) van het protocol zijn overtreden.",
        "Choose in the incident which rule(s) of the protocol were broken.",
    ),
    rule(
        "remedy",
        "settings.remedy",
        lambda case: case.plan.remedy is not None and not case.remedy.strip(),
        "De tekst over wat de ander kan doen die het er niet mee eens is, ontbreekt. Vul die in bij Instellingen.",
        "The clause on what somebody can do who does not agree is missing. Fill it in under Settings.",
        source="law-and-letters 3.3, 12",
        confidence=Confidence.OFFICIAL,
    ),
    rule(
        "remedy_term",
        "settings.remedy",
        _no_term,
        "De tekst over bezwaar, beroep of klacht noemt geen termijn. Vul die aan bij Instellingen.",
        "The clause on objection, appeal or complaint names no term. Complete it under Settings.",
        source="law-and-letters 3.3, 12",
        confidence=Confidence.OFFICIAL,
    ),
    rule(
        "signatory",
        "signatory",
        _unsigned,
        "Vul naam en functie in van wie de brief ondertekent.",
        "Fill in name and function of who signs the letter.",
    ),
    limit(
        "not_mandated",
        "signatory",
        _not_mandated,
        "Deze ondertekenaar mag deze brief niet tekenen. Kies de bestuurder, of de directeur als die daarvoor mandaat "
        "heeft (zie Instellingen).",
        "This signatory may not sign this letter. Choose the board member, or the principal if mandated (Settings).",
        source="law-and-letters 5.3",
        confidence=Confidence.CHOICE,
    ),
)
