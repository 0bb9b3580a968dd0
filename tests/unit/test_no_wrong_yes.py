"""What an office changes around answers never makes a yes of something nobody agreed to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.memory import NOW, TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus, Media, Purpose
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.ids import GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import Address, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.domain.person_checks import CustodyDayError, ProtectionDayError
from wm_desktop.services.consent import NewAnswer, record_answers
from wm_desktop.services.consent_policy import catch_up, save_policy
from wm_desktop.services.people import save_guardian, save_pupil, set_custody, set_protected
from wm_desktop.services.purposes import PurposeFacts, add_purpose, change_facts, change_text

WEBSITE = Purpose(PurposeId(new_uuid()), "website", "Website", audience=Audience.CLOSED, media=Media.PHOTO)
AGO = timedelta(days=30)


@pytest.fixture
def file() -> MemoryFile:
    return MemoryFile()


def say(
    file: MemoryFile, pupil: Pupil, kind: str = "yes", by: GuardianId | None = None, on: date = TODAY, **rest: object
) -> None:
    purpose = next(iter(file.tables.purposes.values()))
    new = NewAnswer(pupil.id, purpose.id, AnswerKind(kind), by, on, AnswerWay.FORM, **rest)  # type: ignore[arg-type]
    record_answers(file.place(), [new])


def status(file: MemoryFile, pupil_id: PupilId) -> str:
    found = {cell[0]: state.status for cell, state in file.tables.states.items()}
    return found.get(pupil_id, ConsentStatus.UNANSWERED).value


@pytest.mark.parametrize(
    ("facts", "kept"),
    [
        ({"audience": Audience.CLOSED, "media": Media.PHOTO}, "yes"),
        ({"audience": Audience.NOBODY, "media": Media.PHOTO}, "yes"),
        ({"audience": Audience.OUTWARD, "media": Media.PHOTO}, "unanswered"),
        ({"audience": Audience.CLOSED, "media": Media.VIDEO}, "unanswered"),
        ({"audience": Audience.CLOSED, "media": Media.PHOTO_AND_VIDEO}, "unanswered"),
        ({"audience": Audience.CLOSED, "media": Media.PHOTO, "covers_names": True}, "unanswered"),
    ],
)
def test_a_purpose_that_asks_more_asks_anew(file: MemoryFile, facts: dict[str, object], kept: str) -> None:
    purpose = add_purpose(file.place(), "website", "Website", "", PurposeFacts(Audience.CLOSED, Media.PHOTO))
    pupil = file.add_pupil()
    say(file, pupil)
    changed = change_facts(file.place(), "website", PurposeFacts(**facts))  # type: ignore[arg-type]
    assert status(file, pupil.id) == kept
    assert (changed.version == purpose.version) is (facts["audience"] is Audience.CLOSED and kept == "yes")


def test_what_was_asked_for_one_year_is_not_agreed_to_for_ever() -> None:
    once = replace(WEBSITE, school_year=2026, activity="Schoolreis")
    assert WEBSITE.asks_more_than(once)
    assert not once.asks_more_than(WEBSITE)
    assert not once.asks_more_than(replace(once, label="Uitje"))


def test_who_could_see_it_on_a_day_is_remembered() -> None:
    assert WEBSITE.audience_on(TODAY) is Audience.CLOSED
    moved = replace(WEBSITE, audiences=((TODAY - AGO, Audience.CLOSED), (TODAY, Audience.OUTWARD)))
    days = (date.min, TODAY - AGO, TODAY - timedelta(days=1), TODAY)
    assert [moved.audience_on(day).value for day in days] == ["closed", "closed", "closed", "outward"]


def test_an_answer_to_the_old_text_that_comes_in_late_is_no_yes_to_the_new_one(file: MemoryFile) -> None:
    file.add_purpose()
    late, form, fresh = (file.add_pupil(number) for number in ("1", "2", "3"))
    change_text(file.place(), "website", "Website", "Ook sociale media", asks_anew=True)
    say(file, late, on=TODAY - timedelta(days=1))
    say(file, form, asked_on=TODAY - timedelta(days=1))
    say(file, fresh)
    assert [status(file, one.id) for one in (late, form, fresh)] == ["unanswered", "unanswered", "yes"]
    assert sorted(one.purpose_version for one in file.tables.answers.values()) == [1, 1, 2]


def test_a_corrected_birth_date_takes_the_pupils_own_yes_along(file: MemoryFile) -> None:
    file.add_purpose()
    pupil = file.add_pupil(birth_date=date(2009, 1, 1))
    say(file, pupil, by_pupil=True)
    assert status(file, pupil.id) == "yes"
    save_pupil(file.place(), replace(pupil, birth_date=date(2019, 1, 1)))
    assert status(file, pupil.id) == "unanswered"


def test_parents_who_move_apart_must_both_sign_from_then(file: MemoryFile) -> None:
    file.add_purpose()
    save_policy(file.place(), YesPolicy(both_signatures=True))
    pupil = file.add_pupil()
    guardians: list[Guardian] = [file.add_guardian(pupil, name) for name in ("Anna Bos", "Bram Bos")]
    for guardian in guardians:
        save_guardian(file.place(), replace(guardian, address=Address("Kade 1", "2411 AB", "Bodegraven")))
    say(file, pupil, by=guardians[0].id)
    assert status(file, pupil.id) == "yes"
    save_guardian(file.place(), replace(guardians[1], address=Address("Laan 2", "3421 AA", "Oudewater")))
    assert status(file, pupil.id) == "unanswered"
    assert [state.awaits_second for state in file.tables.states.values()] == [True]


def test_custody_changes_today_or_earlier_and_in_order(file: MemoryFile) -> None:
    file.add_purpose()
    pupil = file.add_pupil()
    mother = file.add_guardian(pupil)
    say(file, pupil, by=mother.id, on=TODAY - AGO)
    set_custody(file.place(), pupil.id, mother.id, False, TODAY - timedelta(days=10))
    assert status(file, pupil.id) == "unanswered"
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=11)):
        with pytest.raises(CustodyDayError):
            set_custody(file.place(), pupil.id, mother.id, True, day)
    ends = [one.end for _, _, one in file.tables.intervals]
    assert ends == [TODAY - timedelta(days=10)]


def test_protection_changes_today_or_earlier_and_in_order(file: MemoryFile) -> None:
    file.add_purpose()
    pupil = file.add_pupil()
    say(file, pupil, on=TODAY - AGO)
    set_protected(file.place(), pupil.id, True, TODAY - timedelta(days=10))
    assert status(file, pupil.id) == "no"
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=11)):
        with pytest.raises(ProtectionDayError):
            set_protected(file.place(), pupil.id, False, day)
        with pytest.raises(ProtectionDayError):
            save_pupil(file.place(), replace(pupil, protected=False), protected_since=day)
    save_pupil(file.place(), replace(pupil, protected=False), protected_since=TODAY - timedelta(days=3))
    assert status(file, pupil.id) == "yes"
    held = [(one.start, one.state.status.value) for _, _, one in file.tables.intervals]
    assert held == [
        (TODAY - AGO, "yes"),
        (TODAY - timedelta(days=10), "no"),
        (TODAY - timedelta(days=3), "yes"),
    ]
    noted = [(action, detail) for _, action, _, detail in file.tables.audit if "protect" in action]
    assert noted == [
        ("pupil.protect", (TODAY - timedelta(days=10)).isoformat()),
        ("pupil.unprotect", (TODAY - timedelta(days=3)).isoformat()),
    ]


def test_a_new_pupil_is_protected_from_always_or_from_a_day(file: MemoryFile) -> None:
    file.add_purpose()
    for number, since in (("1", None), ("2", TODAY - AGO)):
        new = Pupil(PupilId(new_uuid()), number, PersonName("Noor", "", "Bos"), protected=True)
        save_pupil(file.place(), new, protected_since=since)
    tomorrow = replace(new, id=PupilId(new_uuid()), pupil_number="3")
    with pytest.raises(ProtectionDayError):
        save_pupil(file.place(), tomorrow, protected_since=TODAY + timedelta(days=1))
    assert [one.since for _, one in file.tables.protection] == [date.min, TODAY - AGO]


def test_what_a_wrong_clock_dated_ahead_holds_now(file: MemoryFile) -> None:
    ahead = file.place(now=NOW + AGO)
    file.add_purpose()
    pupil, other = file.add_pupil("1"), file.add_pupil("2")
    mother = file.add_guardian(other)
    say(file, pupil)
    say(file, other, by=mother.id)
    set_protected(ahead, pupil.id, True)
    set_custody(ahead, other.id, mother.id, False)
    change_text(ahead, "website", "Website", "Nieuw", asks_anew=True)
    say(file, pupil)
    catch_up(file.place())
    assert [status(file, one.id) for one in (pupil, other)] == ["no", "unanswered"]
    set_protected(file.place(), pupil.id, False)
    set_custody(file.place(), other.id, mother.id, True)
    assert [one.since for _, one in file.tables.protection] == [(NOW + AGO).date()] * 2
    assert file.tables.bonds[other.id, mother.id] == Guardianship(mother.id, other.id, "ouder", True, 0)
    assert [one.has_custody for _, one in file.tables.custody] == [True, False, True]


def test_a_clock_set_back_makes_everything_be_computed_again(file: MemoryFile) -> None:
    file.add_purpose()
    save_policy(file.place(), YesPolicy((12, 1)))
    pupil = file.add_pupil()
    say(file, pupil)
    assert catch_up(file.place(now=NOW + AGO))
    assert status(file, pupil.id) == "unanswered"
    assert catch_up(file.place())
    assert status(file, pupil.id) == "yes"
    assert not catch_up(file.place())
