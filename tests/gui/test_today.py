from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QBoxLayout, QPushButton

from tests.cases import FakePaper, a_file, a_final_warning
from tests.gui.running import AtOnce
from tests.support import as_role, new_issue
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.lists.issued_view import IssuedListsDialog
from wm_desktop.gui.today.presenter import Line, TodayPresenter
from wm_desktop.gui.today.view import TodayPage
from wm_desktop.services.accounts import NewAccount, add_account
from wm_desktop.services.actors import Role
from wm_desktop.services.case_work import new_task
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_policy import save_policy
from wm_desktop.services.deliveries import NewDelivery, record_delivery
from wm_desktop.services.issued_lists import issue_list
from wm_desktop.services.letter_seals import choose_seal
from wm_desktop.services.rounds import NewRound, start_round
from wm_desktop.services.rows import GroupResponse
from wm_desktop.services.yearly_reminder import finish_reminder, reopen_reminder


@dataclass
class FakeView:
    """Remembers what it was shown."""

    shown: dict = field(default_factory=dict)

    def show_date(self, day):
        self.shown["date"] = day

    def show_incidents(self, lines, in_all):
        self.shown["incidents"] = (lines, in_all)

    def show_duties(self, duties, today, in_all):
        self.shown["duties"] = (duties, in_all)

    def show_conflicts(self, lines, in_all):
        self.shown["conflicts"] = (lines, in_all)

    def show_takedowns(self, lines, in_all):
        self.shown["takedowns"] = (lines, in_all)

    def show_outdated(self, lines, in_all):
        self.shown["outdated"] = (lines, in_all)

    def show_reminder(self, task):
        self.shown["reminder"] = task

    def show_accounts(self, lines, in_all):
        self.shown["accounts"] = (lines, in_all)

    def show_letters(self, lines, in_all):
        self.shown["letters"] = (lines, in_all)

    def show_seal_end(self, ending, now):
        self.shown["seal"] = ending

    def show_texts(self, kinds):
        self.shown["texts"] = kinds

    def show_responses(self, responses, pupils):
        self.shown["responses"] = (responses, pupils)

    def show_backup(self, state):
        self.shown["backup"] = state

    def fail(self, error):
        self.shown["trouble"] = error


@pytest.fixture
def view():
    return FakeView()


def test_everything_is_asked_once_and_shown(place, office, view):
    office.pupil("Noor de Vries", group="3A")
    TodayPresenter(place, view, AtOnce()).refresh()
    assert view.shown["responses"] == ((GroupResponse("3A", 1, 0, 0, 11),), 1)
    assert view.shown["incidents"] == ([], 0)
    assert view.shown["date"] == place.today()


@pytest.mark.parametrize(("days", "old"), [(0, False), (7, False), (8, True)])
def test_a_backup_of_more_than_a_week_is_old(place, clock, view, days, old):
    place.backups.make("test")
    clock.move(days=days)
    TodayPresenter(place, view, AtOnce()).refresh()
    assert (view.shown["backup"].days, view.shown["backup"].is_old) == (days, old)


def test_no_backup_at_all_is_old(place, view):
    TodayPresenter(place, view, AtOnce()).refresh()
    assert view.shown["backup"].is_old


@pytest.fixture
def page(desk, office, qtbot):
    office.pupil("Noor de Vries", group="3A")
    office.pupil("Sem Bakker", group="5B")
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.shown()
    desk.tasks.wait()
    return made


def test_a_group_is_chosen_with_the_arrow_keys(page, qtbot):
    gone = QSignalSpy(page.desk.go_requested)
    bars = page.ui.group_bars
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.accessibleDescription() == "groep 5B: 0 van 1 compleet, 0 van 11 antwoorden"
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert gone.at(0)[0] == Aim("consent", group="5B")


