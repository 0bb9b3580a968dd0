"""Dossiercontrole: everything that is not filed, sent, answered, decided or done in an incident file.

A line says what is open, never that a file is in order by the law. What was departed from stands in the list as well:
that is not open work, but whoever reads the file must find it with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Mark, open_tasks, open_terms
from wm_desktop.domain.courses.model import Course, CourseKind, Machine, Taken
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.deliveries import Delivery, state_of
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.filing import DOSSIERS, SOURCES, Destination, Paper, Unfiled
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.incidents import (
    Entry,
    EntryKind,
    Finding,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letter_case import public_source
from wm_desktop.domain.letters import Letter, LetterState, letter_label

REPORT_WORDS = 12
"""A hearing told in fewer words than this has no report that somebody could check."""


class Gap(StrEnum):
    """What kind of line it is; in this order they are shown."""

    NOT_DECIDED = "not_decided"
    NOT_ANSWERED = "not_answered"
    TERM_OVER = "term_over"
    TASK_OPEN = "task_open"
    CONCEPT = "concept"
    NOT_SENT = "not_sent"
    RESULT_UNKNOWN = "result_unknown"
    NO_REPORT = "no_report"
    NOT_FILED = "not_filed"
    COURSE_OPEN = "course_open"
    DEVIATION = "deviation"


class Where(StrEnum):
    """Where a line is mended."""

    FILING = "filing"
    LETTER = "letter"
    WORK = "work"
    COURSES = "courses"
    TIMELINE = "timeline"
    PARTIES = "parties"


@dataclass(frozen=True)
class Line:
    """One line of the check; `subject` is what it is about, `due` the day it had to be done."""

    gap: Gap
    words: Words
    where: Where
    subject: UUID | None = None
    due: date | None = None
    source: str = ""
    unfiled: Unfiled | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is to be done about it."""
        return self.gap is not Gap.DEVIATION


@dataclass(frozen=True)
class CourseFact:
    """A course as the check looks at it."""

    course: Course
    machine: Machine
    state: str
    final: bool
    taken: tuple[Taken, ...]


@dataclass(frozen=True)
class CheckFacts:
    """Everything the check looks at."""

    incident: Incident
    today: date
    parties: Sequence[Party] = ()
    entries: Sequence[Entry] = ()
    letters: Sequence[Letter] = ()
    deliveries: Mapping[LetterId, Sequence[Delivery]] = field(default_factory=dict)
    courses: Sequence[CourseFact] = ()
    tasks: Sequence[CaseTask] = ()
    terms: Sequence[CaseTerm] = ()
    marks: Sequence[Mark] = ()
    papers: Sequence[Paper] = ()
    unfiled: Sequence[Unfiled] = ()


def check(facts: CheckFacts) -> tuple[Line, ...]:
    """Give every line, in the order of `Gap` and within it the oldest first."""
    found: Iterable[Iterable[Line]] = (
        _undecided(facts),
        _terms(facts),
        _tasks(facts),
        _letters(facts.letters),
        _on_the_way(facts),
        _hearings(facts.entries),
        _filing(facts),
        _courses(facts.courses),
    )
    order = list(Gap)
    told = (replace(line, source=public_source(line.source)) for lines in found for line in lines)
    return tuple(sorted(told, key=lambda line: order.index(line.gap)))


def asked_tracks(incident: Incident, parties: Sequence[Party]) -> tuple[tuple[CourseKind, Words, str], ...]:
    """Give the tracks that the facts ask a decision about, each with why and the source of the rule.

    Whether conduct goes too far, is punishable or is a data breach is decided by people: the facts only raise the
    question (protocol, Sancties 2 and 6; domain reference 6).
    """
    return tuple(_tracks(incident, parties))


