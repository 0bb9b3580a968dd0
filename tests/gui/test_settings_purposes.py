"""Purposes and the policy in the settings: presenters with views that only remember, and the tabs themselves."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.gui.running import AtOnce
from tests.support import as_role
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, Media
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.people import Address
from wm_desktop.gui.settings.policy_presenter import PolicyPresenter
from wm_desktop.gui.settings.purpose_dialogs import PurposeDialog
from wm_desktop.gui.settings.purposes_presenter import PurposesPresenter, PurposeTyped, facts_of
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_policy import LapseDayError, PolicyEffect, foresee_policy, load_policy
from wm_desktop.services.people import save_guardian
from wm_desktop.services.purposes import PurposeFacts, PurposeTakenError, close_purpose
from wm_desktop.services.rows import ConsentFilter


@dataclass
class FakePurposes:
    """Remembers what it was shown."""

    in_use: list = field(default_factory=list)
    closed: list = field(default_factory=list)
    failed: list = field(default_factory=list)

    def show_purposes(self, in_use, closed):
        self.in_use, self.closed = list(in_use), [one.code for one in closed]

    def fail(self, error):
        self.failed.append(error)


@dataclass
class FakePolicy:
    """Remembers what it was told."""

    policy: object = None
    effect: object = None
    allowed: bool = True
    stored: int = 0
    failed: list = field(default_factory=list)

    def show_policy(self, policy):
        self.policy = policy

    def show_effect(self, effect):
        self.effect = effect

    def allow_storing(self, *, allowed):
        self.allowed = allowed

    def say_stored(self):
        self.stored += 1

    def fail(self, error):
        self.failed.append(error)


@pytest.fixture
def noor(place, office):
    """A pupil whose mother said yes to the website in spring, with parents who live apart."""
    pupil = office.pupil("Noor Bakker", group="3A")
    mother, father = office.guardians_of(pupil)
    save_guardian(place, replace(mother, address=Address("Kerkweg 1", "2411 AB", "Bodegraven")))
    save_guardian(place, replace(father, address=Address("Dorpsplein 9", "3471 CD", "Kamerik")))
    website = next(one for one in place.queries.purposes() if one.code == "website")
    record_answer(
        place, pupil_id=pupil.id, purpose_id=website.id, kind=AnswerKind.YES, guardian_id=mother.id,
        given_on=date(2026, 3, 1), way=AnswerWay.FORM,
    )  # fmt: skip
    return pupil


@pytest.fixture
def purposes(place):
    made = PurposesPresenter(place, FakePurposes(), AtOnce())
    made.refresh()
    return made


@pytest.fixture
def policy(place):
    made = PolicyPresenter(place, FakePolicy(), AtOnce())
    made.refresh()
    return made


def states(place):
    row = place.queries.register(ConsentFilter(purpose="website")).rows[0]
    number = next(n for n, one in enumerate(place.queries.purposes()) if one.code == "website")
    return row.cells[number].status.value


def test_the_order_of_purposes_is_changed_one_place_at_a_time(purposes, place):
    first, second, *others = purposes._view.in_use
    purposes.move(first, -1)
    assert purposes._view.in_use[0].code == first.code
    purposes.move(first, 1)
    assert [one.code for one in purposes._view.in_use[:2]] == [second.code, first.code]
    purposes.move(others[-1], 1)
    assert [one.code for one in place.queries.purposes()] == [second.code, first.code, *(one.code for one in others)]


def test_asking_anew_puts_every_yes_aside_and_a_correction_none(purposes, place, noor):
    website = next(one for one in purposes._view.in_use if one.code == "website")
    assert purposes.yes_now(website) == 1
    told = []
    typed = PurposeTyped("website", "Website van de school", "", facts_of(website))
    purposes.change(website, typed, "", lambda: told.append(1))
    assert states(place) == "yes"
    website = next(one for one in purposes._view.in_use if one.code == "website")
    purposes.change(website, replace(typed, explanation="Ook in het archief.", asks_anew=True), "", told.clear)
    assert states(place) == "unanswered"
    assert purposes.yes_now(website) == 0
    assert not told
    texts = purposes.texts(website)
    assert [(one.version, one.asks_anew, one.answers) for one in texts] == [(3, True, 0), (2, False, 0), (1, False, 1)]


def test_facts_change_without_a_new_text(purposes, noor):
    website = next(one for one in purposes._view.in_use if one.code == "website")
    facts = PurposeFacts(Audience.NOBODY, Media.PHOTO, True, 2026, "schoolreis groep 7")
    purposes.change(website, PurposeTyped("website", website.label, website.explanation, facts), "", int)
    changed = next(one for one in purposes._view.in_use if one.code == "website")
    assert facts_of(changed) == facts
    assert changed.label == website.label
    assert purposes.years(replace(changed, school_year=2020)) == (2020, 2026, 2027)


def test_a_refused_change_is_told(purposes):
    first, second, *_ = purposes._view.in_use
    purposes.change(first, PurposeTyped(first.code, second.label, "", facts_of(first)), "", int)
    assert [type(error) for error in purposes._view.failed] == [PurposeTakenError]


def test_a_reader_sees_the_purposes_in_use_only(purposes, place):
    purposes.close(purposes._view.in_use[0])
    assert len(purposes._view.closed) == 1
    other = PurposesPresenter(as_role(place, Role.READER), FakePurposes(), AtOnce())
    other.refresh()
    assert len(other._view.in_use) == 10
    assert other._view.closed == []
    assert not other.may_change


def test_a_policy_is_stored_only_after_its_consequences_were_shown(policy, place, noor):
    view = policy._view
    lapsing = YesPolicy((8, 1), both_signatures=False)
    policy.type(lapsing)
    assert policy.has_unsaved
    policy.store("")
    assert load_policy(place) == YesPolicy()
    policy.foresee("")
    assert view.effect == PolicyEffect(1, 1, 0, 1)
    assert view.allowed
    policy.store("")
    assert load_policy(place) == lapsing
    assert states(place) == "unanswered"
    assert (view.stored, policy.has_unsaved, view.effect) == (1, False, None)
    assert foresee_policy(place, YesPolicy()) == PolicyEffect(1, 0, 1, 1)


def test_both_signatures_count_for_parents_who_live_apart(policy, noor):
    policy.type(YesPolicy(None, both_signatures=True))
    policy.foresee("")
    assert policy._view.effect == PolicyEffect(1, 1, 0, 1)
    policy.type(YesPolicy())
    assert policy._view.effect is None
    assert not policy.has_unsaved


def test_a_day_that_is_not_there_each_year_is_refused(policy):
    policy.type(YesPolicy((2, 30)))
    policy.foresee("")
    assert [type(error) for error in policy._view.failed] == [LapseDayError]


def test_what_was_counted_for_another_policy_is_not_shown(place, noor):
    waiting = []
    view = FakePolicy()
    presenter = PolicyPresenter(place, view, lambda *job: waiting.append(job))
    presenter.refresh()
    presenter.type(YesPolicy((8, 1)))
    presenter.foresee("")
    presenter.type(YesPolicy((9, 1)))
    _title, _work, done, _failed = waiting.pop()
    done(PolicyEffect(1))
    assert view.effect is None
    assert not view.allowed


@pytest.fixture
def dialog(desk, noor, qtbot):
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.tasks.wait()


def test_alt_and_an_arrow_move_the_chosen_purpose(dialog, qtbot):
    tab = dialog.ui.purposes_tab
    dialog.ui.tabs.setCurrentWidget(tab)
    first = tab.in_use.row(0)
    tab.ui.purpose_table.select_number(0)
    tab.ui.purpose_table.setFocus()
    qtbot.keyClick(tab.ui.purpose_table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert tab.in_use.row(1) == replace(first, position=1)
    assert tab.ui.purpose_table.currentIndex().row() == 1
    qtbot.keyClick(tab.ui.purpose_table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tab.in_use.row(0).code == first.code


def test_a_changed_text_asks_what_kind_of_change_it_is(dialog, place):
    tab = dialog.ui.purposes_tab
    tab.move_chosen(1)
    assert "Kies eerst een doel" in dialog.ui.message_bar.text
    tab.ui.purpose_table.select_number(tab.in_use.number_of(lambda row: row.code == "website"))
    tab.ask_change()
    edit = tab.dialog
    assert isinstance(edit, PurposeDialog)
    assert not edit.ui.text_box.isEnabled()
    save = edit.ui.button_box.button(edit.ui.button_box.StandardButton.Save)
    edit.ui.label_edit.setText("Website en archief")
    assert not save.isEnabled()
    edit.ui.correction_radio.setChecked(True)
    assert "verandert niets" in edit.ui.consequence_label.text()
    edit.ui.label_edit.setText("Heel lange naam " * 32)
    edit.save()
    dialog._desk.tasks.wait()
    assert "hooguit 200 tekens" in edit.messages.text
    assert edit.isVisible()
    assert edit.ui.button_box.isEnabled()
    edit.ui.label_edit.setText("Website en archief")
    edit.ui.anew_radio.setChecked(True)
    assert "voor 1 leerlingen" in edit.ui.consequence_label.text()
    edit.save()
    dialog._desk.tasks.wait()
    assert states(place) == "unanswered"
    assert "gewijzigd" in dialog.ui.message_bar.text
    assert tab._asking is None
    tab.show_texts()
    assert "opnieuw gevraagd" in tab.dialog.ui.texts_view.toPlainText()
    tab.dialog.reject()


def test_asking_more_is_told_to_ask_anew(dialog):
    tab = dialog.ui.purposes_tab
    tab.ui.purpose_table.select_number(tab.in_use.number_of(lambda row: row.code == "website"))
    tab.ask_change()
    edit = tab.dialog
    edit.ui.names_check.setChecked(True)
    assert "meer dan waar ouders ja op zeiden" in edit.ui.consequence_label.text()
    assert "voor 1 leerlingen" in edit.ui.consequence_label.text()
    edit.ui.names_check.setChecked(False)
    assert "niet veranderd" in edit.ui.consequence_label.text()
    edit.reject()


def test_a_purpose_is_added_and_closed(dialog, place):
    tab = dialog.ui.purposes_tab
    tab.ask_new()
    edit = tab.dialog
    edit.ui.code_edit.setText("Fout!")
    edit.ui.label_edit.setText("Schoolkrant op papier")
    edit.save()
    assert "kan geen code zijn" in edit.messages.text
    edit.ui.code_edit.setText("schoolkrant")
    edit.ui.activity_edit.setText("musical")
    edit.ui.year_combo.setCurrentIndex(1)
    edit.save()
    assert tab.in_use.rows[-1].label == "Schoolkrant op papier"
    tab.ui.purpose_table.select_number(len(tab.in_use.rows) - 1)
    tab.ask_close()
    next(each for each in tab.dialog.buttons() if each.text() == "&Afsluiten").click()
    assert [one.code for one in tab.closed.rows] == ["schoolkrant"]
    assert place.queries.purposes()[-1].code != "schoolkrant"
    tab.ui.closed_table.select_number(0)
    tab.show_texts()
    assert "Schoolkrant op papier" in tab.dialog.ui.texts_view.toPlainText()
    tab.dialog.reject()


def test_closing_what_was_closed_elsewhere_is_told(dialog, place):
    tab = dialog.ui.purposes_tab
    tab.ui.purpose_table.select_number(0)
    close_purpose(place, tab.in_use.row(0).code)
    tab.ask_close()
    next(each for each in tab.dialog.buttons() if each.text() == "&Afsluiten").click()
    assert "al gesloten" in dialog.ui.message_bar.text


def test_the_dialog_does_not_lose_a_policy_that_was_not_applied(dialog, place):
    tab = dialog.ui.policy_tab
    tab.ui.lapse_radio.setChecked(True)
    tab.ui.day_spin.setValue(15)
    tab.ui.both_check.setChecked(True)
    dialog.save()
    assert dialog.isVisible()
    assert "nog niet toegepast" in dialog.ui.message_bar.text
    tab.foresee()
    dialog._desk.tasks.wait()
    assert "1 vakken" in tab.ui.effect_label.text()
    tab.store()
    dialog._desk.tasks.wait()
    assert load_policy(place) == YesPolicy((8, 15), both_signatures=True)
    dialog.save()
    assert not dialog.isVisible()


def test_a_day_that_does_not_exist_is_told_in_the_window(dialog):
    tab = dialog.ui.policy_tab
    tab.ui.lapse_radio.setChecked(True)
    tab.ui.day_spin.setValue(31)
    tab.ui.month_combo.setCurrentIndex(1)
    tab.foresee()
    dialog._desk.tasks.wait()
    assert "bestaat niet elk jaar" in dialog.ui.message_bar.text
