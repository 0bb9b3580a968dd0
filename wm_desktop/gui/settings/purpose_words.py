"""Words for purposes: who sees it, what it is about, for when."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.consent import Audience, Media, Purpose
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.consent_policy import PolicyEffect
from wm_desktop.services.rows import PurposeText

translate = QCoreApplication.translate


def audience_words() -> dict[Audience, str]:
    """Who can see what is published."""
    return {
        Audience.OUTWARD: translate("purposes", "naar buiten"),
        Audience.CLOSED: translate("purposes", "besloten (alleen binnen de school)"),
        Audience.NOBODY: translate("purposes", "alleen maken, niet tonen"),
    }


def media_words() -> dict[Media, str]:
    """What a purpose is about."""
    return {
        Media.PHOTO_AND_VIDEO: translate("purposes", "foto en video"),
        Media.PHOTO: translate("purposes", "alleen foto"),
        Media.VIDEO: translate("purposes", "alleen video"),
    }


def media_text(purpose: Purpose) -> str:
    """Photo, video, and whether the name is asked for as well."""
    word = media_words()[purpose.media]
    return translate("purposes", "%1, met naam").replace("%1", word) if purpose.covers_names else word


def when_text(purpose: Purpose) -> str:
    """The school year and activity it is for; empty: always."""
    year = "" if purpose.school_year is None else str(SchoolYear(purpose.school_year))
    return " ".join(part for part in (purpose.activity, year) if part)


def consequence_text(number: int, *, asks_anew: bool) -> str:
    """What happens to the answers there are when a text changes."""
    if not asks_anew:
        return translate("purposes", "Er verandert niets aan de antwoorden.")
    if number == 0:
        return translate("purposes", "Er is nu geen enkel ja; er verandert niets aan wat mag.")
    text = translate(
        "purposes",
        "Gevolg: voor %1 leerlingen telt het ja vanaf vandaag niet meer. Zij komen op de lijst zonder toestemming tot "
        "de ouders opnieuw ja zeggen. Een nee blijft een nee; alle oude antwoorden blijven bewaard.",
    )
    return text.replace("%1", str(number))


def texts_html(texts: Sequence[PurposeText]) -> str:
    """All texts of a purpose, newest first."""
    return "".join(_text_html(one) for one in texts)


def _text_html(one: PurposeText) -> str:
    since = translate("purposes", "vanaf %1 (tekst %2)").replace("%1", short_day(one.valid_from))
    anew = translate("purposes", "opnieuw gevraagd") if one.asks_anew else ""
    given = translate("purposes", "antwoorden op deze tekst: %1").replace("%1", str(one.answers))
    note = ", ".join(part for part in (since.replace("%2", str(one.version)), anew, given) if part)
    return f"<p><b>{escape(one.label)}</b><br/>{escape(one.explanation)}<br/><small>{escape(note)}</small></p>"


def effect_text(effect: PolicyEffect) -> str:
    """What a policy would change today."""
    if effect.cells == 0:
        first = translate("purposes", "Vandaag verandert er niets aan wat mag.")
    else:
        first = translate("purposes", "Gevolg vandaag: %1 vakken van het register veranderen.").replace(
            "%1", str(effect.cells)
        )
        if effect.lost:
            lost = translate(
                "purposes", "%1 keer geldt een ja dan niet meer; die leerlingen komen op de lijst zonder toestemming."
            )
            first += " " + lost.replace("%1", str(effect.lost))
        if effect.gained:
            first += " " + translate("purposes", "%1 keer geldt een ja dan weer.").replace("%1", str(effect.gained))
    apart = translate("purposes", "Leerlingen van wie de ouders volgens hun adressen apart wonen: %1.")
    return f"{first} {apart.replace('%1', str(effect.apart))}"
