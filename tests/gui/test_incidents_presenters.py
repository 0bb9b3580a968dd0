from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.cases import RecordingView, a_file
from tests.support import as_role
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.incidents import (
    Circumstance,
    EntryKind,
    Finding,
    Heard,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.protocols import ProtocolEvent, Started
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.incidents.file_presenter import FileNews, IncidentFilePresenter, StageForm
from wm_desktop.gui.incidents.new_presenter import IncidentForm, IncidentFormPresenter
from wm_desktop.gui.incidents.overview.presenter import OverviewPresenter
from wm_desktop.gui.incidents.party_presenter import Candidate, PartyPresenter
from wm_desktop.gui.incidents.presenter import IncidentsPresenter
from wm_desktop.gui.incidents.timeline.lines import timeline_of
from wm_desktop.gui.incidents.timeline.presenter import EntryForm, TimelineNews, TimelinePresenter
from wm_desktop.services.actors import Role
from wm_desktop.services.case_file import case_again, open_case
from wm_desktop.services.case_work import new_task
from wm_desktop.services.courses import start_course
from wm_desktop.services.incidents import EmptyFieldError, NewParty, change_stage
from wm_desktop.services.protocols import NewVersion, begin_version
from wm_desktop.services.settings import SEVERITIES


@pytest.fixture
def view():
    return RecordingView()


@pytest.fixture
def opened(office, view):
    """A presenter with one open file; gives presenter and incident."""
    incident, _ = a_file(office)
    presenter = IncidentFilePresenter(office.place, view)
    presenter.open(incident.id)
    return presenter, incident


# the list


def subjects(view):
    """What the list shows."""
    return [line.incident.subject for line in view.last("show_rows")[0]]


def test_open_files_are_shown_first_and_closed_ones_when_asked(office, view):
    first, _ = a_file(office, "Eerste")
    a_file(office, "Tweede", pupil="Noor de Wit")
    change_stage(office.place, first.id, IncidentStage.CLOSED, "Loos alarm.")
    presenter = IncidentsPresenter(office.place, view)
    presenter.refresh()
    assert subjects(view) == ["Tweede"]
    assert view.named("show_rows") == {"in_all": 2, "filtered": True}
    presenter.choose(kind=None, stage=None, open_only=False, mine=False)
    assert view.named("show_rows") == {"in_all": 2, "filtered": False}
    presenter.search(" eerste ")
    assert subjects(view) == ["Eerste"]


def test_files_are_left_out_by_kind_stage_and_what_is_mine_to_do(office, view):
    place = office.place
    first, _ = a_file(office, "Eerste")
    a_file(office, "Tweede", pupil="Noor de Wit", kind=IncidentKind.BULLYING)
    change_stage(place, first.id, IncidentStage.UNDER_INVESTIGATION)
    new_task(place, first.id, "Bel de ouders")
    for role, mine in ((Role.PRINCIPAL, []), (Role.ADMINISTRATOR, ["Eerste"])):
        presenter = IncidentsPresenter(as_role(place, role), view)
        presenter.refresh()
        assert len(subjects(view)) == 2
        presenter.choose(kind=None, stage=None, open_only=True, mine=True)
        assert subjects(view) == mine
    presenter.choose(kind=IncidentKind.BULLYING, stage=None, open_only=True, mine=False)
    assert subjects(view) == ["Tweede"]
    presenter.choose(kind=None, stage=IncidentStage.UNDER_INVESTIGATION, open_only=True, mine=False)
    assert subjects(view) == ["Eerste"]


def test_names_are_hidden_until_asked(place, view):
    presenter = IncidentsPresenter(place, view)
    assert view.named("show_names") == {"shown": False}
    presenter.show_names(shown=True)
    assert view.named("show_names") == {"shown": True}


@pytest.mark.parametrize(("role", "may"), [(Role.PRINCIPAL, True), (Role.READER, False)])
def test_only_who_handles_incidents_may_start_one(place, view, role, may):
    IncidentsPresenter(as_role(place, role), view)
    assert view.named("allow") == {"new": may}


# one file


def overview_of(office, view, incident):
    """What the tab Overzicht shows of a file."""
    OverviewPresenter(office.place, view).show(open_case(office.place, incident.id))
    return view.last("show_overview")[0]


def lines_of(place, view, incident):
    """The timeline of a file as it is now."""
    TimelinePresenter(place, view).show(case_again(place, incident.id))
    return view.last("show_lines")[0]


def test_an_opened_file_is_logged_once_and_drawn(place, opened, view):
    presenter, incident = opened
    assert view.last("show_case")[0].file.incident == incident
    assert [row.action for row in place.queries.audit()].count("incident.read") == 1
    presenter.refresh()
    assert view.count("show_case") == 2
    assert [row.action for row in place.queries.audit()].count("incident.read") == 1


def test_a_file_shows_its_rules_and_one_the_version_does_not_have_keeps_its_code(office, view):
    incident, _ = a_file(office, rules=("A5", "Z9"))
    shown = overview_of(office, view, incident)
    assert [(rule.code, bool(rule.title)) for rule in shown.rules] == [("A5", True), ("Z9", False)]


def test_a_file_names_the_version_of_its_day_or_says_that_none_held(office, view):
    for day, held in ((date(2026, 11, 2), True), (date(2023, 7, 31), False)):
        incident, _ = a_file(office, reported_on=day)
        shown = overview_of(office, view, incident)
        assert (shown.book.version, shown.held) == ("schooljaar 2023-2024", held)


def test_nothing_is_drawn_when_no_file_is_open(opened, view):
    presenter, _ = opened
    presenter.close()
    before = view.count("show_case")
    presenter.refresh()
    assert view.count("show_case") == before
    assert (presenter.letters_offered(), presenter.case) == ([], None)
    with pytest.raises(LookupError):
        presenter.change_stage(StageForm(IncidentStage.CLOSED))


def test_an_entry_is_added_at_the_typed_moment_and_who_was_heard(opened, place, view):
    _, incident = opened
    form = EntryForm(EntryKind.HEARING, "gisteren 14:30", "Gesproken.", (Heard.PUPIL,))
    TimelinePresenter(place, view).add_entry(incident, form)
    entry = lines_of(place, view, incident)[0].entry
    assert entry.happened_at == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
    assert entry.heard == (Heard.PUPIL,)
    assert view.last("tell")[0] is TimelineNews.ADDED


def test_only_a_hearing_says_who_was_heard(opened, place, view):
    _, incident = opened
    TimelinePresenter(place, view).add_entry(incident, EntryForm(EntryKind.NOTE, "", "Notitie.", (Heard.PUPIL,)))
    assert lines_of(place, view, incident)[0].entry.heard == ()


def test_an_unreadable_moment_is_refused(opened, place, view):
    _, incident = opened
    with pytest.raises(NotADayError):
        TimelinePresenter(place, view).add_entry(incident, EntryForm(EntryKind.NOTE, "ooit", "Notitie."))


def test_a_correction_stands_beside_the_old_words(opened, place, view, clock):
    _, incident = opened
    presenter = TimelinePresenter(place, view)
    presenter.add_entry(incident, EntryForm(EntryKind.NOTE, "", "Moeder belt."))
    for words in ("Oma belt.", "Oma van Sara belt."):
        clock.move(minutes=1)
        presenter.correct_entry(lines_of(place, view, incident)[0].latest, words)
    (line,) = lines_of(place, view, incident)
    assert (line.entry.text, line.latest.text, len(line.corrections)) == ("Moeder belt.", "Oma van Sara belt.", 2)


def test_the_timeline_is_in_the_order_things_happened(opened, place, view):
    _, incident = opened
    presenter = TimelinePresenter(place, view)
    presenter.add_entry(incident, EntryForm(EntryKind.NOTE, "", "Vandaag."))
    presenter.add_entry(incident, EntryForm(EntryKind.NOTE, "gisteren", "Gisteren."))
    assert [line.entry.text for line in lines_of(place, view, incident)] == ["Gisteren.", "Vandaag."]
    assert timeline_of(()) == ()


def test_a_stage_is_changed_with_its_reason(opened, view):
    presenter, _ = opened
    assert IncidentStage.UNDER_INVESTIGATION in presenter.stage_choices(presenter.case).next_stages
    presenter.change_stage(StageForm(IncidentStage.UNDER_INVESTIGATION, "Bevestigd."))
    assert view.last("tell") == (FileNews.STAGE_CHANGED, "under_investigation")


def test_a_judgement_is_kept_and_what_is_open_is_told(opened, place):
    presenter, incident = opened
    new_task(place, incident.id, "Ouders bellen")
    presenter.change_stage(StageForm(IncidentStage.UNDER_INVESTIGATION))
    presenter.change_stage(StageForm(IncidentStage.ASSESSED, "Kon niet.", Finding.BREACH, 3))
    start_course(place, incident.id, CourseKind.PUPIL_SUSPENSION, presenter.case.file.parties[0].id)
    presenter.refresh()
    judged = presenter.case.file.incident
    assert (judged.finding, judged.severity) == (Finding.BREACH, 3)
    choices = presenter.stage_choices(presenter.case)
    assert (choices.severity, choices.open_work[-1].nl, len(choices.open_work)) == (3, "Ouders bellen", 2)


def test_parties_are_added_and_pupils_spoken_to_can_get_a_letter(opened, office, view):
    presenter, incident = opened
    other = office.pupil("Sara de Wit")
    overview = OverviewPresenter(office.place, view)
    overview.add_parties(incident, [NewParty(PartyRole.WITNESS, PersonKind.PUPIL, other.id)])
    assert view.count("tell_added") == 1
    presenter.refresh()
    assert presenter.letters_offered()[0].party.name == "Bram Visser"
    overview.add_parties(incident, [])
    assert view.count("tell_added") == 1


def test_a_letter_is_started_about_a_pupil(opened, office):
    presenter, _ = opened
    made = presenter.start_letter(presenter.letters_offered()[0].party.id, LetterKind.PUPIL_WARNING)
    assert len(made.letters) == 1


# a new incident


def test_the_form_starts_with_today_and_the_choices(place, view):
    IncidentFormPresenter(place, view)
    locations, platforms, severities = view.last("show_choices")
    book, checked = view.last("show_rules")
    assert [row.name for row in locations] == ["Willibrord", "Miland"]
    assert "WhatsApp" in platforms
    assert severities == SEVERITIES
    assert (len(book.rules), checked) == (19, ())
    assert view.last("show_form")[0].reported == "23-11-2026"


def test_a_typed_incident_is_stored(place, view):
    presenter = IncidentFormPresenter(place, view)
    outsider = NewParty(PartyRole.REPORTER, PersonKind.OUTSIDER, name="Mevrouw Jansen")
    form = IncidentForm(
        kind=IncidentKind.BULLYING,
        subject="Pesten",
        happened="gisteren 14:30",
        reported="vandaag",
        platform="WhatsApp",
        severity=2,
        description="Wat er gebeurde.",
        rules=("A9",),
    )
    incident = presenter.store(form, [outsider])
    assert (incident.number, incident.severity, incident.rules) == ("2026-001", 2, ("A9",))
    assert incident.happened_at == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)


