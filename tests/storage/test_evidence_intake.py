"""Taking evidence in and giving it back: whole or not at all, and every refusal in the audit."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from tests.storage.test_backup import Steps
from tests.support import FixedClock, Office
from wm_desktop.domain import evidence as rules
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.evidence import seal_of
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import IncidentKind
from wm_desktop.services import evidence as service
from wm_desktop.services.evidence import About, add_evidence, glance_at, read_evidence, take_in
from wm_desktop.services.evidence_faults import (
    AlreadyEvidenceError,
    EmptyEvidenceError,
    EvidenceChangedError,
    EvidenceTooLargeError,
    EvidenceUnreadableError,
)
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incident_checks import InTheFutureError
from wm_desktop.services.incidents import NewIncident, open_file, open_incident
from wm_desktop.services.workplace import Workplace


@dataclass
class Given:
    """A file that gives other pieces at every reading; an error among them is raised."""

    name: str
    readings: list[list[bytes | Exception]]

    def pieces(self) -> Iterator[bytes]:
        for piece in self.readings.pop(0) if len(self.readings) > 1 else self.readings[0]:
            if isinstance(piece, Exception):
                raise piece
            yield piece


@pytest.fixture
def dossier(place: Workplace) -> IncidentId:
    return open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id


def audit(place: Workplace) -> list[tuple[str, str]]:
    return [(row.action, row.detail) for row in place.queries.audit() if row.action.startswith("evidence")]


def test_a_file_is_kept_with_what_is_known_of_it_and_its_seal_is_in_the_audit(
    place: Workplace, dossier: IncidentId, clock: FixedClock
) -> None:
    steps = Steps(1_000_000)
    about = About(clock(), " https://voorbeeld.nl ", " van de ouder ")
    source = Given("C:\\map\\foto.jpg", [[b"\x89PNG\r\n\x1a\n" + b"x" * 600, b"y" * 100]])
    kept = take_in(place, dossier, source, about, progress=steps)
    assert (kept.file_name, kept.media_type, kept.size) == ("foto.jpg", "image/png", 708)
    assert (kept.captured_at, kept.link, kept.note) == (clock(), "https://voorbeeld.nl", "van de ouder")
    assert audit(place) == [("evidence.add", f"{kept.id} {kept.sha256} {seal_of(kept)}")]
    assert open_file(place, dossier).evidence == (kept,)
    assert steps.heard == [(0, 0), (0, 0), (608, 708), (708, 708)]
    assert b"".join(read_evidence(place, kept)) == b"".join(source.pieces())


@pytest.mark.parametrize(
    ("readings", "refusal"),
    [
        ([[]], EmptyEvidenceError),
        ([[b"a", OSError("weg")]], EvidenceUnreadableError),
        ([[b"a"], [FileNotFoundError("weg")]], EvidenceUnreadableError),
        ([[b"a"], [b"b"]], EvidenceChangedError),
        ([[b"a"], []], EmptyEvidenceError),
        ([[b"aaaa", b"bbbb"]], EvidenceTooLargeError),
    ],
)
def test_a_refused_file_leaves_a_line_in_the_audit_and_nothing_else(
    place: Workplace,
    dossier: IncidentId,
    monkeypatch: pytest.MonkeyPatch,
    readings: list[list[bytes | Exception]],
    refusal: type[Exception],
) -> None:
    monkeypatch.setattr(service, "MOST_BYTES", 6)
    with pytest.raises(refusal, match=r"foto\.jpg"):
        take_in(place, dossier, Given("foto.jpg", readings), About())
    assert audit(place) == [("evidence.refused", refusal.__name__)]
    assert open_file(place, dossier).evidence == ()


def test_nothing_is_kept_as_captured_later_than_now(place: Workplace, dossier: IncidentId) -> None:
    source, now = Given("een.txt", [[b"abc"]]), place.now()
    with pytest.raises(InTheFutureError, match="vastgelegd ligt in de toekomst"):
        take_in(place, dossier, source, About(now + timedelta(minutes=1)))
    assert open_file(place, dossier).evidence == ()
    assert take_in(place, dossier, source, About(now)).captured_at == now


def test_the_same_bytes_are_kept_twice_only_when_wanted(place: Workplace, dossier: IncidentId) -> None:
    other = open_incident(place, NewIncident(IncidentKind.BULLYING, "Ander", "Een ander.")).id
    take_in(place, dossier, Given("een.txt", [[b"abc"]]), About())
    with pytest.raises(AlreadyEvidenceError, match=r"twee\.txt.*een\.txt"):
        take_in(place, dossier, Given("twee.txt", [[b"abc"]]), About())
    take_in(place, other, Given("twee.txt", [[b"abc"]]), About())
    take_in(place, other, Given("drie.txt", [[b"abcd"]]), About())
    take_in(place, dossier, Given("twee.txt", [[b"abc"]]), About(), again=True)
    assert [one.file_name for one in open_file(place, dossier).evidence] == ["een.txt", "twee.txt"]


@pytest.mark.parametrize("at", [0, 3, 6])
def test_cancelling_keeps_nothing(place: Workplace, dossier: IncidentId, at: int) -> None:
    with pytest.raises(CancelledError):
        take_in(place, dossier, Given("a.txt", [[b"abc", b"def"]]), About(), progress=Steps(at))
    assert audit(place) == []
    assert open_file(place, dossier).evidence == ()


def test_the_largest_file_is_a_film_of_200_mb() -> None:
    assert rules.MOST_BYTES == 200 * 1024 * 1024


def test_others_may_write_while_evidence_is_read(place: Workplace, dossier: IncidentId) -> None:
    kept = add_evidence(place, dossier, file_name="a.mp4", pieces=[bytes(1_048_576)] * 3)
    assert kept.media_type == "video/mp4"
    reading = read_evidence(place, kept)
    assert len(next(reading)) == 1_048_576
    writing = threading.Thread(
        target=open_incident, args=(place, NewIncident(IncidentKind.BULLYING, "Ander", "Een ander."))
    )
    writing.start()
    writing.join(5)
    assert [row.subject for row in place.queries.incidents()] == ["Ander", "Filmpje"]
    assert sum(map(len, reading)) == 2 * 1_048_576
    list(read_evidence(place, kept, leaves=True))
    assert [action for action, _ in audit(place)] == ["evidence.add", "evidence.read", "evidence.export"]


def test_the_small_picture_of_a_list_is_no_reading_of_its_own(place: Workplace, dossier: IncidentId) -> None:
    kept = add_evidence(place, dossier, file_name="a.png", pieces=[b"beeld"])
    assert glance_at(place, kept) == b"beeld"
    assert [action for action, _ in audit(place)] == ["evidence.add"]


def test_bytes_that_are_not_those_taken_in_are_refused(place: Workplace, dossier: IncidentId, office: Office) -> None:
    one = add_evidence(place, dossier, file_name="a.txt", pieces=[b"een"])
    two = add_evidence(place, dossier, file_name="b.txt", pieces=[b"twee"])
    with pytest.raises(DamagedDocumentError, match=r"a\.txt"):
        list(read_evidence(place, replace(one, document_id=two.document_id)))
