"""The fields of a letter as typed, and the details they mean; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.dutch_dates import NotADayError, parse_day, short_day
from wm_desktop.domain.letters import LetterDetails, Signatory, SuspensionForm


@dataclass(frozen=True)
class LetterForm:
    """What stands in the fields; days as typed."""

    facts: str = ""
    heard_on: str = ""
    hearing: str = ""
    no_hearing_reason: str = ""
    reasons: str = ""
    starts_on: str = ""
    ends_on: str = ""
    told_on: str = ""
    form: SuspensionForm = SuspensionForm.EXTERNAL
    homework: str = ""
    return_talk: str = ""
    agreements: str = ""
    support: str = ""
    next_step: str = ""
    enclosures: str = ""
    handled_by: str = ""
    signatory: Signatory | None = None


@dataclass(frozen=True)
class FieldProblem:
    """A field that cannot be read, with why."""

    field: str
    error: NotADayError


DAY_FIELDS = ("heard_on", "starts_on", "ends_on", "told_on")


def read_form(form: LetterForm, today: date) -> tuple[LetterDetails, tuple[FieldProblem, ...]]:
    """Give the details that were typed; a day that cannot be read is left out and named."""
    problems: list[FieldProblem] = []
    day = _day_reader(form, today, problems)
    details = LetterDetails(
        facts=form.facts.strip(),
        hearing=form.hearing.strip(),
        no_hearing_reason=form.no_hearing_reason.strip(),
        heard_on=day("heard_on"),
        reasons=form.reasons.strip(),
        agreements=form.agreements.strip(),
        support=form.support.strip(),
        next_step=form.next_step.strip(),
        starts_on=day("starts_on"),
        ends_on=day("ends_on"),
        told_on=day("told_on"),
        form=form.form,
        homework=form.homework.strip(),
        return_talk=form.return_talk.strip(),
        enclosures=form.enclosures.strip(),
        handled_by=form.handled_by.strip(),
        signatory=form.signatory,
    )
    return details, tuple(problems)


def form_of(details: LetterDetails) -> LetterForm:
    """Give the fields as they are first shown."""

    def typed(day: date | None) -> str:
        return short_day(day) if day else ""

    return LetterForm(
        facts=details.facts,
        heard_on=typed(details.heard_on),
        hearing=details.hearing,
        no_hearing_reason=details.no_hearing_reason,
        reasons=details.reasons,
        starts_on=typed(details.starts_on),
        ends_on=typed(details.ends_on),
        told_on=typed(details.told_on),
        form=details.form,
        homework=details.homework,
        return_talk=details.return_talk,
        agreements=details.agreements,
        support=details.support,
        next_step=details.next_step,
        enclosures=details.enclosures,
        handled_by=details.handled_by,
        signatory=details.signatory,
    )


def _day_reader(form: LetterForm, today: date, problems: list[FieldProblem]) -> Callable[[str], date | None]:
    def read(field: str) -> date | None:
        text: str = getattr(form, field)
        try:
            return parse_day(text, today) if text.strip() else None
        except NotADayError as error:
            problems.append(FieldProblem(field, error))
            return None

    return read