def test_a_click_on_a_bar_goes_to_its_group(page, qtbot):
    gone = QSignalSpy(page.desk.go_requested)
    qtbot.mouseClick(page.ui.group_bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert gone.at(0)[0].group == "3A"
    assert page.grab().width() == 1200


def test_a_line_goes_to_what_it_is_about(page, place):
    gone = QSignalSpy(page.desk.go_requested)
    pupil = place.queries.pupils("bakker")[0]
    page.show_conflicts([Line("Bakker, Sem", "5B", pupil.id)], 1)
    page.ui.conflicts_list.findChild(QPushButton).click()
    assert gone.at(0)[0] == Aim("consent", subject=pupil.id)
    assert page.ui.conflicts_empty_label.isHidden()


def test_the_state_of_the_backup_is_told(page, place, clock):
    assert page.ui.backup_label.text().startswith("!")
    place.backups.made_at = clock() - timedelta(days=20)
    page.refresh_now()
    assert "Maak er vandaag een" in page.ui.backup_label.text()
    page.ui.backup_button.click()
    page.desk.tasks.wait()
    page.refresh_now()
    assert page.ui.backup_label.text().startswith("Laatste back-up: 23 november 2026")


def test_the_end_of_the_certificate_is_told_sixty_days_ahead(page, place, clock):
    assert not page.ui.seal_label.isVisibleTo(page)
    begins, ends = clock() - timedelta(days=300), clock() + timedelta(days=60)
    choose_seal(place, SealCertificate("Bestuur", "Uitgever", begins, ends, "ab" * 32, self_signed=False))
    page.refresh_now()
    page.desk.tasks.wait()
    assert not page.ui.seal_label.isVisibleTo(page)
    clock.move(days=1)
    page.refresh_now()
    page.desk.tasks.wait()
    assert page.ui.seal_label.isVisibleTo(page)
    assert page.ui.seal_label.text().startswith("! Het certificaat verloopt op 22 januari 2027")


def test_cards_stand_below_each_other_in_a_narrow_window(page):
    columns = page.ui.content.layout()
    assert columns.direction() == QBoxLayout.Direction.LeftToRight
    page.resize(420, 700)
    assert columns.direction() == QBoxLayout.Direction.TopToBottom


def test_without_pupils_it_says_what_to_do_first(desk, qtbot):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.shown()
    desk.tasks.wait()
    assert not page.ui.roster_button.isHidden()
    assert page.ui.group_bars.isHidden()


def test_who_holds_an_outdated_list_is_told_until_it_is_replaced(desk, place, office, qtbot):
    office.pupil("Noor de Vries", group="3A")
    sem = office.pupil("Sem Bakker", group="3A")
    held = issue_list(place, new_issue(place, "3A", goal="klassenapp"))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    desk.tasks.wait()
    assert page.ui.outdated_card.isHidden()
    website = next(one.id for one in place.queries.purposes() if one.code == "website")
    record_answer(
        place, pupil_id=sem.id, purpose_id=website, kind=AnswerKind.YES, guardian_id=None,
        given_on=place.today(), way=AnswerWay.FORM,
    )  # fmt: skip
    page.refresh_now()
    desk.tasks.wait()
    assert page.ui.outdated_card.isVisible()
    button = page.ui.outdated_list.findChild(QPushButton)
    assert button.text() == "L2026-001  mw. Bos   ·   klassenapp"
    button.click()
    desk.tasks.wait()
    dialog = page.findChild(IssuedListsDialog)
    assert dialog.presenter.chosen.issued.id == held.id
    dialog.ui.replace_button.click()
    desk.tasks.wait()
    dialog.close()
    page.refresh_now()
    desk.tasks.wait()
    assert page.ui.outdated_card.isHidden()


def test_the_yearly_reminder_stands_there_with_its_day_until_it_is_done(desk, place, office, qtbot):
    office.pupil("Noor de Vries", group="3A")
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    desk.tasks.wait()
    assert page.ui.reminder_card.isVisible()
    button = page.ui.reminder_list.findChild(QPushButton)
    assert button.text().endswith("uiterlijk 01-10-2026, te laat")
    finish_reminder(place)
    page.refresh_now()
    desk.tasks.wait()
    assert page.ui.reminder_card.isHidden()
    reopen_reminder(place)
    save_policy(place, YesPolicy(reminds_on=(12, 1)))
    page.refresh_now()
    desk.tasks.wait()
    assert page.ui.reminder_list.findChildren(QPushButton)[-1].text().endswith("uiterlijk 01-12-2026")


def test_an_account_that_must_be_looked_at_stands_there_and_goes_to_it(desk, place, office, qtbot):
    office.pupil("Noor de Vries", group="3A")
    account_id = add_account(place, NewAccount(office.employee("Eva Jansen").id, "X", "@school", "nieuws"))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    desk.tasks.wait()
    [button] = page.ui.accounts_list.findChildren(QPushButton)
    assert button.text().startswith("Eva Jansen: @school")
    with qtbot.waitSignal(desk.go_requested) as gone:
        button.click()
    assert gone.args == [Aim("protocol", subject=account_id, action="accounts")]


def test_a_reader_is_not_told_about_lists(place, view):
    TodayPresenter(as_role(place, Role.READER), view, AtOnce()).refresh()
    assert view.shown["reminder"] is None
    assert view.shown["outdated"] == ([], 0)


def test_only_what_is_asked_counts(place, office, view):
    noor, sem = (office.pupil(name, group="3A") for name in ("Noor de Vries", "Sem Bakker"))
    codes = {one.code: one.id for one in place.queries.purposes()}
    for pupil, said in ((noor, ("website", "pers")), (sem, ("website",))):
        for code in said:
            record_answer(
                place, pupil_id=pupil.id, purpose_id=codes[code], kind=AnswerKind.NO, guardian_id=None,
                given_on=place.today(), way=AnswerWay.FORM,
            )  # fmt: skip
    assert place.queries.today().responses == (GroupResponse("3A", 2, 1, 3, 4),)
    start_round(place, NewRound("Ronde", ("website",), ("3A",), place.today() + timedelta(days=14)))
    assert place.queries.today().responses == (GroupResponse("3A", 2, 2, 2, 2),)


def test_duties_of_files_stand_on_the_first_page_and_lead_to_their_work(place, office, desk, qtbot):
    incident, _ = a_file(office)
    new_task(place, incident.id, "Bel de ouders", date(2026, 11, 25))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    desk.tasks.wait()
    (button,) = page.ui.duties_list.findChildren(QPushButton)
    assert button.text() == "2026-001  nog 2 dagen   ·   Bel de ouders"
    asked = QSignalSpy(desk.go_requested)
    button.click()
    assert asked.at(0)[0] == Aim("incidents", subject=incident.id, action="work")


def test_a_registered_letter_is_asked_for_after_a_week_and_leads_to_that_letter(office, desk, clock, qtbot):
    letter = a_final_warning(office, FakePaper().paper())
    clock.move(hours=1)
    sent = NewDelivery(Happening.SENT, clock(), Way.REGISTERED, tracking="3SABCD1234567")
    record_delivery(office.place, letter.id, sent)
    clock.move(days=7)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    desk.tasks.wait()
    buttons = page.ui.duties_list.findChildren(QPushButton)
    (button,) = [one for one in buttons if letter.reference in one.text()]
    spy = QSignalSpy(desk.go_requested)
    button.click()
    assert spy.at(0)[0] == Aim("letters", subject=letter.id, action="delivery")
