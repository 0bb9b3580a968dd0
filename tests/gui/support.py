"""Stand-ins for the world around the window."""

from dataclasses import dataclass, field
from pathlib import Path

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.services.workplace import Workplace

PASSPHRASE = "zeven groene fietsen"


class WrongPassphraseForTestError(EnvironmentFault):
    nl = "De wachtwoordzin klopt niet."
    en = "The passphrase is wrong."


@dataclass
class FakeOpened:
    """An open data file around a workplace of the tests."""

    place: Workplace
    path: Path = Path("school/data.db")
    closed: bool = False
    findings: list = field(default_factory=list)
    users: object = None

    def __getattr__(self, name):
        return getattr(self.__dict__["place"], name)

    def check_passphrase(self, passphrase):
        if passphrase != PASSPHRASE:
            raise WrongPassphraseForTestError

    def verify(self, progress=None):
        return self.findings

    def close(self):
        self.closed = True


@dataclass
class FakeDataFiles:
    """Remembers what was asked."""

    restored: list = field(default_factory=list)

    def restore(self, backup, target):
        self.restored.append((backup, target))


@dataclass
class SavedFiles:
    """A `save_file` that writes for real and remembers where."""

    paths: list = field(default_factory=list)

    def __call__(self, path, data):
        path.write_bytes(data)
        self.paths.append(path)

    def pieces(self, path, pieces):
        self(path, b"".join(pieces))
