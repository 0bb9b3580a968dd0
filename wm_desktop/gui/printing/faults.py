"""Why pages did not come out: each with the way out."""

from __future__ import annotations

from wm_desktop.domain.errors import CancelledError, EnvironmentFault


class NoPrinterError(EnvironmentFault):
    """The workstation has no printer at all."""

    nl = (
        "Op deze computer is geen printer ingesteld. Sla de pagina's op als PDF en druk die elders af, of vraag de "
        "ICT-beheerder een printer toe te voegen en kies 'Opnieuw zoeken'."
    )
    en = "No printer is set up on this computer. Save the pages as PDF, or ask IT to add a printer and search again."


class PrinterGoneError(EnvironmentFault):
    """The chosen printer is no longer there."""

    nl = (
        "Printer '{name}' is er niet meer. Kijk of hij aanstaat en is aangesloten en kies 'Opnieuw zoeken', of kies "
        "een andere printer. Er is niets afgedrukt."
    )
    en = "Printer '{name}' is gone. See whether it is on and connected and search again, or choose another printer."


class PrinterStoppedError(EnvironmentFault):
    """The chosen printer is paused or in trouble."""

    nl = (
        "Printer '{name}' staat stil: gepauzeerd, of er is iets mee. Laat hem bij de printers van uw computer verder "
        "gaan, of kies een andere printer. Er is niets afgedrukt."
    )
    en = "Printer '{name}' stands still: paused or in trouble. Resume it in the system's printers, or choose another."


class PrinterRefusedError(EnvironmentFault):
    """The printer did not take the job."""

    nl = (
        "Printer '{name}' neemt de opdracht niet aan. Kijk of hij aanstaat en papier heeft, en druk opnieuw af of kies "
        "een andere printer. Er is niets afgedrukt."
    )
    en = "Printer '{name}' does not take the job. See whether it is on and has paper, or choose another printer."


class PrinterLetGoError(EnvironmentFault):
    """The printer stopped taking pages halfway."""

    nl = (
        "Printer '{name}' hield op na {done} van {total} pagina's. Kijk welke pagina's eruit kwamen, gooi een half "
        "exemplaar weg, en druk opnieuw af of kies een andere printer."
    )
    en = "Printer '{name}' stopped after {done} of {total} pages. See which came out, and print again or elsewhere."


class PaperSizeError(EnvironmentFault):
    """The printer does not know paper of this size; printing would shift or shrink the page."""

    nl = (
        "Printer '{name}' kent geen papier van {size}. Voeg dat formaat bij de printer toe of kies een andere printer; "
        "op een ander formaat zou het adres niet op zijn plaats staan. Er is niets afgedrukt."
    )
    en = "Printer '{name}' has no paper of {size}. Add that size to the printer, or choose another printer."


class UnreadablePagesError(EnvironmentFault):
    """What was to be printed is no PDF."""

    nl = "Deze pagina's zijn niet leesbaar als PDF en kunnen niet worden afgedrukt."
    en = "These pages cannot be read as PDF and cannot be printed."


class PrintingStoppedError(CancelledError):
    """The person stopped the printing."""

    nl = "Het afdrukken is gestopt na {done} van {total} pagina's. Wat al bij de printer is, komt er nog uit."
    en = "Printing was stopped after {done} of {total} pages. What the printer already has still comes out."
