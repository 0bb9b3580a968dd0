"""Layouts that are known to fail; to be empty in the end."""

from __future__ import annotations

KNOWN: dict[str, dict[str, str]] = {
    "with": {
        "c09_groep_achter_de_naam.csv": "29 of today",
        "w06_niet_op_de_foto_alleen_namen.xlsx": "8 of today",
        "x01_tweede_kop_met_andere_volgorde.xlsx": "30 of today",
        "x02_kolom_ingetrokken_op.xlsx": "10 of today",
        "x03_twee_kolommen_voor_een_doel.csv": "6 of today",
    },
    "without": {
        "c01_met_de_hand_gekoppeld.xlsx": "4 of today",
        "c09_groep_achter_de_naam.csv": "21 of today",
        "w06_niet_op_de_foto_alleen_namen.xlsx": "7 of today",
        "x01_tweede_kop_met_andere_volgorde.xlsx": "26 of today",
        "x02_kolom_ingetrokken_op.xlsx": "10 of today",
        "x03_twee_kolommen_voor_een_doel.csv": "6 of today",
    },
    "wrong yes": {
        "c01_met_de_hand_gekoppeld.xlsx": "2 of today",
        "x01_tweede_kop_met_andere_volgorde.xlsx": "7 of today",
        "x02_kolom_ingetrokken_op.xlsx": "5 of today",
        "x03_twee_kolommen_voor_een_doel.csv": "3 of today",
    },
}
