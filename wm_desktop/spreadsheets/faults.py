"""Why a file cannot be read, each with what the office can do about it."""

from __future__ import annotations

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.services.faults import PasswordNeededError


class NotASpreadsheetError(EnvironmentFault):
    """The contents are something else, whatever the name says; `kind` in Dutch, `kind_en` in English."""

    nl = (
        "'{name}' is geen rekenblad maar {kind}. Vraag de afzender om het Excel- of CSV-bestand, of open het in het "
        "juiste programma en bewaar het als .xlsx."
    )
    en = (
        "'{name}' is not a spreadsheet but {kind_en}. Ask the sender for the Excel or CSV file, or open it in the "
        "right program and save it as .xlsx."
    )


class PdfError(NotASpreadsheetError):
    """A PDF, perhaps printed from a list."""

    nl = (
        "'{name}' is een pdf en geen rekenblad. Vraag de afzender om het Excel- of CSV-bestand waarvan de pdf is "
        "gemaakt, of exporteer de lijst opnieuw als Excel."
    )
    en = (
        "'{name}' is a PDF and no spreadsheet. Ask the sender for the Excel or CSV file from which it was made, or "
        "export the list again as Excel."
    )


class TextDocumentError(NotASpreadsheetError):
    """A Word document or the like."""

    nl = (
        "'{name}' is een Word-document of ander tekstdocument en geen rekenblad. Staat er een tabel in, kopieer die "
        "dan in Word, plak haar in een leeg Excel-blad, bewaar dat als .xlsx en lees dat in."
    )
    en = (
        "'{name}' is a Word or other text document and no spreadsheet. If there is a table in it, copy it in Word, "
        "paste it into an empty Excel sheet, save that as .xlsx and read that."
    )


class PictureError(NotASpreadsheetError):
    """A photo or scan."""

    nl = (
        "'{name}' is een foto of afbeelding en geen rekenblad. Vraag om het Excel- of CSV-bestand, of vul de "
        "antwoorden met de hand in bij de leerling."
    )
    en = (
        "'{name}' is a photo or picture and no spreadsheet. Ask for the Excel or CSV file, or enter the answers by "
        "hand at the pupil."
    )


class AppleDocumentError(NotASpreadsheetError):
    """Numbers, Pages or Keynote."""

    nl = (
        "'{name}' is gemaakt met Numbers of een ander programma van Apple. Open het daar, kies Archief > Exporteer "
        "naar > Excel en lees dat bestand in."
    )
    en = (
        "'{name}' was made with Numbers or another program of Apple. Open it there, choose File > Export To > Excel "
        "and read that file."
    )


class ShortcutError(NotASpreadsheetError):
    """Only a reference to a file on the web (.gsheet, .url)."""

    nl = (
        "'{name}' is alleen een verwijzing naar een bestand op internet. Open het in de browser, kies Bestand > "
        "Downloaden > Microsoft Excel (.xlsx) en lees het gedownloade bestand in."
    )
    en = (
        "'{name}' only refers to a file on the web. Open it in the browser, choose File > Download > Microsoft Excel "
        "(.xlsx) and read the downloaded file."
    )


class OtherWorkbookError(NotASpreadsheetError):
    """A spreadsheet, but in a kind that is not read: binary (.xlsb), or older than Excel 5."""

    nl = "'{name}' is {kind}. Open het in Excel of LibreOffice, bewaar het als .xlsx en lees dat bestand in."
    en = "'{name}' is {kind_en}. Open it in Excel or LibreOffice, save it as .xlsx and read that file."


class PackedSpreadsheetError(NotASpreadsheetError):
    """An archive with a spreadsheet in it."""

    nl = "'{name}' is een ingepakt bestand (zip). Pak het eerst uit en lees dan '{inside}' in."
    en = "'{name}' is an archive (zip). Unpack it first and then read '{inside}'."


class MailError(NotASpreadsheetError):
    """A mail message, perhaps with the list attached."""

    nl = "'{name}' is een e-mailbericht. Open het in uw mailprogramma, bewaar de bijlage met de lijst en lees die in."
    en = "'{name}' is a mail message. Open it in your mail program, save the attachment with the list and read that."


class WebPageError(NotASpreadsheetError):
    """A page without any table: often the login page of a web system that was saved as .xls."""

    nl = (
        "'{name}' is een webpagina zonder tabel, misschien een inlog- of foutpagina. Log opnieuw in bij het systeem, "
        "exporteer de lijst nog eens en lees dat bestand in."
    )
    en = (
        "'{name}' is a web page without a table, perhaps a page to log in or with an error. Log in again, export the "
        "list once more and read that file."
    )


class EncryptedOdsError(NotASpreadsheetError):
    """A LibreOffice spreadsheet with a password, which cannot be opened here even with it."""

    nl = (
        "'{name}' is een LibreOffice-bestand met een wachtwoord. Open het in LibreOffice, bewaar het zonder wachtwoord "
        "(of als .xlsx met een wachtwoord) en lees dat in."
    )
    en = (
        "'{name}' is a LibreOffice file with a password. Open it in LibreOffice, save it without a password (or as "
        ".xlsx with one) and read that."
    )


