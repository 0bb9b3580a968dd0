"""Remembering a passphrase in the system's own keyring, for who wants that.

Windows Credential Manager, Secret Service or Keychain; where there is none, nothing is remembered and nothing fails.
Loading the keyring takes 0.15 s, so it waits until somebody asks.
"""

from __future__ import annotations

from pathlib import Path

from wm_desktop.storage.places import Place

_SERVICE = "WM Desktop"


def remember(path: Path, user: str, passphrase: str) -> bool:
    """Keep the passphrase of a user for one data file; gives whether that worked."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, _entry(path, user), passphrase)
    except (KeyringError, RuntimeError, OSError):
        return False
    return True


def recall(path: Path, user: str) -> str | None:
    """Give the passphrase that was kept, or None."""
    import keyring
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(_SERVICE, _entry(path, user))
    except (KeyringError, RuntimeError, OSError):
        return None
    return None if kept is None else str(kept)


def forget(path: Path, user: str) -> None:
    """Take a passphrase out of the keyring; none there is fine."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(_SERVICE, _entry(path, user))
    except (KeyringError, RuntimeError, OSError):
        return


def _entry(path: Path, user: str) -> str:
    return f"{user} | {Place.of(path).database}"
