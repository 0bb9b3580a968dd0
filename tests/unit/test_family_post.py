"""Who shares a label or an envelope, and the measures of sheets and envelopes."""

from dataclasses import replace
from uuid import uuid4

import pytest

from wm_desktop.domain.addressees import NO_ADDRESS, NO_CUSTODY
from wm_desktop.domain.family_post import Bond, family_post
from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.domain.people import Address, FormOfAddress, Guardian, PersonName
from wm_desktop.domain.postal import (
    ENVELOPES,
    FREE_BELOW_MM,
    FREE_RIGHT_MM,
    L7160,
    L7163,
    LABEL_SHEETS,
    STAMP_HEIGHT_MM,
    STAMP_WIDTH_MM,
)

HOME = Address("Noordstraat 14", "2411 BM", "Bodegraven")
NOOR, SEM = PupilId(uuid4()), PupilId(uuid4())


def guardian(last_name, form=FormOfAddress.MADAM, address=HOME, **others):
    return Guardian(GuardianId(uuid4()), PersonName("Anna", "", last_name, "A."), form, address, **others)


def lines(bonds):
    return [item.lines for item in family_post(bonds)[0]]


MOTHER, FATHER = guardian("Vries"), guardian("Bos", FormOfAddress.SIR)


def test_brothers_and_sisters_at_one_address_get_one_item():
    bonds = [Bond(pupil, one, True, "School, Plein 2") for pupil in (NOOR, SEM) for one in (MOTHER, FATHER)]
    items, skipped = family_post(bonds)
    assert [item.lines for item in items] == [
        ("Mevrouw A. Vries en", "de heer A. Bos", "Noordstraat 14", "2411 BM  BODEGRAVEN")
    ]
    assert (items[0].who, items[0].sender, skipped) == ("Mevrouw A. Vries en de heer A. Bos", "School, Plein 2", ())


def test_parents_apart_get_an_item_each_and_never_each_others_address():
    away = replace(FATHER, address=Address("Zuidweg 3", "2411 CD", "Bodegraven"))
    assert lines([Bond(NOOR, MOTHER, True), Bond(NOOR, away, True)]) == [
        ("Mevrouw A. Vries", "Noordstraat 14", "2411 BM  BODEGRAVEN"),
        ("De heer A. Bos", "Zuidweg 3", "2411 CD  BODEGRAVEN"),
    ]


def test_two_families_in_one_house_are_not_put_together():
    assert len(lines([Bond(NOOR, MOTHER, True), Bond(SEM, FATHER, True)])) == 2


def test_a_family_found_late_is_still_one():
    other = guardian("Kok")
    bonds = [Bond(NOOR, MOTHER, True), Bond(SEM, FATHER, True), Bond(NOOR, other, True), Bond(SEM, other, True)]
    assert len(lines(bonds)) == 1


def test_a_secret_address_stands_on_the_own_item_only():
    hidden = replace(FATHER, secret_address=True)
    found = lines([Bond(NOOR, MOTHER, True), Bond(NOOR, hidden, True), Bond(SEM, hidden, True)])
    assert [one[0] for one in found] == ["Mevrouw A. Vries", "De heer A. Bos"]


def test_who_gets_nothing_is_named_once_with_the_reason():
    nowhere, stranger = guardian("Kok", address=Address()), guardian("Smit")
    items, skipped = family_post(
        [
            *(Bond(NOOR, one, custody) for one, custody in ((MOTHER, True), (nowhere, True), (stranger, False))),
            *(Bond(SEM, one, custody) for one, custody in ((MOTHER, False), (nowhere, False), (stranger, False))),
        ]
    )
    assert len(items) == 1
    assert {(one.who, one.reason) for one in skipped} == {("Anna Kok", NO_ADDRESS), ("Anna Smit", NO_CUSTODY)}


@pytest.mark.parametrize("sheet", LABEL_SHEETS, ids=lambda one: one.name)
def test_labels_fill_an_a4_evenly_without_touching_its_edge(sheet):
    left, top = sheet.corner_mm(1)
    right, bottom = sheet.corner_mm(sheet.count)
    assert (210 - right - sheet.width_mm) == pytest.approx(left, abs=0.05)
    assert (297 - bottom - sheet.height_mm) == pytest.approx(top, abs=0.05)
    assert sheet.across_mm >= sheet.width_mm
    assert sheet.down_mm >= sheet.height_mm
    assert sheet.source


def test_the_sheets_have_as_many_labels_as_the_packet_says():
    assert (L7160.count, L7163.count) == (21, 14)
    assert L7160.corner_mm(5) == pytest.approx((7.21 + 66.04, 15.15 + 38.1))


@pytest.mark.parametrize("size", ENVELOPES, ids=lambda one: one.name)
def test_the_address_on_an_envelope_stays_clear_of_stamp_and_sorting_zones(size):
    assert size.address_left_mm + size.address_width_mm <= size.width_mm - FREE_RIGHT_MM
    assert size.address_top_mm + size.address_height_mm <= size.height_mm - FREE_BELOW_MM
    assert size.address_top_mm >= STAMP_HEIGHT_MM
    assert size.width_mm - STAMP_WIDTH_MM > 100
    assert size.source
