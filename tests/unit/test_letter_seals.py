"""Whether letters are sealed, with whose certificate, and what is told of a seal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.memory import NOW, MemoryFile
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.letter_seals import SealCertificate, SealReport
from wm_desktop.services.actors import Role
from wm_desktop.services.letter_seals import (
    SEAL_KEY,
    SealSettings,
    SealShown,
    choose_seal,
    load_seal,
    look_at_seal,
    sealer_in,
    stop_sealing,
)
from wm_desktop.services.seal_faults import OtherCertificateError, SealNeededError
from wm_desktop.services.workplace import Kind

MINE = SealCertificate(
    "Stichting De Groeiling", "Uitgever BV", NOW - timedelta(days=9), NOW + timedelta(days=90), "ab" * 32, False
)
NEXT = replace(MINE, fingerprint="cd" * 32, valid_until=datetime(2029, 12, 31, 23, 30, tzinfo=UTC))


class FakeSealer:
    def __init__(self, certificate: SealCertificate = MINE) -> None:
        self.certificate = certificate

    def __call__(self, data: bytes, at: datetime) -> bytes:
        return data + b"zegel"


def test_letters_are_not_sealed_until_somebody_chooses_so() -> None:
    place = MemoryFile().place()
    assert load_seal(place) == SealSettings(None, ())
    with place.unit_of_work() as uow:
        assert sealer_in(uow, None) is None
        assert sealer_in(uow, FakeSealer()) is None


def test_the_chosen_certificate_is_kept_without_its_key_and_announced() -> None:
    file = MemoryFile()
    choose_seal(file.place(), MINE)

    assert load_seal(file.place()) == SealSettings(MINE, (MINE.fingerprint,))
    assert file.announced == [frozenset({Kind.SETTINGS})]
    assert file.tables.audit == [("directie", "seal.choose", MINE.fingerprint, "")]
    stored = json.loads(json.dumps(file.tables.settings[SEAL_KEY]))["certificate"]
    assert set(stored) == {"holder", "issuer", "valid_from", "valid_until", "fingerprint", "self_signed"}


def test_a_school_that_seals_makes_no_letter_final_without() -> None:
    place = MemoryFile().place()
    choose_seal(place, MINE)
    mine = FakeSealer()
    with place.unit_of_work() as uow:
        assert sealer_in(uow, mine) is mine
        with pytest.raises(SealNeededError, match="Typ het wachtwoord"):
            sealer_in(uow, None)
        with pytest.raises(OtherCertificateError, match=r"01-01-2030.*maar ingesteld is dat van .*21-02-2027"):
            sealer_in(uow, FakeSealer(NEXT))


def test_a_seal_of_an_earlier_certificate_is_still_the_schools_own() -> None:
    place = MemoryFile().place()
    choose_seal(place, MINE)
    choose_seal(place, NEXT)
    choose_seal(place, NEXT)
    assert load_seal(place) == SealSettings(NEXT, (MINE.fingerprint, NEXT.fingerprint))

    report = SealReport(MINE, intact=True, whole=True, sealed_at=NOW)
    other = SealReport(replace(MINE, fingerprint="ef" * 32), intact=True, whole=True, sealed_at=NOW)

    assert look_at_seal(place, b"brief", lambda data: report) == SealShown(report, own=True)
    assert look_at_seal(place, b"brief", lambda data: other) == SealShown(other, own=False)
    assert look_at_seal(place, b"brief", lambda data: None) is None


def test_sealing_stops_and_the_seals_that_were_made_stay_known() -> None:
    file = MemoryFile()
    choose_seal(file.place(), MINE)
    stop_sealing(file.place())
    assert load_seal(file.place()) == SealSettings(None, (MINE.fingerprint,))
    assert file.tables.audit[-1] == ("directie", "seal.stop", "", "")


@pytest.mark.parametrize("role", [Role.TEACHER, Role.READER])
def test_who_handles_no_incidents_neither_sees_nor_chooses(role: Role) -> None:
    place = MemoryFile().place(role)
    for work in (
        lambda: load_seal(place),
        lambda: choose_seal(place, MINE),
        lambda: stop_sealing(place),
        lambda: look_at_seal(place, b"", lambda data: None),
    ):
        with pytest.raises(NotAllowedError):
            work()


def test_a_report_says_when_it_can_be_relied_on() -> None:
    report = SealReport(MINE, intact=True, whole=True, sealed_at=NOW)
    assert (report.unbroken, report.valid_then) == (True, True)
    assert not replace(report, intact=False).unbroken
    assert not replace(report, whole=False).unbroken
    assert not replace(report, sealed_at=None).valid_then
    assert not replace(report, sealed_at=MINE.valid_until + timedelta(seconds=1)).valid_then
    assert not replace(report, sealed_at=MINE.valid_from - timedelta(seconds=1)).valid_then


@pytest.mark.parametrize(("days", "soon"), [(60, False), (59, True), (0, True), (-3, True)])
def test_a_new_certificate_is_asked_for_sixty_days_ahead(days: int, soon: bool) -> None:
    now = MINE.valid_until - timedelta(days=days)
    assert MINE.days_left(now) == days
    assert MINE.ends_soon(now) is soon
