"""What stands behind every port of the window; heavy libraries are loaded where they are first used."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wm_desktop.app.data_files import load_data_files, now

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from wm_desktop.domain.importing.result import ImportResult
    from wm_desktop.domain.importing.tables import SourceFile
    from wm_desktop.domain.letter_seals import SealReport
    from wm_desktop.domain.letters import Letterhead
    from wm_desktop.domain.postal import EnvelopeSize, LabelSheet
    from wm_desktop.domain.protocol_hints import Hint
    from wm_desktop.gui.session import Session, Workshop
    from wm_desktop.gui.start.starter import Starter
    from wm_desktop.gui.tools import Tools
    from wm_desktop.services.accounts import AccountList
    from wm_desktop.services.change_lists import ChangeList
    from wm_desktop.services.data_files import DataFiles
    from wm_desktop.services.evidence_list import EvidenceList
    from wm_desktop.services.issued_papers import IssuedPaper
    from wm_desktop.services.letter_batches import BatchPress
    from wm_desktop.services.letters import LetterPaper
    from wm_desktop.services.lists import ExportNote, NoConsentList
    from wm_desktop.services.mail_merge import MergeTemplate
    from wm_desktop.services.ports import LetterSealer, Progress
    from wm_desktop.services.postal import DrawnPost, Post
    from wm_desktop.services.protocol_papers import VersionSheet
    from wm_desktop.services.publication_papers import CheckSheet
    from wm_desktop.services.reports import Report
    from wm_desktop.services.round_papers import FormsPaper
    from wm_desktop.services.round_state import RoundList, RoundSummary
    from wm_desktop.services.rows import Register
    from wm_desktop.services.trip_lists import TripList
    from wm_desktop.services.whole_file import WholeFile
    from wm_desktop.services.workplace import Workplace

PROGRAM = "WM Desktop"


def make_application() -> QApplication:
    """Make the Qt application with its name, icon and language."""
    from PySide6.QtWidgets import QApplication

    from wm_desktop import __version__
    from wm_desktop.gui.collector import collect_in_window_thread

    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication([PROGRAM])
    collect_in_window_thread(app)
    app.setOrganizationName(PROGRAM)
    app.setApplicationName(PROGRAM)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("wm-desktop")
    app.setQuitOnLastWindowClosed(False)
    _translate(app)
    return app


def _translate(app: QApplication) -> None:
    """Dutch is the language of the window; WM_LANGUAGE=en asks for English."""
    from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

    from wm_desktop.paths import resources_folder

    language = "en" if os.environ.get("WM_LANGUAGE") == "en" else "nl"
    app.setProperty("wm_language", language)
    QLocale.setDefault(QLocale("nl_NL" if language == "nl" else "en_GB"))
    own, qt = str(resources_folder() / "translations"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"wm_desktop_{language}", own)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def make_session(path: Path | None, *, small: bool = False, settings_folder: Path | None = None) -> Session:
    """Wire one run of the program."""
    from wm_desktop.gui.session import Session

    starter = make_starter(path, small=small, settings_folder=settings_folder)
    return Session(starter, make_workshop(settings_folder))


def make_starter(path: Path | None, *, small: bool = False, settings_folder: Path | None = None) -> Starter:
    """What the first window works with; nothing heavy is loaded yet."""
    from wm_desktop.app.sample import open_sample_school
    from wm_desktop.gui.start.starter import Starter
    from wm_desktop.storage.files import write_whole

    settings = _settings("window", settings_folder)
    return Starter(
        path=path or _last_file(settings) or _default_file(),
        stands=_stands,
        load=load_behind_window,
        demo=lambda progress: open_sample_school(progress, small=small),
        save_file=write_whole,
        settings=settings,
    )


def make_workshop(settings_folder: Path | None = None) -> Workshop:
    """Tools, clock and settings for the main window."""
    from wm_desktop.app.sample import PASSPHRASE
    from wm_desktop.gui.session import Workshop

    return Workshop(make_tools, now, lambda user: _settings(f"window-{_plain(user)}", settings_folder), PASSPHRASE)


def load_behind_window() -> DataFiles:
    """The same, and everything the main window needs, while the person types a passphrase."""
    for module in ("storage.open_file", "gui.main_window", "gui.today.view"):
        importlib.import_module(f"wm_desktop.{module}")
    return load_data_files()


def make_tools() -> Tools:
    """Everything for paper and files; each tool loads its library when it is first used."""
    from wm_desktop.gui.printing.printers import SystemPrinters
    from wm_desktop.gui.tools import Tools
    from wm_desktop.spreadsheets.mail import read_attachment, read_mail
    from wm_desktop.spreadsheets.read import read_source
    from wm_desktop.storage.files import write_folder, write_pieces, write_whole

    return Tools(
        data_files=load_data_files(),
        save_file=write_whole,
        save_folder=write_folder,
        save_pieces=write_pieces,
        read_source=read_source,
        draw_dossier=_draw_dossier,
        draw_evidence_list=_draw_evidence_list,
        evidence_workbook=_evidence_workbook,
        read_mail=read_mail,
        read_attachment=read_attachment,
        letter_paper=_letter_paper,
        draw_window_test=_draw_window_test,
        register_workbook=_register_workbook,
        draw_no_consent_list=_draw_no_consent_list,
        no_consent_workbook=_no_consent_workbook,
        draw_trip_list=_draw_trip_list,
        trip_workbook=_trip_workbook,
        draw_issued_list=_draw_issued_list,
        draw_changes=_draw_changes,
        changes_workbook=_changes_workbook,
        problems_workbook=_problems_workbook,
        draw_publication_check=_draw_publication_check,
        draw_forms=_draw_forms,
        draw_round_list=_draw_round_list,
        draw_round_summary=_draw_round_summary,
        round_workbook=_round_workbook,
        draw_report=_draw_report,
        report_workbook=_report_workbook,
        draw_protocol_version=_draw_protocol_version,
        protocol_hints=_protocol_hints,
        accounts_workbook=_accounts_workbook,
        read_word_template=_read_word_template,
        sample_word_template=_sample_word_template,
        batch_press=_batch_press,
        open_sealer=_open_sealer,
        examine_seal=_examine_seal,
        warm_up=_warm_up,
        printers=SystemPrinters,
        draw_post=_draw_post,
    )


def _warm_up() -> None:
    from wm_desktop.documents.paper import warm_up

    warm_up()


def _letter_paper() -> LetterPaper:
    from wm_desktop.documents.paper import letter_paper

    return letter_paper()


def _open_sealer(path: Path, password: str, now: datetime) -> LetterSealer:
    from wm_desktop.documents.seal.sign import open_sealer

    return open_sealer(path, password, now)


def _examine_seal(data: bytes) -> SealReport | None:
    from wm_desktop.documents.seal.verify import examine

    return examine(data)


def _draw_window_test(letterhead: Letterhead, made_at: datetime) -> bytes:
    from wm_desktop.documents.window_sheet import draw_window_test

    return draw_window_test(letterhead, made_at)


def _register_workbook(register: Register, note: ExportNote) -> bytes:
    from wm_desktop.spreadsheets.write import register_workbook

    return register_workbook(register, note)


def _draw_no_consent_list(made: NoConsentList) -> bytes:
    from wm_desktop.documents.no_consent_list import draw

    return draw(made)


def _no_consent_workbook(made: NoConsentList, one_sheet_per_group: bool) -> bytes:
    from wm_desktop.spreadsheets.write import no_consent_workbook

    return no_consent_workbook(made, one_sheet_per_group)


def _draw_trip_list(made: TripList) -> bytes:
    from wm_desktop.documents.trip_list import draw

    return draw(made)


def _trip_workbook(made: TripList, one_sheet_per_group: bool) -> bytes:
    from wm_desktop.spreadsheets.register_lists import trip_workbook

    return trip_workbook(made, one_sheet_per_group)


def _draw_issued_list(made: IssuedPaper) -> bytes:
    from wm_desktop.documents.issued_list import draw

    return draw(made)


def _draw_changes(made: ChangeList) -> bytes:
    from wm_desktop.documents.change_list import draw

    return draw(made)


def _changes_workbook(made: ChangeList) -> bytes:
    from wm_desktop.spreadsheets.register_lists import changes_workbook

    return changes_workbook(made)


def _draw_dossier(place: Workplace, whole: WholeFile, progress: Progress) -> Iterator[bytes]:
    from wm_desktop.documents.dossier.book import Reading
    from wm_desktop.documents.dossier.draw import draw
    from wm_desktop.services.whole_file_pieces import read_piece
    from wm_desktop.spreadsheets.mail import read_attachment, read_mail

    return draw(whole, Reading(partial(read_piece, place), read_mail, read_attachment), progress)


def _draw_evidence_list(made: EvidenceList) -> bytes:
    from wm_desktop.documents.evidence_list import draw

    return draw(made)


def _evidence_workbook(made: EvidenceList) -> bytes:
    from wm_desktop.spreadsheets.evidence_lists import evidence_workbook

    return evidence_workbook(made)


def _draw_publication_check(sheet: CheckSheet) -> bytes:
    from wm_desktop.documents.publication_check import draw

    return draw(sheet)


def _problems_workbook(source: SourceFile, result: ImportResult) -> bytes:
    from wm_desktop.spreadsheets.problem_rows import problems_workbook

    return problems_workbook(source, result)


def _draw_forms(made: FormsPaper, progress: Progress | None) -> bytes:
    from wm_desktop.documents.consent_forms import draw_forms

    return draw_forms(made, progress)


def _draw_round_list(made: RoundList) -> bytes:
    from wm_desktop.documents.round_pages import draw_list

    return draw_list(made)


def _draw_round_summary(made: RoundSummary) -> bytes:
    from wm_desktop.documents.round_pages import draw_summary

    return draw_summary(made)


def _draw_report(made: Report) -> bytes:
    from wm_desktop.documents.report import draw

    return draw(made)


def _report_workbook(made: Report) -> bytes:
    from wm_desktop.spreadsheets.reports import report_workbook

    return report_workbook(made)


def _round_workbook(made: RoundList) -> bytes:
    from wm_desktop.spreadsheets.round_lists import round_workbook

    return round_workbook(made)


def _draw_protocol_version(made: VersionSheet) -> bytes:
    from wm_desktop.documents.protocol_version import draw

    return draw(made)


def _draw_post(post: Post, on: LabelSheet | EnvelopeSize, first: int, test: bool) -> DrawnPost:
    from wm_desktop.documents.post import draw_post

    return draw_post(post, on, first, test)


def _protocol_hints() -> tuple[Hint, ...]:
    from wm_desktop.documents.protocol_hints import load_hints

    return load_hints()


def _accounts_workbook(made: AccountList) -> bytes:
    from wm_desktop.spreadsheets.account_list import accounts_workbook

    return accounts_workbook(made)


def _read_word_template(path: Path) -> MergeTemplate:
    from wm_desktop.documents.word.template import read_template_file

    return read_template_file(path)


def _batch_press() -> BatchPress:
    from wm_desktop.documents.letter_batch import Press

    return Press()


def _sample_word_template() -> bytes:
    from wm_desktop.documents.word.sample import sample_template

    return sample_template()


def state_folder() -> Path:
    """Where the log is kept: the user's own folder for it, outside the data file."""
    import platformdirs

    return Path(platformdirs.user_log_dir(PROGRAM, appauthor=False))


def _default_file() -> Path:
    from wm_desktop.storage.places import default_place

    return default_place()


def _stands(path: Path) -> bool:
    from wm_desktop.storage.places import Place

    place = Place.of(path)
    return place.database.exists() or place.keys.exists()


def _last_file(settings: QSettings) -> Path | None:
    text = str(settings.value("start/file", ""))
    return Path(text) if text and _stands(Path(text)) else None


def _settings(name: str, folder: Path | None) -> QSettings:
    import platformdirs
    from PySide6.QtCore import QSettings

    where = folder or Path(platformdirs.user_config_dir(PROGRAM, appauthor=False))
    return QSettings(str(where / f"{name}.ini"), QSettings.Format.IniFormat)


def _plain(user: str) -> str:
    return "".join(char if char.isalnum() else "_" for char in user.casefold()) or "_"
