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
        "Het lezen of schrijven van het gegevensbestand mislukte. Controleer of er nog ruimte is op de schijf en of de "
        "schijf of netwerkmap bereikbaar is, en open het bestand opnieuw."
    )
    en = (
        "Reading or writing the data file failed. Check that there is room left on the disk and that the disk or "
        "share can be reached, and open the file again."
    )


class DamagedDocumentError(EnvironmentFault):
    """A stored document is not the bytes that were taken in."""

    nl = (
        "Het opgeslagen document '{file_name}' is beschadigd: de vingerafdruk klopt niet. Gebruik het niet en "
        "zet een back-up terug."
    )
    en = "The stored document '{file_name}' is damaged: its fingerprint differs. Do not use it; restore a backup."


class DataFileMissingError(EnvironmentFault):
    """Keys stand there, or nothing at all, but no database."""

    nl = (
        "Er staat geen gegevensbestand op '{path}'. Is het verplaatst, zet het dan terug of kies de goede map; "
        "is het weg, zet dan de laatste back-up terug."
    )
    en = (
        "There is no data file at '{path}'. If it was moved, put it back or choose the right folder; "
        "if it is gone, restore the latest backup."
    )


class KeysMissingError(EnvironmentFault):
    """The database stands there without its keys."""

    nl = (
        "Naast het gegevensbestand ontbreekt '{name}'; zonder dat bestand kan niemand het openen. "
        "Zet het terug, of zet een back-up terug als nieuw bestand: daar zit een kopie in."
    )
    en = (
        "'{name}' is missing beside the data file; nobody can open it without. "
        "Put it back, or restore a backup as a new file: it holds a copy."
    )


class KeysDamagedError(EnvironmentFault):
    """The keys file cannot be read."""

    nl = (
        "Het sleutelbestand '{name}' is beschadigd. Er is niets veranderd; zet een back-up terug als nieuw bestand, "
        "daar zit een goede kopie in."
    )
    en = "The keys file '{name}' is damaged. Nothing was changed; restore a backup as a new file: it holds a good copy."


class WrongPassphraseError(EnvironmentFault):
    """No key slot opens with what was typed."""

    nl = (
        "De wachtwoordzin klopt niet. Let op hoofdletters en probeer het opnieuw; bent u hem kwijt, "
        "open het bestand dan met de herstelcode."
    )
    en = "The passphrase is wrong. Mind capitals and try again; if it is lost, open the file with the recovery key."


class UserWithoutKeyError(EnvironmentFault):
    """The name has no key slot, or the slot belongs to somebody who was removed."""

    nl = "'{user}' kan dit gegevensbestand niet openen. Kies een andere naam of vraag de beheerder om u toe te voegen."
    en = "'{user}' cannot open this data file. Choose another name or ask the administrator to add you."


class RecoveryKeyMistypedError(EnvironmentFault):
    """The check character says that the recovery key was copied wrongly."""

    nl = (
        "De herstelcode is niet goed overgenomen. Hij bestaat uit zeven groepen van vijf letters en cijfers; "
        "vergelijk ze een voor een met het papier."
    )
    en = (
        "The recovery key was not copied well. It has seven groups of five letters and digits; "
        "compare them one by one with the paper."
    )


class WrongRecoveryKeyError(EnvironmentFault):
    """The recovery key is well typed, but of another data file."""

    nl = (
        "Deze herstelcode hoort niet bij dit gegevensbestand. Kijk of u het goede papier hebt en of het goede bestand "
        "gekozen is."
    )
    en = "This recovery key does not belong to this data file. Check that you have the right paper and the right file."


class DataFileNewerError(EnvironmentFault):
    """A newer version of the program made or migrated the data file."""

    nl = (
        "Dit gegevensbestand is gemaakt met een nieuwere versie van WM Desktop. Er is niets veranderd; "
        "werk het programma op deze computer bij."
    )
    en = (
        "This data file was made by a newer version of WM Desktop. Nothing was changed; "
        "update the program on this computer."
    )


class DataFileInUseError(EnvironmentFault):
    """Somebody else has the data file open; the facts are `user`, `computer`, `since` and `lock`."""

    nl = (
        "{user} heeft het gegevensbestand open op computer {computer}, sinds {since}. Sluit het daar eerst. "
        "Is die computer vastgelopen en nergens meer iets open, verwijder dan '{lock}'."
    )
    en = (
        "{user} has the data file open on computer {computer}, since {since}. Close it there first. "
        "If that computer crashed and nothing is open any more, remove '{lock}'."
    )


class DataFileOpenHereError(DataFileInUseError):
    """The data file is open on this very computer, in another window or for another user."""

    nl = (
        "Het gegevensbestand is op deze computer al open: door {user}, sinds {since}. Ga naar dat venster, "
        "of sluit het daar en probeer het opnieuw."
    )
    en = (
        "The data file is already open on this computer: by {user}, since {since}. Go to that window, "
        "or close it there and try again."
    )


class DataFileExistsError(EnvironmentFault):
    """A new data file would take the place of something that stands there."""

    nl = "Op '{path}' staat al een gegevensbestand of sleutelbestand. Open dat, of kies een andere, lege map."
    en = "There is already a data file or keys file at '{path}'. Open that, or choose another, empty folder."


class NotABackupError(EnvironmentFault):
    """A file that was given as a backup is not one, or is damaged."""

    nl = (
        "'{name}' is geen (heel) back-upbestand van WM Desktop. Kies een bestand dat op .wmbackup eindigt; "
        "is dit het goede, neem dan een oudere back-up."
    )
    en = (
        "'{name}' is not a (whole) backup of WM Desktop. Choose a file ending in .wmbackup; "
        "if this is the right one, take an older backup."
    )


class BackupUnreadableError(EnvironmentFault):
    """What was given as a backup is a folder, or may not be read."""

    nl = "'{name}' kan niet worden gelezen. Kies het back-upbestand zelf, en controleer of u het mag lezen."
    en = "'{name}' cannot be read. Choose the backup file itself, and check that you may read it."


class BackupFailedError(EnvironmentFault):
    """The copy did not pass its own check and was thrown away."""

    nl = (
        "De back-up is mislukt: de kopie bleek niet goed leesbaar en is weggegooid. Controleer het gegevensbestand en "
        "probeer het opnieuw, zo nodig op een andere schijf."
    )
    en = (
        "The backup failed: the copy could not be read well and was thrown away. Check the data file and "
        "try again, on another disk if needed."
    )


class TargetBusyError(EnvironmentFault):
    """The file to be written is open in another program."""

    nl = (
        "'{name}' is open in een ander programma. Sluit het daar (Excel, Acrobat) of kies een andere naam; "
        "er is niets veranderd."
    )
    en = (
        "'{name}' is open in another program. Close it there (Excel, Acrobat) or choose another name; "
        "nothing was changed."
    )


class TargetDeniedError(EnvironmentFault):
    """The file may not be written there."""

    nl = "'{name}' mag daar niet worden geschreven. Kies een andere map of vraag uw beheerder om schrijfrecht."
    en = "'{name}' may not be written there. Choose another folder or ask your administrator for permission."


class TargetFolderMissingError(EnvironmentFault):
    """The folder of the file to be written is not there."""

    nl = "De map '{folder}' bestaat niet of is niet bereikbaar. Kies een andere map."
    en = "The folder '{folder}' does not exist or cannot be reached. Choose another folder."


class PasswordNeededError(EnvironmentFault):
    """A file is encrypted with a password: ask for it, and read again. The readers raise what is below this."""
