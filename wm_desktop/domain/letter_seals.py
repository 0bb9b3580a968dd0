"""What a seal on a letter says: whose certificate made it, and whether the letter is still the one that was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WARN_DAYS = 60
"""So long before its end the office is told that a certificate runs out: asking for a new one takes weeks."""


@dataclass(frozen=True)
class SealCertificate:
    """The public side of a certificate; moments are in UTC, `fingerprint` is the SHA-256 of the certificate in hex.

    `self_signed`: nobody but the holder says that the holder is who it says.
    """

    holder: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    fingerprint: str
    self_signed: bool

    def holds_at(self, moment: datetime) -> bool:
        """Whether the certificate was valid at a moment."""
        return self.valid_from <= moment <= self.valid_until

    def days_left(self, now: datetime) -> int:
        """How many whole days the certificate is still valid; negative when it has ended."""
        return (self.valid_until - now).days

    def ends_soon(self, now: datetime) -> bool:
        """Whether the office has to look for a new certificate: within 60 days, or ended."""
        return self.days_left(now) < WARN_DAYS


@dataclass(frozen=True)
class SealReport:
    """What looking at a seal found; nothing in it says whether the certificate may be trusted.

    `intact`: what was sealed is unchanged. `whole`: the seal covers the file from its first byte to its last.
    `sealed_at` is what the sealing computer's own clock said; no other clock stood beside it.
    """

    certificate: SealCertificate
    intact: bool
    whole: bool
    sealed_at: datetime | None

    @property
    def unbroken(self) -> bool:
        """Whether the letter is, to its last byte, the one that was sealed."""
        return self.intact and self.whole

    @property
    def valid_then(self) -> bool:
        """Whether the certificate was valid at the moment the seal names."""
        return self.sealed_at is not None and self.certificate.holds_at(self.sealed_at)
