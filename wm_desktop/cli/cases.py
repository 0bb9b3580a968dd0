"""Incident files and issued letters."""

from __future__ import annotations

import argparse
from functools import partial

from wm_desktop.cli.output import Output
from wm_desktop.cli.session import opened
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import IncidentId
from wm_desktop.services.incidents import list_incidents, open_file
from wm_desktop.services.letters import letter_bytes, list_letters, verify_letters
from wm_desktop.services.rows import IncidentFile, LetterRow
from wm_desktop.services.whole_file import whole_file
from wm_desktop.services.whole_file_pieces import read_piece
from wm_desktop.services.workplace import Workplace
from wm_desktop.storage.files import write_pieces, write_whole


def incident_list(asked: argparse.Namespace, output: Output) -> None:
    """All incident files, without names."""
    with opened(asked) as session:
        rows = list_incidents(session.place)
    document = [
        {
            "number": row.number,
            "reported_on": row.reported_on.isoformat(),
            "kind": row.kind.value,
            "subject": row.subject,
            "stage": row.stage.value,
            "location": row.location,
            "letters": row.letters,
        }
        for row in rows
    ]
    output.give(
        {"incidents": document}, [f"{row.number} {row.reported_on} {row.kind.value}: {row.subject}" for row in rows]
    )


def incident_show(asked: argparse.Namespace, output: Output) -> None:
    """One whole file; the reading is logged."""
    with opened(asked) as session:
        incident_id = _incident_called(session.place, asked.number)
        file = open_file(session.place, incident_id)
    output.give(_file_document(file), _file_lines(file))


def incident_export(asked: argparse.Namespace, output: Output) -> None:
    """Write one whole file as a PDF, with or without names."""
    from wm_desktop.documents.dossier.book import Reading
    from wm_desktop.documents.dossier.draw import draw
    from wm_desktop.spreadsheets.mail import read_attachment, read_mail

    with opened(asked) as session:
        place, names = session.place, not asked.without_names
        whole = whole_file(place, _incident_called(place, asked.number), names=names)
        reading = Reading(partial(read_piece, place), read_mail, read_attachment)
        write_pieces(asked.out, draw(whole, reading))
    pieces = [{"place": one.place, "kind": one.kind, "sha256": one.sha256} for one in whole.pieces]
    document = {"incident": whole.number, "file": str(asked.out), "names": names, "pieces": pieces}
    output.give(document, [f"Opgeslagen: {asked.out}"])


def letter_list(asked: argparse.Namespace, output: Output) -> None:
    """All letters, concepts included."""
    with opened(asked) as session:
        rows = list_letters(session.place)
    lines = [f"{row.reference or 'concept'} {row.letter_date or ''} {row.kind.value} {row.addressee}" for row in rows]
    output.give({"letters": [_letter_document(row) for row in rows]}, lines)


def letter_export(asked: argparse.Namespace, output: Output) -> None:
    """Write the stored bytes of a final letter to a file."""
    with opened(asked) as session:
        row = _letter_called(session.place, asked.reference)
        data = letter_bytes(session.place, row.id)
    write_whole(asked.out, data)
    output.give({"letter": row.reference, "file": str(asked.out), "sha256": row.sha256}, [f"Opgeslagen: {asked.out}"])


def letter_verify(asked: argparse.Namespace, output: Output) -> int:
    """Recompute the fingerprints of one or all final letters."""
    with opened(asked) as session:
        if asked.reference:
            _letter_called(session.place, asked.reference)
        findings = verify_letters(session.place, asked.reference)
    document = {"whole": not findings, "findings": [{"subject": f.subject, "message": f.message} for f in findings]}
    output.give(document, [f"{f.subject}: {f.message}" for f in findings] or ["Alle brieven zijn ongewijzigd."])
    return 1 if findings else 0


def _incident_called(place: Workplace, number: str) -> IncidentId:
    for row in list_incidents(place, number):
        if row.number == number:
            return row.id
    raise NotFoundError(what="Incident", key=number)


def _letter_called(place: Workplace, reference: str) -> LetterRow:
    for row in list_letters(place, reference):
        if row.reference and row.reference == reference:
            return row
    raise NotFoundError(what="Brief", key=reference)


def _letter_document(row: LetterRow) -> dict[str, object]:
    return {
        "reference": row.reference or None,
        "date": None if row.letter_date is None else row.letter_date.isoformat(),
        "addressee": row.addressee,
        "pupil": row.person,
        "kind": row.kind.value,
        "state": row.state.value,
        "incident": row.incident_number,
        "sha256": row.sha256 or None,
    }


def _file_document(file: IncidentFile) -> dict[str, object]:
    incident = file.incident
    return {
        "number": incident.number,
        "kind": incident.kind.value,
        "subject": incident.subject,
        "description": incident.description,
        "reported_on": incident.reported_on.isoformat(),
        "happened_at": None if incident.happened_at is None else incident.happened_at.isoformat(),
        "location": file.location,
        "platform": incident.platform,
        "link": incident.link,
        "rules": list(incident.rules),
        "stage": incident.stage.value,
        "parties": [{"role": p.role.value, "kind": p.person_kind.value, "name": p.name} for p in file.parties],
        "entries": [
            {
                "id": str(e.id),
                "kind": e.kind.value,
                "happened_at": e.happened_at.isoformat(),
                "text": e.text,
                "recorded_by": e.recorded_by,
                "recorded_at": e.recorded_at.isoformat(),
                "corrects": None if e.corrects is None else str(e.corrects),
            }
            for e in file.entries
        ],
        "evidence": [{"file": e.file_name, "size": e.size, "sha256": e.sha256} for e in file.evidence],
        "letters": [_letter_document(row) for row in file.letters],
    }


def _file_lines(file: IncidentFile) -> list[str]:
    incident = file.incident
    lines = [f"{incident.number} {incident.subject} ({incident.stage.value})", incident.description]
    lines += [f"- {party.role.value}: {party.name}" for party in file.parties]
    lines += [f"{entry.happened_at:%Y-%m-%d %H:%M} {entry.kind.value}: {entry.text}" for entry in file.entries]
    lines += [f"bewijs {item.file_name} {item.sha256}" for item in file.evidence]
    return lines
