"""Whether final letters are sealed and with whose certificate, and what is told of the seal on a letter.

Only the public side of the certificate is kept in the data file: its private key stays in the board's own file, and the
password of that file is asked each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, short_day
from wm_desktop.domain.letter_seals import SealCertificate, SealReport
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import Json, LetterSealer, SealExaminer, UnitOfWork
from wm_desktop.services.seal_faults import OtherCertificateError, SealNeededError
from wm_desktop.services.workplace import Kind, Workplace

SEAL_KEY = "letter_seal"


@dataclass(frozen=True)
class SealSettings:
    """The certificate that letters are sealed with (None: they are not), and the fingerprints of all that ever were."""

    certificate: SealCertificate | None = None
    ever: tuple[str, ...] = ()


@dataclass(frozen=True)
class SealShown:
    """What is told of a seal: what looking at it found, and whether the school itself once chose this certificate.

    `own` is all that is known of whose it is; nobody asked a list of recognised issuers.
    """

    report: SealReport
    own: bool


def load_seal(place: Workplace) -> SealSettings:
    """Read whether letters are sealed and with whose certificate."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        return read_seal(uow)


def choose_seal(place: Workplace, certificate: SealCertificate) -> None:
    """Seal every final letter with this certificate from now on; it was tried before."""
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        ever = read_seal(uow).ever
        ever = ever if certificate.fingerprint in ever else (*ever, certificate.fingerprint)
        _write(uow, SealSettings(certificate, ever))
        uow.audit.add(actor=place.actor.name, action="seal.choose", subject=certificate.fingerprint)
        uow.commit()
    place.changed(Kind.SETTINGS)


def stop_sealing(place: Workplace) -> None:
    """Seal no letters any more; those that were sealed keep their seal."""
    place.actor.require(Act.CHANGE_SETTINGS)
    with place.unit_of_work() as uow:
        _write(uow, SealSettings(None, read_seal(uow).ever))
        uow.audit.add(actor=place.actor.name, action="seal.stop")
        uow.commit()
    place.changed(Kind.SETTINGS)


def look_at_seal(place: Workplace, data: bytes, examine: SealExaminer) -> SealShown | None:
    """Look at the seal on the bytes of a final letter; None for a letter without one. Raises what `examine` raises."""
    place.actor.require(Act.SEE_INCIDENTS)
    report = examine(data)
    if report is None:
        return None
    with place.unit_of_work() as uow:
        return SealShown(report, own=report.certificate.fingerprint in read_seal(uow).ever)


def sealer_in(uow: UnitOfWork, given: LetterSealer | None) -> LetterSealer | None:
    """Give what a letter is sealed with inside a use case; None when the school does not seal.

    Raises SealNeededError and OtherCertificateError: a school that seals sends no letter without, or with another seal.
    """
    expected = read_seal(uow).certificate
    if expected is None:
        return None
    if given is None:
        raise SealNeededError
    require_same(given.certificate, expected)
    return given


def sealed_in(place: Workplace, uow: UnitOfWork, data: bytes, sealer: LetterSealer, reference: str) -> bytes:
    """Seal a letter inside a use case: what it gives is what is stored. The audit says with which certificate."""
    sealed = sealer(data, place.now())
    uow.audit.add(
        actor=place.actor.name, action="letter.seal", subject=reference, detail=sealer.certificate.fingerprint
    )
    return sealed


def require_same(found: SealCertificate, expected: SealCertificate) -> None:
    """Refuse another certificate than the one in the settings; raises OtherCertificateError."""
    if found.fingerprint != expected.fingerprint:
        raise OtherCertificateError(found=_named(found), expected=_named(expected))


def read_seal(uow: UnitOfWork) -> SealSettings:
    """Read the settings inside a unit of work."""
    stored = uow.school.setting(SEAL_KEY) or {}
    ever, certificate = stored.get("ever"), stored.get("certificate")
    return SealSettings(
        _certificate(certificate) if isinstance(certificate, dict) else None,
        tuple(str(one) for one in ever) if isinstance(ever, list) else (),
    )


def _write(uow: UnitOfWork, settings: SealSettings) -> None:
    found = settings.certificate
    uow.school.set_setting(
        SEAL_KEY,
        {
            "ever": list(settings.ever),
            "certificate": None
            if found is None
            else {
                "holder": found.holder,
                "issuer": found.issuer,
                "valid_from": found.valid_from.isoformat(),
                "valid_until": found.valid_until.isoformat(),
                "fingerprint": found.fingerprint,
                "self_signed": found.self_signed,
            },
        },
    )


def _certificate(stored: Json) -> SealCertificate:
    return SealCertificate(
        holder=str(stored["holder"]),
        issuer=str(stored["issuer"]),
        valid_from=datetime.fromisoformat(str(stored["valid_from"])),
        valid_until=datetime.fromisoformat(str(stored["valid_until"])),
        fingerprint=str(stored["fingerprint"]),
        self_signed=bool(stored["self_signed"]),
    )


def _named(certificate: SealCertificate) -> str:
    """Give a certificate as a person tells two of them apart: a new one often bears the same name."""
    until = short_day(certificate.valid_until.astimezone(SCHOOL_ZONE).date())
    return f"{certificate.holder} (geldig tot {until})"
