"""The document of `consent import --json`, held against a schema written by hand from the command line's design."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.cli.conftest import SAMPLES, Admin

ANSWERS = {"yes", "no", "unanswered"}
STATUSES = {"yes", "no", "unanswered", "withdrawn", "conflict"}
CODES = {
    *("schoolgids", "website", "sociale_media", "nieuwsbrief", "ouderapp", "klassenfoto", "pers", "jaarboek"),
    *("opleiding", "onderzoek", "bestuur"),
}
ROLES = {
    *("choices", "name", "first_name", "prefix", "last_name", "group", "pupil_number", "birth_date", "guardian"),
    *("returned", "answered_on", "purpose_name", "answer", "remark", "ignore"),
}
TEXT, NUMBER, TEXT_OR_NULL, NUMBER_OR_NULL = (str,), (int,), (str, type(None)), (int, type(None))
SCHEMA: dict[str, Any] = {
    "file": TEXT,
    "format": TEXT,
    "sha256": TEXT,
    "school_year": TEXT,
    "committed": (bool,),
    "batch": TEXT_OR_NULL,
    "sheets": [
        {
            "name": TEXT,
            "used": (bool,),
            "reason": TEXT_OR_NULL,
            "header_rows": [NUMBER],
            "columns": [{"letter": TEXT, "header": TEXT, "role": TEXT}],
        }
    ],
    "rows": [
        {
            "sheet": TEXT,
            "row": NUMBER,
            "pupil": TEXT_OR_NULL,
            "match": TEXT,
            "guardian": TEXT_OR_NULL,
            "answers": (dict,),
        }
    ],
    "pupils": (dict,),
    "changes": [{"pupil": TEXT, "purpose": TEXT, "from": TEXT, "to": TEXT}],
    "problems": [
        {
            "severity": TEXT,
            "code": TEXT,
            "sheet": TEXT_OR_NULL,
            "row": NUMBER_OR_NULL,
            "column": TEXT_OR_NULL,
            "message": TEXT,
        }
    ],
    "counts": dict.fromkeys(("rows", "matched", "changes", "errors", "warnings", "notices"), NUMBER),
}


def hold(value: Any, schema: Any, where: str = "document") -> None:
    """Exactly these keys, of exactly these types (a bool is no number here)."""
    if isinstance(schema, dict):
        assert type(value) is dict, where
        assert value.keys() == schema.keys(), where
        for key, inner in schema.items():
            hold(value[key], inner, f"{where}.{key}")
    elif isinstance(schema, list):
        assert type(value) is list, where
        for number, each in enumerate(value):
            hold(each, schema[0], f"{where}[{number}]")
    else:
        assert type(value) in schema, f"{where}: {value!r}"


def answers_are_plain(answers: dict[str, str]) -> None:
    assert answers.keys() <= CODES
    assert set(answers.values()) <= ANSWERS


@pytest.mark.parametrize(
    "name",
    [
        "01_las_overzicht_privacyvoorkeuren.xlsx",
        "06_excel_csv_windows1252_puntkomma.csv",
        "20_grote_school_420_leerlingen.xlsx",
    ],
)
def test_the_whole_document(school: Admin, name: str) -> None:
    asked = ("consent", "import", SAMPLES / name, "--school-year", "2026-2027", "--json")
    made = school(*asked, "--dry-run").document
    hold(made, SCHEMA)
    assert (made["file"], made["school_year"], made["committed"], made["batch"]) == (name, "2026-2027", False, None)
    assert (made["format"], len(made["sha256"])) == (name.rpartition(".")[2], 64)
    for sheet in made["sheets"]:
        assert sheet["used"] is (sheet["reason"] is None)
        for column in sheet["columns"]:
            kind, _, codes = column["role"].partition(":")
            assert column["role"] in ROLES or (kind in {"purpose", "purposes"} and set(codes.split(",")) <= CODES)
    sure = set()
    for row in made["rows"]:
        assert row["match"] in {"exact", "repaired", "needs_choice", "unknown"}
        assert row["sheet"] in {sheet["name"] for sheet in made["sheets"] if sheet["used"]}
        answers_are_plain(row["answers"])
        if row["match"] in {"exact", "repaired"}:
            sure.add(row["pupil"])
    assert made["pupils"].keys() == sure
    for answers in made["pupils"].values():
        answers_are_plain(answers)
    for change in made["changes"]:
        assert change["pupil"] in sure
        assert {change["from"], change["to"]} <= STATUSES
        assert change["from"] != change["to"]
    weights = Counter(one["severity"] for one in made["problems"])
    assert weights.keys() <= {"error", "warning", "notice"}
    assert made["counts"] == {
        "rows": len(made["rows"]),
        "matched": sum(row["match"] in {"exact", "repaired"} for row in made["rows"]),
        "changes": len(made["changes"]),
        "errors": weights["error"],
        "warnings": weights["warning"],
        "notices": weights["notice"],
    }
    stored = school(*asked).document
    hold(stored, SCHEMA)
    assert stored["committed"] is True
    assert {**stored, "committed": False, "batch": None} == made
    held = {(one["pupil"], one["purpose"]): one["status"] for one in listed(school)}
    for pupil, answers in made["pupils"].items():
        for code, said in answers.items():
            now = held[pupil, code]
            assert said == (now if now in {"yes", "unanswered"} else "no")
    outside = {pupil for (pupil, _), status in held.items() if status != "unanswered"}
    assert outside <= made["pupils"].keys()


def listed(school: Admin) -> list[dict[str, str]]:
    return school("consent", "list", "--json").document["consent"]
