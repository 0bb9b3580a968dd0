"""The school's purposes: texts with versions, what they are about, their order and their end."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.memory import TODAY, MemoryFile
from wm_desktop.domain.consent import AnswerKind, AnswerWay, Audience, ConsentStatus, Media
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.purposes import (
    PurposeClosedAlreadyError,
    PurposeFacts,
    PurposeLabelError,
    PurposeTakenError,
    PurposeYearError,
    add_purpose,
    all_purposes,
    change_facts,
    change_text,
    close_purpose,
    order_purposes,
)


@pytest.fixture
def file() -> MemoryFile:
    file = MemoryFile()
    for code in ("website", "pers"):
        file.add_purpose(code)
    return file


def codes(file: MemoryFile) -> list[str]:
    return [one.code for one in sorted(file.tables.purposes.values(), key=lambda one: one.position)]


def answered(file: MemoryFile, kind: str) -> ConsentStatus:
    purpose = next(iter(file.tables.purposes.values()))
    record_answer(
        file.place(),
        pupil_id=file.add_pupil().id,
        purpose_id=purpose.id,
        kind=AnswerKind(kind),
        guardian_id=None,
        given_on=date(2026, 9, 1),
        way=AnswerWay.FORM,
    )
    return status(file)


def status(file: MemoryFile) -> ConsentStatus:
    return next((state.status for state in file.tables.states.values()), ConsentStatus.UNANSWERED)


def test_a_correction_of_the_wording_leaves_every_answer(file: MemoryFile) -> None:
    assert answered(file, "yes") is ConsentStatus.YES
    changed = change_text(file.place(), "website", "Schoolsite", " Foto's op de site. ", asks_anew=False)
    assert (changed.label, changed.explanation, changed.version) == ("Schoolsite", "Foto's op de site.", 2)
    assert status(file) is ConsentStatus.YES


@pytest.mark.parametrize(("kind", "after"), [("yes", "unanswered"), ("no", "no")])
def test_a_new_meaning_asks_anew_and_a_no_stays(file: MemoryFile, kind: str, after: str) -> None:
    answered(file, kind)
    change_text(file.place(), "website", "Website en app", "", asks_anew=True)
    assert status(file).value == after
    assert file.tables.audit[-1][1:] == ("purpose.text", file.tables.audit[-1][2], "website 2 asks anew")


@pytest.mark.parametrize(("label", "error"), [(" ", PurposeLabelError), ("PERS", PurposeTakenError)])
def test_a_text_is_checked(file: MemoryFile, label: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        change_text(file.place(), "website", label, "", asks_anew=False)


def test_a_text_may_keep_its_name(file: MemoryFile) -> None:
    assert change_text(file.place(), "website", "Website", "nieuw", asks_anew=False).version == 2


def test_what_a_purpose_is_about_can_change(file: MemoryFile) -> None:
    pupil = file.add_pupil(protected=True)
    facts = PurposeFacts(Audience.CLOSED, Media.PHOTO, True, 2026, "  schoolreis  groep 7 ")
    changed = change_facts(file.place(), "website", facts)
    assert (changed.media, changed.covers_names, changed.activity) == (Media.PHOTO, True, "schoolreis groep 7")
    assert (pupil.id, changed.id) not in file.tables.states
    change_facts(file.place(), "website", PurposeFacts())
    assert file.tables.states[pupil.id, changed.id].withheld
    change_facts(file.place(), "website", PurposeFacts(covers_names=True))
    assert file.tables.states[pupil.id, changed.id].withheld


def test_an_activity_is_held_in_a_year(file: MemoryFile) -> None:
    with pytest.raises(PurposeYearError):
        change_facts(file.place(), "website", PurposeFacts(activity="schoolreis"))
    with pytest.raises(PurposeYearError):
        add_purpose(file.place(), "reis", "Schoolreis", facts=PurposeFacts(activity="schoolreis"))
    assert "reis" not in codes(file)


def test_a_closed_purpose_changes_no_more(file: MemoryFile) -> None:
    assert close_purpose(file.place(), "website").closed_on == TODAY
    with pytest.raises(PurposeClosedAlreadyError):
        close_purpose(file.place(), "website")
    with pytest.raises(PurposeClosedAlreadyError):
        change_text(file.place(), "website", "X", "", asks_anew=False)
    assert [one.code for one in all_purposes(file.place())] == ["pers", "website"]


def test_purposes_are_put_in_order(file: MemoryFile) -> None:
    file.add_purpose("jaarboek")
    order_purposes(file.place(), ["jaarboek", "pers"])
    assert codes(file) == ["jaarboek", "pers", "website"]
    with pytest.raises(NotFoundError):
        order_purposes(file.place(), ["billboard"])


def test_a_purpose_nobody_knows_is_refused(file: MemoryFile) -> None:
    with pytest.raises(NotFoundError):
        change_text(file.place(), "billboard", "X", "", asks_anew=False)


def test_a_teacher_changes_no_purposes(file: MemoryFile) -> None:
    with pytest.raises(NotAllowedError):
        all_purposes(file.place(Role.TEACHER))
