from datetime import UTC, date, datetime, timedelta

import pytest

from tests.cases import RecordingView, a_file
from tests.support import as_role
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.incidents import (
    EntryKind,
    Heard,
    IncidentKind,
    IncidentStage,
    PartyRole,
    PersonKind,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.evidence.files import (
    EvidenceLook,
    fingerprint_file,
    look_of,
    media_type_of,
    pasted_name,
    readable_size,
    text_of,
)
from wm_desktop.gui.incidents.file_presenter import EntryForm, EvidenceForm, FileNews, IncidentFilePresenter
from wm_desktop.gui.incidents.new_presenter import IncidentForm, IncidentFormPresenter
from wm_desktop.gui.incidents.party_presenter import Candidate, PartyPresenter
from wm_desktop.gui.incidents.presenter import IncidentsPresenter
from wm_desktop.gui.incidents.timeline import timeline_of
from wm_desktop.gui.protocol.presenter import ProtocolPresenter, rule_order
from wm_desktop.services.actors import Role
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import EmptyFieldError, NewParty, change_stage
from wm_desktop.services.protocols import book_on


@pytest.fixture
def view():
    return RecordingView()


class Saved:
    def __init__(self):
        self.files = {}

    def __call__(self, path, data):
        self.files[path.name] = data


@pytest.fixture
def opened(office, view):
    """A presenter with one open file; gives presenter, incident and what was written to disk."""
    incident, _ = a_file(office)
    saved = Saved()
    presenter = IncidentFilePresenter(office.place, view, saved)
    presenter.open(incident.id)
    return presenter, incident, saved


# the list


def test_open_files_are_shown_first_and_closed_ones_when_asked(office, view):
    first, _ = a_file(office, "Eerste")
    a_file(office, "Tweede", pupil="Noor de Wit")
    change_stage(office.place, first.id, IncidentStage.CLOSED, "Loos alarm.")
    presenter = IncidentsPresenter(office.place, view)
    presenter.refresh()
    assert [row.subject for row in view.last("show_rows")[0]] == ["Tweede"]
    assert view.named("show_rows") == {"in_all": 2, "filtered": True}
    presenter.show_open_only(open_only=False)
    assert view.named("show_rows") == {"in_all": 2, "filtered": False}
    presenter.search(" eerste ")
    assert [row.subject for row in view.last("show_rows")[0]] == ["Eerste"]


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


def test_an_opened_file_is_logged_and_drawn_with_its_rules(place, opened, view):
    presenter, incident, _ = opened
    shown = view.last("show_file")[0]
    assert shown.file.incident == incident
    assert [rule.code for rule in shown.rules] == ["A5", "A9"]
    assert shown.may_handle
    assert [row.action for row in place.queries.audit()].count("incident.read") == 1
    presenter.refresh()
    assert [row.action for row in place.queries.audit()].count("incident.read") == 1


def test_a_rule_the_version_does_not_have_keeps_its_code(office, view):
    incident, _ = a_file(office, rules=("A5", "Z9"))
    IncidentFilePresenter(office.place, view, Saved()).open(incident.id)
    assert [(rule.code, bool(rule.title)) for rule in view.last("show_file")[0].rules] == [("A5", True), ("Z9", False)]


def test_a_file_names_the_version_of_its_day_or_says_that_none_held(office, view):
    for day, held in ((date(2026, 11, 2), True), (date(2023, 7, 31), False)):
        incident, _ = a_file(office, reported_on=day)
        IncidentFilePresenter(office.place, view, Saved()).open(incident.id)
        shown = view.last("show_file")[0]
        assert (shown.book.version, shown.held) == ("schooljaar 2023-2024", held)


def test_nothing_is_drawn_when_no_file_is_open(opened, view):
    presenter, _, _ = opened
    presenter.close()
    before = view.count("show_file")
    presenter.refresh()
    assert view.count("show_file") == before
    assert (presenter.pupils, presenter.next_stages, presenter.file) == ((), (), None)
    with pytest.raises(LookupError):
        presenter.change_stage(IncidentStage.CLOSED, "")


def test_an_entry_is_added_at_the_typed_moment_and_who_was_heard(opened, view):
    presenter, _, _ = opened
    presenter.add_entry(EntryForm(EntryKind.HEARING, "gisteren 14:30", "Gesproken.", (Heard.PUPIL,)))
    presenter.refresh()
    entry = view.last("show_file")[0].lines[0].entry
    assert entry.happened_at == datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
    assert entry.heard == (Heard.PUPIL,)
    assert view.last("tell")[0] is FileNews.ENTRY_ADDED


def test_only_a_hearing_says_who_was_heard(opened, view):
    presenter, _, _ = opened
    presenter.add_entry(EntryForm(EntryKind.NOTE, "", "Notitie.", (Heard.PUPIL,)))
    presenter.refresh()
    assert view.last("show_file")[0].lines[0].entry.heard == ()


def test_an_unreadable_moment_is_refused(opened):
    presenter, _, _ = opened
    with pytest.raises(NotADayError):
        presenter.add_entry(EntryForm(EntryKind.NOTE, "ooit", "Notitie."))


def test_a_correction_stands_beside_the_old_words(opened, view, clock):
    presenter, _, _ = opened
    presenter.add_entry(EntryForm(EntryKind.NOTE, "", "Moeder belt."))
    presenter.refresh()
    for words in ("Oma belt.", "Oma van Sara belt."):
        clock.move(minutes=1)
        presenter.correct_entry(view.last("show_file")[0].lines[0].latest, words)
        presenter.refresh()
    (line,) = view.last("show_file")[0].lines
    assert (line.entry.text, line.latest.text, len(line.corrections)) == ("Moeder belt.", "Oma van Sara belt.", 2)


def test_the_timeline_is_in_the_order_things_happened(opened, view):
    presenter, _, _ = opened
    presenter.add_entry(EntryForm(EntryKind.NOTE, "", "Vandaag."))
    presenter.add_entry(EntryForm(EntryKind.NOTE, "gisteren", "Gisteren."))
    presenter.refresh()
    assert [line.entry.text for line in view.last("show_file")[0].lines] == ["Gisteren.", "Vandaag."]
    assert timeline_of(()) == ()


def test_a_stage_is_changed_with_its_reason(opened, view):
    presenter, _, _ = opened
    assert IncidentStage.UNDER_INVESTIGATION in presenter.next_stages
    presenter.change_stage(IncidentStage.UNDER_INVESTIGATION, "Bevestigd.")
    assert view.last("tell") == (FileNews.STAGE_CHANGED, "under_investigation")


def test_parties_are_added_and_pupils_spoken_to_can_get_a_letter(opened, office, view):
    presenter, _, _ = opened
    other = office.pupil("Sara de Wit")
    presenter.add_parties([NewParty(PartyRole.WITNESS, PersonKind.PUPIL, other.id)])
    assert view.last("tell")[0] is FileNews.PARTY_ADDED
    presenter.refresh()
    assert [party.name for party in presenter.pupils] == ["Bram Visser"]
    told = view.count("tell")
    presenter.add_parties([])
    assert view.count("tell") == told


def test_a_letter_is_started_about_a_pupil(opened, office):
    presenter, _, _ = opened
    made = presenter.start_letter(presenter.pupils[0].person_id, LetterKind.PUPIL_WARNING)
    assert len(made.letters) == 1


def test_files_become_evidence_and_can_be_read_back(opened, view, tmp_path):
    presenter, _, _ = opened
    path = tmp_path / "chat.txt"
    path.write_bytes(b"hallo")
    presenter.add_files([path], EvidenceForm("gisteren 20:15", "https://voorbeeld.nl"))
    assert view.last("tell") == (FileNews.EVIDENCE_ADDED, "chat.txt")
    presenter.refresh()
    (evidence,) = view.last("show_file")[0].file.evidence
    assert (evidence.media_type, evidence.link) == ("text/plain", "https://voorbeeld.nl")
    presenter.view_evidence(evidence)
    assert view.last("show_evidence") == (evidence, b"hallo")


def test_a_pasted_screenshot_is_evidence_of_now(opened, view, clock):
    presenter, _, _ = opened
    presenter.add_pasted(b"\x89PNG")
    presenter.refresh()
    (evidence,) = view.last("show_file")[0].file.evidence
    assert evidence.file_name == "Schermafbeelding 2026-11-23 10.00.00.png"
    assert evidence.captured_at == clock()


def test_exported_evidence_has_its_fingerprint_beside_it(opened, view, tmp_path):
    presenter, incident, saved = opened
    evidence = add_evidence(
        presenter._place, incident.id, file_name="foto.png", pieces=[b"beeld"], media_type="image/png"
    )
    presenter.export_evidence(evidence, tmp_path / "kopie.png")
    assert saved.files["kopie.png"] == b"beeld"
    assert saved.files["kopie.png.sha256"] == f"{evidence.sha256}  kopie.png\n".encode()
    assert view.last("tell") == (FileNews.EVIDENCE_EXPORTED, "kopie.png")


def test_evidence_is_shown_by_what_it_is(place, office):
    incident, _ = a_file(office)

    def look(name, media_type):
        piece = add_evidence(place, incident.id, file_name=name, pieces=[b"x"], media_type=media_type)
        return look_of(piece)

    assert look("a.pdf", "application/octet-stream") is EvidenceLook.PDF
    assert look("a.png", "image/png") is EvidenceLook.IMAGE
    assert look("a.eml", "message/rfc822") is EvidenceLook.TEXT
    assert look("a.log", "application/octet-stream") is EvidenceLook.TEXT
    assert look("a.docx", "application/zip") is EvidenceLook.OTHER


def test_small_things_about_files(tmp_path, clock):
    assert text_of("één".encode()) == "één"
    assert text_of("één".encode("cp1252")) == "één"
    assert (readable_size(10), readable_size(2_100_000)) == ("1 kB", "2,1 MB")
    assert media_type_of(tmp_path / "x.onbekend") == "application/octet-stream"
    assert pasted_name(clock()).endswith(".png")
    assert fingerprint_file.__doc__


# a new incident


def test_the_form_starts_with_today_and_the_choices(place, view):
    IncidentFormPresenter(place, view)
    locations, platforms = view.last("show_choices")
    book, checked = view.last("show_rules")
    assert [row.name for row in locations] == ["Willibrord", "Miland"]
    assert "WhatsApp" in platforms
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
    from dataclasses import replace

    changed = presenter.store(replace(form, subject="Anders", happened="", reported=""))
    assert (changed.subject, changed.happened_at, changed.reported_on) == ("Anders", None, incident.reported_on)


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


# the protocol


def test_rules_are_found_by_code_and_words(place, view):
    presenter = ProtocolPresenter(view, book_on(place, place.today()))
    presenter.refresh()
    assert (len(view.last("show_rules")[0]), view.last("show_rules")[1]) == (19, 19)
    presenter.search("A12")
    assert [rule.code for rule in view.last("show_rules")[0]] == ["A12"]


def test_rules_sort_as_people_count():
    assert sorted(["B1", "A10", "A2"], key=rule_order) == ["A2", "A10", "B1"]
