"""The one command: sets everything up and opens the window, or runs the whole check.

    python3 installer/start.py              set up, then the window (without a screen: the main job headless)
    python3 installer/start.py --demo       further arguments go to the program
    python3 installer/start.py test         set up, then the whole check
    python3 installer/start.py setup        set up only
    python3 installer/start.py setup --seal the same, with what sealing letters with a certificate needs

Standard library only. This file keeps to what every old Python can read, so that an old Python gets a sentence
instead of a syntax error; the work is done in launch.py.
"""

import os
import sys

OLDEST, NEWEST = (3, 11), (3, 14)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def wrong_python(version):
    """Give the sentences for a Python that cannot run the program, or nothing for one that can."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    mine = ".".join(str(part) for part in version[:3])
    return (
        "WM Desktop werkt met Python 3.11 tot en met 3.14; dit is Python {0}. "
        "Installeer een nieuwere Python en geef de opdracht daarmee, bijvoorbeeld: python3.13 installer/start.py\n"
        "WM Desktop needs Python 3.11 to 3.14; this is Python {0}. "
        "Install another Python and give the command with it, for instance: python3.13 installer/start.py\n"
    ).format(mine)


def main(arguments):
    """Refuse an unsuitable Python in words; otherwise hand over."""
    refusal = wrong_python(sys.version_info)
    if refusal:
        sys.stderr.write(refusal)
        return 1
    sys.path.insert(0, ROOT)
    from installer import launch

    return launch.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
