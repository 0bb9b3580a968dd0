"""The handbook says what is true: chapters, keys, commands, messages, rule and pictures are those of the program."""

import argparse
import re
from datetime import date
from itertools import chain, pairwise
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QImage, QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QDialog, QWidget

from tests.gui.papers import desk_with_paper
from tests.gui.running import AtOnce
from wm_desktop.cli.arguments import build_parser
from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus, effective_consent
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import AnswerId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.importing.problems import KINDS
from wm_desktop.gui import theme
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.consent.conflicts_view import ConflictsDialog
from wm_desktop.gui.consent.table import ConsentTable
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.gui.family.view import FamilyDialog
from wm_desktop.gui.find_dialog import FindDialog
from wm_desktop.gui.help.course_images import course_of
from wm_desktop.gui.help.topics import anchor_of, with_anchors
from wm_desktop.gui.help.view import HelpText, HelpWindow
from wm_desktop.gui.import_wizard.log import ImportLogDialog
from wm_desktop.gui.import_wizard.view import ImportWizard
from wm_desktop.gui.incidents.dialogs import CorrectionDialog, EntryDialog, PartyDialog
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.stage_dialog import StageDialog
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.new_dialog import NewLetterDialog
from wm_desktop.gui.lists.view import ListPrintDialog
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.page_list import page_list
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.persons.dialogs import EditDialog
from wm_desktop.gui.reports.view import ReportDialog
from wm_desktop.gui.roster.view import RosterImportDialog
from wm_desktop.gui.settings.purpose_dialogs import PurposeDialog, TextsDialog
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.gui.start.view import StartWindow
from wm_desktop.paths import resource
from wm_desktop.services.consent_import import preview_import  # noqa: F401 - its refusals are known once it is loaded
from wm_desktop.spreadsheets import faults  # noqa: F401 - likewise

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

TEXT = resource("help", "handboek.md").read_text(encoding="utf-8")
DIALOGS = (
    AskingDialog, ConflictsDialog, FamilyDialog, EntryDialog, CorrectionDialog, StageDialog, PartyDialog,
    IncidentDialog,
    NewLetterDialog,
    LetterEditDialog, DeliveryDialog, EditDialog, EvidenceDialog, FindDialog, ImportLogDialog, ImportWizard,
    ListPrintDialog, PreviewWindow, PurposeDialog, RosterImportDialog, SettingsDialog, StartWindow, TextsDialog,
    ReportDialog,
)  # fmt: skip

OWN_WORDS = {
    "Een onduidelijk teken",
    "Twee leerlingen die het kunnen zijn",
    "Twee rijen over één leerling die verschillen",
    "Ja waar nu nee geldt",
    "Een leerling die niet in het bestand staat",
    "Een voorwaarde",
    "Beschadigde letters",
    "Het verkeerde bestand",
}
"""What stands in bold and is no button."""


def chapter(heading):
    """The text under a heading of the second level."""
    return re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)[1]


def tables(text):
    """The rows of each table in a text, without its heading."""
    found = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")] for line in t.splitlines()[2:]] for t in found]


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    return made


def test_every_page_and_dialog_has_its_chapter(window):
    pages = [window.page(entry.key) for entry in page_list()]
    topics = {page.help_topic for page in pages} | {dialog.help_topic for dialog in DIALOGS}
    assert "" not in topics
    assert topics <= set(with_anchors(TEXT)), topics - set(with_anchors(TEXT))


def test_every_dialog_of_the_window_says_which_chapter_is_about_it():
    def below(kind):
        return chain([kind], *(below(each) for each in kind.__subclasses__()))

    ours = [
        kind for kind in below(QDialog) if kind.__module__.startswith("wm_desktop.gui") and "forms" not in str(kind)
    ]
    assert [kind.__name__ for kind in ours if not hasattr(kind, "help_topic")] == ["HelpWindow"]


