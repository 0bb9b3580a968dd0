"""The tools for paper and files that the window is given by `app`; each is a port, so that tests can hand in fakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wm_desktop.gui.printing.printers import NoPrinters, Printers

if TYPE_CHECKING:
    from wm_desktop.domain.importing.result import ImportResult
    from wm_desktop.domain.importing.tables import SourceFile
    from wm_desktop.domain.letter_seals import SealReport
    from wm_desktop.domain.letters import Letterhead
    from wm_desktop.domain.mail import Mail
    from wm_desktop.domain.postal import EnvelopeSize, LabelSheet
    from wm_desktop.domain.protocol_hints import Hint
    from wm_desktop.services.accounts import AccountList
    from wm_desktop.services.change_lists import ChangeList
    from wm_desktop.services.data_files import DataFiles
    from wm_desktop.services.evidence_list import EvidenceList
    from wm_desktop.services.issued_papers import IssuedPaper
    from wm_desktop.services.letter_batches import BatchPress
    from wm_desktop.services.letters import LetterPaper
    from wm_desktop.services.lists import ExportNote, NoConsentList
    from wm_desktop.services.mail_merge import MergeTemplate
    from wm_desktop.services.ports import LetterSealer, Progress
    from wm_desktop.services.postal import DrawnPost, Post
    from wm_desktop.services.protocol_papers import VersionSheet
    from wm_desktop.services.publication_papers import CheckSheet
    from wm_desktop.services.reports import Report
    from wm_desktop.services.round_papers import FormsPaper
    from wm_desktop.services.round_state import RoundList, RoundSummary
    from wm_desktop.services.rows import Register
    from wm_desktop.services.trip_lists import TripList
    from wm_desktop.services.whole_file import WholeFile
    from wm_desktop.services.workplace import Workplace

SaveFile = Callable[[Path, bytes], None]
SaveFolder = Callable[[Path, str, Iterable[tuple[str, bytes]]], Path]


class SourceReader(Protocol):
    """Reads a spreadsheet or EDEXML file; raises PasswordNeededError for an encrypted one."""

    def __call__(self, path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
        """Give the file as neutral tables."""
        ...


class MailReader(Protocol):
    """Reads a mail file in the limited process; raises a named fault."""

    def __call__(self, data: bytes, name: str, progress: Progress | None = None) -> Mail:
        """Give what the mail says."""
        ...


def _not_given(*_: object) -> bytes:
    raise NotImplementedError


def _no_post(*_: object) -> DrawnPost:
    raise NotImplementedError


def _no_folder(folder: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    raise NotImplementedError


def _no_paper() -> LetterPaper:
    raise NotImplementedError


def _not_drawn(*_: object) -> Iterator[bytes]:
    raise NotImplementedError


def _no_sealer(path: Path, password: str, now: datetime) -> LetterSealer:
    raise NotImplementedError


def _no_seal(data: bytes) -> SealReport | None:
    """No letter has a seal."""


def _nothing_to_warm() -> None:
    """Nothing is loaded ahead."""


def _no_reader(path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    raise NotImplementedError


def _no_mail(data: bytes, name: str, progress: Progress | None = None) -> Mail:
    raise NotImplementedError


def _no_press() -> BatchPress:
    raise NotImplementedError


def _no_template(path: Path) -> MergeTemplate:
    raise NotImplementedError


def _not_saved(path: Path, pieces: Iterable[bytes]) -> None:
    raise NotImplementedError


@dataclass(frozen=True)
class Tools:
    """Everything from outside that pages need beside the data file."""

    data_files: DataFiles
    save_file: SaveFile
    save_folder: SaveFolder = _no_folder
    read_source: SourceReader = _no_reader
    register_workbook: Callable[[Register, ExportNote], bytes] = _not_given
    draw_no_consent_list: Callable[[NoConsentList], bytes] = _not_given
    no_consent_workbook: Callable[[NoConsentList, bool], bytes] = _not_given
    draw_trip_list: Callable[[TripList], bytes] = _not_given
    trip_workbook: Callable[[TripList, bool], bytes] = _not_given
    draw_issued_list: Callable[[IssuedPaper], bytes] = _not_given
    draw_changes: Callable[[ChangeList], bytes] = _not_given
    changes_workbook: Callable[[ChangeList], bytes] = _not_given
    problems_workbook: Callable[[SourceFile, ImportResult], bytes] = _not_given
    draw_publication_check: Callable[[CheckSheet], bytes] = _not_given
    letter_paper: Callable[[], LetterPaper] = _no_paper
    draw_window_test: Callable[[Letterhead, datetime], bytes] = _not_given
    draw_forms: Callable[[FormsPaper, Progress | None], bytes] = _not_given
    draw_round_list: Callable[[RoundList], bytes] = _not_given
    draw_round_summary: Callable[[RoundSummary], bytes] = _not_given
    round_workbook: Callable[[RoundList], bytes] = _not_given
    draw_evidence_list: Callable[[EvidenceList], bytes] = _not_given
    evidence_workbook: Callable[[EvidenceList], bytes] = _not_given
    draw_report: Callable[[Report], bytes] = _not_given
    report_workbook: Callable[[Report], bytes] = _not_given
    save_pieces: Callable[[Path, Iterable[bytes]], None] = _not_saved
    read_mail: MailReader = _no_mail
    read_attachment: Callable[[bytes, str, int, Progress | None], bytes] = _not_given
    draw_protocol_version: Callable[[VersionSheet], bytes] = _not_given
    protocol_hints: Callable[[], Sequence[Hint]] = tuple
    accounts_workbook: Callable[[AccountList], bytes] = _not_given
    draw_dossier: Callable[[Workplace, WholeFile, Progress], Iterator[bytes]] = _not_drawn
    read_word_template: Callable[[Path], MergeTemplate] = _no_template
    sample_word_template: Callable[[], bytes] = _not_given
    batch_press: Callable[[], BatchPress] = _no_press
    open_sealer: Callable[[Path, str, datetime], LetterSealer] = _no_sealer
    examine_seal: Callable[[bytes], SealReport | None] = _no_seal
    warm_up: Callable[[], None] = _nothing_to_warm
    draw_post: Callable[[Post, LabelSheet | EnvelopeSize, int, bool], DrawnPost] = _no_post
    printers: Callable[[], Printers] = NoPrinters
