"""`python -m wm_desktop`: the window program."""

from __future__ import annotations

import sys

from wm_desktop.spreadsheets import READING_PROCESS


def main() -> int:
    """Start the window program, or be the reading process when the frozen program called itself for that."""
    if sys.argv[1:2] == [READING_PROCESS]:
        from wm_desktop.spreadsheets.worker import main as read_one_file

        return read_one_file()
    from wm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
