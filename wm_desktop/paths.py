"""Where bundled files are: the same call works in a checkout, an editable install and an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wm_desktop.domain.errors import EnvironmentFault


class ResourceMissingError(EnvironmentFault):
    """A file that belongs to the program is not there: the installation is damaged."""

    nl = "Het programmabestand '{name}' ontbreekt. Installeer WM Desktop opnieuw; uw gegevens blijven staan."
    en = "The program file '{name}' is missing. Install WM Desktop again; your data stay where they are."


@cache
def resources_folder() -> Path:
    """Give the folder with everything bundled: inside an installed wheel, beside the package in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """Give the path of a bundled file or folder, for instance `resource("translations", "wm_desktop_en.qm")`."""
    path = resources_folder().joinpath(*parts)
    if not path.exists():
        raise ResourceMissingError(name="/".join(parts))
    return path


def checkout() -> Path | None:
    """Give the folder of the source code when the program runs from it; None in an installed wheel."""
    root = Path(__file__).resolve().parent.parent
    return root if (root / "pyproject.toml").is_file() and (root / "tests").is_dir() else None
