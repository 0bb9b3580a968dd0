"""The list of evidence of a dossier as a workbook."""

from __future__ import annotations

from wm_desktop.services.evidence_list import TITLE, EvidenceList
from wm_desktop.spreadsheets.write import SheetPlan, workbook


def evidence_workbook(made: EvidenceList) -> bytes:
    """Write the list as xlsx: a row for each piece, every cell as text."""
    rows = [
        (str(one.number), one.file_name, one.captured, one.link, one.added, str(one.size), one.sha256, one.note)
        for one in made.pieces
    ]
    plan = SheetPlan(
        name=TITLE,
        lines=[f"{made.title} - {made.note.school}", f"{made.note.made}.", "Vertrouwelijk."],
        header=["Nr.", "Bestand", "Vastgelegd op", "Link", "Toegevoegd", "Bytes", "SHA-256", "Notitie"],
        widths=[6, 34, 28, 40, 40, 12, 68, 30],
        rows=rows,
        count=len(rows),
        landscape=True,
    )
    return workbook(made.title, made.note, [plan])
