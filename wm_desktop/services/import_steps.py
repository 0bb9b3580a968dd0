"""Steps of a consent import inside one unit of work: what stands, and adding pupils, answers and the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wm_desktop.domain.consent import Answer, AnswerWay, Audience, Counting, Purpose
from wm_desktop.domain.consent_timeline import counting_now
from wm_desktop.domain.enrolments import year_group_of
from wm_desktop.domain.ids import (
    AnswerId,
    BatchId,
    DocumentId,
    EnrolmentId,
    GroupId,
    LocationId,
    PupilId,
    PurposeId,
    new_uuid,
)
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.plan import ImportPlan, Standing, plan_import
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.pupil_index import Known
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.importing.whom import NewPupil
from wm_desktop.domain.people import Enrolment, Pupil
from wm_desktop.domain.recording import after_all
from wm_desktop.domain.school import Group, SchoolYear
from wm_desktop.domain.text import fold
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.people_list import own_number
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Workplace


def plan_in(
    place: Workplace,
    uow: UnitOfWork,
    source: SourceFile,
    profile: Profile,
    year: SchoolYear,
    choices: RowChoices,
    progress: Progress | None,
) -> ImportPlan:
    """Plan an import against what stands in this unit of work."""
    pupils = sorted(uow.people.pupils(), key=lambda one: one.pupil_number)
    purposes = uow.consent.purposes()
    groups = _group_names(uow, year)
    stays = uow.people.open_enrolments()
    known = [
        Known(
            one.pupil_number,
            one.name,
            one.birth_date,
            groups.get(stays[one.id].group_id, "") if one.id in stays else "",
            one.left_on is not None and one.left_on <= place.today(),
        )
        for one in pupils
    ]
    ids = {one.pupil_number: one for one in pupils}
    standing = Standing(
        known,
        lambda numbers, named: _states(uow, [ids[number] for number in numbers], purposes, named),
        {purpose.code: purpose.label for purpose in purposes},
        place.today(),
        uow.imports.batches_of(source.sha256),
    )
    if progress is None:
        return plan_import(source, standing, profile, year, choices=choices)
    return plan_import(source, standing, profile, year, choices=choices, step=progress.report)


def _group_names(uow: UnitOfWork, year: SchoolYear) -> Mapping[GroupId, str]:
    years = (SchoolYear(start) for start in range(year.start - 12, year.start + 3))
    return {group.id: group.name for one in years for group in uow.school.groups(one)}


def _states(
    uow: UnitOfWork, pupils: Sequence[Pupil], purposes: Sequence[Purpose], named: frozenset[str]
) -> dict[str, PupilState]:
    ids = [pupil.id for pupil in pupils]
    codes = {purpose.id: purpose.code for purpose in uow.consent.purposes(closed=True)}
    outward = frozenset(purpose.code for purpose in purposes if purpose.audience is Audience.OUTWARD)
    answers: dict[PupilId, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in uow.consent.answers(ids):
        answers[answer.pupil_id][codes[answer.purpose_id]].append(answer)
    custody, counting = uow.people.custody(ids), _counting(uow, ids, purposes)
    guardians = uow.people.guardians_of_pupils(pupil.id for pupil in pupils if pupil.pupil_number in named)
    return {
        pupil.pupil_number: PupilState(
            pupil.name.full,
            {code: tuple(given) for code, given in answers[pupil.id].items()},
            tuple(guardians.get(pupil.id, ())),
            custody.get(pupil.id, frozenset()),
            outward if pupil.protected else frozenset(),
            pupil.birth_date,
            counting[pupil.id],
        )
        for pupil in pupils
    }


def _counting(
    uow: UnitOfWork, ids: Sequence[PupilId], purposes: Sequence[Purpose]
) -> Mapping[PupilId, Mapping[str, Counting]]:
    """Say which answers count per pupil and purpose; most pupils share one table of them."""
    policy, today = read_policy(uow), uow.today()
    shared: dict[tuple[bool, bool], Mapping[str, Counting]] = {}
    found = {}
    for pupil_id, history in uow.people.histories(ids).items():
        kind = (history.apart, today >= history.of_age_on)
        if kind not in shared:
            shared[kind] = {one.code: counting_now(history, one, policy, today) for one in purposes}
        found[pupil_id] = shared[kind]
    return found


def keep_file(place: Workplace, uow: UnitOfWork, source: SourceFile) -> DocumentId | None:
    """Keep the file as evidence; one that held identity numbers is not kept."""
    if not source.data:
        return None
    document, _, _ = uow.documents.add(
        [source.data], file_name=source.name, media_type=_MEDIA[source.workbook.format], at=place.now()
    )
    return document


_MEDIA = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xls": "application/vnd.ms-excel",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "html": "text/html",
    "xml": "application/xml",
}


def add_pupils(uow: UnitOfWork, new: Sequence[NewPupil], year: SchoolYear) -> dict[str, Pupil]:
    """Add new pupils with a stay from the first day of the school year; a new group goes to the first location.

    Gives the pupils by the number they have in the plan.
    """
    groups = {fold(group.name): group.id for group in uow.school.groups(year)}
    added: dict[str, Pupil] = {}
    for several in ([one for one in new if not one.unnumbered], *([one] for one in new if one.unnumbered)):
        stays = []
        for one in several:
            number = own_number(uow) if one.unnumbered else one.number
            pupil = added[one.number] = Pupil(PupilId(new_uuid()), number, one.name, one.birth_date)
            group = _group(uow, one.group, year, groups)
            stays.append(Enrolment(EnrolmentId(new_uuid()), pupil.id, group, year_group_of(one.group), year.first_day))
        uow.people.add_pupils([added[one.number] for one in several], stays)
    return added


def _group(uow: UnitOfWork, name: str, year: SchoolYear, groups: dict[str, GroupId]) -> GroupId:
    key = fold(name)
    if key not in groups:
        group = Group(GroupId(new_uuid()), _first_location(uow), year, name)
        uow.school.add_group(group)
        groups[key] = group.id
    return groups[key]


def _first_location(uow: UnitOfWork) -> LocationId:
    return uow.school.locations()[0].id


def add_answers(
    place: Workplace,
    uow: UnitOfWork,
    plan: ImportPlan,
    added: Mapping[str, Pupil],
    batch: BatchId,
    document: DocumentId | None,
) -> None:
    """Append the answers of a plan and bring the projection up to date; `added` by their numbers in the plan."""
    pupils: dict[str, PupilId] = {pupil.pupil_number: pupil.id for pupil in uow.people.pupils()}
    pupils.update({number: pupil.id for number, pupil in added.items()})
    purposes = {purpose.code: purpose for purpose in uow.consent.purposes()}
    touched = dict.fromkeys(pupils[one.pupil] for one in plan.store)
    known = uow.consent.answers(touched)
    moment, name, today = after_all(place.now(), known), place.actor.name, place.today()
    fresh = [
        Answer(
            id=AnswerId(new_uuid()),
            pupil_id=pupils[one.pupil],
            purpose_id=PurposeId(purposes[one.purpose].id),
            guardian_id=one.guardian,
            kind=one.kind,
            given_on=one.given_on,
            way=AnswerWay.IMPORT,
            recorded_by=name,
            recorded_at=moment,
            purpose_version=purposes[one.purpose].version_asked(one.given_on, today),
            remark=one.remark,
            batch_id=batch,
            document_id=document,
            source=one.source,
        )
        for one in plan.store
    ]
    uow.consent.add_answers(fresh)
    touched.update(dict.fromkeys(pupils[one.number] for one in plan.new_pupils))
    refresh_states(uow, touched, [*known, *fresh])
