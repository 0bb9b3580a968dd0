"""The tab of organisations the school writes to: board, attendance officer, data protection officer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from wm_desktop.gui.forms.ui_offices_tab import Ui_OfficesTab
from wm_desktop.services.settings import SchoolSettings


class OfficesTab(QWidget):
    """Holds the fields; the dialog stores them with the other settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OfficesTab()
        self.ui.setupUi(self)

    def show_settings(self, settings: SchoolSettings) -> None:
        """Put the fields as the settings stand."""
        ui, office = self.ui, settings.attendance_office
        ui.board_street_edit.setText(settings.board_address.street)
        ui.board_postcode_edit.setText(settings.board_address.postcode)
        ui.board_city_edit.setText(settings.board_address.city)
        ui.attendance_name_edit.setText(office.name)
        ui.attendance_attention_edit.setText(office.attention)
        ui.attendance_street_edit.setText(office.address.street)
        ui.attendance_postcode_edit.setText(office.address.postcode)
        ui.attendance_city_edit.setText(office.address.city)
        ui.privacy_edit.setText(settings.privacy_officer)

    def typed(self, settings: SchoolSettings) -> SchoolSettings:
        """Give the settings with what stands in the fields; a country that is stored stays."""
        ui, office = self.ui, settings.attendance_office
        board = replace(
            settings.board_address,
            street=ui.board_street_edit.text().strip(),
            postcode=ui.board_postcode_edit.text().strip(),
            city=ui.board_city_edit.text().strip(),
        )
        address = replace(
            office.address,
            street=ui.attendance_street_edit.text().strip(),
            postcode=ui.attendance_postcode_edit.text().strip(),
            city=ui.attendance_city_edit.text().strip(),
        )
        name, attention = ui.attendance_name_edit.text().strip(), ui.attendance_attention_edit.text().strip()
        return replace(
            settings,
            board_address=board,
            attendance_office=replace(office, name=name, attention=attention, address=address),
            privacy_officer=ui.privacy_edit.text().strip(),
        )
