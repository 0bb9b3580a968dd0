"""One look at a file with the choices of now: the preview and the lines of every step, made off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import Language
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.import_wizard import reading, reading_rows
from wm_desktop.gui.import_wizard.lines import FileFacts, Outcome, PupilLine, SheetLine
from wm_desktop.services.consent_import import ImportPreview, preview_import
from wm_desktop.services.file_kind import holds_people
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Look:
    """What there is to show; steps 2 and 3 are made from the preview when they are shown."""

    preview: ImportPreview
    facts: FileFacts
    sheets: tuple[SheetLine, ...]
    pupils: tuple[PupilLine, ...]
    outcome: Outcome
    purposes: tuple[Purpose, ...]
    is_roster: bool


def look_at(
    place: Workplace,
    source: SourceFile,
    year: SchoolYear,
    profile: Profile | None,
    rows: RowChoices,
    language: Language,
    progress: Progress,
) -> Look:
    """Preview an import and make the lines of the steps; runs in the worker's thread."""
    preview = preview_import(place, source, year, profile, progress, choices=rows)
    pupils = {pupil.pupil_number: pupil for pupil in place.queries.pupils(left=True)}
    purposes = tuple(place.queries.purposes())
    sheets = tuple(reading.sheet_lines(preview, source))
    return Look(
        preview,
        reading.file_facts(preview, source),
        sheets,
        tuple(reading_rows.pupil_lines(preview, source, pupils, language)),
        reading_rows.outcome(preview, pupils, purposes, language),
        purposes,
        not any(line.used for line in sheets) and holds_people(source),
    )
