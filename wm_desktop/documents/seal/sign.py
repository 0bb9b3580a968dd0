"""Sealing: a PAdES signature (baseline B-B) that nobody sees on paper and after which the file may not change.

The unsealed letter stays whole at the front of the file; the seal is added behind it, and is looked at before it is
given away: a seal that does not hold is never stored.
"""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from wm_desktop.documents.seal.certificate import Unlocked, require_valid, unlock
from wm_desktop.documents.seal.library import Library, library
from wm_desktop.documents.seal.verify import UNREADABLE, examine
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.services.seal_faults import SealingFailedError, SealUnreadableError

FIELD = "Zegel"


@dataclass(frozen=True)
class FileSealer:
    """Seals letters with an opened certificate file (a `services.ports.LetterSealer`)."""

    unlocked: Unlocked

    @property
    def certificate(self) -> SealCertificate:
        """Whose seal it is."""
        return self.unlocked.about

    def __call__(self, data: bytes, at: datetime) -> bytes:
        """Give the letter with its seal; raises a named fault, and then nothing was made."""
        require_valid(self.certificate, at)
        used = library()
        try:
            sealed = asyncio.run(_sealed(used, self.unlocked, data, at))
            report = examine(sealed)
        except (used.misc.PdfError, SealUnreadableError, *UNREADABLE) as trouble:
            raise SealingFailedError from trouble
        if report is None or not report.unbroken or report.certificate.fingerprint != self.certificate.fingerprint:
            raise SealingFailedError
        return sealed


def open_sealer(path: Path, password: str, now: datetime) -> FileSealer:
    """Open the board's certificate file; raises one of the faults of services/seal_faults.py."""
    library()
    return FileSealer(unlock(path, password, now))


async def _sealed(used: Library, unlocked: Unlocked, data: bytes, at: datetime) -> bytes:
    """Add the seal behind the letter; step by step, because only so the moment is that of the program's clock."""
    # Not strict: an enclosure that was merged behind the letter may have been written carelessly.
    writer = used.writer.IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    about = used.signers.PdfSignatureMetadata(
        field_name=FIELD,
        name=unlocked.about.holder,
        md_algorithm="sha256",
        subfilter=used.fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=used.fields.MDPPerm.NO_CHANGES,
    )
    session = used.signers.PdfSigner(about, _signer(used, unlocked)).init_signing_session(writer)
    session.system_time = at
    room = await session.estimate_signature_container_size(None)
    prepared = session.prepare_tbs_document(None, room)
    digest, target = prepared.digest_tbs_document()
    attributes = used.cms.PdfCMSSignedAttributes(signing_time=at)
    await prepared.perform_signature(document_digest=digest.document_digest, pdf_cms_signed_attrs=attributes)
    return bytes(target.getvalue())


def _signer(used: Library, unlocked: Unlocked) -> Any:  # noqa: ANN401 - a class of pyHanko, which is loaded late
    chain = used.registry.SimpleCertificateStore()
    chain.register_multiple([used.x509.Certificate.load(one) for one in unlocked.chain])
    return used.signers.SimpleSigner(
        signing_cert=used.x509.Certificate.load(unlocked.certificate),
        signing_key=used.keys.PrivateKeyInfo.load(unlocked.key),
        cert_registry=chain,
    )
