"""The dialog 'Eigen Word-sjabloon': chosen, checked, copied from, and made whole in a folder or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from tests.support import Office
from tests.word_files import W, docx, lines_of, paragraph
from wm_desktop.documents.round_pages import draw_list
from wm_desktop.documents.word.sample import sample_template
from wm_desktop.documents.word.template import read_template, read_template_file
from wm_desktop.domain.errors import CancelledError
from wm_desktop.gui import doors
from wm_desktop.gui.merge.presenter import MergePresenter, audiences
from wm_desktop.gui.merge.view import WordMergeDialog, in_template
from wm_desktop.services.mail_merge import UnknownFieldError
from wm_desktop.services.mailings import Audience, Whom
from wm_desktop.services.merge_fields import FIELDS
from wm_desktop.storage.files import write_folder

TOOLS = {
    "read_word_template": read_template_file,
    "sample_word_template": sample_template,
    "save_folder": write_folder,
    "draw_round_list": draw_list,
}


@pytest.fixture
def school(place):
    office = Office(place)
    office.pupil("Noor Bos", group="3A")
    office.pupil("Sem Kaya", group="5A", location="Miland")
    office.pupil("Kai Pol", group="5A", protected=True)
    office.employee("Eva Jansen")
    return office


@pytest.fixture
def dialog(qtbot, place, school, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    made = WordMergeDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    yield made
    desk.tasks.wait()
    desk.close()


class Seen:
    """Remembers what the presenter said."""

    def __init__(self):
        self.audiences, self.fields, self.template, self.outlook, self.errors, self.folder = (
            (),
            (),
            None,
            None,
            [],
            None,
        )

    def offer(self, audiences):
        self.audiences = audiences

    def show_fields(self, fields):
        self.fields = fields

    def show_template(self, name, alone):
        self.template = (name, alone)

    def show_outlook(self, mailing, *, ready):
        self.outlook = (len(mailing.recipients), len(mailing.left_out), ready)

    def refuse(self, error):
        self.errors.append(error)

    def made(self, folder, letters, skipped):
        self.folder = (folder, letters, skipped)

    def fail(self, error):
        self.errors.append(error)


@pytest.fixture
def seen():
    return Seen()


@pytest.fixture
def presenter(seen, place, school, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    made = MergePresenter(seen, place, desk.tools, AtOnce())
    made.start()
    yield made
    desk.close()


def template(folder, *lines, name="Uitnodiging.docx"):
    path = folder / name
    path.write_bytes(docx(*map(paragraph, lines)))
    return path


def test_whom_letters_can_be_for(place, school):
    assert audiences(place) == (
        Audience(),
        Audience(location="Willibrord"),
        Audience(location="Miland"),
        Audience(group="3A", location="Willibrord"),
        Audience(group="5A", location="Willibrord"),
        Audience(group="5A", location="Miland"),
        Audience(Whom.EMPLOYEES),
    )


def test_letters_are_made_in_a_new_folder_with_the_list_of_who_got_none(presenter, seen, tmp_path):
    assert seen.outlook == (2, 2, False)
    presenter.choose_template(template(tmp_path, "{{ aanhef }}"))
    assert (seen.template, seen.outlook) == (("Uitnodiging.docx", ""), (2, 2, True))

    presenter.make(tmp_path, joined=False)

    folder, letters, skipped = seen.folder
    assert (letters, skipped) == (2, 2)
    assert sorted(path.name for path in folder.iterdir()) == [
        "001 Uitnodiging - 3A - Bos - 2026-11-23.docx",
        "002 Uitnodiging - 5A - Kaya - 2026-11-23.docx",
        "Geen brief - Uitnodiging - 2026-11-23.pdf",
    ]
    assert folder.name == "Uitnodiging - 2026-11-23"


def test_letters_in_one_document(presenter, seen, tmp_path):
    presenter.choose_template(template(tmp_path, "{{ naamregels }}"))
    presenter.choose(Audience(Whom.EMPLOYEES))
    presenter.make(tmp_path, joined=True)

    [path] = seen.folder[0].iterdir()
    assert lines_of(path.read_bytes()) == ["E. Jansen"]


def test_giving_up_leaves_no_folder(presenter, seen, place, tmp_path):
    def give_up(done, total):
        raise CancelledError

    presenter.choose_template(template(tmp_path, "{{ aanhef }}"))
    presenter._run.report = give_up
    presenter.make(tmp_path, joined=False)

    assert isinstance(seen.errors[0], CancelledError)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
    assert [row for row in place.queries.audit() if row.action == "merge.run"] == []


def test_a_template_that_is_refused_is_not_chosen(presenter, seen, tmp_path):
    presenter.choose_template(template(tmp_path, "{{ aanhef }}"))
    presenter.choose_template(template(tmp_path, "{{ aanhef", name="stuk.docx"))
    assert (seen.template, seen.outlook[2]) == (("", ""), False)
    presenter.choose_template(tmp_path / "weg.docx")
    assert "weg.docx" in seen.errors[-1].sentence()
    presenter.choose_template(template(tmp_path, "{{ naam_van_kind }}"))
    assert isinstance(seen.errors[-1], UnknownFieldError)
    assert not seen.outlook[2]
    presenter.make(tmp_path, joined=False)
    assert seen.folder is None


def test_what_was_asked_before_is_not_shown(seen, place, school, tmp_path):
    held = []
    desk = make_desk(place, tmp_path, **TOOLS)
    presenter = MergePresenter(seen, place, desk.tools, lambda title, work, done, failed: held.append((work, done)))
    presenter.start()
    presenter.choose(Audience(Whom.EMPLOYEES))
    for work, done in held:
        done(work(None))
    assert seen.outlook == (1, 0, False)
    desk.close()


def test_the_dialog_shows_checks_and_copies(dialog, tmp_path, qtbot):
    ui = dialog.ui
    assert ui.outlook_label.text().startswith("2 brie")
    assert ui.outlook_label.text().endswith("2 keer geen brief: zie het tabblad 'Geen brief'.")
    assert dialog.audience.model.rows[0].pupil.name.first_name == "Kai"
    assert not ui.make_button.isEnabled()
    ui.hidden_check.setChecked(True)
    dialog.desk.tasks.wait()
    assert ui.outlook_label.text().startswith("4 brie")
    ui.audience_combo.setCurrentIndex(ui.audience_combo.findText("Gezinnen van groep 5A Miland"))
    ui.order_combo.setCurrentIndex(1)
    assert dialog.audience.audience() == Audience(group="5A", location="Miland", hidden=True, by_location=True)
    ui.audience_combo.setCurrentIndex(ui.audience_combo.findText("Alle medewerkers"))
    dialog.desk.tasks.wait()
    assert not ui.hidden_check.isEnabled()
    assert "kinderen" not in {field.name for field in dialog.fields.rows}
    ui.fields_table.select_number(0)
    ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == "{{ aanhef }}"
    assert "klembord" in ui.message_bar.text


def test_a_template_whose_letters_cannot_share_a_document_says_so(dialog, tmp_path):
    header = {"word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("{{ school }}")}</w:hdr>'}
    kind = {"word/header1.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"}
    path = tmp_path / "kop.docx"
    path.write_bytes(docx(paragraph("{{ aanhef }}"), parts=header, kinds=kind))
    dialog.ui.joined_radio.setChecked(True)
    dialog.presenter.choose_template(path)
    dialog.desk.tasks.wait()

    assert dialog.ui.each_radio.isChecked()
    assert not dialog.ui.joined_radio.isEnabled()
    assert "kop- of voettekst" in dialog.ui.message_bar.text
    assert dialog.ui.make_button.isEnabled()
    dialog.presenter.choose_template(template(tmp_path, "{{ onbekend }}"))
    dialog.desk.tasks.wait()
    assert "onbekend" in dialog.ui.message_bar.text
    assert not dialog.ui.make_button.isEnabled()


def test_the_example_can_be_filled_and_everything_is_asked_where_it_is_saved(dialog, tmp_path):
    ui = dialog.ui
    for button, target in ((ui.sample_button, "voorbeeld.docx"), (ui.choose_button, "voorbeeld.docx")):
        button.click()
        asked = dialog.findChildren(QFileDialog)[-1]
        asked.fileSelected.emit(str(tmp_path / target))
        asked.close()
        dialog.desk.tasks.wait()
    assert ui.template_edit.text() == "voorbeeld.docx"
    assert "directeur" in ui.message_bar.text  # nobody filled in who the principal is
    made = read_template((tmp_path / "voorbeeld.docx").read_bytes())
    assert made.alone == ""
    assert made.used <= {field.name for field in FIELDS}


def test_saving_tells_where(dialog, tmp_path):
    dialog.presenter.choose_template(template(tmp_path, "{{ aanhef }}"))
    dialog.desk.tasks.wait()
    dialog.ui.make_button.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(tmp_path))
    asked.close()
    dialog.desk.tasks.wait()
    assert dialog.ui.message_bar.text.startswith("2 brie")
    assert "lijst in die map" in dialog.ui.message_bar.text
    dialog.ui.audience_combo.setCurrentIndex(dialog.ui.audience_combo.findText("Alle medewerkers"))
    dialog.desk.tasks.wait()
    dialog.presenter.make(tmp_path, joined=False)
    dialog.desk.tasks.wait()
    assert dialog.ui.message_bar.text.startswith("1 brie")
    dialog.fail(CancelledError())
    assert "Geannuleerd" in dialog.ui.message_bar.text


def test_a_list_is_copied_with_its_repetition():
    field = next(one for one in FIELDS if one.repeated)
    assert in_template(field).splitlines() == ["{%p for kind in per_kind %}", "{{ kind }}", "{%p endfor %}"]


def test_the_door_opens(place, qtbot, school, tmp_path, qapp):
    desk = make_desk(place, tmp_path, **TOOLS)
    parent = QWidget()
    qtbot.addWidget(parent)
    opened = doors.open_word_merge(desk, parent)
    desk.tasks.wait()
    assert opened.isVisible()
    opened.close()
    desk.close()
