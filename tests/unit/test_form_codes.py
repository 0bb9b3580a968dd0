"""Codes on forms: every number has one, and no slip of the fingers reads as another form."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.form_codes import MOST, SIGNS, FormCodeError, form_code, form_number
from wm_desktop.domain.ids import FormId, PupilId, RoundId
from wm_desktop.domain.rounds import ConsentForm

numbers = st.integers(0, MOST)


@given(numbers)
def test_a_code_reads_back(number: int) -> None:
    code = form_code(number)
    assert form_number(code) == number
    assert form_number(f" {code.lower().replace('-', ' ')} ") == number


@given(numbers, st.integers(0, 5), st.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(number: int, place: int, sign: str) -> None:
    code = form_code(number).replace("-", "")
    wrong = code[:place] + sign + code[place + 1 :]
    if wrong != code:
        with pytest.raises(FormCodeError):
            form_number(wrong)


@given(numbers, st.integers(0, 4))
def test_two_neighbours_swapped_are_noticed(number: int, place: int) -> None:
    code = form_code(number).replace("-", "")
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if wrong != code:
        with pytest.raises(FormCodeError):
            form_number(wrong)


@pytest.mark.parametrize("text", ["", "2222-2", "2222-222", "O222-22", "ABCD", "💥"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(FormCodeError, match="formuliercode"):
        form_number(text)


@pytest.mark.parametrize("number", [-1, MOST + 1])
def test_a_number_without_a_code_is_a_bug(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        form_code(number)


def test_a_form_knows_its_code() -> None:
    form = ConsentForm(FormId(UUID(int=1)), RoundId(UUID(int=2)), 7, PupilId(UUID(int=3)), None)
    assert form_number(form.code) == 7
