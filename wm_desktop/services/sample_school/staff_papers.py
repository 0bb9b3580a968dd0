"""What the letters to employees in the sample school say beside the steps of their courses; all made up."""

from __future__ import annotations

_HOME = {"to_street": "Kastanjelaan 14", "to_postcode": "2411 ZZ", "to_city": "Bodegraven"}
_HANDLED = {"handled_by": "Marga Kantoor"}


def talk_confirmed() -> dict[str, str]:
    """What the letter that confirms a talk adds."""
    return {
        "hearing": "U zei dat de verzoeken vanzelf kwamen en dat u er niet bij stilstond. U hebt de leerlingen "
        "dezelfde dag verwijderd.",
        **_HOME,
        **_HANDLED,
    }


def reprimand_announced() -> dict[str, str]:
    """What the notice of a reprimand adds."""
    return {
        "facts": "Op twee dagen stonden in totaal negen foto's van leerlingen op uw eigen pagina op Facebook, ook "
        "nadat u gevraagd was dat niet meer te doen.",
        "hearing": "U zei dat u de ouders een plezier wilde doen.",
        **_HOME,
        "to_street": "Lindelaan 3",
        **_HANDLED,
    }
