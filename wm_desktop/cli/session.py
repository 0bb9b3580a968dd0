"""Opening the data file for one command: where it stands, whose passphrase, and what the use cases work with."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.services.data_files import OpenDataFile
from wm_desktop.services.workplace import Workplace, workplace_for
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.places import default_place


class NoPassphraseError(EnvironmentFault):
    """No passphrase was given and nobody can be asked."""

    nl = (
        "Er is geen wachtwoordzin opgegeven. Zet hem in een bestand en geef dat mee met --passphrase-file, "
        "of zet hem in de variabele WM_PASSPHRASE."
    )
    en = "No passphrase was given. Put it in a file and pass that with --passphrase-file, or set WM_PASSPHRASE."


class PassphraseFileError(EnvironmentFault):
    """The file with the passphrase cannot be read."""

    nl = "Het bestand {path} met de wachtwoordzin is niet te lezen: {problem}. Controleer het pad en de rechten."
    en = "The passphrase file ({path}) cannot be read: {problem}. Check the path and its permissions."


@dataclass(frozen=True)
class Session:
    """An open data file with the workplace of whoever opened it."""

    opened: OpenDataFile
    place: Workplace


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def store() -> DataFileStore:
    """What makes and opens data files."""
    return DataFileStore(now)


def data_file(asked: argparse.Namespace) -> Path:
    """Where the data file stands: --file, or the user's default folder."""
    named: Path | None = asked.file
    return default_place() if named is None else named


def passphrase(asked: argparse.Namespace) -> str:
    """Read the passphrase from the file, the variable or the terminal, in that order; never from an argument."""
    if asked.passphrase_file is not None:
        try:
            text: str = asked.passphrase_file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problem = getattr(error, "strerror", None) or "geen tekst"
            raise PassphraseFileError(path=asked.passphrase_file, problem=problem) from error
        return text.removesuffix("\n").removesuffix("\r")
    from_variable = os.environ.get("WM_PASSPHRASE")
    if from_variable:
        return from_variable
    if not sys.stdin.isatty():
        raise NoPassphraseError
    return getpass.getpass("Wachtwoordzin: ")


@contextmanager
def opened(asked: argparse.Namespace) -> Iterator[Session]:
    """Open the data file for one command and close it whatever happens."""
    opened_file = store().open(data_file(asked), passphrase(asked), asked.user)
    try:
        yield Session(opened_file, workplace_for(opened_file, now))
    finally:
        opened_file.close()
