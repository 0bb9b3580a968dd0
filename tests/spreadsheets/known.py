"""Layouts that are known to fail; to be empty in the end."""

from __future__ import annotations

KNOWN: dict[str, dict[str, str]] = {
    "with": {
        "g01_google_forms_vinkjes.csv": "7 of today",
        "g02_google_forms_raster.xlsx": "3 of today",
        "g03_google_forms_engels.csv": "10 of today",
        "g04_ms_forms_engels.xlsx": "10 of today",
        "s03_kop_in_twee_rijen.xlsx": "46 of today",
        "s04_kolomparen_ja_nee.xlsx": "51 of today",
        "s05_briefhoofd_boven_de_lijst.xlsx": "4 of today",
        "s06_kop_op_elke_bladzijde.xlsx": "8 of today",
    },
    "without": {
        "g01_google_forms_vinkjes.csv": "11 of today",
        "g02_google_forms_raster.xlsx": "3 of today",
        "g03_google_forms_engels.csv": "9 of today",
        "g04_ms_forms_engels.xlsx": "9 of today",
        "s03_kop_in_twee_rijen.xlsx": "40 of today",
        "s04_kolomparen_ja_nee.xlsx": "44 of today",
        "s05_briefhoofd_boven_de_lijst.xlsx": "2 of today",
        "s06_kop_op_elke_bladzijde.xlsx": "4 of today",
    },
    "wrong yes": {"g01_google_forms_vinkjes.csv": "3 of today"},
}