def test_every_button_and_menu_in_the_handbook_is_in_the_program():
    sources = ElementTree.parse(resource("translations", "wm_desktop_en.ts")).iter("source")
    spoken = [" ".join((source.text or "").replace("&", "").split("\t")[0].split()) for source in sources]
    bold = dict.fromkeys(" ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", TEXT, re.DOTALL))
    buttons = [words for words in bold if words.endswith("…") or (words[0].isupper() and words[-1].isalpha())]
    unknown = [words for words in buttons if not any(said == words or said.startswith(words) for said in spoken)]
    keys = [words for words in unknown if QKeySequence(words).toString() == words]
    assert [words for words in unknown if words not in keys and words not in OWN_WORDS] == []
    assert len(buttons) > 60


def test_links_inside_the_handbook_arrive():
    headings = with_anchors(TEXT)
    links = re.findall(r"\]\(#([^)]+)\)", TEXT)
    assert len(links) > 15
    assert [link for link in links if link not in headings] == []
    assert [anchor_of(headings[link]) for link in links] == links


def test_f1_in_a_dialog_opens_its_chapter(desk, qtbot):
    dialog = ImportLogDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    help_key = QKeySequence(QKeySequence.StandardKey.HelpContents)
    next(key for key in dialog.findChildren(QShortcut) if key.key() == help_key).activated.emit()
    shown = dialog.findChildren(HelpWindow)
    assert len(shown) == 1
    assert shown[0].browser.verticalScrollBar().value() > 0


def test_the_keys_that_work_everywhere_are_those_of_the_menus(window):
    rows = tables(chapter("Sneltoetsen"))[0]
    named = {row[0] for row in rows}
    pages = next(key for key in named if "…" in key)
    named.remove(pages)
    first, last = re.findall(r"Ctrl\+(\d)", pages)
    named |= {f"Ctrl+{number}" for number in range(int(first), int(last) + 1)}
    real = {QKeySequence(key).toString() for key in named}
    keys = (key.toString() for action in window.findChildren(QAction) for key in action.shortcuts())
    assert real == {key for key in keys if key}


def test_the_keys_of_dialogs_are_there(qtbot):
    """What the second table says of previews and letters; its other keys are pressed in the tests of their places."""
    rows = {(row[0], row[1]) for row in tables(chapter("Sneltoetsen"))[1]}
    assert {("Ctrl+P, Ctrl+S", "voorbeeld"), ("Ctrl++, Ctrl+-", "voorbeeld en bewijs"), ("Esc", "vensters")} <= rows
    preview = PreviewWindow("Brief", b"", AtOnce(), AtOnce())
    qtbot.addWidget(preview)
    keys = {key.key().toString() for key in preview.findChildren(QShortcut)}
    assert keys == {"Ctrl+P", "Ctrl+S", "Ctrl++", "Ctrl+-", "F1"}


@pytest.mark.parametrize(
    ("key", "kind"), [("J", AnswerKind.YES), ("N", AnswerKind.NO), ("I", AnswerKind.WITHDRAWN), ("Del", None)]
)
def test_the_keys_of_the_register_are_there(qtbot, key, kind):
    named = ", ".join(row[0] for row in tables(chapter("Sneltoetsen"))[1] if row[1] == "Toestemmingen").split(", ")
    assert key in named
    table = ConsentTable()
    qtbot.addWidget(table)
    asked, withdrawn = QSignalSpy(table.answer_requested), QSignalSpy(table.withdraw_requested)
    QTest.keySequence(table, QKeySequence(key))
    assert [asked.at(n)[0] for n in range(asked.count())] == ([] if kind is None else [kind])
    assert withdrawn.count() == (1 if kind is None else 0)


def commands(parser, words=()):
    """Every command of a parser with its own parser."""
    families = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not families:
        return {" ".join(words): parser}
    each = (commands(below, (*words, word)) for word, below in families[0].choices.items())
    return {name: below for found in each for name, below in found.items()}


def named_commands(known):
    """What the handbook says of each command: the line between back quotes."""
    found = {}
    for row in tables(chapter("Voor de ICT-beheerder"))[0]:
        line = row[0].strip("`").removeprefix("wm-admin ").removeprefix("--file NIEUWE-MAP ")
        name = next((" ".join(line.split()[:size]) for size in (2, 1) if " ".join(line.split()[:size]) in known), line)
        found[name] = line
    return found


def test_every_command_of_wm_admin_is_in_the_handbook_with_its_options():
    known = commands(build_parser())
    named = named_commands(known)
    assert set(named) == set(known)
    for name, parser in known.items():
        options = {option for action in parser._actions for option in action.option_strings if option.startswith("--")}
        assert set(re.findall(r"--[\w-]+", named[name])) == options - {"--help", "--json"}, name


