"""The yearly round: personal forms made, returned and entered, and reminders for those that stay out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wm_desktop.domain.consent import AnswerKind, AnswerWay, EffectiveConsent, Purpose
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.form_codes import form_number
from wm_desktop.domain.ids import FormId, GroupId, GuardianId, PurposeId, RoundId, new_uuid
from wm_desktop.domain.people import Guardian, Pupil
from wm_desktop.domain.rounds import ConsentForm, ConsentRound, FormState
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import NewAnswer, add_answers_in, pupil_of, refresh_states
from wm_desktop.services.ports import UnitOfWork, today_of
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "consent_form"


class RoundNameError(DomainError):
    """A round nobody could tell from another."""

    nl = "Geef de ronde een naam die u later herkent, bijvoorbeeld 'Toestemmingen 2026-2027'."
    en = "Give the round a name you will recognise later, for example 'Consents 2026-2027'."


class NobodyToAskError(DomainError):
    """A round without purposes, or with groups without pupils."""

    nl = "Er is niemand of niets om te vragen: kies minstens één doel en een groep met leerlingen."
    en = "There is nobody or nothing to ask: choose at least one purpose and a group with pupils."


class ReturnDayError(DomainError):
    """Forms to be returned before today."""

    nl = "De formulieren kunnen niet al op {day} terug zijn. Kies een dag na vandaag."
    en = "Forms cannot be back by {day} already. Choose a day after today."


class FormUnknownError(NotFoundError):
    """A code that is right, of a form that is not in this data file."""

    nl = "Formulier {key} hoort niet bij dit gegevensbestand. Kijk of het van deze school en dit jaar is."
    en = "Form {key} does not belong to this data file. Check that it is of this school and this year."


class FormReturnedError(DomainError):
    """The same form twice."""

    nl = "Formulier {code} is al ingevoerd op {day}. Veranderde de ouder van gedachten? Leg dat bij de leerling vast."
    en = "Form {code} was entered on {day} already. Did the guardian change their mind? Record that with the pupil."


class FormNotEnteredError(DomainError):
    """Nothing was entered of this form, so nothing can be taken back."""

    nl = "Formulier {code} is niet ingevoerd, dus er is niets ongedaan te maken."
    en = "Form {code} was not entered, so there is nothing to undo."


class FormCancelledError(DomainError):
    """A form of a round that was closed, or of a pupil who left."""

    nl = "Formulier {code} is vervallen: de ronde is gesloten. Leg het antwoord bij de leerling vast."
    en = "Form {code} has lapsed: the round was closed. Record the answer with the pupil."


class RoundClosedError(DomainError):
    """A round that was closed."""

    nl = "De ronde '{name}' is al gesloten."
    en = "The round '{name}' is closed already."


@dataclass(frozen=True)
class NewRound:
    """What a round asks: purposes by code, groups of the school year by name, and by when forms are to be back."""

    name: str
    purposes: tuple[str, ...]
    groups: tuple[str, ...]
    return_before: date


@dataclass(frozen=True)
class FormToEnter:
    """A returned form as the entry screen shows it: who it is of, and per purpose what holds now."""

    form: ConsentForm
    round: ConsentRound
    pupil: Pupil
    guardian: Guardian | None
    purposes: tuple[Purpose, ...]
    present: Mapping[PurposeId, EffectiveConsent]


def start_round(place: Workplace, new: NewRound) -> ConsentRound:
    """Make a round with a form for every pupil of the groups and each guardian with custody.

    A pupil without such a guardian gets one form for the household. All forms exist, or none.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        asked = start_in(place, uow, new)
        uow.commit()
    place.changed(Kind.CONSENT)
    return asked


