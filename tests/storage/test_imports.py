"""What is heavy is loaded when it is needed, not when the program starts."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_by(statement: str) -> set[str]:
    """Which packages a fresh interpreter has loaded after a statement."""
    script = f"import sys\n{statement}\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(
        subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    )


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import wm_desktop.storage.datafile", {"sqlalchemy", "sqlcipher3", "alembic", "argon2", "cryptography"}),
        ("import wm_desktop.storage.open_file", {"alembic", "argon2", "cryptography", "keyring"}),
        ("import wm_desktop.storage.keyring_store, wm_desktop.storage.places", {"keyring", "platformdirs"}),
    ],
)
def test_heavy_libraries_wait(statement: str, absent: set[str]) -> None:
    assert not loaded_by(statement) & absent
