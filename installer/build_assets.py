"""Makes what is generated: forms from `ui/*.ui` and catalogues from `resources/translations/*.ts`.

As a command it runs PySide6's own tools (`uic`, `lrelease`, `lupdate`) and skips what is up to date; hatchling runs the
same code as its build hook. Standard library only: what is stale can be asked without PySide6.

    python installer/build_assets.py                        make what is missing or stale
    python installer/build_assets.py --update-translations  read all texts again into the .ts files (lupdate)
    python installer/build_assets.py --check-translations   fail if a .ts file is behind the texts or unfinished
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FORMS = Path("wm_desktop/gui/forms")
TRANSLATIONS = Path("resources/translations")
MANIFEST = FORMS / ".assets.json"
EDITION = "1"  # raise it when this file generates something else from the same source
PACKAGE_TEXT = '"""Forms compiled from ui/*.ui by installer/build_assets.py; not kept in git, never edited."""\n'
PLURALS_ONLY = "wm_desktop_nl.ts"  # Dutch is the language of the source; only its plural forms need a catalogue
Keys = set[tuple[str, str, str]]


class AssetError(Exception):
    """A tool of PySide6 is missing or refused a source; the sentence says which."""


class Asset(NamedTuple):
    """One generated file and the source it is made from; both relative to the root.

    A tuple, for hatchling runs this file without registering it as a module, which `dataclass` needs.
    """

    source: Path
    target: Path

    def digest(self, root: Path) -> str:
        """Give the fingerprint of the source as this edition of the generator sees it."""
        return hashlib.sha256(EDITION.encode() + (root / self.source).read_bytes()).hexdigest()


def assets(root: Path) -> list[Asset]:
    """Give all that must be generated in this checkout."""
    forms = [Asset(_inside(root, p), FORMS / f"ui_{p.stem}.py") for p in sorted((root / "ui").glob("*.ui"))]
    texts = [
        Asset(_inside(root, p), _inside(root, p.with_suffix(".qm"))) for p in sorted((root / TRANSLATIONS).glob("*.ts"))
    ]
    return forms + texts


def stale(root: Path) -> list[Asset]:
    """Give the assets that are missing, or were made from another content of their source."""
    made = _manifest(root)
    return [a for a in assets(root) if not (root / a.target).is_file() or made.get(str(a.target)) != a.digest(root)]


def build(root: Path, *, force: bool = False) -> list[Path]:
    """Make what is stale (or all), remove forms whose source is gone, and give what was made."""
    folder = root / FORMS
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "__init__.py").is_file():
        _write(folder / "__init__.py", PACKAGE_TEXT.encode())
    wanted = assets(root)
    for orphan in sorted(set(folder.glob("ui_*.py")) - {root / a.target for a in wanted}):
        orphan.unlink()
    todo = wanted if force else stale(root)
    for asset in todo:
        _make(root, asset)
    if todo:
        digests = {str(a.target): a.digest(root) for a in wanted}
        _write(root / MANIFEST, json.dumps(digests, indent=1, sort_keys=True).encode())
    return [a.target for a in todo]


def tool(name: str) -> Path:
    """Find the executable of a Qt tool inside the installed PySide6 package."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise AssetError("PySide6 is not installed for this Python: " + sys.executable)
    package = Path(next(iter(spec.submodule_search_locations)))
    suffix = ".exe" if sys.platform == "win32" else ""
    for candidate in (package / f"{name}{suffix}", package / "Qt" / "libexec" / name):
        if candidate.is_file():
            return candidate
    raise AssetError(f"The tool {name} is missing in {package}; install PySide6-Essentials again.")


def compile_form(source: Path) -> str:
    """Give the Python text of a form, with types where `uic` leaves them out."""
    made = _run([tool("uic"), "-g", "python", "--no-autoconnection", source], about=source)
    widget = ET.parse(source).find("widget")  # noqa: S314 - our own file
    if widget is None:
        raise AssetError(f"{source} holds no widget.")
    text, count = re.subn(
        r"def (setupUi|retranslateUi)\(self, (\w+)\):",
        lambda m: f"def {m[1]}(self, {m[2]}: {widget.get('class')}) -> None:",
        made,
    )
    if count != 2:
        raise AssetError(f"{source}: uic wrote a form of an unexpected shape.")
    return re.sub(r"## Created by: .*\n##\n", "", text)  # the version would change the bytes for nothing


def update_translations(root: Path) -> None:
    """Read every text of the program into the .ts files; finished translations stay."""
    for catalogue in sorted((root / TRANSLATIONS).glob("*.ts")):
        refresh_catalogue(root, catalogue)


def check_translations(root: Path) -> list[str]:
    """Say per catalogue which texts are missing, left over or untranslated."""
    findings: list[str] = []
    for catalogue in sorted((root / TRANSLATIONS).glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / catalogue.name
            fresh.write_bytes(catalogue.read_bytes())
            refresh_catalogue(root, fresh)
            now, _ = _messages(fresh)
        kept, unfinished = _messages(catalogue)
        for word, keys in (("missing", now - kept), ("left over", kept - now), ("untranslated", unfinished)):
            findings += [f"{catalogue.name}: {word}: {context}: {text!r}" for context, text, _ in sorted(keys)]
    return findings


def text_sources(root: Path) -> list[Path]:
    """Give the files that may hold texts for the window, listed one by one (lupdate must not search)."""
    window = sorted(p for p in (root / "wm_desktop" / "gui").rglob("*.py") if FORMS.name not in p.parts)
    return [*window, *sorted((root / "wm_desktop").glob("app*.py")), *sorted((root / "ui").glob("*.ui"))]


def refresh_catalogue(root: Path, catalogue: Path) -> None:
    """Bring one catalogue in step with the texts."""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "files.lst"
        listed.write_text("\n".join(str(p) for p in text_sources(root)), encoding="utf-8")
        options = ["-pluralonly"] if catalogue.name == PLURALS_ONLY else []
        common = ["-silent", "-no-obsolete", "-locations", "none"]
        _run([tool("lupdate"), *common, *options, f"@{listed}", "-ts", catalogue], about=catalogue)


def _messages(catalogue: Path) -> tuple[Keys, Keys]:
    """Read a catalogue: all its texts, and those not translated."""
    found: Keys = set()
    unfinished: Keys = set()
    for context in ET.parse(catalogue).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            names = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            key = (names[0] or "", names[1] or "", names[2] or "")
            found.add(key)
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished" or not _filled(translation):
                unfinished.add(key)
    return found, unfinished


def _filled(translation: ET.Element) -> bool:
    """Say whether every form (or the one text) of a translation has content."""
    forms = translation.findall("numerusform")
    return all(f.text for f in forms) if forms else bool(translation.text)


def _make(root: Path, asset: Asset) -> None:
    """Generate one file."""
    if asset.source.suffix == ".ui":
        _write(root / asset.target, compile_form(root / asset.source).encode())
        return
    handle, name = tempfile.mkstemp(suffix=".qm", dir=(root / asset.target).parent)
    os.close(handle)
    try:
        _run([tool("lrelease"), "-silent", root / asset.source, "-qm", name], about=asset.source)
        Path(name).chmod(0o644)
        Path(name).replace(root / asset.target)
    finally:
        Path(name).unlink(missing_ok=True)


def _run(command: Sequence[str | Path], *, about: Path) -> str:
    """Run a tool and give what it wrote; refuse when it complains, for a half-right form is worse than none."""
    run = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    if run.returncode or run.stderr.strip():
        raise AssetError(f"{about}: {Path(command[0]).name}: {run.stderr.strip() or run.stdout.strip()}")
    return run.stdout


def _manifest(root: Path) -> dict[str, str]:
    """Read what was made from which content; an unreadable list means nothing is known."""
    try:
        made = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return made if isinstance(made, dict) else {}


def _write(target: Path, content: bytes) -> None:
    """Put a file in place as a whole, so that a broken-off run leaves the old one."""
    handle, name = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(target)


def _inside(root: Path, path: Path) -> Path:
    return path.relative_to(root)


def get_build_hook() -> type:
    """Give hatchling its hook (it looks for this name); hatchling is only there while a wheel is built."""
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class AssetsHook(BuildHookInterface[Any]):
        """Makes the generated files before a wheel, and carries `resources` inside the package."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Prepare one wheel; an editable install reads `resources` where it lies."""
            if self.target_name != "wheel":
                return
            root = Path(self.root)
            build(root, force=True)
            build_data["artifacts"] += [f"/{FORMS.as_posix()}/*.py"]
            if version != "editable":
                build_data["force_include"].update(dict(_resource_files(root)))

    return AssetsHook


def _resource_files(root: Path) -> Iterator[tuple[str, str]]:
    """Pair every file of `resources` with its place in the wheel; the sources of the catalogues stay behind."""
    for path in sorted((root / "resources").rglob("*")):
        if path.is_file() and path.suffix != ".ts":
            yield str(path), f"wm_desktop/{_inside(root, path).as_posix()}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as a command."""
    parser = argparse.ArgumentParser(description="Make the generated files of WM Desktop.")
    parser.add_argument("--force", action="store_true", help="make everything again")
    parser.add_argument("--update-translations", action="store_true", help="refresh the .ts files with lupdate")
    parser.add_argument("--check-translations", action="store_true", help="fail if a .ts file is behind")
    asked = parser.parse_args(arguments)
    try:
        if asked.update_translations:
            update_translations(ROOT)
        made = build(ROOT, force=asked.force)
        findings = check_translations(ROOT) if asked.check_translations else []
    except AssetError as error:
        print(error, file=sys.stderr)
        return 1
    for target in made:
        print(f"made {target}")
    for finding in findings:
        print(finding, file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
