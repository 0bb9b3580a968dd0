"""Looking at a seal: is the letter the one that was sealed, by which certificate, and when.

Whether the certificate may be trusted is not looked at: that takes a list of recognised issuers and the network.
"""

from __future__ import annotations

import io
import struct
import zlib
from datetime import UTC, datetime

from wm_desktop.documents.seal.certificate import describe
from wm_desktop.documents.seal.library import Library, library
from wm_desktop.domain.letter_seals import SealReport
from wm_desktop.services.seal_faults import SealUnreadableError

SIGN_OF_A_SEAL = b"/ByteRange"
"""What every seal needs in plain sight: without it pyHanko need not be loaded."""

UNREADABLE = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError),
    *(ArithmeticError, RecursionError, NotImplementedError, struct.error, zlib.error),
)
"""What pyHanko raises, beside its own PdfError, over bytes that are not what they should be."""


def examine(data: bytes) -> SealReport | None:
    """Look at the seal of a letter; None for a letter without one.

    Raises SealToolMissingError where pyHanko is not installed, and SealUnreadableError.
    """
    if SIGN_OF_A_SEAL not in data:
        return None
    used = library()
    try:
        return _examined(used, data)
    except (used.misc.PdfError, *UNREADABLE) as trouble:
        raise SealUnreadableError from trouble


def _examined(used: Library, data: bytes) -> SealReport | None:
    from cryptography import x509

    seals = used.reader.PdfFileReader(io.BytesIO(data), strict=False).embedded_regular_signatures
    if not seals:
        return None
    # The first is the letter's own; after it nothing may be added, so whatever comes later breaks it.
    seal = seals[0]
    seal.compute_integrity_info(skip_diff=True)
    # This refuses a certificate that is not, by its hash, the one that sealed: who signed is read from there.
    sealed, signed = used.integrity.validate_sig_integrity(
        seal.signer_info, seal.signer_cert, "data", seal.compute_digest()
    )
    return SealReport(
        certificate=describe(x509.load_der_x509_certificate(seal.signer_cert.dump())),
        intact=bool(sealed and signed),
        whole=seal.coverage == used.status.SignatureCoverageLevel.ENTIRE_FILE,
        sealed_at=_in_utc(seal.self_reported_timestamp),
    )


def _in_utc(moment: datetime | None) -> datetime | None:
    return None if moment is None or moment.tzinfo is None else moment.astimezone(UTC)
