"""What the world around the data file can refuse: one class for each way out.

Named here, below storage and window, so that both can speak of them; storage raises, the window shows the remedy.
"""

from __future__ import annotations

from wm_desktop.domain.errors import EnvironmentFault


class DiskFullError(EnvironmentFault):
    """No room left where the data file or a target file stands."""

    nl = "De schijf is vol. Er is niets opgeslagen; maak ruimte vrij en probeer het opnieuw."
    en = "The disk is full. Nothing was stored; free some space and try again."


class FolderReadOnlyError(EnvironmentFault):
    """The data file or its folder may not be written."""

    nl = "In de map van het gegevensbestand mag niet worden geschreven. Vraag uw beheerder om schrijfrecht op die map."
    en = "The folder of the data file may not be written. Ask your administrator for permission to write there."


class DataFileBusyError(EnvironmentFault):
    """Another transaction kept the data file too long."""

    nl = "Het gegevensbestand is nog bezig met ander werk. Wacht tot dat klaar is en probeer het opnieuw."
    en = "The data file is still busy with other work. Wait until that is done and try again."


class DataFileDamagedError(EnvironmentFault):
    """The database cannot be decrypted or read: truncated, damaged, or with keys of another file."""

    nl = (
        "Het gegevensbestand is beschadigd of hoort niet bij keys.json ernaast. Er is niets aan veranderd; "
        "zet de laatste back-up terug als nieuw bestand."
    )
    en = (
        "The data file is damaged or does not belong to the keys.json beside it. Nothing in it was changed; "
        "restore the latest backup as a new file."
    )


class DataFileUnreadableError(EnvironmentFault):
    """The operating system failed while reading or writing the data file."""

    nl = (
        "Het lezen of schrijven van het gegevensbestand mislukte. Controleer of de schijf of netwerkmap bereikbaar is "
        "en open het bestand opnieuw."
    )
    en = "Reading or writing the data file failed. Check that the disk or share can be reached and open the file again."


class DamagedDocumentError(EnvironmentFault):
    """A stored document is not the bytes that were taken in."""

    nl = (
        "Het opgeslagen document '{file_name}' is beschadigd: de vingerafdruk klopt niet. Gebruik het niet en "
        "zet een back-up terug."
    )
    en = "The stored document '{file_name}' is damaged: its fingerprint differs. Do not use it; restore a backup."
