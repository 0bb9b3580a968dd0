"""Text files with columns: what old programs, other systems and hurried hands make of them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.spreadsheets.delimited import decode, find_separator, read_delimited

LINES = "Naam;Groep;Website\nZoë Bakker;1/2A;ja\nBjörn Müller;foto’s;nee\nFrançoise André;3A;ja\n"


def texts(data: str | bytes) -> list[list[str]]:
    written = data if isinstance(data, bytes) else data.encode()
    (sheet,) = read_delimited(written, "lijst.csv").sheets
    assert sheet.is_delimited
    return [[cell.text for cell in row] for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_usual_encoding_gives_the_same_table(encoding: str) -> None:
    assert texts(LINES.encode(encoding)) == [line.split(";") for line in LINES.split("\n")[:-1]]


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_dos_and_old_mac_are_recognised_by_their_letters(encoding: str) -> None:
    assert "Françoise André" in decode(LINES.replace("’", "'").encode(encoding))


def test_a_curly_apostrophe_alone_is_windows() -> None:
    assert decode("foto’s;op’s\n".encode("cp1252")) == "foto’s;op’s\n"


def test_two_files_pasted_together_keep_both_their_letters() -> None:
    mixed = "Naam;Website\nZoë;ja\n".encode() + "Björn;nee\n".encode("cp1252")
    assert texts(mixed) == [["Naam", "Website"], ["Zoë", "ja"], ["Björn", "nee"]]
    assert decode(b"\xef\xbb\xbf" + mixed).endswith("Björn;nee\n")


def test_a_file_cut_off_inside_a_letter_loses_only_that() -> None:
    assert decode("Zoë;ja\nBjö".encode()[:-1]).startswith("Zoë;ja\nBj")


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_quotes_may_hold_separators_quotes_and_line_breaks(separator: str) -> None:
    out = io.StringIO()
    rows = [["Naam", "Opmerking"], ["Bakker, Zoë; 3A | x", 'zei "nee"\nen later\tja'], ["Bo", ""]]
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    assert texts(out.getvalue()) == rows


def test_a_quote_that_is_never_closed_costs_no_other_row() -> None:
    rows = "".join(f'Kind {number};ja;"wel, maar\nniet nu"\n' for number in range(40))
    found = texts(f'Naam;Website;Opmerking\n"Noor;ja;3A\n{rows}')
    assert found[1] == ['"Noor', "ja", "3A"]
    assert len(found) == 42
    assert found[2] == ["Kind 0", "ja", "wel, maar\nniet nu"]


def test_inches_and_quotes_in_the_middle_are_signs() -> None:
    assert texts('Naam;Maat\nNoor;17" scherm\nBo;ja\n')[1:] == [["Noor", '17" scherm'], ["Bo", "ja"]]


def test_blank_lines_count_as_records_with_and_without_a_missing_quote() -> None:
    assert texts("Naam;Website\n\nNoor;ja\n") == [["Naam", "Website"], [], ["Noor", "ja"]]
    assert texts('Naam;Website\n\nNoor;"ja\nBo;nee\n')[:4] == [["Naam", "Website"], [], ["Noor", '"ja'], ["Bo", "nee"]]


def test_lines_that_excel_put_between_quotes_are_taken_apart() -> None:
    found = texts('"Naam,Groep,Website"\n"""Bakker, Zoë"",3A,ja"\n"Bo,4A,nee"\n')
    assert found == [["Naam", "Groep", "Website"], ["Bakker, Zoë", "3A", "ja"], ["Bo", "4A", "nee"]]


def test_a_list_of_quoted_names_is_left_as_it_is() -> None:
    assert texts('"Naam"\n"Bakker, Zoë"\n') == [["Naam"], ["Bakker, Zoë"]]


@pytest.mark.parametrize(
    ("announced", "separator"), [("sep=;", ";"), ("sep=,", ","), ('"sep=|"', "|"), ("SEP=\t", "\t"), ("sep=#", "#")]
)
def test_the_announced_separator_is_obeyed(announced: str, separator: str) -> None:
    found = texts(f"{announced}\nNaam{separator}Website\nNoor{separator}ja, en nee; of | niet\n".replace("#, ", "# "))
    assert found[0] == []
    assert found[1] == ["Naam", "Website"]


@given(st.lists(st.lists(st.text("ab é,;\"'\n|", max_size=6), min_size=3, max_size=3), min_size=2, max_size=6))
def test_what_is_written_as_csv_is_read_back(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["Naam", "Groep", "Website"], *rows])
    if find_separator(out.getvalue()) == ";":
        assert texts(out.getvalue())[1:] == rows
