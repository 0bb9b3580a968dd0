"""The map of the importer names every module, and none that is gone."""

from __future__ import annotations

import re
from pkgutil import iter_modules

from wm_desktop.domain import importing


def test_the_map_names_every_module_once() -> None:
    modules = sorted(found.name for found in iter_modules(importing.__path__) if found.name != "plan")
    _, _, told = re.sub(r"\s+", " ", importing.__doc__ or "").partition("answers which question:")
    named = [name for part in re.findall(r"((?:\b[a-z_]+, )*\b[a-z_]+):", told) for name in part.split(", ")]
    assert sorted(named) == modules
