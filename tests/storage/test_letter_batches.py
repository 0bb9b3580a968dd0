"""Letters to many families: right words to the right people, numbered once, all of them or none."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis.strategies import DataObject, characters, data, lists, sampled_from, text
from pypdf import PdfReader

from tests.support import LOCATIONS, FixedClock, Office
from wm_desktop.documents.letter_batch import Press
from wm_desktop.documents.letter_checks import UnprintableTextError
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.domain.letters import Signatory
from wm_desktop.domain.people import Address, Guardian, Guardianship
from wm_desktop.services.batch_texts import (
    TEXTS,
    BatchFieldError,
    BatchKind,
    BatchText,
    DayNotPastError,
    DayNotToComeError,
    Typed,
    as_written,
)
from wm_desktop.services.consent import record_answer, retract_answer
from wm_desktop.services.letter_batches import (
    BatchRun,
    NumberTakenError,
    Way,
    batch_folder,
    batch_skipped,
    made_batches,
    make_batch,
    prepare_batch,
    preview_letter,
)
from wm_desktop.services.mail_merge import SchoolFieldEmptyError
from wm_desktop.services.mailings import Audience, NobodyInMailingError
from wm_desktop.services.settings import LocationSettings, load_settings, save_settings
from wm_desktop.services.workplace import Workplace

PRESS = Press()
BY_KIND = {text.kind: text for text in TEXTS}
INVITED: Typed = {"gelegenheid": "de informatieavond", "wanneer": "dinsdag 8 december", "waar": "in de aula"}


class Steps:
    """Progress that gives up at a step."""

    def __init__(self, stop: int = -1) -> None:
        self.stop = stop

    def report(self, done: int, total: int) -> None:
        if done == self.stop:
            raise CancelledError


@pytest.fixture
def office(place: Workplace) -> Office:
    where = LocationSettings(phone="0172 000 000")
    who = Signatory("M. de Wit", "directeur")
    save_settings(place, replace(load_settings(place), principal=who, locations={LOCATIONS[0]: where}))
    return Office(place)


def families(office: Office, *names: str) -> list[tuple[PupilId, Guardian]]:
    """A child with one parent for each name, at an address of their own."""
    found = []
    for number, name in enumerate(names):
        pupil = office.pupil(name, group="5A", guardians=0)
        found.append((pupil.id, office.guardian(pupil, f"Anna {name.split()[1]}", street=f"Dorpsstraat {number}")))
    return found


def prepared(
    place: Workplace, kind: BatchKind = BatchKind.INVITATION, typed: Typed = INVITED, audience: Audience | None = None
) -> BatchRun:
    return prepare_batch(place, BY_KIND[kind], typed, audience or Audience(), PRESS)


def made(place: Workplace, run: BatchRun, *, way: Way = Way.ON_SHEETS, stop: int = -1) -> list[tuple[str, bytes]]:
    return list(make_batch(place, run, PRESS, Steps(stop), way))


def texts_of(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def paragraphs(run: BatchRun) -> list[str]:
    return [" ".join(page.paragraphs) for page in run.pages]


def test_all_letters_in_one_file_each_with_its_own_reference(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos", "Sem Kaya")

    [(name, data)] = made(place, prepared(place))

    assert name == "Uitnodiging voor een ouderavond of gesprek - WM-2026-B001 - 2 brieven - 2026-11-23.pdf"
    first, empty, second = texts_of(data)
    assert empty == ""
    [(_, plain)] = made(place, prepared(place), way=Way.PLAIN)
    assert len(texts_of(plain)) == 2
    assert "Mevrouw A. Bos Dorpsstraat 0 3421 AA OUDEWATER" in first
    assert "WM-2026-B001-001" in first
    assert "Geachte mevrouw Bos," in first
    assert "Graag nodigen wij u uit voor de informatieavond." in first
    assert "de ouders en verzorgers van Noor (5A)" in first
    assert "U bereikt ons op 0172 000 000." in first
    assert "M. de Wit directeur" in first
    assert "WM-2026-B001-002" in second
    assert "Noor" not in second
    reader = PdfReader(io.BytesIO(data))
    assert [one.title for one in reader.outline] == ["Brief WM-2026-B001-001", "Brief WM-2026-B001-002"]  # type: ignore[union-attr]


def test_what_was_made_is_remembered_by_ids_and_fingerprint(place: Workplace, office: Office) -> None:
    (_, anna), (_, kaya) = families(office, "Noor Bos", "Sem Kaya")

    [(_, data)] = made(place, prepared(place, audience=Audience(group="5A")))
    files = made(place, prepared(place, audience=Audience(location="Willibrord", hidden=True)), way=Way.EACH)

    second, first = made_batches(place)
    assert (first.number, first.template, first.files, first.left_out) == ("WM-2026-B001", "invitation 1", 1, 0)
    assert first.addressees == ((anna.id,), (kaya.id,))
    assert first.sha256 == hashlib.sha256(data).hexdigest()
    assert (second.number, second.audience, second.files) == ("WM-2026-B002", "Willibrord", 2)
    assert second.sha256 == hashlib.sha256(b"".join(hashlib.sha256(one).digest() for _, one in files)).hexdigest()
    assert [name for name, _ in files] == [
        "001 Uitnodiging - 5A - Bos - 2026-11-23.pdf",
        "002 Uitnodiging - 5A - Kaya - 2026-11-23.pdf",
    ]
    told = [row.detail for row in place.queries.audit() if row.action == "letter.batch"]
    assert told[0] == f"invitation 1; 2 brieven, 0 niet; 5A; {first.sha256}"
    assert "ook adressen die niet op papier mogen" in told[1]
    assert not [detail for detail in told if "Bos" in detail]


@pytest.mark.parametrize(("way", "stop"), [(Way.PLAIN, 0), (Way.ON_SHEETS, 1), (Way.EACH, 1), (Way.EACH, 2)])
def test_giving_up_costs_no_number_and_leaves_nothing(place: Workplace, office: Office, way: Way, stop: int) -> None:
    families(office, "Noor Bos", "Sem Kaya")
    run = prepared(place)

    with pytest.raises(CancelledError):
        made(place, run, way=way, stop=stop)

    assert made_batches(place) == []
    made(place, run)
    assert [one.number for one in made_batches(place)] == ["WM-2026-B001"]


def test_a_number_that_was_taken_meanwhile_is_not_given_twice(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos")
    run = prepared(place)
    slow: Iterator[tuple[str, bytes]] = make_batch(place, run, PRESS, Steps(), Way.PLAIN)
    next(slow)
    made(place, run)

    with pytest.raises(NumberTakenError):
        next(slow)

    assert [one.number for one in made_batches(place)] == ["WM-2026-B001"]


def test_numbers_begin_anew_each_year(place: Workplace, office: Office, clock: FixedClock) -> None:
    families(office, "Noor Bos")
    made(place, prepared(place))
    clock.set(date(2027, 1, 11))
    made(place, prepared(place))

    assert [one.number for one in made_batches(place)] == ["WM-2027-B001", "WM-2026-B001"]


def test_a_letter_that_cannot_be_drawn_keeps_no_other_from_being_made(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos", "Sem 愛", "Lot Smit")

    run = prepared(place)

    assert [one.people[0][0].last_name for one in run.mailing.recipients] == ["Bos", "Smit"]
    [left_out] = run.mailing.left_out
    assert "tekens die niet gedrukt kunnen worden" in left_out.reason
    listed = batch_skipped(place, run)
    assert listed is not None
    assert listed.rows[0][1:3] == ("愛, Sem", "Anna 愛")
    [(_, data)] = made(place, run)
    assert ["WM-2026-B001-002" in text for text in texts_of(data)] == [False, False, True]


def test_what_is_wrong_with_every_letter_is_said_at_once(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos", "Sem Kaya")

    with pytest.raises(UnprintableTextError, match="tekens die niet gedrukt"):
        prepared(place, typed={**INVITED, "toelichting": "Tot dan \N{LOVE HOTEL}"})


def test_nobody_to_write_to(place: Workplace, office: Office) -> None:
    office.pupil("Noor Bos", guardians=0)
    run = prepared(place)

    assert preview_letter(place, run, PRESS) is None
    assert batch_skipped(place, run) is not None
    with pytest.raises(NobodyInMailingError):
        made(place, run)


def test_what_is_missing_is_named_and_shown_in_the_preview(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos", "Sem Kaya")
    invitation = BY_KIND[BatchKind.INVITATION]

    with pytest.raises(BatchFieldError, match="Wanneer, Waar"):
        prepared(place, typed={"gelegenheid": "de avond", "waar": ""})
    look = prepare_batch(place, invitation, {}, Audience(), PRESS, whole=False)

    assert len(look.pages) == 1
    assert len(look.mailing.recipients) == 2
    pdf = preview_letter(place, look, PRESS)
    assert pdf is not None
    [text] = texts_of(pdf)
    assert "Graag nodigen wij u uit voor [waarvoor]." in text
    assert "CONCEPT" in text
    assert as_written(invitation, {"toelichting": " Tot dan! "})["toelichting"] == "Tot dan!"


def test_a_principal_without_a_name_signs_nothing(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos")
    save_settings(place, replace(load_settings(place), principal=Signatory("", "directeur")))

    with pytest.raises(SchoolFieldEmptyError, match="directeur"):
        prepared(place)


def test_a_day_lies_on_the_right_side_of_today(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos")

    with pytest.raises(DayNotToComeError, match="Terug uiterlijk"):
        prepared(place, BatchKind.COVER, {"terug_voor": place.today()})
    with pytest.raises(DayNotPastError, match="Gewijzigd sinds"):
        prepared(place, BatchKind.CONFIRMATION, {"sinds": place.today() + timedelta(days=1)})
    run = prepared(place, BatchKind.COVER, {"terug_voor": date(2026, 12, 8), "toelichting": "Lees ook de schoolgids."})

    [text] = paragraphs(run)
    assert "uiterlijk 8 december 2026 terug" in text
    assert "Lees ook de schoolgids." in text
    assert batch_skipped(place, run) is None


def answer(
    place: Workplace, pupil: PupilId, guardian: GuardianId | None, kind: AnswerKind, on: date, code: str = ""
) -> None:
    for purpose in place.queries.purposes():
        if code in {"", purpose.code}:
            record_answer(
                place,
                pupil_id=pupil,
                purpose_id=purpose.id,
                kind=kind,
                guardian_id=guardian,
                given_on=on,
                way=AnswerWay.FORM,
            )


def test_a_reminder_goes_where_an_answer_is_missing(place: Workplace, office: Office) -> None:
    (noor, anna), (_, kaya) = families(office, "Noor Bos", "Sem Kaya")
    sister = office.pupil("Lot Kaya", group="3A", guardians=0)
    with place.unit_of_work() as uow:
        uow.people.save_guardianship(Guardianship(kaya.id, sister.id))
        uow.commit()
    answer(place, noor, anna.id, AnswerKind.YES, place.today())
    answer(place, sister.id, kaya.id, AnswerKind.NO, place.today())

    [text] = paragraphs(prepared(place, BatchKind.REMINDER, {"terug_voor": date(2026, 12, 8)}))

    assert "Van Sem (5A) hadden wij nog niet op alle vragen een antwoord" in text
    assert "Lot" not in text


def test_a_change_is_confirmed_to_who_made_it_only(place: Workplace, office: Office, clock: FixedClock) -> None:
    pupil = office.pupil("Noor Bos", guardians=0)
    mother, father = office.guardian(pupil, "Anna Bos"), office.guardian(pupil, "Bert Bos")
    today = place.today()
    early = today - timedelta(days=100)
    for guardian in (mother, father):
        answer(place, pupil.id, guardian.id, AnswerKind.YES, early)
    families(office, "Sem Kaya")
    clock.move(hours=1)
    answer(place, pupil.id, mother.id, AnswerKind.WITHDRAWN, today - timedelta(days=3), "website")

    run = prepared(place, BatchKind.CONFIRMATION, {"sinds": today - timedelta(days=7)})

    [letter] = run.mailing.recipients
    assert letter.ids == (mother.id,)
    label = next(one.label for one in place.queries.purposes() if one.code == "website")
    assert f"- Noor, {label}: ingetrokken op 20 november 2026 (eerder: ja)" in run.pages[0].paragraphs
    assert len([one for one in run.pages[0].paragraphs if one.startswith("- ")]) == 1
    assert prepared(place, BatchKind.CONFIRMATION, {"sinds": today}).pages == ()
    look = prepare_batch(place, BY_KIND[BatchKind.CONFIRMATION], {}, Audience(), PRESS, whole=False)
    assert look.pages == ()


def test_an_answer_that_was_taken_back_is_not_confirmed(place: Workplace, office: Office, clock: FixedClock) -> None:
    [(noor, anna)] = families(office, "Noor Bos")
    today = place.today()
    answer(place, noor, anna.id, AnswerKind.YES, today - timedelta(days=9), "website")
    clock.move(hours=1)
    answer(place, noor, anna.id, AnswerKind.NO, today, "website")
    retract_answer(place, pupil_id=noor, answer_id=place.queries.history(noor)[0].id)
    clock.move(hours=1)
    answer(place, noor, None, AnswerKind.YES, today - timedelta(days=9), "ouderapp")
    answer(place, noor, anna.id, AnswerKind.WITHDRAWN, today, "ouderapp")

    [text] = paragraphs(prepared(place, BatchKind.CONFIRMATION, {"sinds": today}))

    assert text.count("- Noor") == 1
    assert "ingetrokken op 23 november 2026 Waar u" in text


def test_the_letter_to_a_hidden_address_bears_that_address_only(place: Workplace, office: Office) -> None:
    pupil = office.pupil("Noor Bos", guardians=0)
    office.guardian(pupil, "Anna Bos", street="Dorpsstraat 1")
    secret = replace(office.guardian(pupil, "Bert Bos", street="Geheimweg 9"), secret_address=True)
    with place.unit_of_work() as uow:
        uow.people.save_guardian(secret)
        uow.commit()

    assert len(prepared(place).pages) == 1
    files = made(place, prepared(place, audience=Audience(hidden=True)), way=Way.EACH)

    assert [("Geheimweg" in texts_of(data)[0], "Bos" in name) for name, data in files] == [(False, True), (True, False)]


def test_a_long_name_and_an_address_that_does_not_fit(place: Workplace, office: Office) -> None:
    [(_, long), (_, lines)] = families(office, "Noor Bos", "Sem Kaya")
    with place.unit_of_work() as uow:
        uow.people.save_guardian(replace(long, name=replace(long.name, last_name="Bos " * 29 + "Bos")))
        street = "\n".join(f"Regel {number} van een lang adres" for number in range(9))
        uow.people.save_guardian(replace(lines, address=Address(street, "1000", "Brussel", "België")))
        uow.commit()

    run = prepared(place)

    assert len(run.pages) == 1
    assert "past niet in het venster" in run.mailing.left_out[0].reason


def test_a_folder_is_named_after_text_and_people(place: Workplace, office: Office) -> None:
    families(office, "Noor Bos")
    name = batch_folder(place, prepared(place, audience=Audience(group="5A")))

    assert name == "Uitnodiging voor een ouderavond of gesprek - groep 5A - 2026-11-23"


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.kind.value)
def test_every_text_is_whole(place: Workplace, office: Office, one: BatchText) -> None:
    assert PRESS.version(one.kind.value).startswith(f"{one.kind.value} ")
    assert len({field.name for field in one.fields}) == len(one.fields)
    families(office, "Noor Bos")
    look = prepare_batch(place, one, {}, Audience(), PRESS, whole=False)
    for words in paragraphs(look):
        assert "{" not in words
        assert "uw kind" in words or "Noor" in words


PRINTED = text(characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"]), max_size=60)


@settings(max_examples=int(os.environ.get("WM_MANY_LETTERS", "25")))
@given(sampled_from(TEXTS), data())
def test_no_field_stays_unfilled_whatever_stands_in_it(one: BatchText, drawn: DataObject) -> None:
    values: dict[str, object] = {
        name: drawn.draw(PRINTED, label=name) for name in ("kinderen", "uw_kind", "locatie_telefoon")
    }
    typed = {field.name: drawn.draw(PRINTED, label=field.name) for field in one.fields}
    values |= as_written(one, typed)
    values["wijzigingen"] = tuple(drawn.draw(lists(PRINTED, max_size=3)))

    found = PRESS.paragraphs(one.kind.value, values)

    given = "".join(map(str, values.values()))
    for mark in ("{{", "}}", "{%", "%}", "{#"):
        assert mark in given or not [words for words in found if mark in words]
    assert found
    assert all(words.strip() for words in found)
