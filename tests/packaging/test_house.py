"""The house itself: its rooms, what imports what at which moment, and the pinned window library."""

from __future__ import annotations

import ast
import json
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import wm_desktop
from installer import build_assets, lock

ROOT = build_assets.ROOT
ROOMS = {"wm_desktop", "ui", "resources", "tests", "installer", "pyproject.toml", "README.md"}
# Prints the modules that an import brought along: the name, and whether it lies where libraries are installed.
PROBE = """
import importlib, json, sys
before = set(sys.modules)
for name in sys.argv[1:]:
    importlib.import_module(name)
new = [sys.modules[n] for n in set(sys.modules) - before]
print(json.dumps([[m.__name__, "site-packages" in (getattr(m, "__file__", None) or "")] for m in new]))
"""


def brought_along(*names: str) -> dict[str, bool]:
    """Import modules in a fresh process and give what came with them."""
    run = subprocess.run([sys.executable, "-c", PROBE, *names], capture_output=True, text=True, check=True, cwd=ROOT)
    return dict(json.loads(run.stdout))


def imported(path: Path) -> set[str]:
    """All modules a file imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


def test_the_top_level_shows_the_house_and_nothing_else() -> None:
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        names = {name.split("/")[0] for name in listed.split("\0") if name}
    else:
        names = {p.name for p in ROOT.iterdir()} - {"build", "dist", "voorbeeld"}
    assert {name for name in names if not name.startswith(".")} == ROOMS


def test_domain_and_services_bring_no_library_along() -> None:
    rooms = ("wm_desktop.domain.", "wm_desktop.services.")
    names = [m.name for m in pkgutil.walk_packages(wm_desktop.__path__, "wm_desktop.") if m.name.startswith(rooms)]

    modules = brought_along(*names)

    assert len(names) > 10
    assert sorted(name for name, foreign in modules.items() if foreign) == []


@pytest.mark.parametrize("name", ["wm_desktop.__main__", "wm_desktop.app", "wm_desktop.cli"])
def test_a_program_does_nothing_at_import_time(name: str) -> None:
    modules = brought_along(name)
    heavy = {
        "PySide6",
        "sqlalchemy",
        "alembic",
        "reportlab",
        "openpyxl",
        "lxml",
        "jinja2",
        "docxtpl",
        "docx",
        "keyring",
    }
    assert {n.partition(".")[0] for n in modules} & heavy == set()


def test_presenters_know_no_window_library() -> None:
    presenters = sorted((ROOT / "wm_desktop" / "gui").rglob("*presenter*.py"))
    assert presenters
    assert [p for p in presenters if any(n.partition(".")[0] == "PySide6" for n in imported(p))] == []


def test_the_window_library_keeps_its_references_to_none() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) >= before - 10


def test_the_locked_lists_are_in_step_with_the_project_file() -> None:
    assert lock.in_step(), "run installer/lock.py"


@pytest.mark.parametrize("name", ["run.txt", "seal.txt", "check.txt"])
def test_a_locked_list_names_versions_and_hashes_and_no_index(name: str) -> None:
    text = (ROOT / "installer/requirements" / name).read_text(encoding="utf-8")
    blocks = [b for b in text.replace("\\\n", " ").splitlines() if b and not b.startswith("#")]

    assert [b for b in blocks if "==" not in b or "--hash=sha256:" not in b] == []
    assert "://" not in text
    assert "--index" not in text
    assert [
        b for b in blocks if b.startswith("pyside6-essentials==6.12.0") and "python_full_version >= '3.12'" not in b
    ] == []


def test_the_hatch_hook_carries_the_resources_into_a_wheel(tmp_path: Path) -> None:
    (tmp_path / "resources/help").mkdir(parents=True)
    (tmp_path / "resources/help/uitleg.md").write_text("Uitleg.", encoding="utf-8")
    hook = build_assets.get_build_hook()
    made = hook(str(tmp_path), {}, None, None, str(tmp_path), "wheel")

    standard: dict[str, object] = {"artifacts": [], "force_include": {}}
    made.initialize("standard", standard)
    editable: dict[str, object] = {"artifacts": [], "force_include": {}}
    made.initialize("editable", editable)

    assert standard["force_include"] == {
        str(tmp_path / "resources/help/uitleg.md"): "wm_desktop/resources/help/uitleg.md"
    }
    assert standard["artifacts"] == ["/wm_desktop/gui/forms/*.py"]
    assert editable["force_include"] == {}


def test_the_hatch_hook_acts_for_wheels_only(tmp_path: Path) -> None:
    hook = build_assets.get_build_hook()
    data: dict[str, object] = {}
    hook(str(tmp_path), {}, None, None, str(tmp_path), "sdist").initialize("standard", data)
    assert data == {}
    assert list(tmp_path.iterdir()) == []
