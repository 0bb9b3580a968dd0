"""Files that become evidence: read as they stood at one moment, or refused; no window needed."""

import os

import pytest

from tests.cases import RecordingView, a_file
from wm_desktop.domain import evidence as rules
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.mail import Attachment
from wm_desktop.gui.evidence.files import (
    FileOnDisk,
    InMemory,
    address_in,
    fingerprint_file,
    media_type_of,
    pasted_name,
    pasted_text_name,
    pieces_of,
    readable_size,
    text_of,
)
from wm_desktop.gui.evidence.looks import Looked
from wm_desktop.gui.evidence.presenter import EvidenceForm, EvidencePresenter, EvidenceTools
from wm_desktop.services.evidence_faults import EvidenceChangedError, EvidenceTooLargeError, NotAFileError


def test_a_file_is_read_whole_and_more_than_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000_000)
    source = FileOnDisk(path)
    assert [len(piece) for piece in source.pieces()] == [1_048_576, 951_424]
    assert b"".join(source.pieces()) == b"".join(pieces_of(path)) == path.read_bytes()


@pytest.mark.parametrize(
    "change", [lambda path: path.write_bytes(b"y" * 2_000_001), lambda path: os.truncate(path, 1_100_000)]
)
def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, change):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2_000_000)
    reading = FileOnDisk(path).pieces()
    next(reading)
    change(path)
    with pytest.raises(EvidenceChangedError, match=r"a\.txt"):
        list(reading)


def test_a_folder_a_pipe_and_a_file_without_end_are_refused(tmp_path, monkeypatch):
    with pytest.raises(NotAFileError):
        list(FileOnDisk(tmp_path).pieces())
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pijp")
        with pytest.raises(NotAFileError):
            list(FileOnDisk(tmp_path / "pijp").pieces())
    with pytest.raises(FileNotFoundError):
        list(FileOnDisk(tmp_path / "weg").pieces())
    (tmp_path / "film.mp4").write_bytes(b"lang")
    monkeypatch.setattr(rules, "MOST_BYTES", 3)
    with pytest.raises(EvidenceTooLargeError):
        list(FileOnDisk(tmp_path / "film.mp4").pieces())


def test_what_is_pasted_is_made_once():
    made = []
    source = InMemory("a.png", lambda: made.append(1) or b"beeld")
    assert [b"".join(source.pieces()) for _ in range(2)] == [b"beeld", b"beeld"]
    assert made == [1]


def test_small_things_about_files(tmp_path, clock):
    assert text_of("één".encode()) == text_of("één".encode("cp1252")) == text_of("één".encode("utf-16")) == "één"
    assert (readable_size(10), readable_size(2_100_000)) == ("1 kB", "2,1 MB")
    assert media_type_of(tmp_path / "x.onbekend") == "application/octet-stream"
    assert pasted_name(clock()) == "Schermafbeelding 2026-11-23 10.00.00.png"
    assert pasted_text_name(clock()) == "Geplakte tekst 2026-11-23 10.00.00.txt"
    assert fingerprint_file("ab", "a.txt") == b"ab  a.txt\n"
    assert (address_in(" https://a.nl/b "), address_in("kijk op https://a.nl")) == ("https://a.nl/b", "")


class View(RecordingView):
    """Gives up at the second report of the second file."""

    def run(self, job, work, done):
        reports = []

        class Patience:
            def report(self, done, total):
                reports.append(done)
                if len(reports) == 4:
                    raise CancelledError

        done(work(Patience()))


def test_giving_up_keeps_what_was_taken_in_already_and_says_so(office, tmp_path):
    incident, _ = a_file(office)
    view = View()
    tools = EvidenceTools(None, None, lambda *_: Looked(), lambda *_: b"bijlage", None, None)
    presenter = EvidencePresenter(office.place, view, tools)
    with pytest.raises(LookupError):
        presenter.add([], EvidenceForm())
    presenter.show(incident)
    sources = [InMemory(name, name.encode) for name in ("a.txt", "b.txt", "c.txt")]
    presenter.add(sources, EvidenceForm("gisteren 20:15"))
    (outcome,) = view.last("tell_added")
    assert ([one.file_name for one in outcome.kept], outcome.cancelled) == (["a.txt"], True)
    presenter.look_beside(outcome.kept[0].id, outcome.kept, 1)
    assert view.count("show_piece") == 0
    presenter.look_at_attachment(outcome.kept[0], Attachment(0, "x.txt", "text/plain", 7))
    assert view.last("show_attachment")[0].file_name == "x.txt"
