"""SHA-256 of a file that passes piece by piece, computed beside what else is done with the pieces."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

_WORTH_A_THREAD = 256 * 1024


class Fingerprint:
    """One piece at a time in a thread, while the database encrypts or decrypts the next: neither holds Python's lock.

    Small pieces are done on the spot. Use it in a `with`, which ends the thread.
    """

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="fingerprint")  # starts at the first piece
        self._last: Future[None] | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the thread."""
        self._beside.shutdown()

    def update(self, piece: bytes) -> None:
        """Add a piece; waits for the one before, so that at most two are held."""
        self._settle()
        if len(piece) < _WORTH_A_THREAD:
            self._sha256.update(piece)
        else:
            self._last = self._beside.submit(self._sha256.update, piece)

    def hexdigest(self) -> str:
        """Give the SHA-256 of all pieces so far."""
        self._settle()
        return self._sha256.hexdigest()

    def _settle(self) -> None:
        if self._last is not None:
            self._last.result()
            self._last = None