def _tracks(incident: Incident, parties: Sequence[Party]) -> Iterator[tuple[CourseKind, Words, str]]:
    accused = [party for party in parties if party.role is PartyRole.ACCUSED]
    staff = any(party.person_kind is PersonKind.EMPLOYEE for party in accused)
    if incident.sexual_offence:
        why = Words("er is een vermoeden van een zedenmisdrijf", "a sexual offence is suspected")
        yield CourseKind.INSPECTOR, why, "WPO 4a"
    elif staff and incident.finding is Finding.BREACH:
        why = Words(
            "een medewerker is aangesproken; of het grensoverschrijdend is, bepaalt De Groeiling",
            "an employee is spoken to; whether it went too far is for De Groeiling to say",
        )
        yield CourseKind.INSPECTOR, why, "protocol, Sancties 2"
    harsh = incident.severity is not None and incident.severity >= _HARSH
    if incident.sexual_offence or incident.kind in _PUNISHABLE or (harsh and incident.kind in _PUNISHABLE_IF_HARSH):
        why = Words("de uitlating is mogelijk strafbaar", "what was said may be punishable")
        yield CourseKind.POLICE, why, "protocol, Sancties 6"
    if incident.kind in _BREACHES:
        why = Words("er zijn persoonsgegevens naar buiten gekomen", "personal data came out")
        yield CourseKind.DATA_BREACH, why, "AVG 33"
    if incident.link:
        why = Words("het bericht staat online", "the message stands online")
        yield CourseKind.REMOVAL, why, "protocol A4"


_HARSH = 3
_PUNISHABLE = frozenset({IncidentKind.THREAT, IncidentKind.STALKING, IncidentKind.BLACKENING})
_PUNISHABLE_IF_HARSH = frozenset({IncidentKind.BULLYING, IncidentKind.HURTING, IncidentKind.PHOTO_WITHOUT_CONSENT})
_BREACHES = frozenset(
    {IncidentKind.DATA_BREACH, IncidentKind.PHOTO_WITHOUT_CONSENT, IncidentKind.CONFIDENTIAL_INFORMATION}
)
_TRACK_WORDS = {
    CourseKind.INSPECTOR: Words("melding bij de vertrouwensinspecteur", "report to the confidential inspector"),
    CourseKind.POLICE: Words("aangifte of melding bij de politie", "charge or notice at the police"),
    CourseKind.DATA_BREACH: Words("datalek", "data breach"),
    CourseKind.REMOVAL: Words("verzoek om het bericht te verwijderen", "request to take the message down"),
}


def _undecided(facts: CheckFacts) -> Iterator[Line]:
    known = {one.course.kind for one in facts.courses}
    for kind, why, source in asked_tracks(facts.incident, facts.parties):
        if kind not in known:
            track = _TRACK_WORDS[kind]
            words = Words(f"Niet besloten: {track.nl} ({why.nl}).", f"Not decided: {track.en} ({why.en}).")
            yield Line(Gap.NOT_DECIDED, words, Where.COURSES, source=source)
    judged = facts.incident.stage not in {IncidentStage.REPORTED, IncidentStage.UNDER_INVESTIGATION}
    if judged and facts.incident.finding is Finding.NONE:
        words = Words("Het dossier heeft geen oordeel: schending of niet.", "The file has no judgement: breach or not.")
        yield Line(Gap.NOT_DECIDED, words, Where.COURSES)


def _terms(facts: CheckFacts) -> Iterator[Line]:
    for one in open_terms(facts.terms, facts.marks):
        day = one.term.due_day
        if day >= facts.today or one.term.standing_still:
            continue
        until = written_day(day)
        if one.term.for_others:
            words = Words(
                f"Geen reactie vastgelegd: {one.words.nl}, liep tot {until}.",
                f"No response recorded: {one.words.en}, ran until {until}.",
            )
            yield Line(Gap.NOT_ANSWERED, words, Where.WORK, one.id, day, one.term.source)
        else:
            words = Words(f"Termijn voorbij: {one.words.nl} ({until}).", f"Term over: {one.words.en} ({until}).")
            yield Line(Gap.TERM_OVER, words, Where.WORK, one.id, day, one.term.source)


def _tasks(facts: CheckFacts) -> Iterator[Line]:
    for task in open_tasks(facts.tasks, facts.marks):
        yield Line(Gap.TASK_OPEN, task.words, Where.WORK, task.id, task.due, task.source)


def _letters(letters: Sequence[Letter]) -> Iterator[Line]:
    for letter in letters:
        name, label = letter.addressee.name_line, letter_label(letter.kind)
        if letter.state is LetterState.DRAFT:
            words = Words(f"{label} aan {name} is nog een concept.", f"A letter to {name} still is a concept.")
            yield Line(Gap.CONCEPT, words, Where.LETTER, letter.id)
        elif letter.state is LetterState.FINAL:
            words = Words(
                f"Brief {letter.reference} aan {name} is niet als verzonden vastgelegd.",
                f"Letter {letter.reference} to {name} was not recorded as sent.",
            )
            yield Line(Gap.NOT_SENT, words, Where.LETTER, letter.id)


