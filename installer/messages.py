"""The sentences of the set-up when it cannot go on: Dutch and English, each saying what to do."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    "no_venv": (
        "Deze Python kan geen eigen omgeving maken (het onderdeel venv ontbreekt). Installeer het met: {command}",
        "This Python cannot make an environment of its own (venv is missing). Install it with: {command}",
    ),
    "read_only": (
        "In de map {folder} mag niet geschreven worden. Kopieer de map naar een plaats waar dat wel mag en start daar.",
        "The folder {folder} cannot be written. Copy it to a place where that is allowed, and start there.",
    ),
    "disk_full": (
        "Er is te weinig ruimte op de schijf van {folder}: {needed} MB vrij is nodig, er is {free} MB. Maak ruimte "
        "vrij en start opnieuw.",
        "There is too little room on the disk of {folder}: {needed} MB free is needed, there is {free} MB. Make room "
        "and start again.",
    ),
    "network": (
        "De bibliotheken konden niet worden opgehaald. Controleer de internetverbinding (of de proxy en de "
        "pip-instelling van uw beheerder) en start opnieuw. Het verslag staat in {log}",
        "The libraries could not be fetched. Check the internet connection (or the proxy and pip settings of your "
        "administrator) and start again. The report is in {log}",
    ),
    "hashes": (
        "Een opgehaalde bibliotheek heeft een andere vingerafdruk dan vastgelegd; er is niets geïnstalleerd. Meld dit "
        "aan uw beheerder. Het verslag staat in {log}",
        "A fetched library has another fingerprint than was recorded; nothing was installed. Tell your administrator. "
        "The report is in {log}",
    ),
    "install_failed": (
        "Het installeren van de bibliotheken is niet gelukt. Het verslag staat in {log}. De laatste regel: {line}",
        "Installing the libraries failed. The report is in {log}. Its last line: {line}",
    ),
    "venv_failed": (
        "De eigen omgeving {folder} kon niet worden gemaakt: {line} Verwijder die map en start opnieuw.",
        "The environment {folder} could not be made: {line} Remove that folder and start again.",
    ),
    "busy": (
        "Een andere start is al bezig met inrichten. Wacht tot die klaar is en start daarna opnieuw.",
        "Another start is already setting up. Wait until it has finished, then start again.",
    ),
    "libraries": (
        "Er ontbreekt een systeembibliotheek voor het venster ({complaint}). Geef deze opdracht en start opnieuw: "
        "{command}",
        "A system library for the window is missing ({complaint}). Give this command and start again: {command}",
    ),
    "libraries_unknown": (
        "Er ontbreekt een systeembibliotheek voor het venster ({complaint}). Installeer EGL, OpenGL, xkbcommon, D-Bus, "
        "fontconfig, GLib en xcb-cursor met het pakketbeheer van uw systeem en start opnieuw.",
        "A system library for the window is missing ({complaint}). Install EGL, OpenGL, xkbcommon, D-Bus, fontconfig, "
        "GLib and xcb-cursor with your system's package manager and start again.",
    ),
    "no_window": (
        "Het venster kon niet worden geopend op dit scherm. Controleer DISPLAY of WAYLAND_DISPLAY, of start met "
        "QT_QPA_PLATFORM=offscreen voor een proef zonder scherm.",
        "The window could not be opened on this screen. Check DISPLAY or WAYLAND_DISPLAY, or start with "
        "QT_QPA_PLATFORM=offscreen for a trial without a screen.",
    ),
    "assets": (
        "De formulieren konden niet worden gemaakt: {line} Haal de bestanden van het programma opnieuw op.",
        "The forms could not be made: {line} Fetch the files of the program again.",
    ),
}


class SetupError(Exception):
    """The set-up cannot go on; `code` names the sentence, the text holds it in Dutch and English."""

    def __init__(self, code: str, **facts: object) -> None:
        self.code = code
        super().__init__("\n".join(sentence.format(**facts) for sentence in SENTENCES[code]))
