"""`python -m wm_desktop`: the window program."""

from __future__ import annotations

import sys


def main() -> int:
    """Start the window program."""
    from wm_desktop.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
