from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.cases import (
    WARNING,
    FakePaper,
    RecordingView,
    a_file,
    a_final_warning,
    a_warning,
    changed,
    draft_for_pupil,
    letter_values,
    sign,
)
from tests.support import as_role
from wm_desktop.domain.courses.facts import Override
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod
from wm_desktop.gui.letters.edit_presenter import Job, LetterEditPresenter, LetterNews
from wm_desktop.gui.letters.form import LetterForm, Read, form_of, read_form
from wm_desktop.gui.letters.presenter import LettersPresenter, ListNews, Offered
from wm_desktop.services.actors import Role
from wm_desktop.services.letters import letter_bytes
from wm_desktop.services.school_calendar import save_calendar

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PLAN = plan_of(LetterKind.PUPIL_SUSPENSION)


class FontMissingForTestError(EnvironmentFault):
    nl = "Het lettertype ontbreekt."
    en = "The font is missing."


@pytest.fixture
def view():
    return RecordingView()


@pytest.fixture
def paper():
    return FakePaper()


@pytest.fixture
def saved():
    return {}


@pytest.fixture
def editing(office, view, paper, saved):
    """A presenter on the concept of a complete warning."""
    (letter,) = a_warning(office)
    presenter = LetterEditPresenter(
        office.place, view, paper.paper(), lambda path, data: saved.update({path.name: data})
    )
    presenter.open(letter.id)
    return presenter


@pytest.fixture
def listing(place, view, paper, saved):
    return LettersPresenter(place, view, paper.paper(), lambda path, data: saved.update({path.name: data}))


# the form


def typed_form(signatory=None, **texts):
    return LetterForm(texts, signatory)


def retyped(view, **texts):
    form = view.last("show_form")[0]
    return replace(form, texts={**form.texts, **texts})


def test_typed_days_become_values_and_come_back():
    form = typed_form(facts=" Feiten ", starts_on="morgen", ends_on="26-11", form="internal")
    read, problems = read_form(PLAN, form, NOW)
    assert read.values == letter_values(
        facts="Feiten", starts_on=date(2026, 11, 24), ends_on=date(2026, 11, 26), form="internal"
    )
    assert problems == ()
    assert form_of(PLAN, read).texts["starts_on"] == "24-11-2026"
    assert read_form(PLAN, form_of(PLAN, read), NOW)[0] == read


def test_a_day_that_cannot_be_read_is_left_out_and_named():
    read, problems = read_form(PLAN, typed_form(starts_on="ooit", heard_on="vandaag"), NOW)
    assert (read.values.day("starts_on"), read.values.day("heard_on")) == (None, TODAY)
    assert [problem.field for problem in problems] == ["starts_on"]


def test_a_reason_is_kept_with_the_doubt_it_passes():
    read, _ = read_form(PLAN, LetterForm(reasons={"unreached": " Vader woont onbekend. ", "other": " "}), NOW)
    assert read.overrides == (Override("unreached", "Vader woont onbekend."),)
    assert form_of(PLAN, read).reasons == {"unreached": "Vader woont onbekend."}


# writing a letter


def test_an_opened_concept_is_shown_checked_and_drawn(editing, view):
    letters, current = view.last("show_set")
    assert (letters.person, current) == ("Bram Visser", 0)
    assert view.last("show_form")[0].texts["facts"] == WARNING.text("facts")
    assert view.last("show_checklist") == ((), ())
    assert view.last("show_preview")[0].startswith(b"%PDF concept")
    shown = view.last("show_state")[0]
    assert (shown.editable, shown.may_finalise, shown.drafts) == (True, True, 1)


def test_what_is_typed_is_drawn_at_once_and_stored_when_asked(editing, view, paper):
    form = retyped(view, facts="Andere feiten.")
    editing.typed(form)
    assert paper.drawn[-1].paragraphs == ("Andere feiten.",)
    assert editing.has_unsaved
    editing.save()
    assert not editing.has_unsaved
    assert editing.letter.values.text("facts") == "Andere feiten."


def test_while_one_drawing_is_under_way_only_the_newest_waits(editing, view, paper):
    view.held = []
    for words in ("een", "twee", "drie"):
        editing.typed(typed_form(facts=words))
    assert len(view.held) == 1
    work, done = view.held.pop()
    done(work(None))
    (work, done) = view.held.pop()
    done(work(None))
    assert not view.held
    assert [page.paragraphs[0] for page in paper.drawn[-2:]] == ["een", "drie"]


def test_a_drawing_that_fails_is_told_and_the_next_is_made(editing, view, paper):
    paper.error = FontMissingForTestError()
    editing.typed(typed_form(facts="een"))
    assert isinstance(view.last("show_undrawable")[0], FontMissingForTestError)
    paper.error = None
    editing.typed(typed_form(facts="twee"))
    assert paper.drawn[-1].paragraphs == ("twee",)


def test_what_is_missing_stops_the_asking(editing, view):
    editing.typed(retyped(view, reasons=""))
    editing.ask_finalise()
    assert [item.field for item in view.last("show_checklist")[0]] == ["reasons"]
    assert view.count("confirm_finalise") == 0


