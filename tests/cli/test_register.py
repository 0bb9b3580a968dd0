"""The register from the command line: the contract of the import result, and answers one by one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Admin

YEAR = ("--school-year", "2026-2027")
OVERVIEW = SAMPLES / "01_las_overzicht_privacyvoorkeuren.xlsx"
WINDOWS = SAMPLES / "06_excel_csv_windows1252_puntkomma.csv"


def truth(path: Path) -> dict[str, dict[str, str]]:
    """The answers per pupil number that the sample says must hold."""
    document = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return {pupil["key"]: pupil["answers"] for pupil in document["pupils"] if pupil["match"] != "needs_choice"}


@pytest.mark.parametrize("sample", [OVERVIEW, WINDOWS])
def test_an_import_reaches_its_truth_and_can_be_undone(school: Admin, sample: Path) -> None:
    dry = school("consent", "import", sample, *YEAR, "--dry-run", "--json").document
    assert (dry["committed"], dry["batch"]) == (False, None)
    assert dry["pupils"] == truth(sample)
    done = school("consent", "import", sample, *YEAR, "--json").document
    assert done["committed"] is True
    assert done["pupils"] == dry["pupils"]
    listed = school("consent", "list", "--status", "yes", "--json").document["consent"]
    expected = {(key, code) for key, said in truth(sample).items() for code, what in said.items() if what == "yes"}
    assert {(row["pupil"], row["purpose"]) for row in listed} == expected
    again = school("consent", "import", sample, *YEAR, "--json").document
    assert again["changes"] == []
    undone = school("consent", "undo", done["batch"], "--json")
    assert undone.status == 0
    assert school("consent", "list", "--status", "yes", "--json").document["consent"] == []


def test_the_big_sample_adds_its_own_pupils(admin: Admin, tmp_path: Path) -> None:
    assert admin("init", "--school", "Groot", "--location", "Hoofd").status == 0
    profile = tmp_path / "profiel.json"
    profile.write_text('{"unknown_pupils": "add"}', encoding="utf-8")
    sample = SAMPLES / "20_grote_school_420_leerlingen.xlsx"
    result = admin("consent", "import", sample, *YEAR, "--profile", profile, "--json")
    assert result.status == 0
    expected = truth(sample)
    stored = result.document["pupils"]
    assert {key: stored[key] for key in stored if key in expected} == {
        key: value for key, value in expected.items() if key in stored
    }
    assert len(stored) >= len(expected) - 1


def test_an_answer_changes_what_holds_and_stands_in_the_history(school: Admin) -> None:
    said = school("consent", "answer", "1003", "website", "yes", "--by", "ouders", "--on", "2026-09-01", "--json")
    assert said.document["status"] == "yes"
    withdrawn = school(
        "consent", "answer", "1003", "website", "withdrawn", "--by", "ouders", "--way", "e-mail", "--json"
    )
    assert withdrawn.document["status"] == "withdrawn"
    history = school("consent", "history", "1003", "--purpose", "website", "--json").document["answers"]
    assert [row["answer"] for row in history] == ["withdrawn", "yes"]
    past = school("consent", "list", "--purpose", "website", "--as-of", "2026-09-02", "--status", "yes", "--json")
    assert [row["pupil"] for row in past.document["consent"]] == ["1003"]
    assert school("consent", "history", "1003").status == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("consent", "answer", "9999", "website", "yes", "--by", "ouders"), "9999"),
        (("consent", "answer", "1003", "webseit", "yes", "--by", "ouders"), "webseit"),
        (("consent", "answer", "1003", "website", "yes", "--by", "Jan"), "Jan"),
        (("consent", "answer", "1003", "website", "withdrawn", "--by", "ouders"), "geen ja"),
        (("consent", "list", "--purpose", "webseit"), "webseit"),
        (("consent", "undo", "geen-nummer"), "geen-nummer"),
        (("consent", "export", "lijst.docx"), "lijst.docx"),
        (("incident", "show", "2026-999"), "2026-999"),
        (("letter", "export", "WM-2026-999-SCH", "brief.pdf"), "WM-2026-999-SCH"),
        (("letter", "verify", "WM-2026-999-SCH"), "WM-2026-999-SCH"),
        (("roster", "import", SAMPLES / "22d_geen_rekenblad.xlsx", *YEAR), "22d_geen_rekenblad"),
        (("consent", "import", SAMPLES / "22d_geen_rekenblad.xlsx", *YEAR), "22d_geen_rekenblad"),
        (("consent", "import", OVERVIEW, *YEAR, "--profile", "weg.json"), "weg.json"),
    ],
)
def test_a_refusal_is_one_sentence_and_nothing_on_stdout(
    school: Admin, words: tuple[object, ...], sentence: str
) -> None:
    result = school(*words)
    assert (result.status, result.out) == (1, "")
    assert result.err.count("\n") == 1
    assert sentence in result.err


def test_a_profile_that_is_no_json_is_refused(school: Admin, tmp_path: Path) -> None:
    profile = tmp_path / "profiel.json"
    profile.write_text("geen json", encoding="utf-8")
    assert "profiel.json" in school("consent", "import", OVERVIEW, *YEAR, "--profile", profile).err


def test_exports_are_written_whole(school: Admin, tmp_path: Path) -> None:
    assert school("consent", "import", OVERVIEW, *YEAR, "--json").status == 0
    for name, start in (("lijst.pdf", b"%PDF"), ("lijst.xlsx", b"PK"), ("nee.xlsx", b"PK")):
        status = ("--status", "not_yes") if name == "nee.xlsx" else ()
        result = school(
            "consent", "export", tmp_path / name, "--purpose", "website", "--group", "3A", *status, "--json"
        )
        assert result.status == 0, result.err
        assert (tmp_path / name).read_bytes().startswith(start)


def test_lists_for_people_and_purposes(school: Admin) -> None:
    assert "1003" in school("roster", "list").out
    document = school("roster", "list", "--group", "3A", "--json").document
    assert {row["group"] for row in document["pupils"]} == {"3A"}
    assert school("purpose", "add", "musical", "--label", "Musical groep 8", "--json").document["code"] == "musical"
    codes = [row["code"] for row in school("purpose", "list", "--json").document["purposes"]]
    assert codes[-1] == "musical"
    assert "Musical" in school("purpose", "list").out
    dry = school("roster", "import", SAMPLES / "edexml" / "roster_windows-1252.xml", *YEAR, "--dry-run", "--json")
    assert dry.document["counts"]["new"] == 0


def written(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_lists_of_guardians_and_employees(school: Admin, tmp_path: Path) -> None:
    rows = ("Leerlingnummer;Ouder 1 naam;Ouder 1 e-mail", "1003;Anna Bos;anna@bos.nl", "9999;Jan Vos;")
    parents = written(tmp_path / "ouders.csv", *rows)
    dry = school("roster", "import", parents, *YEAR, "--dry-run", "--json").document
    assert (dry["kind"], dry["committed"], dry["counts"]["added"]) == ("guardians", False, 1)
    assert [(one["code"], one["row"]) for one in dry["problems"]] == [("pupil_unknown", 3)]
    told = school("roster", "import", parents, *YEAR)
    assert "Ouders en verzorgers: 1 nieuw, 0 gewijzigd, 0 ongewijzigd" in told.out
    assert "Rij 3: leerling '9999'" in told.out
    again = school("roster", "import", parents, *YEAR, "--json").document
    assert (again["committed"], again["counts"]) == (True, {"added": 0, "changed": 0, "unchanged": 1})
    said = school("consent", "answer", "1003", "website", "yes", "--by", "anna@bos.nl", "--on", "2026-09-01", "--json")
    assert said.status == 0
    staff = written(tmp_path / "team.csv", "Naam;Functie;Groep", "Eva Smit;leerkracht;3A", "Sam Vos;conciërge;")
    assert "Medewerkers: 2 nieuw" in school("roster", "import", staff, *YEAR, "--dry-run").out
    document = school("roster", "import", staff, *YEAR, "--json").document
    assert (document["kind"], document["counts"]["added"]) == ("employees", 2)


def test_what_an_import_says_to_people(school: Admin, tmp_path: Path) -> None:
    roster = SAMPLES / "edexml" / "roster_het_voorbeeld_2026-2027.xml"
    told = school("roster", "import", roster, *YEAR, "--dry-run").out
    assert "Leerlingen: 0 nieuw" in told
    assert "Medewerkers: 0 nieuw, 0 gewijzigd" in told
    assert "er is niets opgeslagen" in told
    rows = ("Nummer leerling;Naam;Groep;Ouder 1 naam", "81;Noor Bos;3A;Anna Bos", "82;Sem Bos;;Anna Bos")
    beside = written(tmp_path / "lijst.csv", *rows, "83;Tom Vos;3A;Jan Vos")
    told = school("roster", "import", beside, *YEAR).out
    assert "Leerlingen: 3 nieuw" in told
    assert "Ouders en verzorgers: 3 nieuw" in told
    assert "Rij 3: Sem Bos heeft geen groep" in told
    assert told.endswith("Opgeslagen.\n")
    dry = school("consent", "import", WINDOWS, *YEAR, "--dry-run").out
    assert dry.startswith("Rijen: ")
    assert "er is niets opgeslagen" in dry
    done = school("consent", "import", WINDOWS, *YEAR).out
    batch = done.split()[-1]
    assert "Teruggenomen: " in school("consent", "undo", batch).out


def test_pupils_an_import_added_stay_when_it_is_taken_back(school: Admin, tmp_path: Path) -> None:
    profile = written(tmp_path / "profiel.json", '{"unknown_pupils": "add"}')
    listed = written(tmp_path / "nieuw.csv", "Leerlingnummer;Naam;Groep;Website", "7001;Noor Zee;3A;ja")
    batch = school("consent", "import", listed, *YEAR, "--profile", profile, "--json").document["batch"]
    assert "blijven staan: 7001" in school("consent", "undo", batch).out
