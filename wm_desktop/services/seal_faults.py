"""Why a letter cannot be sealed, or a seal not be read; each says the way out. Nothing is stored, no number is used."""

from __future__ import annotations

from wm_desktop.domain.errors import DomainError, EnvironmentFault


class SealToolMissingError(EnvironmentFault):
    """The library that seals and verifies is an extra that was not installed."""

    nl = (
        "Op deze computer ontbreekt het onderdeel voor zegels. Vraag uw beheerder om het erbij te zetten met: "
        "python3 installer/start.py setup --seal (Windows: py in plaats van python3). Of zet het verzegelen uit bij "
        "Instellingen, onderdeel Zegel."
    )
    en = (
        "The part for seals is missing on this computer. Ask your administrator to add it with: "
        "python3 installer/start.py setup --seal (Windows: py instead of python3). Or switch sealing off in the "
        "settings, part Seal."
    )


class CertificateFileMissingError(EnvironmentFault):
    """The certificate file is not where it was, or may not be read."""

    nl = (
        "Het certificaatbestand '{name}' is niet te lezen. Sluit de USB-stick of netwerkmap aan waar het op staat, of "
        "kies het bestand opnieuw bij Instellingen, onderdeel Zegel."
    )
    en = (
        "The certificate file '{name}' cannot be read. Connect the USB stick or share it is on, or choose the file "
        "again in the settings, part Seal."
    )


class NotACertificateFileError(EnvironmentFault):
    """The file is no PKCS#12, or not a whole one."""

    nl = (
        "'{name}' is geen (heel) certificaatbestand. Kies het bestand dat op .p12 of .pfx eindigt; is dit het goede, "
        "dan is het beschadigd: vraag het bestuur om een nieuwe kopie."
    )
    en = (
        "'{name}' is not a (whole) certificate file. Choose the file ending in .p12 or .pfx; if this is the right one "
        "it is damaged: ask the board for a new copy."
    )


class WrongCertificatePasswordError(EnvironmentFault):
    """The password does not open the file; damage inside looks the same."""

    nl = (
        "Het wachtwoord van het certificaatbestand '{name}' klopt niet. Let op hoofdletters en probeer het opnieuw. "
        "Weet u zeker dat het klopt, vraag het bestuur dan om een nieuwe kopie van het bestand."
    )
    en = (
        "The password of the certificate file '{name}' is wrong. Mind capitals and try again. If you are sure of it, "
        "ask the board for a new copy of the file."
    )


class OldCertificateFileError(EnvironmentFault):
    """The file is encrypted in a way that is no longer supported (RC2)."""

    nl = (
        "Het certificaatbestand '{name}' is op een verouderde manier versleuteld. Vraag het bestuur of de uitgever om "
        "het opnieuw uit te voeren met AES-256."
    )
    en = (
        "The certificate file '{name}' is encrypted in an outdated way. Ask the board or the issuer to export it again "
        "with AES-256."
    )


class CertificateWithoutKeyError(EnvironmentFault):
    """The file holds a certificate but not the private key that belongs to it."""

    nl = (
        "In '{name}' ontbreekt de privésleutel; daarmee kan niemand verzegelen. Vraag het bestuur om het certificaat "
        "opnieuw uit te voeren, met de privésleutel erbij."
    )
    en = (
        "'{name}' lacks the private key; nobody can seal with it. Ask the board to export the certificate again, with "
        "its private key."
    )


class CertificateExpiredError(EnvironmentFault):
    """The certificate has ended by the program's clock."""

    nl = (
        "Het certificaat van {holder} is verlopen op {day}. Vraag het bestuur om een nieuw certificaat en kies dat bij "
        "Instellingen, onderdeel Zegel. Klopt de datum niet, controleer dan de klok van deze computer."
    )
    en = (
        "The certificate of {holder} ended on {day}. Ask the board for a new one and choose it in the settings, tab "
        "Seal. If the date seems wrong, check the clock of this computer."
    )


class CertificateNotYetValidError(EnvironmentFault):
    """The certificate has not begun by the program's clock."""

    nl = (
        "Het certificaat van {holder} is pas geldig vanaf {day}. Wacht tot die dag of gebruik het vorige certificaat. "
        "Klopt de datum niet, controleer dan de klok van deze computer."
    )
    en = (
        "The certificate of {holder} is valid only from {day}. Wait for that day or use the previous certificate. If "
        "the date seems wrong, check the clock of this computer."
    )


class WeakCertificateError(EnvironmentFault):
    """The key or the signature of the certificate can be forged, or readers do not know it."""

    nl = (
        "Het certificaat van {holder} is niet sterk genoeg om brieven mee te verzegelen ({found}). Vraag het bestuur "
        "om een certificaat met RSA van ten minste 2048 bits of ECDSA P-256, ondertekend met SHA-256."
    )
    en = (
        "The certificate of {holder} is not strong enough to seal letters with ({found}). Ask the board for one with "
        "RSA of at least 2048 bits or ECDSA P-256, signed with SHA-256."
    )


class CertificatePurposeError(EnvironmentFault):
    """The certificate is not made for signing documents, but for a website or for encryption."""

    nl = (
        "Het certificaat van {holder} is niet bedoeld om documenten te ondertekenen. Vraag het bestuur om een "
        "certificaat voor ondertekening of een zegelcertificaat; een certificaat van een website is daar niet voor."
    )
    en = (
        "The certificate of {holder} is not meant for signing documents. Ask the board for a certificate for signing "
        "or for seals; that of a website is not."
    )


class SealingFailedError(EnvironmentFault):
    """The letter could not be sealed, or the seal did not pass its own check; the letter stays a concept."""

    nl = (
        "De brief kon niet worden verzegeld; er is niets opgeslagen. Probeer het certificaat bij Instellingen, "
        "onderdeel Zegel. Lukt het daar wel, laat dan de bijlage weg die als laatste is toegevoegd."
    )
    en = (
        "The letter could not be sealed; nothing was stored. Try the certificate in the settings, part Seal. If that "
        "works, leave out the enclosure that was added last."
    )


class SealUnreadableError(EnvironmentFault):
    """There is a seal, but the file around it cannot be read."""

    nl = "Het zegel in deze brief is niet te lezen: het bestand is beschadigd of veranderd. Vertrouw er niet op."
    en = "The seal in this letter cannot be read: the file is damaged or was changed. Do not rely on it."


class SealNeededError(DomainError):
    """The school seals its letters, and none came along."""

    nl = (
        "Deze school verzegelt haar brieven. Typ het wachtwoord van het certificaat, of zet het verzegelen uit bij "
        "Instellingen, onderdeel Zegel."
    )
    en = (
        "This school seals its letters. Type the password of the certificate, or switch sealing off in the settings, "
        "part Seal."
    )


class OtherCertificateError(DomainError):
    """The seal that came along is not of the certificate in the settings."""

    nl = (
        "Dit is het certificaat van {found}, maar ingesteld is dat van {expected}. Kies het goede bestand, of stel het "
        "nieuwe certificaat in bij Instellingen, onderdeel Zegel."
    )
    en = (
        "This is the certificate of {found}, but the settings name that of {expected}. Choose the right file, or set "
        "the new certificate in the settings, part Seal."
    )