def test_what_is_missing_is_refused_by_its_field(place, view):
    presenter = IncidentFormPresenter(place, view)
    with pytest.raises(EmptyFieldError) as refused:
        presenter.store(IncidentForm(description="Iets."))
    assert refused.value.facts["field"] == "subject"


def test_another_day_offers_the_rules_of_the_version_of_that_day(place, view):
    presenter = IncidentFormPresenter(place, view)
    version_id = begin_version(place, NewVersion("Protocol", "nieuw", SchoolYear(2026)))
    with place.unit_of_work() as uow:
        uow.protocols.append(ProtocolEvent(version_id, Started(date(2026, 11, 20)), "directie", place.now()))
        uow.commit()
    presenter.moment_typed("", "vandaag", ("A5",))
    assert view.last("show_rules")[0].version == "nieuw"
    assert view.last("show_rules")[1] == ("A5",)
    presenter.moment_typed("19-11-2026 23:59", "vandaag", ("A5",))
    assert view.last("show_rules")[0].version == "schooljaar 2023-2024"
    shown = view.count("show_rules")
    presenter.moment_typed("19-11-2026 12:00", "oo", ("A5",))  # the same version: the list stays as it is
    assert view.count("show_rules") == shown


def test_the_typed_moment_is_read_along(place, view):
    presenter = IncidentFormPresenter(place, view)
    presenter.moment_typed("gisteren 14:30", "", ())
    assert view.last("show_moment") == (datetime(2026, 11, 22, 13, 30, tzinfo=UTC),)
    for text in ("", "ooit"):
        presenter.moment_typed(text, text, ())
        assert view.last("show_moment") == (None,)


