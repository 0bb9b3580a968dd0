"""Encrypted workbooks: asked for, opened in memory, and never mistaken for damaged ones."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from wm_desktop.spreadsheets import faults, locked, worker

OLD = (Path(__file__).parents[1] / "data/formats/lijst_wachtwoord.xls").read_bytes()


def test_an_old_workbook_asks_for_its_password_and_opens_without_touching_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(tempfile, "TemporaryFile", forbidden)
    with pytest.raises(faults.EncryptedWorkbookError, match="Geef het wachtwoord"):
        worker.parse(OLD, "lijst.xls")
    with pytest.raises(faults.WrongWorkbookPasswordError, match="hoofdletters"):
        worker.parse(OLD, "lijst.xls", "voorbeeld2026")
    book = worker.parse(OLD, "lijst.xls", "Voorbeeld2026")
    assert (book.format, book.notices, book.sheets[0].cell(5, 5).struck) == ("xls", (), True)


def test_a_workbook_that_is_only_protected_against_changes_asks_nothing() -> None:
    book, plain, closed = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["Naam", "Website"])
    book.save(plain)
    OOXMLFile(plain).encrypt("VelvetSweatshop", closed)
    assert worker.parse(closed.getvalue(), "lijst.xlsx").sheets[0].cell(1, 2).text == "Website"


@pytest.mark.parametrize("trouble", [ValueError, AssertionError, OSError])
def test_a_lock_that_cannot_be_read_is_damage(monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]) -> None:
    def burst(_: object) -> None:
        raise trouble

    monkeypatch.setattr(msoffcrypto, "OfficeFile", burst)
    with pytest.raises(faults.DamagedWorkbookError):
        locked.unlocked(OLD, "lijst.xls", "x")


def test_what_stays_locked_after_opening_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "unlocked", lambda data, *_: data)
    with pytest.raises(faults.DamagedWorkbookError):
        worker.parse(OLD, "lijst.xls", "x")
