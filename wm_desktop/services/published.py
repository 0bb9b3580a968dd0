"""Publications that should not have been: who was shown without a yes on that day, and the incident it may be."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.consent import Answer, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import PupilHistory, held_on
from wm_desktop.domain.dutch_dates import written_day, written_moment
from wm_desktop.domain.employee_consent import employee_consent
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import PublicationId, PupilId
from wm_desktop.domain.incidents import IncidentKind, PartyRole
from wm_desktop.domain.incidents import PersonKind as PartyKind
from wm_desktop.domain.publications import CheckedPerson, PersonKind, Publication, Shown, Verdict, judge
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import NewIncident, NewParty
from wm_desktop.services.own_groups import own_people
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.publication_words import REASONS, contents_words
from wm_desktop.services.publications import names_of, publication_in
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Workplace


def shown_without_yes(place: Workplace, publication_id: PublicationId) -> tuple[CheckedPerson, ...]:
    """Give who in a publication was not allowed to be shown on the day it appeared; to a teacher only own pupils."""
    place.actor.require(Act.SEE_REGISTER)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        purpose = purpose_of(uow, publication)
        states = _states_then(uow, publication, purpose)
        names = names_of(uow, publication.people)
    found = []
    for shown in own_people(place, publication.people):
        verdict = judge(purpose, publication.contents, states[shown])
        if verdict.verdict is not Verdict.MAY:
            since = verdict.state.since
            found.append(CheckedPerson(shown, *names[shown], verdict.verdict, verdict.reason, since))
    return tuple(found)


def breach_of(place: Workplace, publication_id: PublicationId) -> NewIncident:
    """Fill in the incident that a publication without consent may be; people decide whether it is a data breach."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    without = shown_without_yes(place, publication_id)
    with place.unit_of_work() as uow:
        publication = publication_in(uow, publication_id)
        purpose = purpose_of(uow, publication)
    return NewIncident(
        kind=IncidentKind.DATA_BREACH,
        subject=f"Publicatie zonder toestemming: {publication.title} ({publication.number})",
        description=_description(place, publication, purpose, without),
        reported_on=place.today(),
        known_at=place.now(),
        platform=publication.where,
        link=publication.link,
        parties=tuple(
            NewParty(PartyRole.AFFECTED, PartyKind(one.shown.kind.value), one.shown.id, one.name) for one in without
        ),
    )


def purpose_of(uow: UnitOfWork, publication: Publication) -> Purpose:
    """Give the purpose of a publication, closed or not; raises NotFoundError."""
    for purpose in uow.consent.purposes(closed=True):
        if purpose.id == publication.purpose_id:
            return purpose
    raise NotFoundError(what="Doel", key=publication.purpose_id)


def _states_then(uow: UnitOfWork, publication: Publication, purpose: Purpose) -> dict[Shown, EffectiveConsent]:
    """What held on the day of publication, from the events alone."""
    policy, day = read_policy(uow), publication.published_on
    ids = [PupilId(one.id) for one in publication.people if one.kind is PersonKind.PUPIL]
    given: defaultdict[UUID, list[Answer]] = defaultdict(list)
    for answer in uow.consent.answers(ids) if ids else ():
        if answer.purpose_id == purpose.id:
            given[answer.pupil_id].append(answer)
    histories = uow.people.histories(ids) if ids else {}
    spoken = uow.consent.employee_answers() if len(ids) < len(publication.people) else ()
    states = {}
    for one in publication.people:
        if one.kind is PersonKind.PUPIL:
            states[one] = held_on(given[one.id], histories.get(PupilId(one.id), PupilHistory()), purpose, policy, day)
        else:
            said = [answer for answer in spoken if answer.employee_id == one.id and answer.given_on <= day]
            states[one] = employee_consent(said, purpose, policy, day)
    return states


def _description(
    place: Workplace, publication: Publication, purpose: Purpose, without: tuple[CheckedPerson, ...]
) -> str:
    what = contents_words(publication.contents)
    paper = " op papier" if publication.printed else ""
    lines = [
        f"{publication.number}: {publication.title}, {what}{paper}, gepubliceerd op "
        f"{written_day(publication.published_on)} in {publication.where} (doel: {purpose.label}).",
        f"Link: {publication.link}" if publication.link else "",
        "Zonder toestemming getoond:" if without else "",
        *(f"- {one.name}{f' ({one.group})' if one.group else ''}: {REASONS[one.reason]}" for one in without),
        f"Bekend bij de school op {written_moment(place.now())}. Als dit een datalek is dat gemeld moet worden, dan "
        f"vóór {written_moment(report_before(place.now()))} (72 uur; nachten en weekenden tellen mee).",
    ]
    return "\n".join(line for line in lines if line)
