"""The words for whom letters are for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.services.mailings import Audience, Whom


def audience_label(audience: Audience, *, at_location: bool = False) -> str:
    """'Gezinnen van groep 5A'; with `at_location` the location is named, as two locations have that group."""
    if audience.whom is Whom.EMPLOYEES:
        return QCoreApplication.translate("Mailings", "Alle medewerkers")
    if audience.group:
        label = QCoreApplication.translate("Mailings", "Gezinnen van groep %1").replace("%1", audience.group)
        return f"{label} {audience.location}" if at_location else label
    if audience.location:
        return QCoreApplication.translate("Mailings", "Gezinnen van %1").replace("%1", audience.location)
    return QCoreApplication.translate("Mailings", "Alle gezinnen")
