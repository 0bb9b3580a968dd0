"""Certificate files made for a test: good ones, and one for each way in which they can be unfit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

SEAL_NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
PASSWORD = "Bestuur-2026"
HOLDER = "Stichting De Groeiling"

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


@cache
def a_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def usage(*, signing: bool = True) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signing,
        content_commitment=signing,
        key_encipherment=not signing,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def a_name(common: str, organisation: str = "") -> x509.Name:
    parts = [x509.NameAttribute(x509.NameOID.COMMON_NAME, common)] if common else []
    parts += [x509.NameAttribute(x509.NameOID.ORGANIZATION_NAME, organisation)] if organisation else []
    return x509.Name(parts)


def certificate(
    key: Key | None = None,
    *,
    holder: x509.Name | None = None,
    issuer: x509.Name | None = None,
    begins: datetime = SEAL_NOW - timedelta(days=100),
    ends: datetime = SEAL_NOW + timedelta(days=300),
    key_usage: x509.KeyUsage | None = usage(),  # noqa: B008 - nothing in it changes
    purposes: Sequence[x509.ObjectIdentifier] = (),
) -> x509.Certificate:
    """A certificate that its own key signed, whoever is named as issuer."""
    key = key or a_key()
    name = a_name(HOLDER) if holder is None else holder
    made = x509.CertificateBuilder(name if issuer is None else issuer, name, key.public_key(), 7, begins, ends)
    if key_usage is not None:
        made = made.add_extension(key_usage, critical=True)
    if purposes:
        made = made.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
    return made.sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256())


def p12(made: x509.Certificate | None = None, key: Key | None = None, *, password: str = PASSWORD) -> bytes:
    """The bytes of a certificate file; without iterations that only take time."""
    shut: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        quick = serialization.PrivateFormat.PKCS12.encryption_builder().kdf_rounds(1)
        shut = quick.build(password.encode())
    return pkcs12.serialize_key_and_certificates(b"zegel", key or a_key(), made or certificate(key), None, shut)


def p12_file(folder: Path, data: bytes | None = None, name: str = "bestuur.p12") -> Path:
    path = folder / name
    path.write_bytes(p12() if data is None else data)
    return path