def test_the_facts_of_an_incident_can_be_changed(office, view):
    incident, _ = a_file(office, happened_at=office.place.now() - timedelta(hours=2))
    presenter = IncidentFormPresenter(office.place, view, incident)
    form = view.last("show_form")[0]
    assert (form.subject, form.happened, form.rules) == (incident.subject, "23-11-2026 08:00", ("A5", "A9"))
    changed = presenter.store(replace(form, subject="Anders", happened="", reported=""))
    assert (changed.subject, changed.happened_at, changed.reported_on) == ("Anders", None, incident.reported_on)


def test_when_the_school_knew_keeps_its_seconds_unless_it_is_typed_anew(office, view):
    known = office.place.now() - timedelta(hours=2, seconds=-17)
    incident, _ = a_file(office, known_at=known)
    presenter = IncidentFormPresenter(office.place, view, incident)
    form = view.last("show_form")[0]
    assert presenter.store(replace(form, subject="Anders")).known_at == known
    assert presenter.store(replace(form, known="gisteren 9:00")).known_at == datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert presenter.store(replace(form, known="")).known_at is None


def test_what_is_special_is_stored_and_told_in_dutch(office, view):
    incident, _ = a_file(office, circumstance=Circumstance.AT_WORK, reported_on=date(2026, 11, 20))
    presenter = IncidentFormPresenter(office.place, view, incident)
    form = replace(view.last("show_form")[0], circumstance=Circumstance.DURING_LESSON, sexual_offence=True)
    changed = presenter.store(
        replace(form, legal_hold=" Er loopt een zaak ", reported="vandaag", kind=IncidentKind.BULLYING)
    )
    assert (changed.sexual_offence, changed.legal_hold) == (True, "Er loopt een zaak")
    case = open_case(office.place, incident.id)
    assert case.locked
    text = case.file.entries[-1].text
    for words in ("soort was: beeld zonder toestemming", "situatie was: op het werk", "zedenmisdrijf was: nee",
                  "gemeld op was: 20-11-2026", "niet vernietigen omdat was: (leeg)"):  # fmt: skip
        assert words in text


# who is involved


def test_three_letters_find_people_and_the_typed_name_may_be_an_outsider(place, office, view):
    pupil = office.pupil("Bram Visser", guardians=0)
    presenter = PartyPresenter(place, view)
    presenter.search("vi")
    assert view.calls[-1] == ("show_found", ([],), {"letters_needed": 1})
    presenter.search("visser")
    found, outsider = view.last("show_found")[0]
    assert (found.person.id, outsider) == (pupil.id, Candidate("visser"))
    presenter.choose(found, PartyRole.ACCUSED)
    presenter.choose(found, PartyRole.ACCUSED)
    presenter.choose(outsider, PartyRole.WITNESS)
    assert presenter.parties == (
        NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id, "Bram Visser"),
        NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name="visser"),
    )
    presenter.remove(0)
    presenter.remove(7)
    assert [party.name for party in presenter.parties] == ["visser"]


def test_who_may_not_handle_incidents_finds_nobody(place, view):
    with pytest.raises(NotAllowedError):
        PartyPresenter(as_role(place, Role.READER), view).search("visser")
