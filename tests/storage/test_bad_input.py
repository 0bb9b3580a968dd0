"""What cannot be is refused with a sentence and changes nothing; what can be is recorded as what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from tests.storage.every_table import contents
from tests.support import FixedClock, Office
from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import GuardianId
from wm_desktop.domain.people import Pupil
from wm_desktop.domain.publications import Content, PersonKind, Shown
from wm_desktop.services.answer_evidence import record_with_evidence
from wm_desktop.services.consent import NewAnswer, record_answer, withdraw
from wm_desktop.services.people import set_custody, set_protected
from wm_desktop.services.publications import NewPublication, record_publication
from wm_desktop.services.rounds import NewRound, enter_form, form_to_enter, start_round, undo_entry
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace

BORN = date(2018, 3, 14)


@dataclass
class Desk:
    """A pupil with a mother, a father and a grandmother without custody, and a round of which one form is back."""

    place: Workplace
    office: Office

    def __post_init__(self) -> None:
        self.pupil: Pupil = self.office.pupil("Noor Bos", group="5A", born=BORN)
        self.mother, self.father = self.office.guardians_of(self.pupil)
        self.grandmother = self.office.guardian(self.pupil, "Oma Bos", custody=False)
        self.today = self.place.today()
        self.website = next(one for one in self.place.queries.purposes() if one.code == "website")
        asked = start_round(self.place, NewRound("Ronde", ("website",), ("5A",), self.today + timedelta(days=14)))
        with self.place.unit_of_work() as uow:
            self.codes = {form.guardian_id: form.code for form in uow.rounds.forms(asked.id)}
        enter_form(self.place, self.codes[self.father.id], {})

    def say(self, kind: str, who: GuardianId | None, on: date | None = None) -> Answer:
        """Record an answer."""
        return record_answer(
            self.place,
            pupil_id=self.pupil.id,
            purpose_id=self.website.id,
            kind=AnswerKind(kind),
            guardian_id=who,
            given_on=on or self.today,
            way=AnswerWay.FORM,
        )

    def publish(self, **wrong: object) -> object:
        """Record a publication."""
        facts = {"purpose": "website", "title": "Sportdag", "where": "nieuws", "published_on": self.today}
        shown = {"contents": frozenset({Content.PHOTO}), "people": (Shown(PersonKind.PUPIL, self.pupil.id),)}
        return record_publication(self.place, NewPublication(**{**facts, **shown, **wrong}))  # type: ignore[arg-type]

    def with_scan(self, *pieces: bytes) -> object:
        """Record an answer with the scan that proves it."""
        new = NewAnswer(self.pupil.id, self.website.id, AnswerKind.YES, self.mother.id, self.today, AnswerWay.FORM)
        return record_with_evidence(
            self.place, [new], file_name="scan.pdf", pieces=iter(pieces), media_type="application/pdf"
        )

    def slip(self) -> str:
        """The mother's code with a wrong check sign."""
        code = self.codes[self.mother.id]
        return code[:-1] + ("3" if code[-1] == "2" else "2")

    @property
    def status(self) -> ConsentStatus:
        """What holds."""
        [row] = self.place.queries.register(ConsentFilter(columns=("website",))).rows
        return row.cells[0].status


@pytest.fixture
def desk(place: Workplace, office: Office) -> Desk:
    return Desk(place, office)


