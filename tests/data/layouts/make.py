"""Make the sample layouts and their truths: `PYTHONPATH=. python -m tests.data.layouts.make`.

Not run by the check: the files are committed. REMAKE=1 makes the few files anew that
LibreOffice writes.
"""

from __future__ import annotations

import sys

from tests.data.layouts import (
    chosen,
    files,
    forms,
    grids,
    kinds,
    limits,
    long,
    looks,
    mixed,
    nasty,
    pages,
    people,
    phrases,
    texts,
    traps,
    values,
    words,
)


def main() -> int:
    """Write every file beside its truth."""
    for module in (
        forms,
        grids,
        looks,
        words,
        long,
        people,
        texts,
        traps,
        mixed,
        chosen,
        files,
        phrases,
        nasty,
        kinds,
        limits,
        values,
        pages,
    ):
        for layout in module.LAYOUTS:
            layout()
    return 0


if __name__ == "__main__":
    sys.exit(main())
