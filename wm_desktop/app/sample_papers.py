"""The papers of the main job on the sample school: the no-consent list and a sanction letter."""

from __future__ import annotations

from pathlib import Path


def write_papers(folder: Path, *, small: bool = False) -> list[Path]:
    """Write them to a folder and give their paths."""
    raise NotImplementedError((folder, small))