def test_a_complete_letter_is_asked_about_once_and_made_final(editing, view, place):
    editing.ask_finalise()
    assert len(view.last("confirm_finalise")[0]) == 1
    editing.finalise()
    assert view.last("tell") == (LetterNews.FINALISED, "WM-2026-001-WAA")
    assert editing.letter.state is LetterState.FINAL
    assert view.last("show_preview")[0] == letter_bytes(place, editing.letter.id)
    editing.typed(typed_form(facts="Te laat."))
    editing.ask_finalise()
    assert not editing.has_unsaved


def test_the_days_of_a_suspension_are_counted_and_limited_while_typed(office, view, paper):
    sign(office.place)
    incident, child = a_file(office)
    made = draft_for_pupil(
        office.place,
        incident_id=incident.id,
        pupil_id=child.id,
        kind=LetterKind.PUPIL_SUSPENSION,
        values=letter_values(),
    )
    presenter = LetterEditPresenter(office.place, view, paper.paper(), lambda path, data: None)
    presenter.open(made.letters[0].id)
    assert not view.last("show_days")[0].complete
    presenter.typed(typed_form(starts_on="24-11-2026", ends_on="26-11-2026"))
    measured = view.last("show_days")[0]
    assert (len(measured.days), measured.limits) == (3, ())
    presenter.typed(typed_form(starts_on="24-11-2026", ends_on="2-12-2026"))
    codes = {item.code for item in view.last("show_days")[0].limits}
    assert {"too_many_school_days", "longer_than_a_week"} <= codes
    study = ClosedPeriod(date(2026, 11, 25), date(2026, 11, 25), "Studiedag", ClosedKind.STUDY_DAY)
    save_calendar(office.place, office.location("Willibrord").id, [study])
    presenter.open(made.letters[0].id)
    presenter.typed(typed_form(starts_on="24-11-2026", ends_on="26-11-2026"))
    assert view.last("show_days")[0].days == (date(2026, 11, 24), date(2026, 11, 26))


