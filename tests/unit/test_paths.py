"""Bundled files are found in a checkout and in an installed wheel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wm_desktop import paths


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    paths.resources_folder.cache_clear()
    yield
    paths.resources_folder.cache_clear()


def test_in_a_checkout_the_folder_beside_the_package_is_used() -> None:
    catalogue = paths.resource("translations", "wm_desktop_en.ts")
    assert catalogue == Path(__file__).resolve().parents[2] / "resources" / "translations" / "wm_desktop_en.ts"


def test_in_a_wheel_the_folder_inside_the_package_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wm_desktop" / "resources" / "help").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "wm_desktop" / "paths.py"))

    assert paths.resource("help") == tmp_path.resolve() / "wm_desktop" / "resources" / "help"


def test_a_missing_file_is_a_damaged_installation() -> None:
    with pytest.raises(paths.ResourceMissingError, match=r"translations/weg\.qm"):
        paths.resource("translations", "weg.qm")


def test_only_a_checkout_has_its_source_code_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.checkout() == Path(__file__).resolve().parents[2]
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "wm_desktop" / "paths.py"))
    assert paths.checkout() is None
