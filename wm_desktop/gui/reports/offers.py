"""Which reports the window offers: over all incident files, and of one file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.report_years import YearKind
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.reports.presenter import Offer
from wm_desktop.services.case_overviews import breach_register, retention_overview
from wm_desktop.services.track_papers import PaperChoice, PaperKind, papers_of_file, track_paper
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


def papers(place: Workplace, incident_id: IncidentId) -> tuple[Offer, ...]:
    """Give the papers that can be made of one file."""
    return tuple(_paper(place, incident_id, choice) for choice in papers_of_file(place, incident_id))


def _paper(place: Workplace, incident_id: IncidentId, choice: PaperChoice) -> Offer:
    hint = QCoreApplication.translate("reports", "Een vastlegging uit het dossier, geen juridisch advies.")
    return Offer(
        choice.words.text(window_language()),
        lambda _, preview: track_paper(place, incident_id, choice, preview=preview),
        hint=hint,
        copied=choice.kind is PaperKind.INSPECTORATE,
        tabled=False,
    )
