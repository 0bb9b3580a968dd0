"""A keyring is a convenience: with one the passphrase comes back, without one nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import pytest
from keyring.errors import PasswordDeleteError

from wm_desktop.storage.keyring_store import forget, recall, remember


class MemoryKeyring(keyring.backend.KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_a_passphrase_comes_back_until_it_is_forgotten(ring: MemoryKeyring, tmp_path: Path) -> None:
    assert remember(tmp_path, "Marja", "geheim")
    assert recall(tmp_path / "data.db", "Marja") == "geheim"
    assert recall(tmp_path, "Ander") is None
    forget(tmp_path, "Marja")
    forget(tmp_path, "Marja")
    assert ring.kept == {}


def test_without_a_keyring_nothing_is_remembered_and_nothing_fails(ring: MemoryKeyring, tmp_path: Path) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    assert not remember(tmp_path, "Marja", "geheim")
    assert recall(tmp_path, "Marja") is None
    forget(tmp_path, "Marja")
    assert ring.kept == {}
