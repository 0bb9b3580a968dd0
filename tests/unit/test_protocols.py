"""Versions of the protocol: state follows from events; what may happen, and when a version may begin to hold."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import DocumentId, ProtocolVersionId, new_uuid
from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.domain.protocol_rules import (
    ConditionsOpenError,
    ConsentMissingError,
    DayOrderError,
    DayToComeError,
    FilesMovedError,
    NotAskedError,
    OverlapError,
    RuleIncompleteError,
    SignatoryMissingError,
    StageOrderError,
    StartKnownError,
    StartTooFarError,
    TextMissingError,
    VersionClosedError,
    VersionNameError,
    asked_again,
    body_words,
    check_adopted,
    check_answer,
    check_asked,
    check_facts,
    check_open,
    check_start,
    check_text,
    missing_bodies,
    result_words,
    stage_words,
    standing_words,
    with_rule,
)
from wm_desktop.domain.protocols import (
    Adopted,
    Answered,
    Asked,
    Body,
    Described,
    Facts,
    Happening,
    KeptFile,
    Override,
    ProtocolEvent,
    ProtocolVersion,
    Result,
    Standing,
    Started,
    TextKept,
    VersionMade,
    VersionStage,
    version_for,
    version_on,
    versions_of,
)
from wm_desktop.domain.school import SchoolYear

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = NOW.date()
MR = Body.PARTICIPATION_COUNCIL
TEXT = KeptFile(DocumentId(new_uuid()), "protocol.pdf", "aa")
OTHER = KeptFile(DocumentId(new_uuid()), "protocol 2.pdf", "bb")
RULE = ProtocolRule("A1", "Niet in de les", (PersonKind.PUPIL,))
FACTS = Facts("Protocol", "schooljaar 2026-2027", SchoolYear(2026), (RULE,))
ASKED = Asked(MR, date(2026, 10, 1), "aa")
AGREED = Answered(MR, Result.CONSENT, date(2026, 10, 20), "aa", "A. Voorzitter")
ADOPTED = Adopted(date(2026, 11, 1), "H. de Directeur")
DECIDED = Override("B. Bestuurder", date(2026, 11, 5), "De MR reageerde niet binnen de termijn.")
STEPS: tuple[Happening, ...] = (TextKept(TEXT), ASKED, AGREED, ADOPTED)


def versions(*told: tuple[Happening, ...], supplied: bool = False) -> tuple[ProtocolVersion, ...]:
    """The supplied version (from August 2023), then one version for each story."""
    made = [VersionMade(ProtocolVersionId(new_uuid()), 1, "WM Desktop", NOW, supplied=True)]
    events = [event(made[0], Described(FACTS)), event(made[0], Started(date(2023, 8, 1), "meegeleverd"))]
    for number, story in enumerate(told, start=2):
        made.append(VersionMade(ProtocolVersionId(new_uuid()), number, "directie", NOW, supplied=supplied))
        events += [event(made[-1], Described(FACTS)), *(event(made[-1], what) for what in story)]
    return versions_of(reversed(made), events)


def event(made: VersionMade, what: Happening) -> ProtocolEvent:
    return ProtocolEvent(made.id, what, "directie", NOW)


def one(*story: Happening) -> ProtocolVersion:
    return versions(story)[1]


def test_the_stages_follow_from_what_happened() -> None:
    story: list[Happening] = []
    seen = [one().stage(TODAY)]
    for what in (*STEPS, Started(date(2026, 12, 1))):
        story.append(what)
        seen.append(one(*story).stage(TODAY))
    stages = VersionStage
    assert seen == [*[stages.CONCEPT] * 2, *[stages.SUBMITTED] * 2, stages.ADOPTED, stages.ADOPTED]
    assert one(*story).stage(date(2026, 12, 1)) is stages.IN_FORCE
    assert one(TextKept(TEXT)).is_open
    assert not one(*STEPS).is_open
    assert not one(Started(TODAY)).is_open


def test_one_version_ends_on_the_day_that_the_next_begins() -> None:
    old, new = versions((*STEPS, Started(date(2026, 11, 10))))
    assert (old.ends, new.ends) == (date(2026, 11, 10), None)
    assert old.stage(date(2026, 11, 9)) is VersionStage.IN_FORCE
    assert old.stage(date(2026, 11, 10)) is VersionStage.REPLACED
    both = (old, new)
    assert [version_on(both, date(2026, 11, day)) for day in (9, 10)] == [old, new]
    assert version_on(both, date(2023, 7, 31)) is None
    assert version_for(both, date(2023, 7, 31)) is old
    assert version_for((one(),), TODAY) is None
    assert new.book.title_of("A1") == "Niet in de les"


def test_there_is_never_a_day_with_two_versions_nor_one_without() -> None:
    draw = Random(2026)
    for _ in range(int(os.environ.get("WM_FUZZ", "40"))):
        first = date(2023, 8, 1)
        days = [first + timedelta(days=draw.randrange(1, 900)) for _ in range(draw.randrange(4))]
        known = versions(*((Started(day),) for day in dict.fromkeys(days)))
        for _ in range(20):
            day = first + timedelta(days=draw.randrange(1000))
            assert sum(each.stage(day) is VersionStage.IN_FORCE for each in known) == 1


def test_a_body_stands_towards_the_text_of_now() -> None:
    told: dict[tuple[Happening, ...], Standing] = {
        (): Standing.NOT_ASKED,
        (TextKept(TEXT), ASKED): Standing.WAITING,
        STEPS: Standing.CONSENT,
        (*STEPS[:3], TextKept(OTHER)): Standing.OTHER_TEXT,
        (*STEPS[:3], replace(ASKED, on=TODAY)): Standing.WAITING,
        (*STEPS[:2], replace(AGREED, result=Result.CONSENT_WITH_CONDITIONS)): Standing.CONDITIONS,
        (*STEPS[:2], replace(AGREED, result=Result.ADVICE)): Standing.WITHHELD,
        (*STEPS[:2], replace(AGREED, result=Result.NO_RESPONSE)): Standing.WITHHELD,
    }
    assert {story: one(*story).standing(MR) for story in told} == told
    assert one(ASKED).standing(MR) is Standing.OTHER_TEXT
    assert [body for body, _ in missing_bodies(one(*STEPS))] == [Body.PARENTS_COUNCIL, Body.TEAM, Body.PUPILS]


def test_facts_are_tidied_and_have_a_name_of_their_own() -> None:
    messy = replace(FACTS, title=" Het  protocol ", rules=(replace(RULE, code=" a1 ", title=" Niet  in de les "),))
    assert check_facts(messy, [FACTS]) == replace(FACTS, title="Het protocol")
    for wrong in (replace(FACTS, title=" "), replace(FACTS, name=""), replace(FACTS, title="PROTOCOL")):
        with pytest.raises(VersionNameError):
            check_facts(wrong, [FACTS])
    for rule in (replace(RULE, code=""), replace(RULE, title=" "), replace(RULE, applies_to=())):
        with pytest.raises(RuleIncompleteError):
            check_facts(replace(FACTS, rules=(rule,)), [])
    with pytest.raises(RuleIncompleteError, match="A1"):
        check_facts(replace(FACTS, rules=(RULE, replace(RULE, code="a1"))), [])


def test_a_rule_is_changed_in_its_place_or_added() -> None:
    second, third = replace(RULE, code="A2"), replace(RULE, code="A3")
    assert with_rule((RULE, second), third, "A1") == (third, second)
    assert with_rule((RULE,), second) == (RULE, second)


def test_what_was_adopted_or_holds_does_not_change() -> None:
    check_open(one(*STEPS[:3]))
    check_text(one(*STEPS[:2]))
    check_text(one(Started(TODAY)))  # it holds without a text in the program: that may still come
    for closed in (one(*STEPS), one(TextKept(TEXT), Started(TODAY))):
        with pytest.raises(VersionClosedError):
            check_open(closed)
        with pytest.raises(VersionClosedError):
            check_text(closed)


def test_a_question_is_about_a_text_and_not_to_come() -> None:
    assert check_asked(one(TextKept(TEXT)), TODAY, TODAY) == "aa"
    with pytest.raises(TextMissingError):
        check_asked(one(), TODAY, TODAY)
    with pytest.raises(DayToComeError, match="24-11-2026"):
        check_asked(one(TextKept(TEXT)), date(2026, 11, 24), TODAY)
    version = one(*STEPS[:2])
    assert asked_again(version, MR, ASKED.on, "aa") is None
    assert asked_again(version, MR, TODAY, "aa") == replace(ASKED, on=TODAY)


def test_an_answer_comes_after_its_question_and_is_signed() -> None:
    version = one(*STEPS[:2])
    assert check_answer(version, replace(AGREED, sha256="", note=" goed "), TODAY) == replace(AGREED, note="goed")
    silent = replace(AGREED, result=Result.NO_RESPONSE, signatory="")
    assert check_answer(version, silent, TODAY) == silent
    with pytest.raises(NotAskedError):
        check_answer(version, replace(AGREED, body=Body.TEAM), TODAY)
    with pytest.raises(SignatoryMissingError):
        check_answer(version, replace(AGREED, signatory=" "), TODAY)
    with pytest.raises(DayOrderError, match="vóór de vraag van 01-10-2026"):
        check_answer(version, replace(AGREED, on=date(2026, 9, 30)), TODAY)
    with pytest.raises(DayToComeError):
        check_answer(version, replace(AGREED, on=date(2026, 11, 24)), TODAY)


def test_adoption_follows_the_question() -> None:
    check_adopted(one(*STEPS[:2]), ADOPTED, TODAY)
    wrong: list[tuple[ProtocolVersion, Adopted, type[DomainError]]] = [
        (one(TextKept(TEXT)), ADOPTED, StageOrderError),
        (one(*STEPS), ADOPTED, VersionClosedError),
        (one(*STEPS[:2]), replace(ADOPTED, on=date(2026, 11, 24)), DayToComeError),
        (one(*STEPS[:2]), replace(ADOPTED, on=date(2026, 9, 30)), DayOrderError),
        (one(*STEPS[:2]), replace(ADOPTED, by=""), SignatoryMissingError),
    ]
    for version, adopted, error in wrong:
        with pytest.raises(error):
            check_adopted(version, adopted, TODAY)


def start(story: tuple[Happening, ...], wanted: Started, moved: int = 0) -> Started:
    known = versions(story)
    return check_start(known[1], known, wanted, TODAY, moved)


WITHOUT: tuple[Happening, ...] = (TextKept(TEXT), ASKED, ADOPTED)
WITH_CONDITIONS = (*STEPS[:2], replace(AGREED, result=Result.CONSENT_WITH_CONDITIONS), ADOPTED)


def test_a_version_holds_with_the_councils_consent_or_the_boards_recorded_decision() -> None:
    wanted = Started(date(2026, 12, 1))
    assert start(STEPS, wanted) == wanted
    assert start(STEPS, replace(wanted, override=DECIDED)) == wanted  # not needed, so not recorded
    assert start(WITHOUT, replace(wanted, override=DECIDED)).override == DECIDED
    for lacking in (None, replace(DECIDED, decided_by=" "), replace(DECIDED, reason="")):
        with pytest.raises(ConsentMissingError, match="nog geen uitkomst"):
            start(WITHOUT, replace(wanted, override=lacking))
    with pytest.raises(DayToComeError, match="Het besluit"):
        start(WITHOUT, replace(wanted, override=replace(DECIDED, decided_on=date(2026, 11, 24))))


def test_consent_to_another_text_or_after_the_day_does_not_count() -> None:
    with pytest.raises(ConsentMissingError, match="andere tekst"):
        start((*STEPS[:3], TextKept(OTHER), ADOPTED), Started(date(2026, 12, 1)))
    late = (TextKept(TEXT), ASKED, replace(AGREED, on=date(2026, 11, 20)), ADOPTED)
    with pytest.raises(ConsentMissingError):
        start(late, Started(date(2026, 11, 10), "Terugwerkend."))


def test_conditions_are_no_yes_before_somebody_says_how_they_were_met() -> None:
    with pytest.raises(ConditionsOpenError):
        start(WITH_CONDITIONS, Started(date(2026, 12, 1)))
    met = Started(date(2026, 12, 1), "Punt 8 is herschreven.")
    assert start(WITH_CONDITIONS, met) == met
    assert start(WITH_CONDITIONS, Started(date(2026, 12, 1), override=DECIDED)).override == DECIDED


def test_a_start_skips_no_step_and_lies_where_it_can() -> None:
    with pytest.raises(StageOrderError, match="vaststellen"):
        start(STEPS[:3], Started(date(2026, 12, 1)))
    with pytest.raises(DayOrderError, match="vóór de vaststelling"):
        start(STEPS, Started(date(2026, 10, 31)))
    with pytest.raises(StartTooFarError):
        start(STEPS, Started(date(2036, 12, 1)))
    known = versions((*STEPS, Started(date(2026, 11, 10))), STEPS)
    with pytest.raises(OverlapError, match="Versie 2"):
        check_start(known[2], known, Started(date(2026, 11, 10)), TODAY)


def test_a_day_that_was_recorded_or_that_moves_files_needs_a_reason() -> None:
    begun = (*WITHOUT, Started(date(2026, 12, 1), override=DECIDED))
    with pytest.raises(StartKnownError):
        start(begun, Started(date(2026, 12, 2)))
    assert start(begun, Started(date(2026, 12, 2), "Typefout.")).override == DECIDED
    with pytest.raises(FilesMovedError, match=r"3 dossier"):
        start(STEPS, Started(date(2026, 11, 10)), moved=3)
    assert start(STEPS, Started(date(2026, 11, 10), "Zo besloten."), moved=3).on == date(2026, 11, 10)


def test_the_day_of_the_supplied_version_may_be_put_right() -> None:
    known = versions()
    assert check_start(known[0], known, Started(date(2023, 9, 1), "Zo was het."), TODAY).on == date(2023, 9, 1)


def test_everything_has_words() -> None:
    words = [*map(stage_words, VersionStage), *map(body_words, Body)]
    words += [*map(result_words, Result), *map(standing_words, Standing)]
    assert len(set(words)) == len(words) - 1  # 'geen instemming' is said of a result and of a standing