def test_each_address_has_its_own_letter_and_one_decision(office, view, paper):
    sign(office.place)
    incident, child = a_file(office)
    office.guardian(child, "Anna Smit", street="Kerkweg 9")
    made = draft_for_pupil(
        office.place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    presenter = LetterEditPresenter(office.place, view, paper.paper(), lambda path, data: None)
    presenter.open(made.letters[0].id)
    presenter.typed(
        form_of(plan_of(LetterKind.PUPIL_WARNING), Read(changed(WARNING, presenter.letter.signatory, facts="Samen.")))
    )
    presenter.choose(1)
    assert presenter.letter.id == made.letters[1].id
    assert presenter.letter.values.text("facts") == "Samen."
    presenter.choose(1)
    presenter.choose(9)
    assert view.last("show_set")[1] == 1
    presenter.typed(typed_form())
    presenter.ask_finalise()
    assert len({item.message for item in view.last("show_checklist")[0]}) == len(view.last("show_checklist")[0])
    presenter.discard()
    assert presenter.letter.id == made.letters[0].id
    presenter.discard()
    assert view.count("leave") == 1


def test_an_incomplete_address_names_whose_it_is(office, view, paper):
    from wm_desktop.domain.people import Address

    sign(office.place)
    incident, child = a_file(office)
    other = office.guardian(child, "Anna Smit", street="Kerkweg 9")
    made = draft_for_pupil(
        office.place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    with office.place.unit_of_work() as uow:
        uow.people.save_guardian(replace(other, address=Address("Nieuwe weg 1", "3421 AA", "Oudewater")))
        uow.commit()
    presenter = LetterEditPresenter(office.place, view, paper.paper(), lambda path, data: None)
    presenter.open(made.letters[0].id)
    presenter.ask_finalise()
    messages = [item.message for item in view.last("show_checklist")[0]]
    assert any(message.startswith("Mevrouw A. Smit: ") for message in messages)


def test_storing_by_hand_takes_over_an_address_that_changed(editing, view, office):
    from wm_desktop.domain.people import Address

    letter = editing.letter
    with office.place.unit_of_work() as uow:
        for guardian_id in letter.addressee.guardian_ids:
            guardian = uow.people.guardian(guardian_id)
            uow.people.save_guardian(replace(guardian, address=Address("Nieuwe weg 1", "3421 AA", "Oudewater")))
        uow.commit()
    editing.ask_finalise()
    assert [item.code for item in view.last("show_checklist")[0]] == ["addressee_changed"]
    editing.store()
    assert view.last("tell")[0] is LetterNews.SAVED
    assert editing.letter.addressee.address.street == "Nieuwe weg 1"
    editing.finalise()
    told = view.count("tell")
    editing.store()
    assert view.count("tell") == told


def test_a_concept_is_printed_with_its_watermark_and_a_final_letter_as_stored(editing, view, paper, place):
    editing.print()
    pdf, name = view.last("show_printing")
    assert pdf.startswith(b"%PDF concept")
    assert name.startswith("Brief met waarschuwing - concept - Bram Visser")
    editing.finalise()
    editing.print()
    pdf, name = view.last("show_printing")
    assert pdf == letter_bytes(place, editing.letter.id)
    assert name == editing.proposed_name()
    assert "WM-2026-001-WAA" in name


def test_a_letter_is_saved_as_pdf(editing, view, saved, tmp_path):
    editing.save_pdf(tmp_path / "brief.pdf")
    assert saved["brief.pdf"].startswith(b"%PDF")
    assert view.last("tell") == (LetterNews.PDF_SAVED, "brief.pdf")


def test_the_words_of_a_letter_go_to_the_clipboard(editing, view):
    editing.copy()
    assert view.last("put_on_clipboard") == (WARNING.text("facts"),)
    assert view.last("tell") == (LetterNews.COPIED, "")
    assert not view.last("show_state")[0].pasted


def test_a_presenter_without_a_letter_says_so(place, view, paper):
    presenter = LetterEditPresenter(place, view, paper.paper(), lambda path, data: None)
    with pytest.raises(LookupError):
        _ = presenter.letter
    presenter.choose(0)
    presenter.ask_finalise()
    presenter.finalise()
    assert view.count("run") == 0


def test_a_reader_of_incidents_may_not_make_letters_final(office, view, paper):
    (letter,) = a_warning(office)
    board = as_role(office.place, Role.BOARD)
    LetterEditPresenter(board, view, paper.paper(), lambda path, data: None).open(letter.id)
    assert view.last("show_state")[0].may_finalise
    assert view.calls[-1][0] == "show_preview"
    assert ("run", (Job.PREVIEW,), {}) in view.calls


# the list


def test_letters_are_listed_searched_and_filtered(office, view, paper, listing):
    a_final_warning(office, paper.paper())
    listing.refresh()
    (row,) = view.last("show_rows")[0]
    assert view.named("show_rows") == {"in_all": 1, "filtered": False}
    listing.show_state(LetterState.DRAFT)
    assert (view.last("show_rows")[0], view.named("show_rows")) == ([], {"in_all": 1, "filtered": True})
    listing.show_state(None)
    listing.search("WM-2026-001")
    assert view.last("show_rows")[0] == [row]


def test_a_final_letter_offers_paper_sending_and_checking(office, view, paper, listing, place):
    letter = a_final_warning(office, paper.paper())
    listing.choose(place.queries.letters()[0])
    assert view.last("offer") == (Offered(open=True, paper=True, sent=True, verify=True, replace=True), letter.sha256)
    assert view.last("show_preview")[0] == letter_bytes(place, letter.id)
    listing.verify()
    assert view.last("tell") == (ListNews.WHOLE, letter.reference)


def test_a_concept_offers_no_checking(office, view, listing, place):
    a_warning(office)
    listing.choose(place.queries.letters()[0])
    assert view.last("offer")[0] == Offered(open=True, paper=True)
    runs = view.count("run")
    listing.verify()
    assert view.count("run") == runs
    listing.print()
    assert view.last("show_printing")[0].startswith(b"%PDF concept")


def test_without_a_choice_nothing_is_offered(listing, view, tmp_path):
    listing.choose(None)
    assert (view.last("offer"), view.last("show_preview")) == ((Offered(), ""), (None,))
    listing.print()
    listing.save_pdf(tmp_path / "x.pdf")
    assert listing.proposed_name() == ""
    assert view.count("run") == 0


def test_only_the_letter_chosen_last_is_shown(office, view, paper, listing, place):
    a_final_warning(office, paper.paper())
    row = place.queries.letters()[0]
    view.held = []
    listing.choose(row)
    listing.choose(None)
    shown = view.count("show_preview")
    work, done = view.held.pop()
    done(work(None))
    assert view.count("show_preview") == shown


def test_a_letter_that_cannot_be_drawn_is_told(office, view, paper, listing, place):
    a_warning(office)
    paper.error = FontMissingForTestError()
    listing.choose(place.queries.letters()[0])
    assert isinstance(view.last("show_undrawable")[0], FontMissingForTestError)


def test_a_reprint_gives_the_same_bytes(office, view, paper, listing, place, saved, tmp_path):
    letter = a_final_warning(office, paper.paper())
    listing.choose(place.queries.letters()[0])
    listing.print()
    listing.save_pdf(tmp_path / listing.proposed_name())
    assert view.last("show_printing")[0] == saved[listing.proposed_name()] == letter_bytes(place, letter.id)
    assert view.last("tell")[0] is ListNews.PDF_SAVED


def test_damage_is_shown(office, view, paper, place, monkeypatch):
    from wm_desktop.gui.letters import presenter as module
    from wm_desktop.services.data_files import Finding

    a_final_warning(office, paper.paper())
    finding = Finding("letter", "WM-2026-001-WAA", "De vingerafdruk klopt niet.")
    monkeypatch.setattr(module, "verify_letters", lambda place, reference: [finding])
    listing = LettersPresenter(place, view, paper.paper(), lambda path, data: None)
    listing.choose(place.queries.letters()[0])
    listing.verify()
    assert view.last("show_damage")[0] == [finding]
