"""Dossiercontrole: every gap of a file is a line, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.unit.test_filing import FILE, NOON, entry, letter, party
from wm_desktop.domain.case_retention import retention_words, stops_weighing_on
from wm_desktop.domain.case_work import CaseTask, CaseTerm
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.model import Course, CourseKind, Override, Taken, Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.deliveries import Delivery, Happening, Way
from wm_desktop.domain.dossier_check import CheckFacts, CourseFact, Gap, Line, Where, asked_tracks, check
from wm_desktop.domain.filing import Child, belongings, correspondence, unfiled
from wm_desktop.domain.ids import CourseId, DeliveryId, LetterId, TaskId, TermId
from wm_desktop.domain.incidents import (
    EntryKind,
    Finding,
    Incident,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
    is_expired,
)
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letters import LetterState
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import compute_term

TODAY = date(2026, 3, 27)
REPORT = "verslag: " + "woord " * 20


def incident(kind: IncidentKind = IncidentKind.OTHER, **facts: Any) -> Incident:
    return replace(Incident(FILE, "2026-001", kind, "Foto", "Een foto.", TODAY), **facts)


def told(facts: CheckFacts) -> list[tuple[Gap, Where, str]]:
    return [(line.gap, line.where, line.words.nl) for line in check(facts)]


def lines(**facts: Any) -> tuple[Line, ...]:
    return check(CheckFacts(facts.pop("incident", incident()), TODAY, **facts))


def term(kind: TermKind, **facts: Any) -> CaseTerm:
    counted = compute_term(kind, date(2026, 2, 23), today=TODAY, **facts)
    return CaseTerm(TermId(uuid4()), FILE, None, Words("zienswijze", "view"), counted, "Marja", NOON)


def test_a_file_without_gaps_has_no_lines() -> None:
    assert lines(entries=[entry(EntryKind.NOTE)], letters=[letter(uuid4(), LetterState.SENT)]) == ()


@pytest.mark.parametrize(
    ("kind", "facts", "tracks"),
    [
        (IncidentKind.OTHER, {}, []),
        (IncidentKind.THREAT, {}, [CourseKind.POLICE]),
        (IncidentKind.BULLYING, {"severity": 2}, []),
        (IncidentKind.BULLYING, {"severity": 3}, [CourseKind.POLICE]),
        (IncidentKind.PHOTO_WITHOUT_CONSENT, {"link": "https://x"}, [CourseKind.DATA_BREACH, CourseKind.REMOVAL]),
        (IncidentKind.OTHER, {"sexual_offence": True}, [CourseKind.INSPECTOR, CourseKind.POLICE]),
    ],
)
def test_the_facts_ask_for_tracks(kind: IncidentKind, facts: dict[str, Any], tracks: list[CourseKind]) -> None:
    asked = asked_tracks(incident(kind, **facts), [party(PersonKind.PUPIL, "Noor")])
    assert [found for found, _, _ in asked] == tracks


def test_the_inspector_is_asked_about_when_a_breach_by_an_employee_was_found() -> None:
    people = [party(PersonKind.EMPLOYEE, "J. Bos")]
    assert asked_tracks(incident(), people) == ()
    [line] = lines(incident=incident(finding=Finding.BREACH, stage=IncidentStage.ASSESSED), parties=people)
    assert (line.gap, line.where, line.source) == (Gap.NOT_DECIDED, Where.COURSES, "protocol, Sancties 2")
    assert "De Groeiling" in line.words.nl


def test_a_file_that_went_on_without_judgement_is_told() -> None:
    machine = machine_of(CourseKind.PUPIL_WARNING)
    course = Course(CourseId(uuid4()), FILE, CourseKind.POLICE, None, None, "Marja", NOON)
    known = CourseFact(course, machine, machine.states[0].code, True, ())
    assert lines(incident=incident(IncidentKind.THREAT), courses=[known]) == ()
    [line] = lines(incident=incident(stage=IncidentStage.MEASURE_RUNNING))
    assert line.words.nl == "Het dossier heeft geen oordeel: schending of niet."


def test_terms_that_are_over_are_told_apart_by_who_had_to_act() -> None:
    over, own = term(TermKind.REACTION), term(TermKind.OBJECTION_DECISION)
    running = term(TermKind.OBJECTION)
    still = term(TermKind.OBJECTION_DECISION, stops=[Stop(date(2026, 2, 24))])
    found = lines(terms=[over, own, running, still])
    assert [(line.gap, line.subject) for line in found] == [(Gap.NOT_ANSWERED, over.id), (Gap.TERM_OVER, own.id)]
    assert found[0].due == over.term.due_day
    assert all(line.is_open for line in found)


def test_open_tasks_concepts_and_letters_that_were_not_sent() -> None:
    by = (None, Who.OFFICE, "", Confidence.CHOICE)
    task = CaseTask(TaskId(uuid4()), FILE, None, "own", Words("Bel", "Call"), *by, "Marja", NOON)
    concept, final = letter(uuid4(), LetterState.DRAFT), letter(uuid4())
    found = lines(tasks=[task], letters=[final, concept])
    assert [(line.gap, line.where, line.subject) for line in found] == [
        (Gap.TASK_OPEN, Where.WORK, task.id),
        (Gap.CONCEPT, Where.LETTER, concept.id),
        (Gap.NOT_SENT, Where.LETTER, final.id),
    ]


def test_a_registered_letter_is_asked_after_once_it_had_a_week() -> None:
    sent = letter(uuid4(), LetterState.SENT)

    def gone(days: int) -> dict[LetterId, list[Delivery]]:
        at = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC) - timedelta(days=days)
        return {
            sent.id: [Delivery(DeliveryId(uuid4()), sent.id, Happening.SENT, at, "Marja", at, Way.REGISTERED, "3S")]
        }

    assert lines(letters=[sent], deliveries=gone(6)) == ()
    [line] = lines(letters=[sent], deliveries=gone(7))
    assert (line.gap, line.where, line.subject) == (Gap.RESULT_UNKNOWN, Where.LETTER, sent.id)
    assert line.due == TODAY


def test_a_hearing_in_a_few_words_has_no_report() -> None:
    short, long = entry(EntryKind.HEARING, "Leerling gehoord."), entry(EntryKind.HEARING, f"Schorsing.\n{REPORT}")
    old = entry(EntryKind.HEARING, "Kort.")
    new = entry(EntryKind.HEARING, REPORT, corrects=old.id)
    found = lines(entries=[short, long, old, new])
    assert [(line.gap, line.subject) for line in found] == [(Gap.NO_REPORT, short.id)]


def test_what_is_not_filed_says_where_it_belongs() -> None:
    parent, noor, finn = party(PersonKind.GUARDIAN, "T. Sluis"), Child(uuid4(), "Noor"), Child(uuid4(), "Finn")
    assert parent.person_id is not None
    papers = correspondence([entry(EntryKind.MAIL_OUT, "Uitnodiging")], [], [])
    known = belongings([parent], {parent.person_id: (noor, finn)})
    [line] = lines(parties=[parent], papers=papers, unfiled=unfiled(papers, known, []))
    assert (line.where, line.source) == (Where.FILING, "protocol, Sancties 4")
    assert line.words.nl == (
        "Bericht verzonden: Uitnodiging: hoort in het leerlingdossier van Noor en leerlingdossier van Finn."
    )
    assert line.words.en.endswith("belongs in the pupil file of Noor and pupil file of Finn.")
    lost = unfiled(papers, belongings([parent], {}), [])
    [line] = lines(parties=[parent], papers=papers, unfiled=lost)
    assert (line.where, "geen kind bekend" in line.words.nl) == (Where.PARTIES, True)


def test_with_nobody_spoken_to_there_is_one_line_for_all_correspondence() -> None:
    papers = correspondence([entry(EntryKind.MAIL_IN), entry(EntryKind.MAIL_OUT)], [], [])
    witness = party(PersonKind.PUPIL, "Ali", PartyRole.WITNESS)
    assert told(CheckFacts(incident(), TODAY, [witness], papers=papers)) == [
        (
            Gap.NOT_FILED,
            Where.PARTIES,
            "Niemand is aangesproken: het is niet te zeggen in welk dossier de correspondentie hoort.",
        )
    ]


def test_a_course_that_did_not_end_and_what_was_departed_from() -> None:
    machine = machine_of(CourseKind.PUPIL_WARNING)
    step = next(step for step in machine.steps if step.guards)
    taken = Taken(step.code, NOON, overrides=(Override(step.guards[0].code, "te ziek"),))
    course = Course(CourseId(uuid4()), FILE, machine.kind, None, None, "Marja", NOON)
    fact = CourseFact(course, machine, machine.states[0].code, False, (taken,))
    first, second = lines(courses=[fact])
    assert (first.gap, first.is_open) == (Gap.COURSE_OPEN, True)
    assert (second.gap, second.is_open, "Reden: te ziek" in second.words.nl) == (Gap.DEVIATION, False, True)
    assert lines(courses=[replace(fact, final=True, taken=())]) == ()


@pytest.mark.parametrize("closed", [date(2026, 11, 23), date(2024, 2, 29)])
def test_the_day_a_file_stops_weighing_is_the_day_it_is_expired(closed: date) -> None:
    done = incident(closed_on=closed, stage=IncidentStage.CLOSED)
    day = stops_weighing_on(done, 2)
    assert day is not None
    assert is_expired(done, day, 2)
    assert not is_expired(done, day - timedelta(days=1), 2)
    assert retention_words(done, 2).nl.startswith("Telt vanaf")


def test_a_file_that_is_open_or_held_keeps_weighing() -> None:
    assert stops_weighing_on(incident(), 2) is None
    assert "niet afgehandeld" in retention_words(incident(), 2).nl
    held = incident(closed_on=TODAY, legal_hold="bezwaar loopt")
    assert stops_weighing_on(held, 2) is None
    assert retention_words(held, 2).nl == "Niet vernietigen: bezwaar loopt"