def start_in(place: Workplace, uow: UnitOfWork, new: NewRound) -> ConsentRound:
    """Make a round inside a unit of work; raises RoundNameError, ReturnDayError and NobodyToAskError."""
    place.actor.require(Act.RECORD_CONSENT)
    name = " ".join(new.name.split())
    if not name:
        raise RoundNameError
    if new.return_before <= place.today():
        raise ReturnDayError(day=f"{new.return_before:%d-%m-%Y}")
    purposes = _chosen(uow.consent.purposes(), new.purposes)
    year = SchoolYear.of(place.today())
    asked = ConsentRound(
        RoundId(new_uuid()),
        name,
        year.start,
        tuple(purpose.id for purpose in purposes),
        tuple(dict.fromkeys(new.groups)),
        new.return_before,
        place.actor.name,
        place.now(),
    )
    forms = tuple(_forms(uow, asked, year))
    if not forms or not purposes:
        raise NobodyToAskError
    uow.rounds.save(asked)
    uow.rounds.add_forms(forms)
    _log(place, uow, "round.start", asked, f"{len(forms)}")
    return asked


def _chosen(known: Sequence[Purpose], codes: Sequence[str]) -> list[Purpose]:
    by_code = {purpose.code: purpose for purpose in known}
    for code in codes:
        if code not in by_code:
            raise NotFoundError(what="Doel", key=code)
    return [purpose for purpose in known if purpose.code in codes]


def _forms(uow: UnitOfWork, asked: ConsentRound, year: SchoolYear) -> Iterator[ConsentForm]:
    wanted: set[GroupId] = {group.id for group in uow.school.groups(year) if group.name in asked.groups}
    stays = uow.people.open_enrolments()
    for pupil in uow.people.pupils():
        stay = stays.get(pupil.id)
        if stay is None or stay.group_id not in wanted or pupil.left_on is not None:
            continue
        guardians: list[GuardianId | None] = [
            guardian.id for guardian, bond in uow.people.guardians_of(pupil.id) if bond.has_custody
        ]
        for guardian_id in guardians or [None]:
            number = uow.school.next_number(SERIES, 0)
            yield ConsentForm(FormId(new_uuid()), asked.id, number, pupil.id, guardian_id)


def form_to_enter(place: Workplace, code: str) -> FormToEnter:
    """Find the form of a code that was typed or scanned.

    Raises FormCodeError (a slip), FormUnknownError, FormReturnedError and FormCancelledError.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        form, asked = _open_form(uow, code)
        guardians = {guardian.id: guardian for guardian, _ in uow.people.guardians_of(form.pupil_id)}
        states = uow.consent.states([form.pupil_id])
        purposes = tuple(one for one in uow.consent.purposes() if one.id in asked.purpose_ids)
        return FormToEnter(
            form,
            asked,
            pupil_of(uow, form.pupil_id),
            guardians.get(form.guardian_id) if form.guardian_id is not None else None,
            purposes,
            {purpose_id: state for (_, purpose_id), state in states.items()},
        )


def enter_form(
    place: Workplace, code: str, answers: Mapping[PurposeId, AnswerKind], given_on: date | None = None
) -> ConsentForm:
    """Record what a returned form says, all of it at once; a purpose that was left open stays unanswered.

    A form that came back empty counts as returned. Raises what `form_to_enter` raises.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        form, asked = _open_form(uow, code)
        for purpose_id in answers:
            if purpose_id not in asked.purpose_ids:
                raise NotFoundError(what="Doel", key=purpose_id)
        add_answers_in(place, uow, _said(form, asked, answers, given_on or place.today()))
        returned = replace(form, state=FormState.RETURNED, returned_on=place.today())
        uow.rounds.save_form(returned)
        uow.audit.add(actor=place.actor.name, action="form.enter", subject=str(form.pupil_id), detail=form.code)
        uow.commit()
    place.changed(Kind.CONSENT)
    return returned


