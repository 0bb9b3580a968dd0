from datetime import UTC, datetime

import pytest

from wm_desktop.domain.ids import EntryId, IncidentId, PartyId, new_uuid
from wm_desktop.domain.incidents import (
    Entry,
    EntryKind,
    Finding,
    HearingMissingError,
    IncidentStage,
    JudgementMissingError,
    Party,
    PartyRole,
    PersonKind,
    ProtocolRule,
    ReasonMissingError,
    RuleBook,
    StageNotAllowedError,
    check_stage,
    concerns_employee,
    next_stages,
    stage_label,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
REPORTED, INVESTIGATED, ASSESSED, RUNNING, CLOSED = IncidentStage


def entry(kind):
    return Entry(EntryId(new_uuid()), IncidentId(new_uuid()), kind, NOW, "x", "directie", NOW)


def party(role, kind=PersonKind.EMPLOYEE):
    return Party(PartyId(new_uuid()), IncidentId(new_uuid()), role, kind, None, "x")


def test_a_file_goes_through_its_stages_in_order():
    check_stage(REPORTED, INVESTIGATED, [], "")
    check_stage(INVESTIGATED, ASSESSED, [entry(EntryKind.HEARING)], "", finding=Finding.NO_BREACH)
    check_stage(INVESTIGATED, ASSESSED, [entry(EntryKind.HEARING)], "", finding=Finding.BREACH, severity=1)
    check_stage(ASSESSED, RUNNING, [], "")
    check_stage(RUNNING, CLOSED, [], "")
    assert next_stages(ASSESSED) == (RUNNING, CLOSED)
    assert {stage_label(stage) for stage in IncidentStage} >= {"gemeld", "afgehandeld"}


@pytest.mark.parametrize(
    ("stage", "wanted", "reason", "error"),
    [
        (REPORTED, RUNNING, "x", StageNotAllowedError),
        (RUNNING, REPORTED, "x", StageNotAllowedError),
        (INVESTIGATED, ASSESSED, "", HearingMissingError),
        (REPORTED, CLOSED, " ", ReasonMissingError),
        (INVESTIGATED, CLOSED, "", ReasonMissingError),
        (CLOSED, INVESTIGATED, "", ReasonMissingError),
    ],
)
def test_a_step_that_is_not_allowed_is_refused(stage, wanted, reason, error):
    with pytest.raises(error):
        check_stage(stage, wanted, [entry(EntryKind.NOTE)], reason)


@pytest.mark.parametrize(
    ("stage", "wanted"), [(INVESTIGATED, ASSESSED), (REPORTED, CLOSED), (CLOSED, INVESTIGATED), (ASSESSED, CLOSED)]
)
def test_a_reason_makes_the_exceptional_step_possible(stage, wanted):
    reason = "De ouders wilden niet komen."
    assert check_stage(stage, wanted, [], reason, finding=Finding.NO_BREACH) is None


@pytest.mark.parametrize(("finding", "severity"), [(Finding.NONE, None), (Finding.NONE, 3), (Finding.BREACH, None)])
def test_a_judgement_says_what_it_is_and_how_severe(finding, severity):
    with pytest.raises(JudgementMissingError):
        check_stage(INVESTIGATED, ASSESSED, [entry(EntryKind.HEARING)], "x", finding=finding, severity=severity)


def test_a_file_is_about_an_employee_who_is_accused_or_affected():
    assert concerns_employee([party(PartyRole.ACCUSED)])
    assert concerns_employee([party(PartyRole.WITNESS), party(PartyRole.AFFECTED)])
    assert not concerns_employee([party(PartyRole.REPORTER), party(PartyRole.ACCUSED, PersonKind.PUPIL)])


def test_a_rule_is_found_by_its_code():
    book = RuleBook("Protocol", "1", (ProtocolRule("A1", "Niet in de les"),))
    assert book.title_of("A1") == "Niet in de les"
    assert book.title_of("Z9") == ""
