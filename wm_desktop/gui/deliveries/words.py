"""Where a letter stands, and the columns of what was recorded of it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.deliveries import HAPPENING_WORDS, WAY_WORDS, Delivery, Happening
from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.ids import DeliveryId
from wm_desktop.gui.dates import long_day, long_moment
from wm_desktop.gui.deliveries.presenter import NoteAsked
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.tables import Column
from wm_desktop.services.deliveries import DeliverySheet


def standing_words(sheet: DeliverySheet) -> str:
    """Say how it went, and what is known of its arrival."""
    state, language = sheet.state, window_language()
    sent_at = state.sent_at or sheet.letter.sent_at
    if sent_at is None:
        return QCoreApplication.translate("deliveries", "Nog niet als verzonden vastgelegd.")
    sent = QCoreApplication.translate("deliveries", "Verzonden op %1").replace("%1", long_moment(sent_at))
    how = [WAY_WORDS[state.way].text(language)] if state.way is not None else []
    how += [state.tracking] if state.tracking else []
    parts = [f"{', '.join([sent, *how])}."]
    if state.received_at is not None:
        arrived = QCoreApplication.translate("deliveries", "Ontvangen op %1.")
        parts.append(arrived.replace("%1", long_moment(state.received_at)))
    elif state.result is not None:
        parts.append(f"{_capital(HAPPENING_WORDS[state.result].text(language))}.")
    else:
        parts.append(QCoreApplication.translate("deliveries", "De ontvangst is nog niet vastgelegd."))
    if state.result_due is not None:
        due = QCoreApplication.translate("deliveries", "Op %1 vraagt het programma ernaar.")
        parts.append(due.replace("%1", long_day(state.result_due)))
    return " ".join(parts)


def note_words(asked: NoteAsked) -> str:
    """Give the label of the note."""
    return {
        NoteAsked.TO_WHOM: QCoreApplication.translate("deliveries", "Aan &wie:"),
        NoteAsked.HOW_KNOWN: QCoreApplication.translate("deliveries", "&Hoe weet u dat:"),
        NoteAsked.WHAT_WAS_WRONG: QCoreApplication.translate("deliveries", "&Wat klopte er niet:"),
        NoteAsked.REMARK: QCoreApplication.translate("deliveries", "T&oelichting:"),
    }[asked]


def delivery_columns(counting: AbstractSet[DeliveryId]) -> list[Column[Delivery]]:
    """Give the columns of what was recorded; a line that no longer counts says so."""
    language = window_language()
    corrected = QCoreApplication.translate("deliveries", "verbeterd")

    def what(line: Delivery) -> str:
        words = HAPPENING_WORDS[line.event].text(language)
        counts = line.id in counting or line.event is Happening.VOID
        return words if counts else f"{words} ({corrected})"

    def how(line: Delivery) -> str:
        way = "" if line.way is None else WAY_WORDS[line.way].text(language)
        by = QCoreApplication.translate("deliveries", "door %1").replace("%1", line.by) if line.by else ""
        return ", ".join(part for part in (way, line.tracking, by) if part)

    scan = QCoreApplication.translate("deliveries", "✓ scan")
    return [
        Column(QCoreApplication.translate("deliveries", "Wat"), what),
        Column(
            QCoreApplication.translate("deliveries", "Wanneer"),
            lambda line: line.happened_at,
            lambda line: short_moment(line.happened_at),
        ),
        Column(QCoreApplication.translate("deliveries", "Hoe"), how),
        Column(
            QCoreApplication.translate("deliveries", "Toelichting"),
            lambda line: " ".join(line.note.split()),
            tooltip=lambda line: line.note,
        ),
        Column(
            QCoreApplication.translate("deliveries", "Bewijs"),
            lambda line: scan if line.document_id is not None else "",
        ),
        Column(QCoreApplication.translate("deliveries", "Vastgelegd door"), lambda line: line.recorded_by),
    ]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
