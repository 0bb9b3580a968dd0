"""keys.json: the data key, wrapped once for every user and once for the recovery key.

A slot holds a name, how a wrapping key is made from what the person types (Argon2id; HKDF for the recovery key, which
is random itself), and the data key under AES-256-GCM with the slot's identity as associated data. Argon2 and
AES are loaded only when a slot is opened or made.
"""

from __future__ import annotations

import base64
import binascii
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from wm_desktop.domain.ids import new_uuid
from wm_desktop.services.faults import (
    KeysDamagedError,
    KeysMissingError,
    UserWithoutKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from wm_desktop.storage.files import replace_file
from wm_desktop.storage.recovery_key import read_recovery_key

_FORMAT = 1
_KEY = 32
_SALT = 16
_NONCE = 12
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_TIME = 64
_RECOVERY_NAME = "herstelcode"


@dataclass(frozen=True)
class Argon2Cost:
    """How dear one guess is; the usual cost takes about 0.15 s on an office computer."""

    time: int = 3
    memory_kib: int = 96 * 1024
    lanes: int = 2


@dataclass(frozen=True)
class Slot:
    """One way to the data key; `cost` None marks the recovery slot."""

    id: UUID
    name: str
    cost: Argon2Cost | None
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def open(self, secret: str) -> bytes | None:
        """Give the data key, or None when the secret does not fit."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(_wrapping_key(secret, self.cost, self.salt)).decrypt(self.nonce, self.wrapped, self._identity)
        except InvalidTag:
            return None

    @property
    def _identity(self) -> bytes:
        kind = "user" if self.cost else "recovery"
        return json.dumps([_FORMAT, kind, str(self.id), self.name], ensure_ascii=False).encode()

    @classmethod
    def make(cls, slot_id: UUID, name: str, secret: str, data_key: bytes, cost: Argon2Cost | None) -> Slot:
        """Wrap the data key for one person (or, with cost None, for the recovery key)."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
        empty = cls(slot_id, name, cost, salt, nonce, b"")
        wrapped = AESGCM(_wrapping_key(secret, cost, salt)).encrypt(nonce, data_key, empty._identity)
        return replace(empty, wrapped=wrapped)


@dataclass(frozen=True)
class KeyFile:
    """All slots of a data file; every change gives a new value, to be written whole."""

    slots: tuple[Slot, ...]

    @classmethod
    def read(cls, path: Path) -> KeyFile:
        """Read keys.json; raises KeysMissingError or KeysDamagedError."""
        try:
            return cls.from_bytes(path.read_bytes(), path.name)
        except FileNotFoundError as error:
            raise KeysMissingError(name=path.name) from error

    @classmethod
    def from_bytes(cls, data: bytes, name: str) -> KeyFile:
        """Read the bytes of a keys.json; raises KeysDamagedError."""
        try:
            stored = json.loads(data)
            if stored["format"] != _FORMAT or not stored["slots"]:
                raise KeysDamagedError(name=name)
            return cls(tuple(_slot_from(entry) for entry in stored["slots"]))
        except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as error:
            raise KeysDamagedError(name=name) from error

    def to_bytes(self) -> bytes:
        """Give the bytes of keys.json."""
        stored = {"format": _FORMAT, "slots": [_slot_to(slot) for slot in self.slots]}
        return json.dumps(stored, indent=1, ensure_ascii=False).encode()

    def write(self, path: Path) -> None:
        """Write keys.json in one step, readable by its owner only."""
        replace_file(path, self.to_bytes())

    @property
    def user_names(self) -> tuple[str, ...]:
        """Names of those who have a slot, the recovery slot left out."""
        return tuple(slot.name for slot in self.slots if slot.cost)

    def unlock(self, passphrase: str, user: str | None) -> tuple[Slot, bytes]:
        """Give the slot that opens and the data key; tries every user when none is named."""
        slots = [slot for slot in self.slots if slot.cost and (user is None or slot.name == user)]
        if not slots:
            raise UserWithoutKeyError(user=user or "")
        for slot in slots:
            data_key = slot.open(passphrase)
            if data_key is not None:
                return slot, data_key
        raise WrongPassphraseError

    def recover(self, recovery_key: str) -> bytes:
        """Give the data key for the recovery key as it was typed."""
        secret = read_recovery_key(recovery_key)
        for slot in self.slots:
            data_key = None if slot.cost else slot.open(secret)
            if data_key is not None:
                return data_key
        raise WrongRecoveryKeyError

    def with_user(self, user_id: UUID, name: str, passphrase: str, data_key: bytes, cost: Argon2Cost) -> KeyFile:
        """Give the file with a slot for this user, in place of the one there may have been."""
        slot = Slot.make(user_id, name, passphrase, data_key, cost)
        return KeyFile((*(other for other in self.slots if other.id != user_id), slot))

    def with_recovery(self, recovery_key: str, data_key: bytes) -> KeyFile:
        """Give the file with this recovery key, in place of the one there may have been."""
        slot = Slot.make(new_uuid(), _RECOVERY_NAME, read_recovery_key(recovery_key), data_key, None)
        return KeyFile((*(other for other in self.slots if other.cost), slot))

    def without(self, user_id: UUID) -> KeyFile:
        """Give the file without the slot of a user."""
        return KeyFile(tuple(slot for slot in self.slots if slot.id != user_id))


def new_data_key() -> bytes:
    """Make a random 256-bit data key."""
    return secrets.token_bytes(_KEY)


def _wrapping_key(secret: str, cost: Argon2Cost | None, salt: bytes) -> bytes:
    # the same letters typed on another keyboard may come composed otherwise
    typed = unicodedata.normalize("NFC", secret).encode()
    if cost is None:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), _KEY, salt, b"WM Desktop recovery key").derive(typed)
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(typed, salt, cost.time, cost.memory_kib, cost.lanes, _KEY, Type.ID)


def _slot_to(slot: Slot) -> dict[str, object]:
    way: dict[str, object] = {"name": "hkdf-sha256"}
    if slot.cost:
        way = {"name": "argon2id", "time": slot.cost.time, "memory_kib": slot.cost.memory_kib, "lanes": slot.cost.lanes}
    return {
        "id": str(slot.id),
        "name": slot.name,
        "kdf": {**way, "salt": _text(slot.salt)},
        "cipher": "aes-256-gcm",
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
    }


def _slot_from(stored: Mapping[str, object]) -> Slot:
    way = stored["kdf"]
    if not isinstance(way, dict):
        raise TypeError("kdf")
    return Slot(
        id=UUID(str(stored["id"])),
        name=str(stored["name"]),
        cost=_cost_from(way),
        salt=_bytes(way["salt"], _SALT),
        nonce=_bytes(stored["nonce"], _NONCE),
        wrapped=_bytes(stored["wrapped"], _KEY + 16),
    )


def _cost_from(way: Mapping[str, object]) -> Argon2Cost | None:
    if way["name"] == "hkdf-sha256":
        return None
    numbers = [way["time"], way["memory_kib"], way["lanes"]]
    time, memory, lanes = (number if isinstance(number, int) else 0 for number in numbers)
    # a damaged or hostile file must not take all memory or run for hours
    if way["name"] != "argon2id" or not (
        1 <= time <= _MOST_TIME and 8 * lanes <= memory <= _MOST_MEMORY_KIB and 1 <= lanes <= 16
    ):
        raise ValueError("kdf")
    return Argon2Cost(time, memory, lanes)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(stored: object, length: int) -> bytes:
    data = base64.b64decode(str(stored), validate=True)
    if len(data) != length:
        raise ValueError("length")
    return data
