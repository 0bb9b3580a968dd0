"""The board's certificate file (PKCS#12): opened with its password, or refused by name where it will not do."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.services.seal_faults import (
    CertificateExpiredError,
    CertificateFileMissingError,
    CertificateNotYetValidError,
    CertificatePurposeError,
    CertificateWithoutKeyError,
    NotACertificateFileError,
    OldCertificateFileError,
    WeakCertificateError,
    WrongCertificatePasswordError,
)

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates

MOST_BYTES = 1_000_000
MOST_ROUNDS = 20_000_000
"""So much stretching of the password takes about ten seconds; a file can ask for hours, and nobody could stop that."""

LEAST_RSA_BITS = 2048
CURVES = frozenset({"secp256r1", "secp384r1", "secp521r1"})
WEAK_HASHES = frozenset({"md5", "sha1"})
FOR_DOCUMENTS = frozenset(
    {
        "2.5.29.37.0",  # any
        "1.3.6.1.5.5.7.3.4",  # e-mail, which stands in many certificates for signing
        "1.3.6.1.5.5.7.3.36",  # documents (RFC 9336)
        "1.2.840.113583.1.1.5",  # documents (Adobe)
        "1.3.6.1.4.1.311.10.3.12",  # documents (Microsoft)
    }
)
"""Extended purposes with which readers accept a signature on a document."""


@dataclass(frozen=True)
class Unlocked:
    """An opened certificate file as pyHanko wants it, in DER; lives as long as one sealing, and is never stored."""

    about: SealCertificate
    certificate: bytes
    key: bytes
    chain: tuple[bytes, ...]

    def __repr__(self) -> str:
        """Say whose it is; the key belongs in no log."""
        return f"Unlocked({self.about.holder!r})"


def unlock(path: Path, password: str, now: datetime) -> Unlocked:
    """Open a certificate file and make sure that it can seal at this moment; raises one of the named faults."""
    from cryptography.hazmat.primitives import serialization

    opened = _opened(_read(path), password, path.name)
    if opened.key is None or opened.cert is None:
        raise CertificateWithoutKeyError(name=path.name)
    found = opened.cert.certificate
    about = describe(found)
    _require_strength(found, about.holder)
    _require_purpose(found, about.holder)
    require_valid(about, now)
    key = opened.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    chain = tuple(other.certificate.public_bytes(serialization.Encoding.DER) for other in opened.additional_certs)
    return Unlocked(about, found.public_bytes(serialization.Encoding.DER), key, chain)


def describe(certificate: x509.Certificate) -> SealCertificate:
    """Give what a certificate says of itself."""
    from cryptography.hazmat.primitives import hashes

    return SealCertificate(
        holder=_name(certificate.subject),
        issuer=_name(certificate.issuer),
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        fingerprint=certificate.fingerprint(hashes.SHA256()).hex(),
        self_signed=certificate.subject == certificate.issuer,
    )


def require_valid(about: SealCertificate, now: datetime) -> None:
    """Refuse a certificate outside its time."""
    if now > about.valid_until:
        raise CertificateExpiredError(holder=about.holder, day=_day(about.valid_until))
    if now < about.valid_from:
        raise CertificateNotYetValidError(holder=about.holder, day=_day(about.valid_from))


def _day(moment: datetime) -> str:
    return written_day(moment.astimezone(SCHOOL_ZONE).date())


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise CertificateFileMissingError(name=path.name) from trouble
    if len(data) > MOST_BYTES or not _is_whole(data) or _rounds(data) > MOST_ROUNDS:
        raise NotACertificateFileError(name=path.name)
    return data


def _is_whole(data: bytes) -> bool:
    """Say whether a file is one DER sequence from its first byte to its last, or a BER one without a length."""
    if data[:2] == b"\x30\x80":
        return True
    if len(data) < 4 or data[0] != 0x30:
        return False
    if data[1] < 0x80:
        return len(data) == 2 + data[1]
    width = data[1] & 0x7F
    return len(data) == 2 + width + int.from_bytes(data[2 : 2 + width], "big")


def _rounds(data: bytes) -> int:
    """Count how often the password is to be stretched, as the file says in plain; 0 where it is no such file."""
    from asn1crypto import pkcs12

    try:
        file = pkcs12.Pfx.load(data)
        rounds = int(file["mac_data"]["iterations"].native or 0)
        for part in file.authenticated_safe:
            if part["content_type"].native == "encrypted_data":
                rounds += part["content"]["encrypted_content_info"]["content_encryption_algorithm"].kdf_iterations
            elif part["content_type"].native == "data":
                bags = pkcs12.SafeContents.load(part["content"].native)
                shut = (bag["bag_value"] for bag in bags if bag["bag_id"].native == "pkcs8_shrouded_key_bag")
                rounds += sum(one["encryption_algorithm"].kdf_iterations for one in shut)
    except (ValueError, TypeError, KeyError, AttributeError):
        return 0  # what it is instead is told by who tries to open it
    return rounds


def _opened(data: bytes, password: str, name: str) -> PKCS12KeyAndCertificates:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        return pkcs12.load_pkcs12(data, password.encode() or None)
    except UnsupportedAlgorithm as trouble:
        raise OldCertificateFileError(name=name) from trouble
    except ValueError as trouble:
        # Nothing but its own sentence tells a wrong password from a file that is something else.
        fault = WrongCertificatePasswordError if "password" in str(trouble) else NotACertificateFileError
        raise fault(name=name) from trouble


def _require_strength(certificate: x509.Certificate, holder: str) -> None:
    signed_with = certificate.signature_hash_algorithm
    found = _weakness(certificate.public_key())
    if not found and signed_with is not None and signed_with.name in WEAK_HASHES:
        found = signed_with.name.upper()
    if found:
        raise WeakCertificateError(holder=holder, found=found)


def _weakness(key: CertificatePublicKeyTypes) -> str:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    if isinstance(key, RSAPublicKey):
        return "" if key.key_size >= LEAST_RSA_BITS else f"RSA {key.key_size} bits"
    if isinstance(key, EllipticCurvePublicKey):
        return "" if key.curve.name in CURVES else f"ECDSA {key.curve.name}"
    return type(key).__name__.removesuffix("PublicKey").lstrip("_")


def _require_purpose(certificate: x509.Certificate, holder: str) -> None:
    """Refuse a certificate that does not say that it is for signing (EN 319 412-2, 4.3.2: key usage must be there)."""
    from cryptography import x509

    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        raise CertificatePurposeError(holder=holder) from None
    if not (usage.digital_signature or usage.content_commitment):
        raise CertificatePurposeError(holder=holder)
    try:
        further = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not FOR_DOCUMENTS & {purpose.dotted_string for purpose in further}:
        raise CertificatePurposeError(holder=holder)


def _name(name: x509.Name) -> str:
    """Give a name a person knows: 'Zegel brieven (Stichting De Groeiling)', without signs that could mislead."""
    from cryptography.x509 import NameOID

    common, organisation = (
        " ".join(_plain(str(part.value)) for part in name.get_attributes_for_oid(oid))
        for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
    )
    if common and organisation and organisation.casefold() not in common.casefold():
        return f"{common} ({organisation})"
    return common or organisation or _plain(name.rfc4514_string()) or "(zonder naam)"


def _plain(text: str) -> str:
    kept = "".join(" " if unicodedata.category(char).startswith(("C", "Z")) else char for char in text)
    return " ".join(kept.split())[:120]
