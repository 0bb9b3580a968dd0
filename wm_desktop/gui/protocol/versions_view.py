"""The tab Versies: all versions, and of the chosen one its stage, the bodies, its facts and the remarks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.protocol_hints import Hint
from wm_desktop.domain.protocols import ProtocolVersion, Standing
from wm_desktop.gui import theme
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_protocol_versions import Ui_ProtocolVersions
from wm_desktop.gui.pages import Page
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.protocol.version_dialogs import (
    AdoptDialog,
    AnswerDialog,
    AskDialog,
    NameDialog,
    NewVersionDialog,
    StartDialog,
    TextDialog,
)
from wm_desktop.gui.protocol.versions_presenter import BodyShown, PrintedSheet, Step, VersionShown, VersionsPresenter
from wm_desktop.gui.protocol.words import body_label, confidence_label, stage_label, standing_label
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, Look, RowTableModel


class VersionsPane(QWidget):
    """Holds the form; decides nothing."""

    search_edit: QLineEdit | None = None

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_ProtocolVersions()
        self.ui.setupUi(self)
        desk = page.desk
        tools = desk.tools
        self.output = PaperOutput(page, page.messages, desk)
        self._today = desk.place.today()
        self._shown: VersionShown | None = None
        self.versions = RowTableModel[ProtocolVersion](self._version_columns(), self)
        self.bodies = RowTableModel[BodyShown](self._body_columns(), self)
        self.ui.versions_table.use(self.versions, key="protocol-versions", settings=desk.settings)
        self.ui.bodies_table.use(self.bodies)
        self.ui.bodies_table.share(3)
        self.presenter = VersionsPresenter(
            desk.place,
            self,
            tools.protocol_hints(),
            tools.draw_protocol_version,
            desk.tasks.run_for(self),
            tools.save_file,
        )
        self.ui.splitter.setSizes([640, 440])
        self._connect()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.refresh()

    def status(self) -> str:
        """What the status bar says."""
        return self.tr("%n versie(s)", "", len(self.versions.rows))

    # What the presenter says.

    def show_versions(self, versions: Sequence[ProtocolVersion], today: date) -> None:
        """Show all versions, the newest first; one that was just made is chosen, else the same as before."""
        self._today = today
        before = {row.id for row in self.versions.rows}
        chosen = None if self._shown is None else self._shown.version.id
        if before:
            chosen = next((row.id for row in versions if row.id not in before), chosen)
        self.versions.set_rows(versions)
        self.ui.versions_table.fit_columns()
        number = self.versions.number_of(lambda row: row.id == chosen)
        self.ui.versions_table.select_number(max(number, 0))
        self._choose()

    def show_version(self, shown: VersionShown) -> None:
        """Show one version."""
        self._shown = shown
        ui = self.ui
        ui.stage_bar.show_stage(shown.stage, sure=not shown.version.made.supplied)
        ui.next_label.setText(self.tr("Volgende stap: %1").replace("%1", shown.next_step) if shown.next_step else "")
        ui.next_label.setVisible(bool(shown.next_step))
        self.bodies.set_rows(shown.bodies)
        ui.bodies_table.fit()
        ui.facts_view.setHtml(self._facts_html(shown))
        buttons = {
            Step.NEW: ui.new_button,
            Step.NAME: ui.name_button,
            Step.TEXT: ui.text_button,
            Step.READ: ui.read_button,
            Step.ASK: ui.ask_button,
            Step.ANSWER: ui.answer_button,
            Step.ADOPT: ui.adopt_button,
            Step.START: ui.start_button,
        }
        for step, button in buttons.items():
            button.setEnabled(step in shown.steps)

    def show_sheet(self, printed: PrintedSheet) -> None:
        """Show a version on paper."""
        name, save = printed.sheet.suggested_name, self.page.desk.tools.save_file
        PreviewWindow(
            printed.sheet.title,
            printed.pdf,
            lambda: self.output.ask_printer(printed.pdf, name),
            lambda: self.output.ask_target(name, lambda path: self.page.attempt(lambda: save(path, printed.pdf))),
            self.window(),
        ).open()

    def file_saved(self, path: Path) -> None:
        """Tell where a file was written."""
        self.page.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        self.page.fail(error)

    # What the person does.

    def on_new(self) -> None:
        """Begin a version."""
        if self.ui.new_button.isEnabled():
            NewVersionDialog(self.page.desk, self.presenter.versions, self.window()).open()

    def on_print(self) -> None:
        """Draw the chosen version."""
        version = self._chosen()
        if version is not None:
            self.page.attempt(lambda: self.presenter.print_version(version, self.tr("Versieblad tekenen")))

    def ask_answer(self) -> None:
        """Record what a body said; at first of the chosen body."""
        version = self._chosen()
        line = self.bodies.row(self.ui.bodies_table.currentIndex().row())
        if version is not None and self.ui.answer_button.isEnabled():
            body = None if line is None else line.body
            AnswerDialog(self.page.desk, version, body, self.window()).open()

    def _connect(self) -> None:
        ui = self.ui
        ui.versions_table.row_chosen.connect(self._choose)
        ui.new_button.clicked.connect(self.on_new)
        ui.print_button.clicked.connect(self.on_print)
        ui.read_button.clicked.connect(self._save_text)
        ui.answer_button.clicked.connect(self.ask_answer)
        ui.bodies_table.row_opened.connect(self.ask_answer)
        for button, dialog in (
            (ui.name_button, NameDialog),
            (ui.text_button, TextDialog),
            (ui.ask_button, AskDialog),
            (ui.adopt_button, AdoptDialog),
            (ui.start_button, StartDialog),
        ):
            button.clicked.connect(lambda *_, kind=dialog: self._open(kind))
        ContextMenu(ui.versions_table, (ui.name_button, ui.text_button, ui.read_button, ui.print_button, ui.new_button))

    def _open(
        self, kind: type[NameDialog] | type[TextDialog] | type[AskDialog] | type[AdoptDialog] | type[StartDialog]
    ) -> None:
        version = self._chosen()
        if version is not None:
            kind(self.page.desk, version, self.window()).open()

    def _chosen(self) -> ProtocolVersion | None:
        return self.versions.row(self.ui.versions_table.currentIndex().row())

    def _choose(self) -> None:
        version = self._chosen()
        if version is not None:
            self.presenter.choose(version.id)

    def _save_text(self) -> None:
        version = self._chosen()
        if version is not None and version.text is not None:
            title = self.tr("Tekst opslaan")
            ask_save(
                self.window(),
                self.page.desk.settings,
                version.text.file_name,
                self.tr("Alle bestanden (*)"),
                lambda path: self.presenter.save_text(version, path, title),
            )

    def _facts_html(self, shown: VersionShown) -> str:
        rows = "".join(f"<tr><td>{escape(a)}&nbsp;&nbsp;</td><td>{escape(b)}</td></tr>" for a, b in shown.facts)
        heading = (
            self.tr("Aandachtspunten bij deze tekst")
            if shown.version.made.supplied
            else self.tr("Aandachtspunten bij de tekst van 2023-2024: kijk of ze hier ook gelden")
        )
        note = self.tr("Ze wijzen iets aan en wijzigen niets; het is geen juridisch oordeel.")
        hints = "".join(_hint_html(hint) for hint in shown.hints)
        said = "".join(_note_html(row) for row in shown.bodies)
        return f"<table>{rows}</table>{said}<h4>{escape(heading)}</h4><p>{escape(note)}</p>{hints}"

    def _version_columns(self) -> list[Column[ProtocolVersion]]:
        def start(row: ProtocolVersion) -> str:
            return "" if row.started is None else short_day(row.started.on)

        return [
            Column(self.tr("Nr"), lambda row: row.made.number),
            Column(self.tr("Versie"), lambda row: row.facts.name),
            Column(self.tr("Stand"), lambda row: stage_label(row.stage(self._today))),
            Column(self.tr("Van kracht vanaf"), lambda row: row.started and row.started.on, start),
            Column(
                self.tr("Vervangen op"),
                lambda row: row.ends,
                lambda row: "" if row.ends is None else short_day(row.ends),
            ),
            Column(self.tr("Tekst"), lambda row: self.tr("niet bewaard") if row.text is None else row.text.file_name),
            Column(self.tr("Regels"), lambda row: len(row.facts.rules)),
            Column(self.tr("Titel"), lambda row: row.facts.title),
        ]

    def _body_columns(self) -> list[Column[BodyShown]]:
        def asked(row: BodyShown) -> str:
            return "" if row.endorsement.asked is None else short_day(row.endorsement.asked.on)

        def met(row: BodyShown) -> str:
            return "" if row.endorsement.answered is None else short_day(row.endorsement.answered.on)

        return [
            Column(self.tr("Orgaan"), lambda row: body_label(row.body)),
            Column(self.tr("Gevraagd"), asked),
            Column(self.tr("Vergaderd"), met),
            Column(self.tr("Uitkomst"), self._result, look=_look),
            Column(self.tr("Getekend door"), self._signatory),
        ]

    def _result(self, row: BodyShown) -> str:
        return standing_label(row.endorsement, row.standing, supplied=row.supplied)

    def _signatory(self, row: BodyShown) -> str:
        answered = row.endorsement.answered
        if answered is None:
            return ""
        minutes = "" if answered.minutes is None else self.tr(" (notulen bewaard)")
        return f"{answered.signatory}{minutes}"


def _look(row: BodyShown) -> Look:
    """What is missing stands in bold; the sign before the words says the same without colour."""
    return Look(bold=row.standing is not Standing.CONSENT)


def _note_html(row: BodyShown) -> str:
    """What a body wrote with its result: conditions, advice."""
    answered = row.endorsement.answered
    if answered is None or not answered.note:
        return ""
    return f"<p><b>{escape(body_label(row.body))}</b>: {escape(answered.note)}</p>"


def _hint_html(hint: Hint) -> str:
    faint = theme.colours().faint
    source = f"{hint.source} ({confidence_label(hint.confidence)})"
    return (
        f"<p><b>{escape(hint.about)}: {escape(hint.title)}</b><br/>{escape(hint.text)}<br/>"
        f'<span style="color:{faint}">{escape(source)}</span></p>'
    )