def undo_entry(place: Workplace, code: str) -> ConsentForm:
    """Take back what was entered of a form: its answers no longer count, and it is out again (or lapsed, if the round
    was closed since).

    Raises FormCodeError, FormUnknownError, and FormNotEnteredError for a form that was not entered.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        form, asked = _known_form(uow, code)
        if form.state is not FormState.RETURNED:
            raise FormNotEnteredError(code=form.code)
        told = _told(form)
        entered = [answer.id for answer in uow.consent.answers([form.pupil_id]) if answer.remark == told]
        reason = "formulier verkeerd ingevoerd"
        uow.consent.retract(entered, reason=reason, by=place.actor.name, at=place.now())
        refresh_states(uow, [form.pupil_id])
        state = FormState.OUT if asked.closed_on is None else FormState.CANCELLED
        again = replace(form, state=state, returned_on=None)
        uow.rounds.save_form(again)
        uow.audit.add(actor=place.actor.name, action="form.undo", subject=str(form.pupil_id), detail=form.code)
        uow.commit()
    place.changed(Kind.CONSENT)
    return again


def _told(form: ConsentForm) -> str:
    """The remark on every answer of a form, by which they are found again."""
    return f"formulier {form.code}"


def _said(
    form: ConsentForm, asked: ConsentRound, answers: Mapping[PurposeId, AnswerKind], day: date
) -> list[NewAnswer]:
    """Make the answers of a form; what they answer is the text that was printed on it."""
    told, printed = _told(form), today_of(lambda: asked.made_at)
    return [
        NewAnswer(form.pupil_id, purpose_id, kind, form.guardian_id, day, AnswerWay.FORM, told, asked_on=printed)
        for purpose_id, kind in answers.items()
    ]


def _known_form(uow: UnitOfWork, code: str) -> tuple[ConsentForm, ConsentRound]:
    form = uow.rounds.form(form_number(code))
    asked = uow.rounds.get(form.round_id) if form is not None else None
    if form is None or asked is None:
        raise FormUnknownError(what="Formulier", key=code.strip().upper())
    return form, asked


def _open_form(uow: UnitOfWork, code: str) -> tuple[ConsentForm, ConsentRound]:
    form, asked = _known_form(uow, code)
    if form.state is FormState.RETURNED:
        raise FormReturnedError(code=form.code, day=f"{form.returned_on:%d-%m-%Y}")
    if form.state is FormState.CANCELLED:
        raise FormCancelledError(code=form.code)
    return form, asked


def remind(place: Workplace, round_id: RoundId, only: Collection[str] | None = None) -> Sequence[ConsentForm]:
    """Note today's reminder on every form that is still waited for, and give them; a form is reminded of once a day.

    `only`: the codes of the forms that were really sent.
    """
    place.actor.require(Act.RECORD_CONSENT)
    waited_for = {row.form.id for row in place.queries.round_forms(round_id) if row.is_out}
    with place.unit_of_work() as uow:
        asked = _open_round(uow, round_id)
        forms = (form for form in uow.rounds.forms(round_id) if form.id in waited_for)
        out = [form for form in forms if only is None or form.code in only]
        reminded = [
            form if place.today() in form.reminders else replace(form, reminders=(*form.reminders, place.today()))
            for form in out
        ]
        for form in reminded:
            uow.rounds.save_form(form)
        _log(place, uow, "round.remind", asked, f"{len(reminded)}")
        uow.commit()
    place.changed(Kind.CONSENT)
    return reminded


def close_round(place: Workplace, round_id: RoundId) -> ConsentRound:
    """Close a round: forms that are still out lapse, and who did not answer stays unanswered."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        closed = replace(_open_round(uow, round_id), closed_on=place.today())
        for form in uow.rounds.forms(round_id):
            if form.state is FormState.OUT:
                uow.rounds.save_form(replace(form, state=FormState.CANCELLED))
        uow.rounds.save(closed)
        _log(place, uow, "round.close", closed, closed.name)
        uow.commit()
    place.changed(Kind.CONSENT)
    return closed


def _open_round(uow: UnitOfWork, round_id: RoundId) -> ConsentRound:
    asked = uow.rounds.get(round_id)
    if asked is None:
        raise NotFoundError(what="Ronde", key=round_id)
    if asked.closed_on is not None:
        raise RoundClosedError(name=asked.name)
    return asked


def _log(place: Workplace, uow: UnitOfWork, action: str, asked: ConsentRound, detail: str) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=str(asked.id), detail=detail)
