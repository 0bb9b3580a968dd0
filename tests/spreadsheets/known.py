"""Layouts that are known to fail; to be empty in the end."""

from __future__ import annotations

KNOWN: dict[str, dict[str, str]] = {
    "with": {
        "c09_groep_achter_de_naam.csv": "29 of today",
    },
    "without": {
        "c09_groep_achter_de_naam.csv": "21 of today",
    },
    "wrong yes": {},
}
