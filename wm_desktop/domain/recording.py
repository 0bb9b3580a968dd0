"""When an answer may be recorded: pure checks, each refusal a named error with what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Protocol

from wm_desktop.domain.consent import Answer, AnswerKind, Purpose
from wm_desktop.domain.consent_timeline import PupilHistory
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.people import Pupil


class PupilUnknownError(NotFoundError):
    """The pupil is not in the data file."""

    nl = "Deze leerling staat niet in het gegevensbestand. Vernieuw de lijst en kies de leerling opnieuw."
    en = "This pupil is not in the data file. Refresh the list and choose the pupil again."


class PurposeUnknownError(NotFoundError):
    """The purpose is not in the data file."""

    nl = "Dit doel staat niet in het gegevensbestand. Vernieuw de lijst en kies het doel opnieuw."
    en = "This purpose is not in the data file. Refresh the list and choose the purpose again."


class AnswerUnknownError(NotFoundError):
    """The answer is not there, or was taken back already."""

    nl = "Dit antwoord staat er niet (meer). Vernieuw de pagina; misschien is het al teruggenomen."
    en = "This answer is not there (any more). Refresh the page; it may have been taken back already."


class AnswerFromImportError(DomainError):
    """An answer that came with an import is taken back with the whole import only."""

    nl = "Dit antwoord komt uit een ingelezen lijst. Maak de hele inleesronde ongedaan of leg een nieuw antwoord vast."
    en = "This answer came with an imported list. Undo the whole import, or record a new answer."


class PurposeClosedError(DomainError):
    """No answers are taken any more for this purpose."""

    nl = "Het doel '{label}' is gesloten op {closed_on}. Kies een doel dat nog gebruikt wordt."
    en = "The purpose '{label}' was closed on {closed_on}. Choose a purpose that is still in use."


class NotTheirGuardianError(DomainError):
    """The guardian does not belong to the pupil."""

    nl = "Deze ouder/verzorger hoort niet bij {pupil}. Voeg de ouder eerst toe bij de leerling."
    en = "This guardian does not belong to {pupil}. Add the guardian to the pupil first."


class AnswerInTheFutureError(DomainError):
    """The answer is dated after today."""

    nl = "De datum {given_on} ligt in de toekomst. Vul de dag in waarop het antwoord gegeven is."
    en = "The date {given_on} lies in the future. Fill in the day the answer was given."


class AnswerBeforeBirthError(DomainError):
    """The answer is dated before the pupil was born."""

    nl = "De datum {given_on} ligt voor de geboorte van de leerling. Controleer het jaar."
    en = "The date {given_on} lies before the pupil was born. Check the year."


class PupilTooYoungError(DomainError):
    """An answer of a pupil's own before the age at which it counts."""

    nl = "{pupil} is nog geen 16 jaar; tot dan beslissen de ouders/verzorgers. Leg hun antwoord vast."
    en = "{pupil} is not 16 yet; until then the guardians decide. Record their answer."


class NothingToWithdrawError(DomainError):
    """A withdrawal of a yes that does not stand."""

    nl = "Er is geen ja om in te trekken. Leg een nee vast als deze ouder/verzorger geen toestemming geeft."
    en = "There is no yes to withdraw. Record a no if this guardian does not consent."


class ClockBehindError(DomainError):
    """The computer's clock was set back by a day or more: what is recorded now would count as older."""

    nl = (
        "De klok van deze computer loopt achter: het laatste antwoord is vastgelegd op {day}. Er is niets opgeslagen; "
        "zet de datum en tijd van de computer goed, of neem dat antwoord terug als de klok toen verkeerd stond."
    )
    en = (
        "The clock of this computer is behind: the latest answer was recorded on {day}. Nothing was stored; "
        "set the date and time of the computer right, or take that answer back if the clock was wrong then."
    )


class Recorded(Protocol):
    """Any answer: of a guardian, a pupil or an employee."""

    @property
    def given_on(self) -> date: ...  # noqa: D102
    @property
    def recorded_at(self) -> datetime: ...  # noqa: D102


def after_all(now: datetime, standing: Iterable[Recorded]) -> datetime:
    """Give the moment for a new answer: after all there are, so that it counts even if the clock went back a little.

    Raises ClockBehindError when it went back a day or more.
    """
    newest = max((answer.recorded_at for answer in standing), default=None)
    if newest is None or newest < now:
        return now
    if newest - now >= timedelta(hours=12):
        raise ClockBehindError(day=f"{newest:%d-%m-%Y}")
    return newest + timedelta(microseconds=1)


def day_of(given_on: date, today: date, standing: Iterable[Recorded]) -> date:
    """Give the day for a new answer to what was asked: one of today is not older than those there are.

    The clock may have gone back over midnight; an answer of an earlier day keeps the day it was given.
    """
    return given_on if given_on < today else max([given_on, *(answer.given_on for answer in standing)])


def check_given_on(given_on: date, pupil: Pupil, today: date) -> None:
    """Refuse a day on which the answer cannot have been given."""
    if given_on > today:
        raise AnswerInTheFutureError(given_on=f"{given_on:%d-%m-%Y}")
    if pupil.birth_date is not None and given_on < pupil.birth_date:
        raise AnswerBeforeBirthError(given_on=f"{given_on:%d-%m-%Y}")


def check_purpose(purpose: Purpose, given_on: date) -> None:
    """Refuse an answer given for a purpose that was closed by then."""
    if purpose.closed_on is not None and purpose.closed_on <= given_on:
        raise PurposeClosedError(label=purpose.label, closed_on=f"{purpose.closed_on:%d-%m-%Y}")


def check_guardian(guardian_id: GuardianId | None, guardians: Collection[GuardianId], pupil: Pupil) -> None:
    """Refuse an answer of a stranger; None is the household as a whole."""
    if guardian_id is not None and guardian_id not in guardians:
        raise NotTheirGuardianError(pupil=pupil.name.full)


def check_age(pupil: Pupil, given_on: date) -> None:
    """Refuse a pupil's own answer before 16 (UAVG 5, domain reference 2.1)."""
    if given_on < PupilHistory(birth_date=pupil.birth_date).of_age_on:
        raise PupilTooYoungError(pupil=pupil.name.full)


def check_withdrawal(standing: Iterable[Answer], guardian_id: GuardianId | None, on: date) -> None:
    """Refuse a withdrawal when neither this guardian nor the household has a yes that stands on the day.

    A household's yes may be withdrawn by each guardian (AVG 7(3): as easy as giving), and the household may
    withdraw what any guardian gave.
    """
    latest: dict[GuardianId | None, Answer] = {}
    for answer in sorted(standing, key=lambda each: each.order):
        if answer.given_on <= on:
            latest[answer.guardian_id] = answer
    respondents = latest if guardian_id is None else {guardian_id, None} & latest.keys()
    own = latest.get(guardian_id)
    if own is not None and own.kind is AnswerKind.WITHDRAWN:
        raise NothingToWithdrawError
    if not any(latest[respondent].kind is AnswerKind.YES for respondent in respondents):
        raise NothingToWithdrawError
