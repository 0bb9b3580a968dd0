"""Identities: UUID version 7, so that rows sort by the moment they were made."""

from __future__ import annotations

import secrets
import threading
import time
from typing import NewType
from uuid import UUID

PupilId = NewType("PupilId", UUID)
GuardianId = NewType("GuardianId", UUID)
EmployeeId = NewType("EmployeeId", UUID)
LocationId = NewType("LocationId", UUID)
GroupId = NewType("GroupId", UUID)
EnrolmentId = NewType("EnrolmentId", UUID)
PurposeId = NewType("PurposeId", UUID)
AnswerId = NewType("AnswerId", UUID)
BatchId = NewType("BatchId", UUID)
DocumentId = NewType("DocumentId", UUID)
IncidentId = NewType("IncidentId", UUID)
PartyId = NewType("PartyId", UUID)
EntryId = NewType("EntryId", UUID)
EvidenceId = NewType("EvidenceId", UUID)
LetterId = NewType("LetterId", UUID)
DeliveryId = NewType("DeliveryId", UUID)
CheckId = NewType("CheckId", UUID)
PublicationId = NewType("PublicationId", UUID)
TakedownId = NewType("TakedownId", UUID)
IssuedListId = NewType("IssuedListId", UUID)
LetterBatchId = NewType("LetterBatchId", UUID)
RoundId = NewType("RoundId", UUID)
FormId = NewType("FormId", UUID)
CourseId = NewType("CourseId", UUID)
CourseStepId = NewType("CourseStepId", UUID)
TaskId = NewType("TaskId", UUID)
TermId = NewType("TermId", UUID)
MarkId = NewType("MarkId", UUID)
ProtocolVersionId = NewType("ProtocolVersionId", UUID)
AccountId = NewType("AccountId", UUID)

_lock = threading.Lock()
_last = 0


def new_uuid() -> UUID:
    """Make a UUIDv7 (RFC 9562): 48 bits of milliseconds, then a counter that never runs back in this process."""
    global _last  # noqa: PLW0603 - the counter is the one thing that must be shared
    with _lock:
        stamp = (time.time_ns() // 1_000_000) << 12
        _last = max(stamp, _last + 1)
        value = _last
    high = ((value >> 12) << 16) | 0x7000 | (value & 0xFFF)
    low = (0b10 << 62) | secrets.randbits(62)
    return UUID(int=(high << 64) | low)
