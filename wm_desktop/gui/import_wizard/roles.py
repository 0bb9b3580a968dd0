"""The roles a column can have, in the words of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui.import_wizard.lines import IGNORE

translate = QCoreApplication.translate
SEVERAL = "several"


def role_choices(purposes: Sequence[Purpose]) -> list[tuple[str, str]]:
    """Every role with its word, purposes first: they are what the list is about."""
    answers = [(f"purpose:{p.code}", translate("Roles", "Doel: %1").replace("%1", p.label)) for p in purposes]
    several = (SEVERAL, translate("Roles", "Meer doelen samen…"))
    return [(IGNORE, translate("Roles", "(overslaan)")), *answers, several, *_other_roles()]


def role_word(role: str, purposes: Sequence[Purpose]) -> str:
    """The word for a role, also for one answer that counts for several purposes."""
    for known, word in role_choices(purposes):
        if known == role:
            return word
    if role.startswith("purposes:"):
        labels = {p.code: p.label for p in purposes}
        names = [labels.get(code, code) for code in role.removeprefix("purposes:").split(",")]
        return translate("Roles", "Doelen: %1").replace("%1", ", ".join(names))
    return role


def _other_roles() -> list[tuple[str, str]]:
    return [
        ("name", translate("Roles", "Naam (heel)")),
        ("first_name", translate("Roles", "Roepnaam")),
        ("prefix", translate("Roles", "Tussenvoegsel")),
        ("last_name", translate("Roles", "Achternaam")),
        ("group", translate("Roles", "Groep")),
        ("pupil_number", translate("Roles", "Leerlingnummer")),
        ("birth_date", translate("Roles", "Geboortedatum")),
        ("guardian", translate("Roles", "Ouder/verzorger")),
        ("returned", translate("Roles", "Formulier terug")),
        ("answered_on", translate("Roles", "Beantwoord op")),
        ("remark", translate("Roles", "Opmerking")),
        ("choices", translate("Roles", "Aangekruiste doelen in één cel")),
        ("purpose_name", translate("Roles", "Doel (één antwoord per rij)")),
        ("answer", translate("Roles", "Antwoord (één antwoord per rij)")),
    ]
