"""Pupils, guardians and employees by hand; whatever touches custody or protection refreshes the consent that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wm_desktop.domain.enrolments import AlreadyInGroupError, ended, stay_in, year_group_of
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import GroupId, GuardianId, LocationId, PupilId, new_uuid
from wm_desktop.domain.people import Employee, Guardian, Guardianship, Pupil
from wm_desktop.domain.person_checks import (
    BirthDateError,
    CustodyDayError,
    EmployeeKeyTakenError,
    FutureDayError,
    GroupMissingError,
    GuardianKnownError,
    HasLeftError,
    LocationUnknownError,
    LooksLikeBsnError,
    NotLeftError,
    ProtectionDayError,
    PupilNumberMissingError,
    PupilNumberTakenError,
    check_email,
    checked_guardian,
    clean_name,
    looks_like_bsn,
)
from wm_desktop.domain.recording import NotTheirGuardianError
from wm_desktop.domain.school import Group, SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import pupil_of, refresh_states
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


def save_pupil(place: Workplace, pupil: Pupil, *, protected_since: date | None = None) -> Pupil:
    """Add or change a pupil; leaving and groups have their own acts. Gives the pupil as stored.

    `protected_since`: from which day protection changes, where it does; see `set_protected`.
    """
    place.actor.require(Act.CHANGE_ROSTER)
    pupil = replace(pupil, name=clean_name(pupil.name), pupil_number=pupil.pupil_number.strip())
    with place.unit_of_work() as uow:
        known = uow.people.pupil(pupil.id)
        pupil = replace(pupil, left_on=known.left_on if known else None)
        _check_pupil(uow, pupil, place.today())
        refresh = known is None or (known.protected, known.birth_date) != (pupil.protected, pupil.birth_date)
        _keep_pupil(place, uow, pupil, known, protected_since)
        if refresh:
            refresh_states(uow, [pupil.id])
        _log(place, uow, "pupil.change" if known else "pupil.add", pupil.id)
        uow.commit()
    _changed(place, consent=refresh)
    return pupil


def set_protected(place: Workplace, pupil_id: PupilId, protected: bool, since: date | None = None) -> Pupil:
    """Say that a pupil may never be shown outward (or no longer so), from today or since an earlier day.

    The reason is not asked. Raises ProtectionDayError.
    """
    place.actor.require(Act.CHANGE_ROSTER)
    with place.unit_of_work() as uow:
        known = pupil_of(uow, pupil_id)
        pupil = replace(known, protected=protected)
        _keep_pupil(place, uow, pupil, known, since)
        refresh_states(uow, [pupil.id])
        uow.commit()
    _changed(place, consent=True)
    return pupil


def _keep_pupil(place: Workplace, uow: UnitOfWork, pupil: Pupil, known: Pupil | None, since: date | None) -> None:
    """Store a pupil with the day from which protection changes, which is no day to come and not before the last one."""
    if pupil.protected == (known is not None and known.protected):
        uow.people.save_pupil(pupil)
        return
    if since is not None:
        changes = uow.people.histories([pupil.id])[pupil.id].protection if known else ()
        if since > place.today() or any(since < one.since for one in changes):
            raise ProtectionDayError(day=f"{since:%d-%m-%Y}")
    uow.people.save_pupil(pupil, since=since)
    _log(place, uow, "pupil.protect" if pupil.protected else "pupil.unprotect", pupil.id, _day(since))


def add_guardian(place: Workplace, pupil_id: PupilId, guardian: Guardian, bond: Guardianship) -> Guardian:
    """Connect a guardian to a pupil, a new one or one already known (of a brother or sister); comes last in order."""
    place.actor.require(Act.CHANGE_ROSTER)
    guardian = checked_guardian(guardian)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        others = [known.position for each, known in uow.people.guardians_of(pupil.id) if each.id != guardian.id]
        if len(others) < len(uow.people.guardians_of(pupil.id)):
            raise GuardianKnownError(guardian=guardian.name.full)
        uow.people.save_guardian(guardian)
        position = max(others, default=-1) + 1
        uow.people.save_guardianship(replace(bond, pupil_id=pupil.id, guardian_id=guardian.id, position=position))
        refresh_states(uow, [pupil.id])
        _log(place, uow, "guardian.add", pupil.id, str(guardian.id))
        uow.commit()
    _changed(place, consent=True)
    return guardian


def save_guardian(place: Workplace, guardian: Guardian) -> Guardian:
    """Change a guardian's own data, for every pupil the guardian belongs to."""
    place.actor.require(Act.CHANGE_ROSTER)
    guardian = checked_guardian(guardian)
    with place.unit_of_work() as uow:
        if uow.people.guardian(guardian.id) is None:
            raise NotFoundError(what="Ouder/verzorger", key=guardian.id)
        uow.people.save_guardian(guardian)
        refresh_states(uow, uow.people.pupils_of(guardian.id))  # parents may live apart now, or no longer
        _log(place, uow, "guardian.change", guardian.id)
        uow.commit()
    _changed(place, consent=True)
    return guardian


def set_custody(
    place: Workplace, pupil_id: PupilId, guardian_id: GuardianId, has_custody: bool, since: date | None = None
) -> None:
    """Say whether a guardian has custody (gezag), from today or since an earlier day (of a court's decision).

    Answers given before count from that day, or no longer. Raises NotTheirGuardianError and CustodyDayError.
    """
    place.actor.require(Act.CHANGE_ROSTER)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        bonds = {bond.guardian_id: bond for _, bond in uow.people.guardians_of(pupil.id)}
        if guardian_id not in bonds:
            raise NotTheirGuardianError(pupil=pupil.name.full)
        if since is not None:
            changes = uow.people.histories([pupil.id])[pupil.id].custody
            latest = max(one.since for one in changes if one.guardian_id == guardian_id)
            if since > place.today() or since < latest:
                raise CustodyDayError(day=f"{since:%d-%m-%Y}")
        uow.people.save_guardianship(replace(bonds[guardian_id], has_custody=has_custody), since=since)
        refresh_states(uow, [pupil.id])
        detail = f"{guardian_id} {'yes' if has_custody else 'no'} {_day(since)}"
        _log(place, uow, "guardian.custody", pupil.id, detail.rstrip())
        uow.commit()
    _changed(place, consent=True)


