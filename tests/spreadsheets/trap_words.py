"""Words of traps: what denies, limits or takes back a yes, as people write it."""

from __future__ import annotations

HEADS = {"website": "Website", "nieuwsbrief": "Nieuwsbrief", "sociale_media": "Social media", "ouderapp": "Parro"}
DENIALS = (
    "Geen {}",
    "Niet op {}",
    "Bezwaar {}",
    "Bezwaar tegen {}",
    "{} niet toegestaan",
    "Weigert {}",
    "GEEN toestemming {}",
    "Mag niet: {}",
    "{} verboden",
    "Ouders willen niet: {}",
    "Geen foto's op {}",
    "Wil geen {}",
    "{}: bezwaar",
    "{} geweigerd",
    "No {}",
    "Objects to {}",
    "{} ingetrokken",
    "Liever niet {}",
    "Uitgesloten van {}",
)
TAKEN_BACK = (
    "Ingetrokken",
    "Ingetrokken op",
    "Datum intrekking",
    "Toestemming ingetrokken",
    "Bezwaar",
    "Bezwaar ouders",
    "Herroepen op",
    "Toestemming herroepen",
    "Withdrawn on",
)
SUFFIXES = (
    ", mits zonder naam",
    " maar niet herkenbaar",
    " (alleen besloten)",
    ", tenzij sportdag",
    ", alleen groepsfoto",
    " onder voorwaarde",
    "/nee",
    ", vader nee",
    " ?",
    ", nog overleggen",
    " behalve video",
    " t/m 31-12",
    " -> nee",
    ", zie mail",
    " (ingetrokken)",
    ", op proef",
    ", na toestemming vader",
    " m.u.v. zwemmen",
    ", zonder achternaam",
    " mits",
)
COMMENTS = (
    "alleen zonder naam",
    "ingetrokken op 5-10",
    "vader is tegen",
    "niet herkenbaar in beeld",
    "toch liever niet",
    "mits vooraf gevraagd",
    "akkoord vader ontbreekt nog",
    "geheim adres, niet plaatsen",
    "gewijzigd in nee",
    "nog navragen bij moeder",
)
OLD_TITLES = ("Toestemmingen schooljaar 2025-2026", "Schooljaar 2025/2026", "schooljaar 25-26", "School year 2025-2026")
REFUSAL_TITLES = (
    "Leerlingen die niet op de foto mogen",
    "NIET op de foto!",
    "Weigeringen beeldmateriaal",
    "Geen toestemming beeldmateriaal",
    "Bezwaren tegen publicatie",
    "Lijst van bezwaren",
    "Kinderen zonder toestemming",
)
LEGENDS = ("ja = bezwaar, nee = geen bezwaar", "ja = geen toestemming", "Legenda: ja betekent bezwaar")
OLD_COLUMNS = ("{} 2025-2026", "{} (vorig jaar)", "{} vorig schooljaar", "{} 25/26", "{} 2025", "{} (oud)")
AGAIN = ("nee", "ingetrokken", "in overleg", "toch niet", "alleen besloten", "nee, zie mail", "?")
GONE_SHEETS = ("Ingetrokken", "Niet op de foto", "Geen toestemming", "Bezwaren", "Weigeringen")
GONE_BLOCKS = (
    "Niet op de foto:",
    "Ingetrokken:",
    "Geen toestemming:",
    "Bezwaar gemaakt door:",
    "Mogen NIET op de foto",
)
RED_MEANS = ("ingetrokken", "geen toestemming meer", "nog navragen", "bezwaar gemaakt", "onder voorbehoud")
HEADER_NOTES = ("ja = bezwaar", "ja betekent: niet plaatsen", "let op: ja = geen toestemming")
REFUSAL_SHEETS = ("Geen toestemming", "Niet op de foto", "Bezwaren", "Weigeringen")
