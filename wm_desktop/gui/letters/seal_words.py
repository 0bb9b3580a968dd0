"""What the window says of certificates and seals; never that one may be trusted: that is not looked at."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.dates import long_day, long_moment
from wm_desktop.services.letter_seals import SealSettings, SealShown

translate = QCoreApplication.translate


def certificate_text(certificate: SealCertificate) -> str:
    """Whose certificate it is, from whom, and how long it is valid; a line each."""
    lines = (
        (translate("seals", "Op naam van: %1"), certificate.holder),
        (translate("seals", "Uitgegeven door: %1"), issuer_text(certificate)),
        (translate("seals", "Geldig tot en met: %1"), until_text(certificate)),
    )
    return "\n".join(line.replace("%1", value) for line, value in lines)


def fingerprint_text(certificate: SealCertificate) -> str:
    """What tells a certificate from all others, in groups that can be read aloud."""
    shown = certificate.fingerprint.upper()
    groups = " ".join(shown[start : start + 4] for start in range(0, len(shown), 4))
    return translate("seals", "Vingerafdruk (SHA-256): %1").replace("%1", groups)


def issuer_text(certificate: SealCertificate) -> str:
    """Who stands for the holder being who it says."""
    if certificate.self_signed:
        return translate("seals", "de houder zelf (niemand anders staat ervoor in)")
    return certificate.issuer


def until_text(certificate: SealCertificate) -> str:
    """The last day of a certificate."""
    return long_day(certificate.valid_until.astimezone(SCHOOL_ZONE).date())


def end_warning(certificate: SealCertificate, now: datetime) -> str:
    """Ask for a new certificate in time; empty as long as there is no hurry."""
    if not certificate.ends_soon(now):
        return ""
    if now > certificate.valid_until:
        text = translate("seals", "Het certificaat is verlopen op %1. Vraag het bestuur om een nieuw certificaat.")
    else:
        text = translate("seals", "Het certificaat verloopt op %1. Vraag het bestuur nu om een nieuw certificaat.")
    return text.replace("%1", until_text(certificate))


def state_text(settings: SealSettings) -> str:
    """Whether final letters are sealed."""
    if settings.certificate is None:
        return translate("seals", "Definitieve brieven worden niet verzegeld.")
    text = translate("seals", "Definitieve brieven worden verzegeld met het certificaat van %1.")
    return text.replace("%1", settings.certificate.holder)


def seal_text(shown: SealShown) -> str:
    """What is told of the seal on a letter, sentence by sentence; the first one says whether it holds."""
    report = shown.report
    if not report.unbroken:
        return translate(
            "seals", "✗ Het zegel is gebroken: de brief is na het verzegelen veranderd. Vertrouw er niet op."
        )
    said = [translate("seals", "✓ Het zegel is heel: aan de brief is niets veranderd."), _maker(shown), _moment(shown)]
    said.append(translate("seals", "Of een erkende uitgever voor het certificaat instaat, is niet nagegaan."))
    return " ".join(filter(None, said))


def is_good(shown: SealShown) -> bool:
    """Whether nothing about the seal asks for attention."""
    return shown.report.unbroken and shown.report.valid_then and shown.own


def _maker(shown: SealShown) -> str:
    if shown.own:
        text = translate("seals", "Verzegeld met het certificaat van %1, dat de school zelf heeft ingesteld.")
    else:
        text = translate("seals", "Verzegeld met een certificaat op naam van %1, dat hier nooit is ingesteld.")
    return text.replace("%1", shown.report.certificate.holder)


def _moment(shown: SealShown) -> str:
    report = shown.report
    if report.sealed_at is None:
        return translate("seals", "Het zegel noemt geen moment.")
    text = translate("seals", "Moment volgens de klok van de computer: %1.").replace(
        "%1", long_moment(report.sealed_at)
    )
    late = "" if report.valid_then else translate("seals", "Het certificaat was toen niet geldig.")
    return " ".join(filter(None, (text, late)))
