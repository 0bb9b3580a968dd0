"""The papers of the main job on the sample school: the no-consent list and a sanction letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wm_desktop.services.workplace import Workplace


def write_papers(place: Workplace, folder: Path) -> list[Path]:
    """Write list and letter of the sample school to a folder, and give their paths."""
    return [*_lists(place, folder), *_letter(place, folder)]


def _lists(place: Workplace, folder: Path) -> list[Path]:
    from wm_desktop.documents.no_consent_list import draw
    from wm_desktop.services.lists import ListRequest, no_consent_list
    from wm_desktop.services.settings import file_name
    from wm_desktop.spreadsheets.write import no_consent_workbook
    from wm_desktop.storage.files import write_whole

    made = no_consent_list(place, ListRequest(purposes=("website",)))
    targets = [
        folder / file_name("Lijst zonder toestemming", "website", day=place.today(), suffix=suffix)
        for suffix in ("pdf", "xlsx")
    ]
    write_whole(targets[0], draw(made))
    write_whole(targets[1], no_consent_workbook(made, one_sheet_per_group=True))
    return targets


def _letter(place: Workplace, folder: Path) -> list[Path]:
    from wm_desktop.domain.letters import LetterKind, LetterState
    from wm_desktop.services.letters import letter_bytes
    from wm_desktop.services.settings import file_name
    from wm_desktop.storage.files import write_whole

    final = [row for row in place.queries.letters() if row.state is not LetterState.DRAFT]
    suspensions = [row for row in final if row.kind is LetterKind.PUPIL_SUSPENSION]
    for row in (suspensions or final)[:1]:
        target = folder / file_name("Brief", row.reference, day=place.today(), suffix="pdf")
        write_whole(target, letter_bytes(place, row.id))
        return [target]
    return []
