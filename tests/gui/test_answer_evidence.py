"""Answers with evidence, of pupils of 16, and of a guardian whose answer does not count."""

from datetime import date

import pytest

from wm_desktop.domain.consent import AnswerKind, ConsentStatus
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.services.answer_evidence import answers_alone, read_answer_file
from wm_desktop.services.people import set_custody
from wm_desktop.services.rows import ConsentFilter


@pytest.fixture
def noor(office):
    return office.pupil("Noor Bakker", group="3A")


def shown(desk, qtbot):
    page = ConsentPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    page.table.setCurrentIndex(page.table.matrix.index(0, 3))
    return page


def recording(page, kind=AnswerKind.YES):
    page.attempt(lambda: page.presenter.start_answer(kind))
    return page.ui.answer_panel.ui.record_panel


def status(place):
    return place.queries.register(ConsentFilter()).rows[0].cells


def test_a_scan_is_kept_with_the_answer_and_opened_from_the_history(desk, place, noor, qtbot, tmp_path):
    page = shown(desk, qtbot)
    panel = recording(page)
    scan = tmp_path / "Formulier Noor.txt"
    scan.write_text("ja voor alles", encoding="utf-8")
    panel.take_file(scan)
    assert "Formulier Noor.txt" in panel.ui.file_button.text()
    panel._store()
    desk.tasks.wait()
    [answer] = place.queries.history(noor.id)
    assert (answer.file_name, len(answer.sha256)) == ("Formulier Noor.txt", 64)
    assert read_answer_file(place, answer) == b"ja voor alles"
    page.table.setCurrentIndex(page.table.matrix.index(0, 4))
    page.table.setCurrentIndex(page.table.matrix.index(0, 3))
    html = page.ui.answer_panel.ui.history_view.toHtml()
    assert f'href="{answer.id}"' in html
    page.open_file(str(answer.id))
    desk.tasks.wait()
    dialog = page.findChild(EvidenceDialog) or page.window().findChild(EvidenceDialog)
    assert dialog.ui.text_view.toPlainText() == "ja voor alles"
    assert answer.sha256 in dialog.ui.facts_label.text()
    assert not dialog.ui.export_button.isVisible()
    dialog.close()
    page.open_file("iets anders")


@pytest.mark.parametrize(("content", "said"), [(b"", "leeg bestand"), (None, "niet helemaal worden gelezen")])
def test_a_bad_file_is_told_and_nothing_is_recorded(desk, place, noor, qtbot, tmp_path, content, said, monkeypatch):
    faults = []
    page = shown(desk, qtbot)
    monkeypatch.setattr(page, "fail", faults.append)
    panel = recording(page)
    path = tmp_path / "scan.pdf"
    if content is not None:
        path.write_bytes(content)
    panel.take_file(path)
    panel._store()
    desk.tasks.wait()
    told = panel.ui.trouble_label.text() + "".join(error.nl.replace("{name}", "") for error in faults)
    assert said in told
    assert place.queries.history(noor.id) == []
    panel._ask_file()
    assert panel.ui.file_button.text() == "Bewijsst&uk…"


def test_an_answer_without_custody_is_told_before_it_is_recorded(desk, place, office, noor, qtbot):
    father = office.guardians_of(noor)[1]
    set_custody(place, noor.id, father.id, False)
    page = shown(desk, qtbot)
    panel = recording(page)
    combo = panel.ui.guardian_combo
    assert panel.ui.counting_label.text() == ""
    combo.setCurrentIndex(combo.findData(father.id))
    assert "telt niet mee" in panel.ui.counting_label.text()
    panel._store()
    assert status(place)[1].status is ConsentStatus.UNANSWERED


def test_a_pupil_of_16_answers_alone(desk, place, office, qtbot):
    kim = office.pupil("Kim Visser", group="10", born=date(2010, 1, 1))
    assert answers_alone(place, kim.id)
    page = shown(desk, qtbot)
    panel = recording(page, AnswerKind.NO)
    combo = panel.ui.guardian_combo
    assert "leerling zelf" in combo.currentText()
    combo.setCurrentIndex(1)
    assert "16 of ouder" in panel.ui.counting_label.text()
    combo.setCurrentIndex(0)
    panel._store()
    [answer] = place.queries.history(kim.id)
    assert answer.by_pupil
    assert answer.document_id is None
    assert "leerling zelf" in page.ui.answer_panel.ui.history_view.toPlainText()
    with pytest.raises(NotFoundError):
        read_answer_file(place, answer)
