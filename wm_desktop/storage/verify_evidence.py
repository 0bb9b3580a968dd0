"""Is the evidence still what was taken in? Every row is held against its bytes and against the audit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from wm_desktop.domain.evidence import seal_of
from wm_desktop.domain.incidents import Evidence
from wm_desktop.services.data_files import Finding
from wm_desktop.storage.repositories.incidents import evidence_of
from wm_desktop.storage.tables import AuditRecord, EvidenceRecord

_OTHER_BYTES = "Bewijsstuk {id} is niet meer wat er bij het toevoegen is vastgelegd; zet zo nodig een back-up terug."
_OTHER_FACTS = (
    "Wat er bij bewijsstuk {id} staat (naam, moment, link, notitie of door wie) is buiten het programma gewijzigd; "
    "zet zo nodig een back-up terug."
)
_SLIPPED_IN = "Bewijsstuk {id} is buiten het programma toegevoegd: het logboek kent het niet."
_GONE = "Bewijsstuk {id} staat in het logboek, maar is er niet meer; zet zo nodig een back-up terug."


def check_evidence(connection: Connection, contents: Mapping[object, tuple[str, int]]) -> Iterator[Finding]:
    """Give what is wrong; `contents` is the SHA-256 and the size of the bytes that each document has now.

    The audit, whose chain is walked apart, tells of every intake with the fingerprint, and since there is a seal over
    the row with that as well.
    """
    noted = dict(_noted(connection))
    for row in connection.execute(select(EvidenceRecord.__table__).order_by(EvidenceRecord.id)):
        evidence = evidence_of(row)
        message = _wrong_with(evidence, contents, noted.pop(str(evidence.id), None))
        if message:
            yield Finding("evidence", str(evidence.id), message.format(id=evidence.id))
    for gone in noted:
        yield Finding("evidence", gone, _GONE.format(id=gone))


def _wrong_with(
    evidence: Evidence, contents: Mapping[object, tuple[str, int]], known: tuple[str, str] | None
) -> str | None:
    if known is None:
        return _SLIPPED_IN
    sha256, seal = known
    if contents.get(evidence.document_id) != (evidence.sha256, evidence.size) or evidence.sha256 != sha256:
        return _OTHER_BYTES
    return _OTHER_FACTS if seal not in {"", seal_of(evidence)} else None


def _noted(connection: Connection) -> Iterator[tuple[str, tuple[str, str]]]:
    asked = select(AuditRecord.detail).where(AuditRecord.action == "evidence.add").order_by(AuditRecord.number)
    for detail in connection.execute(asked).scalars():
        key, _, rest = detail.partition(" ")
        sha256, _, seal = rest.partition(" ")
        yield key, (sha256, seal)
