"""Layouts that are known to fail; to be empty in the end."""

from __future__ import annotations

KNOWN: dict[str, dict[str, str]] = {
    "with": {"c09_groep_achter_de_naam.csv": "29 of today", "x01_tweede_kop_met_andere_volgorde.xlsx": "30 of today"},
    "without": {
        "c09_groep_achter_de_naam.csv": "21 of today",
        "x01_tweede_kop_met_andere_volgorde.xlsx": "26 of today",
    },
    "wrong yes": {"x01_tweede_kop_met_andere_volgorde.xlsx": "7 of today"},
}
