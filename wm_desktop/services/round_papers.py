"""What a yearly round puts on paper: personal forms, and the same forms once more as a reminder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from wm_desktop.domain.consent import Answer, AnswerKind, Counting, Purpose, still_counts
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import FormId, GuardianId, PupilId, PurposeId, RoundId
from wm_desktop.domain.letters import Letterhead
from wm_desktop.domain.rounds import ConsentRound, FormState
from wm_desktop.domain.salutations import address_lines, name_lines, salutation
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down_in
from wm_desktop.services.rows import FormRow, GuardianRow, PupilRow, RoundRow
from wm_desktop.services.settings import read_settings
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Workplace
from wm_desktop.services.yearly_reminder import finish_in, read_book

HOUSEHOLD = "de ouder(s)/verzorger(s)"


class NoFormsOutError(DomainError):
    """Paper for nobody."""

    nl = "Er staan geen formulieren van deze ronde open: alles is terug of vervallen."
    en = "No forms of this round are out: all of them are back or have lapsed."


@dataclass(frozen=True)
class PersonalForm:
    """One form on paper. Without `address` it is handed out: the pupil and the group stand where the address would.

    `present` is what this guardian (or the household) answered before, in the order of the purposes; never what
    another guardian answered.
    """

    code: str
    pupil: str
    group: str
    location: str
    name: str
    salutation: str
    address: tuple[str, ...]
    present: tuple[str, ...]


@dataclass(frozen=True)
class FormsPaper:
    """All forms of one print. `reminder` is 0 for the forms themselves, else the how manieth reminder it is.

    With `covers` a sheet stands before each group that tells what is in the stack. With `right_to_change` nothing is
    asked: what was answered is told, and that it may be changed.
    """

    title: str
    school: str
    purposes: tuple[Purpose, ...]
    return_before: date
    place_and_date: str
    letterheads: Mapping[str, Letterhead]
    forms: tuple[PersonalForm, ...]
    made_at: datetime
    reminder: int = 0
    made_by: str = ""
    covers: bool = False
    right_to_change: bool = False

    @property
    def what(self) -> str:
        """'Formulieren' or 'Herinnering 1'."""
        return f"Herinnering {self.reminder}" if self.reminder else "Formulieren"


@dataclass(frozen=True)
class NotPosted:
    """A form that gets no address on paper, and the reason for the office (never printed)."""

    row: FormRow
    reason: str


LEFT = "niet meer op school"
NO_CUSTODY = "heeft geen gezag (meer)"
NO_NAME = "geen ouder met gezag bekend"
NO_ADDRESS = "geen volledig adres"
NOT_IN_WINDOW = "adres komt niet op papier"


def why_not_posted(row: FormRow) -> str:
    """Say why a form must be handed out; empty when it may go by post.

    A secret address and a protected pupil read the same: nobody can tell from the list which of the two it is.
    """
    return _reason(row.pupil, row.guardian)


def _reason(pupil: PupilRow, guardian: GuardianRow | None) -> str:
    if pupil.left_on is not None:
        return LEFT
    if guardian is None:
        return NO_NAME
    if not guardian.has_custody:
        return NO_CUSTODY
    if guardian.secret_address or pupil.protected:
        return NOT_IN_WINDOW
    return "" if guardian.address.is_complete else NO_ADDRESS


@dataclass(frozen=True)
class Outlook:
    """What a round would make: forms for pupils, of whom `nameless` have no guardian known; `handed` go by hand."""

    forms: int
    pupils: int
    nameless: int
    handed: int


Households = Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]]


def outlook(households: Households, groups: Collection[str]) -> Outlook:
    """Say what a round over some groups would make, before it is begun."""
    asked = [(pupil, guardians or (None,)) for pupil, guardians in households if pupil.group in groups]
    reasons = [_reason(pupil, guardian) for pupil, guardians in asked for guardian in guardians]
    return Outlook(len(reasons), len(asked), reasons.count(NO_NAME), sum(map(bool, reasons)))


def not_posted(rows: Iterable[FormRow]) -> tuple[NotPosted, ...]:
    """Give the forms that must be handed out, each with its reason."""
    return tuple(NotPosted(row, reason) for row in rows if (reason := why_not_posted(row)))


def find_round(place: Workplace, round_id: RoundId) -> RoundRow:
    """Give a round with its counts; raises NotFoundError."""
    for row in place.queries.rounds():
        if row.round.id == round_id:
            return row
    raise NotFoundError(what="Ronde", key=round_id)


def asked_purposes(place: Workplace, asked: ConsentRound) -> tuple[Purpose, ...]:
    """Give the purposes of a round in their order, those that were closed since included."""
    with place.unit_of_work() as uow:
        return tuple(one for one in uow.consent.purposes(closed=True) if one.id in asked.purpose_ids)


def forms_paper(
    place: Workplace,
    round_id: RoundId,
    *,
    posted: bool,
    reminder: int = 0,
    only: FormId | None = None,
    groups: Sequence[str] = (),
    covers: bool = False,
) -> FormsPaper:
    """Gather the forms of a round that are out, in group order; `posted`: with the address where it may be printed.

    A guardian who lost custody since the round began gets none. Of a posted reminder those who must be handed out are
    left out (see `not_posted`). Raises NoFormsOutError.
    """
    place.actor.require(Act.RECORD_CONSENT)
    rows = [
        row
        for row in rows_out(place, round_id)
        if row.is_out
        and (only is None or row.form.id == only)
        and (not groups or row.pupil.group in groups)
        and not (posted and reminder and why_not_posted(row))
    ]
    return paper_of(place, round_id, rows, posted=posted, reminder=reminder, covers=covers)


def rows_out(place: Workplace, round_id: RoundId) -> list[FormRow]:
    """Give the forms of a round that did not come back, in group order; some of them are waited for no more."""
    place.actor.require(Act.RECORD_CONSENT)
    return [row for row in place.queries.round_forms(round_id) if row.form.state is FormState.OUT]


def paper_of(
    place: Workplace, round_id: RoundId, rows: Sequence[FormRow], *, posted: bool, reminder: int, covers: bool = False
) -> FormsPaper:
    """Gather these forms, in this order; raises NoFormsOutError where there are none."""
    place.actor.require(Act.RECORD_CONSENT)
    if not rows:
        raise NoFormsOutError
    asked = find_round(place, round_id).round
    purposes = asked_purposes(place, asked)
    with place.unit_of_work() as uow:
        settings, policy = read_settings(uow), read_policy(uow)
        is_reminder = round_id in read_book(uow).rounds
    told = _Told(place.queries.round_answers(round_id), purposes, policy, place.today())
    return FormsPaper(
        title=asked.name,
        school=settings.school,
        purposes=purposes,
        return_before=asked.return_before,
        place_and_date=f"{settings.city}, {written_day(place.today())}",
        letterheads={name: settings.paper(name) for name in {row.pupil.location for row in rows}},
        forms=tuple(_personal(row, told, posted=posted) for row in rows),
        made_at=place.now(),
        reminder=reminder,
        made_by=place.actor.name,
        covers=covers,
        right_to_change=is_reminder,
    )


def note_forms(place: Workplace, round_id: RoundId, made: FormsPaper) -> None:
    """Write down that forms leave the program; for reminders `remind` does so as well, with the day on each form.

    When all papers of the yearly reminder leave at once, that it was done is recorded.
    """
    place.actor.require(Act.RECORD_CONSENT)
    asked = find_round(place, round_id).round
    waited_for = {row.form.code for row in rows_out(place, round_id) if row.is_out}
    codes = tuple(purpose.code for purpose in made.purposes)
    groups = tuple(dict.fromkeys(form.group for form in made.forms if form.group))
    left = Disclosure(f"{asked.name}, {made.what.lower()}", len(made.forms), codes, groups)
    with place.unit_of_work() as uow:
        write_down_in(place, uow, "round.forms", str(asked.id), left)
        book = read_book(uow)
        is_whole = waited_for <= {form.code for form in made.forms}
        if is_whole and round_id in book.rounds and book.done_in(SchoolYear.of(place.today())) is None:
            finish_in(place, uow, book)
        uow.commit()


def _personal(row: FormRow, told: _Told, *, posted: bool) -> PersonalForm:
    guardian = row.guardian
    people = [(guardian.name, guardian.form_of_address)] if guardian is not None else []
    names = name_lines(people) if people else ()
    address: tuple[str, ...] = ()
    if posted and guardian is not None and not why_not_posted(row):
        address = address_lines(names, guardian.address)
    return PersonalForm(
        code=row.form.code,
        pupil=row.pupil.name.full,
        group=row.pupil.group,
        location=row.pupil.location,
        name=" ".join(names) or HOUSEHOLD,
        salutation=salutation(people),
        address=address,
        present=told.lines(row.form.pupil_id, row.form.guardian_id),
    )


class _Told:
    """What each guardian said before, as the paper may say it back to them."""

    def __init__(self, answers: Iterable[Answer], purposes: Sequence[Purpose], policy: YesPolicy, today: date) -> None:
        self._purposes = purposes
        self._counting = {
            one.id: Counting(oldest_version=one.oldest_version(today), not_before=policy.not_before(today))
            for one in purposes
        }
        self._latest: dict[tuple[PupilId, GuardianId | None, PurposeId], Answer] = {}
        for answer in answers:
            key = (answer.pupil_id, answer.guardian_id, answer.purpose_id)
            known = self._latest.get(key)
            if not answer.by_pupil and (known is None or answer.order > known.order):
                self._latest[key] = answer

    def lines(self, pupil_id: PupilId, guardian_id: GuardianId | None) -> tuple[str, ...]:
        """Give the line for each purpose: 'nu: ja sinds 1-9-2026'."""
        return tuple(self._line(pupil_id, guardian_id, purpose) for purpose in self._purposes)

    def _line(self, pupil_id: PupilId, guardian_id: GuardianId | None, purpose: Purpose) -> str:
        said = [self._latest.get((pupil_id, who, purpose.id)) for who in {guardian_id, None}]
        answers = [answer for answer in said if answer is not None]
        if not answers:
            return "nog geen antwoord"
        latest = max(answers, key=lambda answer: answer.order)
        if not still_counts(latest, self._counting[purpose.id]):
            return "wordt opnieuw gevraagd"
        day = latest.given_on
        return f"nu: {_WORDS[latest.kind]} sinds {day.day}-{day.month}-{day.year}"


_WORDS = {AnswerKind.YES: "ja", AnswerKind.NO: "nee", AnswerKind.WITHDRAWN: "ingetrokken"}