def test_options_and_examples_before_the_commands_exist():
    parser = build_parser()
    options = {option for action in parser._actions for option in action.option_strings}
    text = chapter("Voor de ICT-beheerder")
    general = re.search(r"`wm-admin (\[--file .*?) OPDRACHT", text)[1]
    assert set(re.findall(r"--[\w-]+", general)) == options - {"-h", "--help", "--version"}
    examples = re.findall(r"wm-admin(?:\.exe)? (--passphrase-file \S+ backup [^\s\"]+)", text)
    assert len(examples) == 2
    for example in examples:
        assert parser.parse_args(example.split()).command == "backup"


def test_every_refusal_in_the_handbook_is_one_of_the_program():
    def below(kind):
        return chain([kind], *(below(each) for each in kind.__subclasses__()))

    spoken = [getattr(kind, "nl", "") for kind in below(WmError)] + [kind[1] for kind in KINDS.values()]
    refusals = next(t for t in tables(chapter("Inlezen")) if t[0][0].startswith("is geen rekenblad"))
    refusals += tables(chapter("Als openen of opslaan niet lukt"))[0]
    assert len(refusals) > 20
    assert [row[0] for row in refusals if not any(row[0] in sentence for sentence in spoken)] == []


def answer(words, guardian):
    kind = {"ja": AnswerKind.YES, "nee": AnswerKind.NO, "ingetrokken": AnswerKind.WITHDRAWN}[words]
    day, moment = date(2026, 9, 21), None
    ids = (AnswerId(new_uuid()), PupilId(new_uuid()), PurposeId(new_uuid()))
    return Answer(*ids, guardian, kind, day, AnswerWay.FORM, "administratie", moment)


def test_the_rule_in_the_handbook_is_the_rule_of_the_program(qapp):
    rows = next(t for t in tables(chapter("Toestemmingen")) if t[0] == ["ja", "ja", "✓ ja"])
    assert len(rows) == 8
    for one, other, holds in rows:
        for second in other.split(", of "):
            people = [GuardianId(new_uuid()), GuardianId(new_uuid())]
            said = [(one.removesuffix(", maar geen gezag"), people[0]), (second, people[1])]
            answers = [answer(words, who) for words, who in said if words != "niets gezegd"]
            custody = people[1:] if "geen gezag" in one else people
            found = effective_consent(answers, custody, date(2026, 11, 23))
            assert holds.startswith(f"{theme.status_symbol(found.status)} {theme.status_label(found.status)}"), one
            assert ("stip" in holds) == found.awaits_second
            assert found.status is ConsentStatus.YES or "ja" not in holds


def test_every_sign_of_the_register_is_explained(qapp):
    signs = " ".join(row[0] for row in tables(chapter("Toestemmingen"))[0])
    for status in ConsentStatus:
        assert f"{theme.status_symbol(status)} {theme.status_label(status)}" in signs


def test_pictures_are_there_and_fit(qtbot):
    names = re.findall(r"!\[[^]]+\]\((images/[^)]+)\)", TEXT)
    names = [name for name in names if course_of(name) is None]  # drawn as they are shown: test_course_pictures.py
    assert len(names) >= 4
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = HelpText(TEXT, 400, parent)
    for name in names:
        path = resource("help", *name.split("/"))
        assert path.stat().st_size <= 120_000
        image = shown.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        assert isinstance(image, QImage)
        assert 0 < image.deviceIndependentSize().width() <= 400
    register = QImage(str(resource("help", "images", "toestemmingen.png")))
    assert (register.width(), register.height()) == (1366, 768)


def test_a_link_brings_its_heading_to_the_top(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = HelpWindow.show_topic(parent, "")
    places = []
    for link in ("#inlezen", "#leerlingen-inlezen", "#voor-de-ict-beheerder"):
        shown.browser.anchorClicked.emit(QUrl(link))
        places.append(shown.browser.verticalScrollBar().value())
    assert all(earlier < later for earlier, later in pairwise([0, *places]))
    assert shown.browser.horizontalScrollBar().maximum() == 0
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
