"""Why a file does not become evidence; nothing of it is kept, and the refusal stands in the audit."""

from __future__ import annotations

from wm_desktop.domain.errors import DomainError, EnvironmentFault


class EmptyEvidenceError(DomainError):
    """A file without contents proves nothing."""

    nl = "'{name}' is een leeg bestand (0 bytes) en is niet bewaard. Maak een nieuwe kopie en voeg die toe."
    en = "'{name}' is an empty file (0 bytes) and was not kept. Make a new copy and add that."


class EvidenceTooLargeError(DomainError):
    """A file is larger than the data file takes."""

    nl = (
        "'{name}' is groter dan {most} MB en is niet bewaard. Bewaar het origineel op een veilige plaats, voeg een "
        "korter fragment of schermafbeeldingen toe, en schrijf bij de notitie waar het origineel ligt."
    )
    en = (
        "'{name}' is larger than {most} MB and was not kept. Keep the original in a safe place, add a shorter part or "
        "screenshots, and write in the note where the original is."
    )


class EvidenceUnreadableError(EnvironmentFault):
    """The file disappeared or could not be read to its end."""

    nl = "'{name}' kon niet helemaal worden gelezen; er is niets bewaard. Zet het bestand op deze computer en probeer "
    nl += "het opnieuw."
    en = "'{name}' could not be read to its end; nothing was kept. Copy the file to this computer and try again."


class EvidenceChangedError(EnvironmentFault):
    """The file was written to while it was read."""

    nl = (
        "'{name}' veranderde terwijl het werd gelezen; er is niets bewaard. Sluit het programma dat het bestand open "
        "heeft, of wacht tot het kopiëren klaar is, en voeg het opnieuw toe."
    )
    en = (
        "'{name}' changed while it was read; nothing was kept. Close the program that has it open, or wait until the "
        "copying is done, and add it again."
    )


class NotAFileError(DomainError):
    """A folder, or something else that is no ordinary file, was given."""

    nl = "'{name}' is geen gewoon bestand en kan geen bewijs worden. Kies de bestanden zelf."
    en = "'{name}' is not an ordinary file and cannot become evidence. Choose the files themselves."


class AlreadyEvidenceError(DomainError):
    """The same bytes are in this dossier already; the facts are `name` and `known` (its name there)."""

    nl = "'{name}' staat al in dit dossier, als '{known}' (dezelfde vingerafdruk), en is niet nog eens bewaard."
    en = "'{name}' is already in this file, as '{known}' (the same fingerprint), and was not kept again."


REFUSALS = (
    *(EmptyEvidenceError, EvidenceTooLargeError, EvidenceUnreadableError, EvidenceChangedError, NotAFileError),
    AlreadyEvidenceError,
)