def _on_the_way(facts: CheckFacts) -> Iterator[Line]:
    """Registered letters of which nobody recorded in time what came of them."""
    for letter in facts.letters:
        due = state_of(facts.deliveries.get(letter.id, ())).result_due
        if due is not None and due <= facts.today:
            name, reference = letter.addressee.name_line, letter.reference
            words = Words(
                f"Van aangetekende brief {reference} aan {name} is niet vastgelegd of hij is bezorgd.",
                f"Of registered letter {reference} to {name} nobody recorded whether it was delivered.",
            )
            yield Line(Gap.RESULT_UNKNOWN, words, Where.LETTER, letter.id, due)


def _hearings(entries: Sequence[Entry]) -> Iterator[Line]:
    corrected = {entry.corrects for entry in entries}
    for entry in entries:
        if entry.kind is not EntryKind.HEARING or entry.id in corrected:
            continue
        head, _, rest = entry.text.partition("\n")
        said = [line.partition(": ")[2] or line for line in (rest or head).splitlines()]
        if len(" ".join(said).split()) < REPORT_WORDS:
            words = Words(f"Horen zonder verslag: {head}", f"Hearing without a report: {head}")
            yield Line(Gap.NO_REPORT, words, Where.TIMELINE, entry.id)


def _filing(facts: CheckFacts) -> Iterator[Line]:
    if facts.papers and not any(party.role is PartyRole.ACCUSED for party in facts.parties):
        words = Words(
            "Niemand is aangesproken: het is niet te zeggen in welk dossier de correspondentie hoort.",
            "Nobody is spoken to: it cannot be said which file the correspondence belongs in.",
        )
        yield Line(Gap.NOT_FILED, words, Where.PARTIES)
    for one in facts.unfiled:
        yield Line(
            Gap.NOT_FILED,
            _unfiled_words(one),
            Where.FILING if one.destinations else Where.PARTIES,
            one.paper.item_id,
            source="; ".join(dict.fromkeys(SOURCES[target.dossier].nl for target in one.destinations)),
            unfiled=one,
        )


def _unfiled_words(one: Unfiled) -> Words:
    if not one.destinations:
        return Words(
            f"{one.paper.words.nl}: van deze ouder is geen kind bekend, dus ook geen leerlingdossier.",
            f"{one.paper.words.en}: this parent has no known child, and so no pupil file.",
        )
    nl = (" of " if one.choose else " en ").join(_file(target, "nl") for target in one.destinations)
    en = (" or " if one.choose else " and ").join(_file(target, "en") for target in one.destinations)
    return Words(f"{one.paper.words.nl}: hoort in het {nl}.", f"{one.paper.words.en}: belongs in the {en}.")


def _file(target: Destination, language: str) -> str:
    words = DOSSIERS[target.dossier]
    return f"{words.nl} van {target.name}" if language == "nl" else f"{words.en} of {target.name}"


def _courses(courses: Sequence[CourseFact]) -> Iterator[Line]:
    for one in courses:
        state = one.machine.state(one.state).words
        if not one.final:
            words = Words(
                f"Niet afgerond: {one.machine.words.nl} staat op '{state.nl}'.",
                f"Not finished: {one.machine.words.en} stands at '{state.en}'.",
            )
            yield Line(Gap.COURSE_OPEN, words, Where.COURSES, one.course.id)
        yield from _deviations(one)


def _deviations(one: CourseFact) -> Iterator[Line]:
    for taken in one.taken:
        guards = {guard.code: guard for guard in one.machine.by_code[taken.step].guards}
        for passed in taken.overrides:
            guard, day = guards[passed.guard], written_day(taken.day)
            words = Words(
                f"Afgeweken op {day}: {guard.words.nl} Reden: {passed.reason}",
                f"Departed from on {day}: {guard.words.en} Reason: {passed.reason}",
            )
            yield Line(Gap.DEVIATION, words, Where.COURSES, one.course.id, source=guard.source)