REFUSED: dict[str, tuple[Callable[[Desk], object], str]] = {
    "in the future": (lambda desk: desk.say("yes", desk.mother.id, desk.today + timedelta(1)), "in de toekomst"),
    "before birth": (lambda desk: desk.say("yes", desk.mother.id, BORN - timedelta(1)), "voor de geboorte"),
    "never given": (
        lambda desk: withdraw(
            desk.place, pupil_id=desk.pupil.id, purpose_id=desk.website.id, guardian_id=desk.mother.id
        ),
        "geen ja om in te trekken",
    ),
    "withdrawn on a form": (
        lambda desk: enter_form(desk.place, desk.codes[desk.mother.id], {desk.website.id: AnswerKind.WITHDRAWN}),
        "geen ja om in te trekken",
    ),
    "a form of tomorrow": (
        lambda desk: enter_form(
            desk.place, desk.codes[desk.mother.id], {desk.website.id: AnswerKind.YES}, desk.today + timedelta(1)
        ),
        "in de toekomst",
    ),
    "another bar code": (lambda desk: form_to_enter(desk.place, "8711400112233"), "geen formuliercode"),
    "a web address": (lambda desk: form_to_enter(desk.place, "https://school.nl/formulier/2KQ7"), "geen formuliercode"),
    "nothing scanned": (lambda desk: enter_form(desk.place, "", {}), "geen formuliercode"),
    "a form of another school": (lambda desk: form_to_enter(desk.place, "ZZZZ-Z6"), "formulier"),
    "wrong check sign": (lambda desk: enter_form(desk.place, desk.slip(), {}), "geen formuliercode"),
    "the same form twice": (
        lambda desk: enter_form(desk.place, desk.codes[desk.father.id], {desk.website.id: AnswerKind.YES}),
        "al ingevoerd op",
    ),
    "an empty scan": (lambda desk: desk.with_scan(), "leeg"),
    "without a date": (lambda desk: desk.publish(published_on=None), "op welke dag"),
    "published tomorrow": (lambda desk: desk.publish(published_on=desk.today + timedelta(1)), "dag"),
    "published nobody": (lambda desk: desk.publish(people=()), "wie"),
    "protected tomorrow": (
        lambda desk: set_protected(desk.place, desk.pupil.id, True, desk.today + timedelta(1)),
        "eerdere dag",
    ),
    "custody tomorrow": (
        lambda desk: set_custody(desk.place, desk.pupil.id, desk.father.id, False, desk.today + timedelta(1)),
        "eerdere dag",
    ),
}


def test_every_refusal_has_its_sentence_and_nothing_is_lost_or_added(desk: Desk, engine: Engine) -> None:
    before = contents(engine)
    for name, (act, words) in REFUSED.items():
        with pytest.raises(DomainError) as refusal:
            act(desk)
        for language in ("nl", "en"):
            assert refusal.value.sentence(language).endswith("."), name
            assert "{" not in refusal.value.sentence(language), name
        assert words in refusal.value.sentence("nl"), name
        assert contents(engine) == before, name


def test_an_answer_without_custody_is_kept_as_what_it_is(desk: Desk, clock: FixedClock) -> None:
    for kind in ("yes", "no"):
        desk.say(kind, desk.grandmother.id)
        assert desk.status is ConsentStatus.UNANSWERED
        clock.move(minutes=1)
    rows = desk.place.queries.history(desk.pupil.id)
    assert [(row.kind.value, row.counts, row.retracted) for row in rows] == [
        ("no", False, False),
        ("yes", False, False),
    ]
    set_custody(desk.place, desk.pupil.id, desk.grandmother.id, True)
    assert desk.status is ConsentStatus.NO


def test_what_was_refused_can_be_done_right_after(desk: Desk) -> None:
    code = desk.codes[desk.mother.id]
    with pytest.raises(DomainError):
        enter_form(desk.place, desk.slip(), {desk.website.id: AnswerKind.YES})
    enter_form(desk.place, f" {code.lower()} ", {desk.website.id: AnswerKind.YES}, desk.today - timedelta(days=3))
    assert desk.status is ConsentStatus.YES
    undo_entry(desk.place, code)
    assert desk.status is ConsentStatus.UNANSWERED
    [row] = desk.place.queries.history(desk.pupil.id)
    assert row.retracted
    enter_form(desk.place, code, {desk.website.id: AnswerKind.NO})
    assert desk.status is ConsentStatus.NO
    desk.with_scan(b"%PDF-1.7 ", b"een scan")
    assert desk.status is ConsentStatus.YES
