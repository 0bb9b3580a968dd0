"""`wm-admin term compute`: the contract, the words and the refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Admin
from wm_desktop.cli import main
from wm_desktop.cli import terms as cli_terms

VECTORS = [
    ("objection_6w", "2026-03-16", "2026-04-27", "2026-04-28", "Koningsdag"),
    ("objection_6w", "2026-04-03", "2026-05-15", "2026-05-18", "Hemelvaart"),
    ("appeal_6w", "2026-11-13", "2026-12-25", "2026-12-28", "Eerste Kerstdag"),
    ("decision_4w", "2026-03-09", "2026-04-06", "2026-04-07", "liever donderdag 2 april 2026"),
    ("response_21d", "2026-04-14", "2026-05-05", "2026-05-06", "Bevrijdingsdag"),
    ("access_request_1m", "2026-01-31", "2026-02-28", "2026-02-28", "liever vrijdag 27 februari 2026"),
    ("data_breach_72h", "2026-03-27T16:00", "2026-03-30T17:00:00", "2026-03-30T17:00:00", "een uur vooruit"),
    ("data_breach_72h", "2026-03-27T15:00+00:00", "2026-03-30T17:00:00", "2026-03-30T17:00:00", "echte uren"),
]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]):
    """Run wm-admin where there is no data file and none is named."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    monkeypatch.setattr(cli_terms, "data_file", lambda asked: tmp_path / "nowhere")

    def run(*words: str) -> tuple[int, str, str]:
        status = main(list(words))
        said = capsysbinary.readouterr()
        return status, said.out.decode(), said.err.decode()

    return run


def test_the_contract(school: Admin) -> None:
    for kind, start, raw, end, why in VECTORS:
        document = school("term", "compute", kind, start, "--json").document
        assert set(document) == {"raw_end", "end", "why"}
        assert (document["raw_end"], document["end"]) == (raw, end), kind
        assert why in document["why"], kind


def test_without_a_data_file_the_days_of_the_program_count(bare) -> None:
    status, out, err = bare("term", "compute", "objection_6w", "2025-11-20", "--json")
    assert status == 0
    assert '"end": "2026-01-05"' in out
    assert "geen gegevensbestand" in err
    status, _out, err = bare("term", "compute", "objection_6w", "2025-11-20", "--location", "Miland")
    assert status == 1
    assert "Locatie 'Miland'" in err


def test_lines_for_people_in_both_languages(bare, monkeypatch: pytest.MonkeyPatch) -> None:
    _status, out, _err = bare("term", "compute", "decision_4w", "2026-03-09")
    assert "beslissen op bezwaar, vanaf de dag waarop het bezwaar is ontvangen" in out
    assert "einde: dinsdag 7 april 2026" in out
    assert "voor de school uiterlijk: maandag 6 april 2026; liever donderdag 2 april 2026" in out
    assert "bron: WPO art. 63 lid 3 [A]" in out
    _status, out, _err = bare("term", "compute", "objection_6w", "2026-03-09")
    assert "voor de school uiterlijk" not in out
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    _status, out, err = bare("term", "compute", "data_breach_72h", "2026-10-23T16:00")
    assert "at the latest: Monday 26 October 2026, 15:00" in out
    assert "The clock goes back one hour" in out
    assert "no data file" in err
    _status, out, _err = bare("term", "compute", "objection_6w", "2026-03-09")
    assert "at the latest" not in out


@pytest.mark.parametrize(
    ("kind", "start", "said"),
    [
        ("data_breach_72h", "2026-03-27", "geef ook het tijdstip"),
        ("objection_6w", "2026-03-27T16:00", "geef alleen de dag"),
        ("data_breach_72h", "2026-03-29T02:30", "bestaat niet"),
        ("objection_6w", "1999-03-27", "tussen 2014 en 2199"),
    ],
)
def test_what_cannot_be_counted_is_refused_in_one_sentence(bare, kind: str, start: str, said: str) -> None:
    status, out, err = bare("term", "compute", kind, start, "--json")
    assert (status, out) == (1, "")
    assert said in err.splitlines()[-1]


@pytest.mark.parametrize("words", [("bezwaar", "2026-03-02"), ("objection_6w", "2 maart"), ("objection_6w",)])
def test_wrong_usage(bare, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        bare("term", "compute", *words)
    assert left.value.code == 2


def test_a_location_the_school_has_not_is_refused(school: Admin) -> None:
    assert school("term", "compute", "suspension_letter_1sd", "2026-11-20", "--location", "Miland").status == 0
    refused = school("term", "compute", "suspension_letter_1sd", "2026-11-20", "--location", "Gouda")
    assert refused.status == 1
    assert "Gouda" in refused.err
