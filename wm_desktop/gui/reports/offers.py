"""Which reports the window offers over all incident files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.report_years import YearKind
from wm_desktop.gui.reports.presenter import Offer
from wm_desktop.services.case_overviews import breach_register, retention_overview
from wm_desktop.services.workplace import Workplace
from wm_desktop.services.yearly_report import report_years, yearly_report


def overviews(place: Workplace) -> tuple[Offer, ...]:
    """Give the yearly report with its years, and the overviews over all files."""
    years = [year for kind in YearKind for year in report_years(place, kind)]
    return (
        Offer(
            QCoreApplication.translate("reports", "Jaarverslag voor MR en bestuur"),
            lambda part, preview: yearly_report(place, years[part], preview=preview),
            tuple(year.label.capitalize() for year in years),
            QCoreApplication.translate("reports", "Aantallen zonder namen; kleine aantallen worden niet getoond."),
        ),
        Offer(
            QCoreApplication.translate("reports", "Register van datalekken"),
            lambda _, preview: breach_register(place, preview=preview),
            hint=QCoreApplication.translate(
                "reports", "Alle dossiers met een mogelijk datalek, ook wat niet is gemeld."
            ),
        ),
        Offer(
            QCoreApplication.translate("reports", "Bewaaroverzicht"),
            lambda _, preview: retention_overview(place, preview=preview),
            hint=QCoreApplication.translate("reports", "Voor de jaarlijkse opruiming. Er wordt niets vernietigd."),
        ),
    )
