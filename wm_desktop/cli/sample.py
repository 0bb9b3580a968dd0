"""Making the sample school for the command line."""

from __future__ import annotations

from pathlib import Path

from wm_desktop.cli.session import now, store
from wm_desktop.documents.paper import letter_paper
from wm_desktop.services.sample_school.build import build_sample_school, new_sample_school
from wm_desktop.services.workplace import workplace_for


def make_sample_school(path: Path, passphrase: str, seed: int, *, small: bool) -> dict[str, object]:
    """Make a new data file with the sample school; gives what was made, with the recovery key."""
    new = new_sample_school("beheerder", passphrase)
    opened_file, recovery_key = store().create(path, new)
    try:
        made = build_sample_school(workplace_for(opened_file, now), letter_paper(), seed=seed, small=small)
    finally:
        opened_file.close()
    return {
        "file": str(opened_file.path),
        "user": new.user,
        "recovery_key": recovery_key,
        "pupils": made.pupils,
        "guardians": made.guardians,
        "answers": made.answers,
        "incidents": made.incidents,
        "letters": made.letters,
    }
