"""The recovery key survives being copied by hand, and a mistake is found before anything is tried."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.services.faults import RecoveryKeyMistypedError
from wm_desktop.storage.recovery_key import _ALPHABET, new_recovery_key, read_recovery_key


def test_a_key_has_seven_groups_and_is_never_the_same() -> None:
    keys = {new_recovery_key() for _ in range(50)}
    assert len(keys) == 50
    assert all([len(group) for group in key.split("-")] == [5] * 7 for key in keys)


def test_reading_is_tolerant() -> None:
    key = new_recovery_key()
    bare = key.replace("-", "")
    typed = key.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read_recovery_key(key) == read_recovery_key(f" {typed}\n") == read_recovery_key(bare) == bare


@given(st.integers(0, 34), st.integers(1, 31))
def test_every_single_wrong_character_is_found(place: int, shift: int) -> None:
    bare = new_recovery_key().replace("-", "")
    wrong = _ALPHABET[(_ALPHABET.index(bare[place]) + shift) % 32]
    with pytest.raises(RecoveryKeyMistypedError):
        read_recovery_key(bare[:place] + wrong + bare[place + 1 :])


@pytest.mark.parametrize("typed", ["", "ABC", "U" * 35, "A" * 36, "é" * 35])
def test_what_cannot_be_a_key_is_refused(typed: str) -> None:
    with pytest.raises(RecoveryKeyMistypedError):
        read_recovery_key(typed)
