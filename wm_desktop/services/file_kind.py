"""What a spreadsheet is about, so that the wrong door can point to the right one."""

from __future__ import annotations

from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.list_kind import ListKind, kind_of_list
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.recognise import recognise
from wm_desktop.domain.importing.roster_list import NoRosterError, roster_of
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.workplace import Workplace


def holds_consents(place: Workplace, source: SourceFile, year: SchoolYear) -> bool:
    """Whether a file is a list of consents, as far as can be seen without anybody's choices."""
    place.actor.require(Act.CHANGE_ROSTER)
    if source.workbook.format == "edexml":
        return False
    with place.unit_of_work() as uow:
        names = PurposeNames({purpose.code: purpose.label for purpose in uow.consent.purposes()})
    everything = Profile(accept_other_school_year=True)
    layouts, _ = recognise(source.workbook, names, everything, year, source.name)
    return any(layout.used for layout in layouts)


def holds_people(source: SourceFile) -> bool:
    """Whether a file is a list of pupils, guardians or employees."""
    if kind_of_list(source.workbook, source.name) is not ListKind.PUPILS:
        return True
    try:
        return bool(roster_of(source.workbook, source.name).pupils)
    except NoRosterError:
        return False