class EncryptedWorkbookError(PasswordNeededError):
    """The file has a password."""

    nl = (
        "'{name}' is met een wachtwoord beveiligd. Geef het wachtwoord, of open het bestand in Excel en bewaar het "
        "zonder wachtwoord."
    )
    en = "'{name}' is protected by a password. Give the password, or open it in Excel and save it without a password."


class WrongWorkbookPasswordError(PasswordNeededError):
    """A password was given and it does not fit."""

    nl = "Het wachtwoord past niet op '{name}'. Typ het opnieuw; let op hoofdletters."
    en = "The password does not fit '{name}'. Type it again; mind the capitals."


class EmptyWorkbookError(EnvironmentFault):
    """There is nothing in it."""

    nl = "'{name}' is leeg. Controleer of u het juiste bestand koos en of het volledig is opgeslagen."
    en = "'{name}' is empty. Check that you chose the right file and that it was saved completely."


class DamagedWorkbookError(EnvironmentFault):
    """It is the right kind of file, but broken off or corrupt."""

    nl = "'{name}' is beschadigd of niet volledig. Open het in Excel, bewaar het opnieuw en probeer het nog eens."
    en = "'{name}' is damaged or incomplete. Open it in Excel, save it again and retry."


class TooLargeWorkbookError(EnvironmentFault):
    """It would take more memory or rows than any school list needs."""

    nl = (
        "'{name}' is te groot om veilig te lezen ({what}). Kopieer alleen de lijst met leerlingen naar een nieuw "
        "rekenblad en lees dat in."
    )
    en = "'{name}' is too large to read safely ({what}). Copy only the list of pupils to a new workbook and read that."


class ReadingTooSlowError(EnvironmentFault):
    """Reading took longer than it ever should and was stopped."""

    nl = (
        "Het lezen van '{name}' duurde te lang en is gestopt. Kopieer alleen de lijst met leerlingen naar een nieuw "
        "rekenblad en lees dat in."
    )
    en = "Reading '{name}' took too long and was stopped. Copy only the list of pupils to a new workbook and read that."


class FileGoneError(EnvironmentFault):
    """The file cannot be opened at all."""

    nl = (
        "'{name}' kan niet worden geopend. Controleer of het bestand nog bestaat en niet in een ander programma "
        "openstaat."
    )
    en = "'{name}' cannot be opened. Check that the file still exists and is not open in another program."


class FileDeniedError(EnvironmentFault):
    """The file is there, but may not be read."""

    nl = (
        "'{name}' mag niet worden gelezen. Sluit het in andere programma's (Excel), of vraag wie het bewaart om "
        "leesrecht of om een kopie."
    )
    en = "'{name}' may not be read. Close it in other programs (Excel), or ask its owner for permission or for a copy."


class FileChangedError(EnvironmentFault):
    """The file grew, shrank or was written while it was being read."""

    nl = (
        "'{name}' veranderde tijdens het lezen. Wacht tot het opslaan, downloaden of synchroniseren klaar is en lees "
        "het dan opnieuw in."
    )
    en = (
        "'{name}' changed while it was being read. Wait until saving, downloading or syncing is done and read it again."
    )


class NotAFileError(EnvironmentFault):
    """A folder, device, pipe or socket was given."""

    nl = "'{name}' is geen bestand maar {kind}. Kies het Excel- of CSV-bestand zelf."
    en = "'{name}' is not a file but something else ({kind}). Choose the Excel or CSV file itself."


class ReaderUnavailableError(EnvironmentFault):
    """The reading process could not be started."""

    nl = (
        "'{name}' kan nu niet worden gelezen: de computer kan geen nieuw proces starten. Sluit andere programma's en "
        "probeer het opnieuw."
    )
    en = "'{name}' cannot be read now: the computer cannot start a new process. Close other programs and try again."


class OldExchangeFormatError(EnvironmentFault):
    """EDEX2000, the fixed-width forerunner of EDEXML."""

    nl = (
        "'{name}' is het oude EDEX2000-formaat. Kies in de leerlingadministratie bij het exporteren EDEXML (een "
        ".xml-bestand) en lees dat in."
    )
    en = "'{name}' is in the old EDEX2000 format. Choose EDEXML (an .xml file) when exporting and read that."


FAULTS: dict[str, type[EnvironmentFault]] = {
    **{fault.__name__: fault for fault in NotASpreadsheetError.__subclasses__()},
    **{
        fault.__name__: fault
        for fault in (
            NotASpreadsheetError,
            EncryptedWorkbookError,
            WrongWorkbookPasswordError,
            EmptyWorkbookError,
            DamagedWorkbookError,
            TooLargeWorkbookError,
            ReadingTooSlowError,
            FileGoneError,
            OldExchangeFormatError,
        )
    },
}
