"""`python -m wm_desktop.cli`: wm-admin."""

from __future__ import annotations

import sys

from wm_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
