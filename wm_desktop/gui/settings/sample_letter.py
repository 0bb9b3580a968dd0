"""A letter to see the paper by: of two pages, like the letters that the school sends, about nobody."""

from __future__ import annotations

from datetime import datetime

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.letters import CONFIDENTIAL, Letterhead, LetterPage
from wm_desktop.services.settings import SchoolSettings

_TEXT = (
    "Zo komt een brief van de school eruit te zien. Het adres hoort in het venster van de envelop, met de regel"
    " 'Persoonlijk en vertrouwelijk' erboven. Al het andere blijft buiten het venster.",
    "# Een kop in de brief",
    "Onder een kop staat altijd tekst. Een alinea wordt niet zo afgebroken dat er één regel alleen op een bladzijde"
    " staat.",
    "- Een opsomming begint met een bolletje.",
    "- Elk punt staat op een eigen regel.",
    "# De volgende bladzijde",
    "Past een brief niet op één bladzijde, dan staan boven de volgende het kenmerk en het nummer van de bladzijde.",
)
_MORE = (
    "Deze alinea staat hier alleen om de bladzijde te vullen, zodat u ook de tweede bladzijde van een brief ziet. Een"
    " brief over een maatregel is vaak twee of drie bladzijden lang.",
) * 6
_END = "De ondertekening staat nooit alleen: er gaan altijd regels van de brief mee."


def sample_page(settings: SchoolSettings, location: str, now: datetime) -> tuple[LetterPage, Letterhead]:
    """Give the letter and the paper of a location."""
    place = settings.location(location)
    fields = (
        ("Ons kenmerk", f"WM-{now.year}-000-VBD"),
        ("Behandeld door", settings.principal.name),
        ("Telefoon", place.phone),
    )
    page = LetterPage(
        subject="Voorbeeld van het briefpapier",
        address_lines=("Mevrouw A. Voorbeeld en de heer B. Proef", "Dorpsstraat 12", "2411 AB  BODEGRAVEN"),
        reference_fields=tuple((label, value) for label, value in fields if value),
        place_and_date=f"{settings.city}, {written_day(now.date())}",
        salutation="Geachte mevrouw Voorbeeld, geachte heer Proef,",
        paragraphs=(*_TEXT, *_MORE, _END),
        closing="Met vriendelijke groet,",
        signatory=settings.principal,
        board=settings.board,
        copies=("leerlingdossier",),
        reference=f"WM-{now.year}-000-VBD",
        watermark="VOORBEELD",
        made_at=now,
        marks=(CONFIDENTIAL,),
    )
    return page, settings.paper(location)
