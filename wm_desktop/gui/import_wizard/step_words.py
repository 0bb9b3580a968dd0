"""The headings of the wizard's steps and what there is to do in each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.gui.import_wizard.wizard_view import Step

translate = QCoreApplication.translate


def title(step: Step) -> str:
    """The heading of a step, also in the list of steps."""
    return {
        Step.FILE: translate("ImportWizard", "1  Bestand"),
        Step.COLUMNS: translate("ImportWizard", "2  Kolommen"),
        Step.MEANING: translate("ImportWizard", "3  Betekenis"),
        Step.PUPILS: translate("ImportWizard", "4  Leerlingen"),
        Step.PREVIEW: translate("ImportWizard", "5  Voorbeeld"),
        Step.DONE: translate("ImportWizard", "Ingelezen"),
    }[step]


def hint(step: Step) -> str:
    """What there is to do in a step."""
    return {
        Step.FILE: translate("ImportWizard", "Kies het bestand en het schooljaar. Het programma kijkt wat erin staat."),
        Step.COLUMNS: translate(
            "ImportWizard", "Kijk of boven elke kolom staat wat erin zit. De gekleurde rij is de kopregel."
        ),
        Step.MEANING: translate(
            "ImportWizard",
            "Wat betekent elk teken? Wat niet zeker is, blijft onbeantwoord tot u het zegt. "
            "In de lijst: J is ja, N is nee, O is onbeantwoord.",
        ),
        Step.PUPILS: translate(
            "ImportWizard", "Groen is gevonden, geel is hersteld, rood vraagt uw keuze of wordt niet ingelezen."
        ),
        Step.PREVIEW: translate("ImportWizard", "Dit gaat er veranderen. Pas met Inlezen wordt het opgeslagen."),
        Step.DONE: "",
    }[step]