def move_pupil(
    place: Workplace, pupil_id: PupilId, group_name: str, location: str, on: date, year_group: str = ""
) -> None:
    """Put a pupil in a group from a day on; the group is made when it does not exist in that school year yet."""
    place.actor.require(Act.CHANGE_ROSTER)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        if pupil.left_on is not None:
            raise HasLeftError(day=f"{pupil.left_on:%d-%m-%Y}")
        _stay(uow, pupil, group_name, location, on, year_group)
        _log(place, uow, "pupil.move", pupil.id)
        uow.commit()
    _changed(place)


def mark_left(place: Workplace, pupil_id: PupilId, on: date) -> Pupil:
    """Record that a pupil left the school; `on` is the last day. Everything recorded stays."""
    place.actor.require(Act.CHANGE_ROSTER)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        if pupil.left_on is not None:
            raise HasLeftError(day=f"{pupil.left_on:%d-%m-%Y}")
        if on > place.today():
            raise FutureDayError(day=f"{on:%d-%m-%Y}")
        for stay in ended(uow.people.enrolments_of(pupil.id), on):
            uow.people.save_enrolment(stay)
        pupil = replace(pupil, left_on=on)
        uow.people.save_pupil(pupil)
        _log(place, uow, "pupil.left", pupil.id)
        uow.commit()
    _changed(place, consent=True)
    return pupil


def mark_returned(
    place: Workplace, pupil_id: PupilId, group_name: str, location: str, on: date, year_group: str = ""
) -> Pupil:
    """Record that a pupil who left came back, into a group, with the answers given before."""
    place.actor.require(Act.CHANGE_ROSTER)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        if pupil.left_on is None:
            raise NotLeftError
        pupil = replace(pupil, left_on=None)
        uow.people.save_pupil(pupil)
        _stay(uow, pupil, group_name, location, on, year_group)
        refresh_states(uow, [pupil.id])
        _log(place, uow, "pupil.returned", pupil.id)
        uow.commit()
    _changed(place, consent=True)
    return pupil


def save_employee(place: Workplace, employee: Employee) -> Employee:
    """Add or change an employee, volunteer or trainee."""
    place.actor.require(Act.CHANGE_ROSTER)
    employee = replace(employee, name=clean_name(employee.name), key=(employee.key or "").strip() or None)
    check_email(employee.email)
    with place.unit_of_work() as uow:
        others = [other for other in uow.people.employees() if other.id != employee.id]
        if employee.key is not None and any(other.key == employee.key for other in others):
            raise EmployeeKeyTakenError(key=employee.key)
        _log(place, uow, "employee.change" if uow.people.employee(employee.id) else "employee.add", employee.id)
        uow.people.save_employee(employee)
        uow.commit()
    _changed(place)
    return employee


def group_in(uow: UnitOfWork, name: str, location: str, on: date) -> Group:
    """Give the group of the school year of a day, made when it is new; raises LocationUnknownError."""
    name, year = " ".join(name.split()), SchoolYear.of(on)
    if not name:
        raise GroupMissingError
    location_id = _location_id(uow, location)
    for group in uow.school.groups(year):
        if group.location_id == location_id and group.name.casefold() == name.casefold():
            return group
    group = Group(GroupId(new_uuid()), location_id, year, name)
    uow.school.add_group(group)
    return group


def _stay(uow: UnitOfWork, pupil: Pupil, group_name: str, location: str, on: date, year_group: str) -> None:
    group = group_in(uow, group_name, location, on)
    stays = uow.people.enrolments_of(pupil.id)
    now = next((stay for stay in stays if stay.ends_on is None), None)
    if now is not None and now.group_id == group.id:
        raise AlreadyInGroupError(group=group.name)
    before = stays[-1].year_group if stays else ""
    for stay in stay_in(stays, pupil.id, group.id, year_group or year_group_of(group.name, before), on):
        uow.people.save_enrolment(stay)


def _location_id(uow: UnitOfWork, name: str) -> LocationId:
    locations = uow.school.locations()
    if not name and len(locations) == 1:
        return locations[0].id
    for location in locations:
        if location.name.casefold() == name.strip().casefold():
            return location.id
    raise LocationUnknownError(what="Locatie", key=name)


def _check_pupil(uow: UnitOfWork, pupil: Pupil, today: date) -> None:
    if not pupil.pupil_number:
        raise PupilNumberMissingError
    if looks_like_bsn(pupil.pupil_number):
        raise LooksLikeBsnError
    owner = uow.people.pupil_by_number(pupil.pupil_number)
    if owner is not None and owner.id != pupil.id:
        raise PupilNumberTakenError(number=pupil.pupil_number)
    if pupil.birth_date is not None and pupil.birth_date > today:
        raise BirthDateError(day=f"{pupil.birth_date:%d-%m-%Y}")


def _log(place: Workplace, uow: UnitOfWork, action: str, subject: object, detail: str = "") -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=str(subject), detail=detail)


def _day(since: date | None) -> str:
    return "" if since is None else since.isoformat()


def _changed(place: Workplace, *, consent: bool = False) -> None:
    place.changed(Kind.ROSTER, *((Kind.CONSENT,) if consent else ()))
