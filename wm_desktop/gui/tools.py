"""The tools for paper and files that the window is given by `app`; each is a port, so that tests can hand in fakes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wm_desktop.domain.incidents import RuleBook
from wm_desktop.services.data_files import DataFiles
from wm_desktop.services.letters import LetterPaper
from wm_desktop.services.rows import Register

SaveFile = Callable[[Path, bytes], None]


def _not_given(*_: object) -> bytes:
    raise NotImplementedError


def _no_rules() -> RuleBook:
    return RuleBook("", "", ())


def _no_paper() -> LetterPaper:
    raise NotImplementedError


@dataclass(frozen=True)
class Tools:
    """Everything from outside that pages need beside the data file."""

    data_files: DataFiles
    save_file: SaveFile
    register_workbook: Callable[[Register], bytes] = _not_given
    rule_book: Callable[[], RuleBook] = _no_rules
    letter_paper: Callable[[], LetterPaper] = _no_paper
