"""Holds what an import said against the truth of a file: what is wrong, and how many cells are right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
LAYOUTS = DATA / "layouts"
# Mentioned beside anything: they hold nothing up.
NOTICES = {"pupil_missing_in_file", "group_repaired", "name_repaired", "other_group", "nothing_answered", "remark"}


@dataclass
class Verdict:
    """What was wrong, and the count of cells."""

    failures: list[str] = field(default_factory=list)
    right: int = 0
    wrong: int = 0
    asked: int = 0
    left_open: int = 0
    wrong_yes: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)

    @property
    def cells(self) -> tuple[int, int, int, int, int]:
        """Right, wrong, asked, left open, wrong yes."""
        return self.right, self.wrong, self.asked, self.left_open, len(self.wrong_yes)


def truth_of(path: Path) -> dict[str, Any]:
    """The truth beside a file."""
    return json.loads(path.with_suffix(".json").read_text("utf-8"))


class Judge:
    """One result beside one truth."""

    def __init__(self, truth: dict[str, Any], result: dict[str, Any], *, chosen: bool) -> None:
        self.truth, self.result, self.chosen = truth, result, chosen
        self.codes = [one["id"] for one in truth["purposes"]]
        self.rows: dict[tuple[str, int], list[dict[str, Any]]] = {}
        for row in result["rows"]:
            self.rows.setdefault((self._sheet(row["sheet"]), row["row"]), []).append(row)
        self.expected = {(one["sheet"], one["row"]): one for one in truth.get("expect", {}).get("pupils", ())}
        self.asked = {
            (self._sheet(sheet["name"]), column["letter"]): column["role"].partition(":")[2].split(",")
            for sheet in result["sheets"]
            for column in sheet["columns"]
        }
        self.verdict = Verdict()

    def _sheet(self, name: str) -> str:
        """What the truth calls a sheet; where a format has no names for them, every name is right."""
        return str(self.truth.get("any_sheet") or name or "csv")

    def judge(self) -> Verdict:
        """Go through the pupils, the problems and what should not be there."""
        claimed = set()
        others = self.truth["not_pupils"]
        held = {(one["sheet"], one["row"]) for one in others if one.get("held")}
        if not self.chosen:
            claimed |= {(one["sheet"], one["row"]) for one in others if one.get("read_without")}
        for pupil in self.truth["pupils"]:
            claimed |= {(one["sheet"], one["row"]) for one in pupil["source"]}
            self._pupil(pupil)
        self.verdict.failures += [
            f"{place}: read as a row of a pupil: {rows[0]['pupil'] or rows[0]['match']}"
            for place, rows in self.rows.items()
            if place not in claimed and not (place in held and rows[0]["match"] in {"needs_choice", "unknown"})
        ]
        self._no_wrong_yes()
        self._problems()
        self._headers()
        return self.verdict

    def _pupil(self, pupil: dict[str, Any]) -> None:
        place = (pupil["source"][0]["sheet"], pupil["source"][0]["row"])
        here = self.rows.get(place, [])
        row = next(
            (one for one in here if one["pupil"] == pupil["key"]),
            None if pupil.get("optional") else next(iter(here), None),
        )
        if row is None and pupil.get("optional"):
            self._unread(pupil, place)
            return
        if row is None and not self.chosen and self.expected.get(place, {}).get("any_match"):
            self.verdict.asked += len(self.codes)
            return
        if row is None:
            self.verdict.failures.append(f"{place}: row of {pupil['key']} not read")
            self.verdict.left_open += len(self.codes)
            return
        wanted = pupil if self.chosen else pupil | self.expected.get(place, {})
        if self._given_to_each(pupil, place):
            return
        matches = {wanted["match"], *wanted.get("also_match", ())}
        anyhow = wanted.get("any_match")
        if (row["match"] not in matches and not anyhow) or (
            row["pupil"] != pupil["key"] and row["match"] in {"exact", "repaired"}
        ):
            self.verdict.failures.append(
                f"{place}: matched {row['match']} {row['pupil']}, wanted {wanted['match']} {pupil['key']}"
            )
        held = row["match"] in {"needs_choice", "unknown"} & matches
        stored = row["answers"] if held else self.result["pupils"].get(pupil["key"], {})
        for code in self.codes:
            self._cell(place, code, stored.get(code, "unanswered"), wanted, pupil)

    def _unread(self, pupil: dict[str, Any], place: tuple[str, int]) -> None:
        """A pupil whose answers may stay unread, if that is said."""
        if any(self._reported(place, code) for code in self.codes):
            self.verdict.asked += len(self.codes)
            return
        self.verdict.left_open += len(self.codes)
        self.verdict.failures.append(f"{place}: {pupil['key']} not read, without a word")

    def _given_to_each(self, pupil: dict[str, Any], place: tuple[str, int]) -> bool:
        """Whether a row about several pupils became an answer of each of them."""
        keys = set(pupil.get("also_keys", ()))
        if not keys or {row["pupil"] for row in self.rows.get(place, ())} != keys:
            return False
        for key in keys:
            stored = self.result["pupils"].get(key, pupil["answers"])
            if stored != pupil["answers"]:
                self.verdict.failures.append(f"{place} {key}: {stored}")
        self.verdict.right += len(self.codes)
        return True

    def _cell(self, place: tuple[str, int], code: str, got: str, wanted: dict[str, Any], pupil: dict[str, Any]) -> None:
        final = {pupil["answers"][code], *pupil.get("also_accepted", {}).get(code, ())}
        accepted = {wanted["answers"][code], *wanted.get("also_accepted", {}).get(code, ())}
        if got not in accepted:
            self.verdict.failures.append(f"{place} {pupil['key']} {code}: {got}, wanted {wanted['answers'][code]}")
        if got in final:
            self.verdict.right += 1
        elif got != "unanswered" and got not in accepted:
            self.verdict.wrong += 1
        elif self._reported(place, code):
            self.verdict.asked += 1
        else:
            self.verdict.left_open += 1

    def _reported(self, place: tuple[str, int], code: str) -> bool:
        """Whether the user is asked about it: for the row, the column, the sheet or the file as a whole."""
        return any(
            one["severity"] != "notice"
            and (one["sheet"] is None or self._sheet(one["sheet"]) == place[0])
            and (one["row"] in {None, place[1]} or code in self.asked.get((place[0], one["column"]), ()))
            for one in self.result["problems"]
        )

    def _no_wrong_yes(self) -> None:
        true: dict[str, dict[str, set[str]]] = {}
        for pupil in self.truth["pupils"]:
            for key in (pupil["key"], *pupil.get("also_keys", ())):
                for code, answer in pupil["answers"].items():
                    accepted = {answer, *pupil.get("also_accepted", {}).get(code, ())}
                    true.setdefault(key, {}).setdefault(code, set()).update(accepted)
        for one in self.truth["not_pupils"]:
            read = {} if self.chosen else one.get("read_without", {})
            for code, answer in read.get("answers", {}).items():
                true.setdefault(read["key"], {}).setdefault(code, set()).add(answer)
        self.verdict.wrong_yes += [
            f"WRONG YES {key} {code}"
            for key, answers in self.result["pupils"].items()
            for code, answer in answers.items()
            if answer == "yes" and "yes" not in true.get(key, {}).get(code, ())
        ]
        self.verdict.failures += self.verdict.wrong_yes

    def _problems(self) -> None:
        found = list(self.result["problems"])
        matched: list[int] = []
        for wanted in self.truth["problems"]:
            if wanted.get("only") == ("without" if self.chosen else "with"):
                continue
            hits = [number for number, one in enumerate(found) if self._is(one, wanted)]
            matched += hits
            if not hits:
                self.verdict.failures.append(f"not reported: {wanted['code']} {wanted['sheet']} {wanted['row']}")
        tolerated = set(self.truth.get("tolerated", ()))
        extra = [
            f"needless: {one['code']} {one['sheet']} {one['row']}{one['column'] or ''} {one['message']}"
            for number, one in enumerate(found)
            if number not in matched and one["severity"] != "notice" and not tolerated & {"*", one["code"]}
        ]
        self.verdict.needless += extra
        if self.chosen:
            self.verdict.failures += extra

    def _is(self, found: dict[str, Any], wanted: dict[str, Any]) -> bool:
        codes = {wanted["code"], *wanted.get("also_code", ())}
        return (
            ("*" in codes or found["code"] in codes)
            and found["severity"] in {wanted["severity"], *wanted.get("also_severity", ())}
            and (wanted["sheet"] in {None, self._sheet(found["sheet"])})
            and (wanted["row"] is None or found["row"] in {wanted["row"], *wanted.get("also_row", ())})
            and (not wanted.get("column") or len(wanted["column"]) > 1 or found["column"] == wanted["column"])
        )

    def _all_asked(self, sheet: str) -> bool:
        """Whether a sheet may wait for choices as a whole."""
        rows = [one["source"][0] for one in self.truth["pupils"] if one["source"][0]["sheet"] == sheet]
        return all(self.expected.get((one["sheet"], one["row"]), {}).get("any_match") for one in rows)

    def _headers(self) -> None:
        read = {one["name"] or "csv": one["header_rows"] for one in self.result["sheets"] if one["used"]}
        for sheet, rows in self.truth.get("header_rows", {}).items():
            if sheet not in read and not self.chosen and self._all_asked(sheet):
                continue
            if sheet not in read:
                self.verdict.failures.append(f"sheet {sheet} not used")
            elif read[sheet] != rows:
                self.verdict.failures.append(f"sheet {sheet}: header rows {read[sheet]}, wanted {rows}")
        if self.chosen and self.truth.get("header_rows"):
            self.verdict.failures += [f"sheet {name} used" for name in read if name not in self.truth["header_rows"]]


def layouts() -> Iterator[Path]:
    """Every file of the layouts that has a truth."""
    for truth in sorted(LAYOUTS.glob("*.json")):
        yield next(path for path in LAYOUTS.glob(f"{truth.stem}.*") if path != truth)
