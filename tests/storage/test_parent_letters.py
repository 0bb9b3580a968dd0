"""The letters to a parent with their course, and side letters with what file, register and settings know."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.cases import mark_sent, sign
from tests.support import FixedClock, Office
from tests.unit.letter_plans.parent_cases import VALUES
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import CourseId
from wm_desktop.domain.incidents import EntryKind, Finding, IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import Letter, LetterKind, LetterState
from wm_desktop.domain.people import Address
from wm_desktop.services.courses import NewStep, courses_of_file, start_course, take_step
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    add_party,
    change_stage,
    open_file,
    open_incident,
)
from wm_desktop.services.letter_copy import LetterTextGoneError, letter_words
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, update_draft
from wm_desktop.services.letters import finalise, letter_bytes, missing
from wm_desktop.services.offices import Office as Body
from wm_desktop.services.settings import LocationSettings, load_settings, save_settings

SHOW = os.environ.get("WM_SHOW_LETTERS", "")
"""A folder to put the letters in, to be read."""
LINK = "https://voorbeeld.example/berichten/8841"


class Story:
    """A file about a parent of a pupil, with the settings that letters need."""

    def __init__(self, office: Office, clock: FixedClock) -> None:
        self.office, self.place, self.clock = office, office.place, clock
        settings = replace(
            load_settings(self.place),
            board_address=Address("Singel 20", "2801 AA", "Gouda"),
            attendance_office=Body(
                "Gemeente Bodegraven-Reeuwijk", "leerplichtambtenaar", Address("Raad 1", "2411 AB", "B")
            ),
            privacy_officer="K. Smit, fg@bestuur.example",
        )
        save_settings(self.place, settings)
        sign(self.place)
        self.pupil = office.pupil("Sem van Dijk", group="6")
        self.parent = office.guardians_of(self.pupil)[0]
        parent = NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, self.parent.id)
        new = NewIncident(
            IncidentKind.THREAT, "Bericht", "Een openbaar bericht.", rules=("A5",), link=LINK, account="boze.buurman",
            platform="Facebook", parties=(parent,),
        )  # fmt: skip
        self.incident_id = open_incident(self.place, new).id
        change_stage(self.place, self.incident_id, IncidentStage.UNDER_INVESTIGATION)
        add_entry(self.place, self.incident_id, NewEntry(EntryKind.HEARING, "Gehoord."))
        change_stage(self.place, self.incident_id, IncidentStage.ASSESSED, finding=Finding.BREACH, severity=3)
        self.party_id = open_file(self.place, self.incident_id).parties[0].id

    @property
    def today(self) -> date:
        return self.place.today()

    def on(self, days: int) -> str:
        return (self.today + timedelta(days=days)).isoformat()

    def begin(self, kind: CourseKind, party_id=None) -> CourseId:
        return start_course(self.place, self.incident_id, kind, party_id).id

    def step(self, course: CourseId, code: str, **facts: str) -> None:
        self.clock.move(minutes=5)
        take_step(self.place, course, NewStep(code, facts))

    def draft(self, kind: LetterKind, party_id=None) -> Letter:
        (draft,) = draft_letters(self.place, NewLetter(self.incident_id, kind, party_id)).letters
        return draft

    def write(self, kind: LetterKind, party_id=None, **typed: str) -> Letter:
        """A letter from concept until it was sent; what the program offers stays, what is asked else is typed."""
        draft = self.draft(kind, party_id)
        values = VALUES[kind] | dict(draft.values.values) | typed
        update_draft(self.place, draft.id, Facts(values))
        assert missing(self.place, draft.id) == ()
        final = finalise(self.place, draft.id, letter_paper())
        if SHOW:
            Path(SHOW, f"{kind.value}.pdf").write_bytes(letter_bytes(self.place, final.id))
        self.clock.move(minutes=5)
        return mark_sent(self.place, final.id, self.place.now())

    def carry_out(self, course: CourseId, letter: Letter, **facts: str) -> None:
        """Take the step of the course that a letter carries out, with the letter itself."""
        code = plan_of(letter.kind).step_for(letter.values)
        self.step(course, code, **dict(letter.values.values), letter=letter.reference, **facts)


@pytest.fixture
def story(office: Office, clock: FixedClock) -> Story:
    return Story(office, clock)


def test_each_letter_to_a_parent_is_sent_and_its_step_taken_with_it(story: Story) -> None:
    course = story.begin(CourseKind.PARENT, story.party_id)
    story.step(course, "talk", who="M. de Boer", report="U zei dat u boos was.", agreements="U belt eerst.")
    warning = story.write(LetterKind.PARENT_WARNING, story.party_id)
    assert warning.values.text("child") == "Sem"
    assert warning.values.text("hearing") == "U zei dat u boos was."
    assert warning.values.text("agreements") == "U belt eerst."
    assert warning.signatory is not None
    assert warning.signatory.function == "directeur"
    story.carry_out(course, warning)

    story.clock.move(days=1)
    days = {"hearing_on": story.on(3), "view_until": story.on(8)}
    notice = story.write(LetterKind.PARENT_BAN_NOTICE, story.party_id, **days)
    assert warning.reference in notice.values.text("earlier")
    assert notice.signatory is not None
    assert notice.signatory.function == "bestuurder"
    story.carry_out(course, notice, delivery="registered")
    story.clock.move(days=3)
    story.step(course, "hear", who="M. de Boer", report="U had spijt.")

    story.clock.move(days=6)
    period = {"starts_on": story.on(1), "ends_on": story.on(90), "review_on": story.on(40)}
    ban = story.write(LetterKind.PARENT_BAN, story.party_id, **period)
    assert ban.values.text("grounds") == notice.values.text("grounds")
    assert ban.values.text("area") == notice.values.text("area")
    assert ban.values.text("hearing") == "U had spijt."
    story.carry_out(course, ban, delivery="handed")

    story.clock.move(days=42)
    story.step(course, "review", who="de ouder", result="Het gaat goed.")
    end = story.write(LetterKind.PARENT_BAN_END, story.party_id, outcome="lifted", welcome_on=story.on(2))
    assert ban.reference in end.values.text("about_letter")
    assert end.values.text("ends_on") == ban.values.text("ends_on")
    story.carry_out(course, end)

    (shown,) = courses_of_file(story.place, story.incident_id)
    assert shown.path[-1] == "ended"
    assert [one.overrides for one in shown.taken] == [()] * len(shown.taken)
    letters = (warning, notice, ban, end)
    assert {one.state for one in letters} == {LetterState.SENT}
    assert {one.addressee.guardian_ids for one in letters} == {(story.parent.id,)}


def test_a_parent_is_banned_at_once_and_then_heard(story: Story) -> None:
    course = story.begin(CourseKind.PARENT, story.party_id)
    days = {"starts_on": story.on(0), "ends_on": story.on(4), "hearing_on": story.on(2)}
    letter = story.write(LetterKind.PARENT_PROVISIONAL_BAN, story.party_id, **days)
    story.carry_out(course, letter)
    (shown,) = courses_of_file(story.place, story.incident_id)
    assert shown.path[-1] == "provisional"
    assert shown.taken[-1].overrides == ()


def test_the_police_get_what_the_file_holds(story: Story) -> None:
    captured = datetime.fromisoformat("2026-11-20T21:40:00+01:00")
    piece = add_evidence(
        story.place, story.incident_id, file_name="bericht.png", pieces=[b"beeld"], captured_at=captured, link=LINK
    )
    course = story.begin(CourseKind.POLICE)
    story.step(course, "decide_charge", type="charge", decided_by="M. de Boer", decided_as="directeur", reasons="ernst")
    draft = story.draft(LetterKind.POLICE_SUMMARY)
    evidence = draft.values.text("evidence")
    assert evidence.startswith("stuk 1: bericht.png; vastgelegd: 20 november 2026, 21.40 uur; in het dossier: ")
    assert evidence.endswith(f"vindplaats: {LINK}; SHA-256 {piece.sha256}")
    assert draft.values.text("facts") == "Een openbaar bericht."
    assert draft.values.text("account") == "boze.buurman"
    assert draft.values.text("type") == "charge"
    assert "no_fingerprint" not in {one.code for one in missing(story.place, draft.id)}


def test_a_message_is_asked_to_be_removed_from_its_author_and_its_platform(story: Story) -> None:
    course = story.begin(CourseKind.REMOVAL)
    author = story.write(LetterKind.REMOVAL_AUTHOR, answer_by=story.on(3))
    assert author.values.text("link") == LINK
    story.carry_out(course, author, author="P. Jansen", how="brief")
    platform = story.write(LetterKind.REMOVAL_PLATFORM, answer_by=story.on(4))
    assert platform.values.text("what") == author.values.text("what")
    assert platform.values.text("to_name") == "Voorbeeld Social B.V."
    story.carry_out(course, platform)
    (shown,) = courses_of_file(story.place, story.incident_id)
    assert shown.path[-1] == "asked_platform"
    assert [one.overrides for one in shown.taken] == [(), ()]


def test_the_words_of_a_letter_are_copied_as_they_were_made_final(story: Story) -> None:
    """What is pasted in a portal is what is kept; when that cannot be said, nothing is given."""
    story.begin(CourseKind.REMOVAL)
    letter = story.write(LetterKind.REMOVAL_PLATFORM, answer_by=story.on(4))
    words = letter_words(story.place, letter.id, letter_paper())
    assert words.startswith("Wij zijn ")
    assert "\n\nOm welk bericht het gaat\n\nAdres van het bericht: " in words
    save_settings(story.place, replace(load_settings(story.place), school="De Linde"))
    with pytest.raises(LetterTextGoneError):
        letter_words(story.place, letter.id, letter_paper())


def test_the_words_of_a_concept_are_those_that_were_typed(story: Story) -> None:
    draft = story.draft(LetterKind.BOARD_NOTICE)
    words = letter_words(story.place, draft.id, letter_paper(), Facts({"facts": "Net getypt."}))
    assert "Net getypt." in words
    assert "Net getypt." not in letter_words(story.place, draft.id, letter_paper())


def test_items_of_a_list_stand_close_together(story: Story) -> None:
    draft = story.draft(LetterKind.POLICE_SUMMARY)
    words = letter_words(story.place, draft.id, letter_paper())
    assert "- Gebruikersnaam of afzender: boze.buurman\n- Adres van de pagina: " in words


def test_who_must_know_of_a_suspension_gets_what_they_need(story: Story) -> None:
    pupil = add_party(story.place, story.incident_id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, story.pupil.id)).id
    course = story.begin(CourseKind.PUPIL_SUSPENSION, pupil)
    period = {"starts_on": story.on(1), "ends_on": story.on(2)}
    story.step(course, "plan", reasons="Waarom.", form="external", **period)
    for step in ("hear_pupil", "hear_parents", "hear_teacher"):
        story.step(course, step, who="M. de Boer", report="Verslag.")
    signed = {"signed_by": "A. Kok", "signed_as": "bestuurder"}
    story.step(course, "decide", reasons="Waarom.", form="external", **period, **signed)

    officer = story.write(LetterKind.ATTENDANCE_NOTICE, pupil)
    assert officer.addressee.name_lines == ("Gemeente Bodegraven-Reeuwijk", "t.a.v. leerplichtambtenaar")
    assert officer.values.text("occasion") == "suspension"
    assert officer.values.text("starts_on") == period["starts_on"]
    isd = story.write(LetterKind.INSPECTORATE_NOTICE, pupil)
    assert isd.values.text("to_name") == "Inspectie van het Onderwijs"
    assert isd.values.text("to_street") == ""
    assert isd.values.text("school_days") == "2"
    board = story.write(LetterKind.BOARD_NOTICE)
    assert board.addressee.address == Address("Singel 20", "2801 AA", "Gouda")
    assert board.values.text("facts") == "Een openbaar bericht."


def test_each_address_hears_of_a_breach(story: Story) -> None:
    pupil = add_party(story.place, story.incident_id, NewParty(PartyRole.AFFECTED, PersonKind.PUPIL, story.pupil.id)).id
    course = story.begin(CourseKind.DATA_BREACH)
    known = story.place.now().isoformat()
    story.step(
        course, "begin", known_at=known, what="Een foto.", data="foto", people="1", stopped="yes", stopped_at=known
    )
    letter = story.write(LetterKind.DATA_BREACH_NOTICE, pupil)
    assert letter.values.text("judged") == "open"
    assert letter.values.text("reported") == "no"
    assert letter.values.text("what") == "Een foto."
    assert story.draft(LetterKind.REMOVAL_AUTHOR).values.text("pictures") == ""
    assert letter.values.text("privacy_contact") == "K. Smit, fg@bestuur.example"
    story.carry_out(course, letter, who="ouders", how="brief", told="alles")


def test_the_children_of_a_parent_are_named_together(story: Story) -> None:
    for name in ("Noor van Dijk", "Bram van Dijk"):
        child = story.office.pupil(name, group="3A", guardians=0)
        with story.place.unit_of_work() as uow:
            [(_, bond)] = [one for one in uow.people.guardians_of(story.pupil.id) if one[0].id == story.parent.id]
            uow.people.save_guardianship(replace(bond, pupil_id=child.id))
            uow.commit()
    assert story.draft(LetterKind.PARENT_WARNING, story.party_id).values.text("child") == "Bram, Noor en Sem"


def test_a_letter_to_a_parent_names_the_telephone_of_the_school_of_the_child(story: Story) -> None:
    settings = load_settings(story.place)
    save_settings(story.place, replace(settings, locations={"Willibrord": LocationSettings(phone="0172 61 00 00")}))
    draft = story.draft(LetterKind.PARENT_WARNING, story.party_id)
    assert "telefoon 0172 61 00 00" in letter_words(story.place, draft.id, letter_paper())
    outsider = NewParty(PartyRole.ACCUSED, PersonKind.OUTSIDER, None, name="P. Jansen")
    party = add_party(story.place, story.incident_id, outsider).id
    unknown = story.draft(LetterKind.PARENT_WARNING, party)
    assert "telefoon" not in letter_words(story.place, unknown.id, letter_paper())


def test_somebody_outside_the_register_gets_a_letter_at_the_address_that_is_typed(story: Story) -> None:
    new = NewParty(PartyRole.ACCUSED, PersonKind.OUTSIDER, None, name="P. Jansen")
    party = add_party(story.place, story.incident_id, new).id
    draft = story.draft(LetterKind.PARENT_WARNING, party)
    assert draft.values.text("child") == ""
    assert {one.code for one in missing(story.place, draft.id)} >= {"addressee", "no_course"}
    course = story.begin(CourseKind.PARENT, party)
    story.step(course, "no_talk", why="U wilde niet komen.")
    home = {"to_street": "Kade 3", "to_postcode": "2411 AB", "to_city": "Bodegraven"}
    typed = VALUES[LetterKind.PARENT_WARNING] | {"hearing": "", "heard_on": "", "no_hearing_reason": "U kwam niet."}
    update_draft(story.place, draft.id, Facts({name: text for name, text in (typed | home).items() if name != "child"}))
    assert missing(story.place, draft.id) == ()
    letter = finalise(story.place, draft.id, letter_paper())
    assert letter.addressee.address == Address("Kade 3", "2411 AB", "Bodegraven")
