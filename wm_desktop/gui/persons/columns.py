"""The columns of the tables on the page of persons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.school import group_sort_key
from wm_desktop.gui import theme
from wm_desktop.gui.consent.words import respondent
from wm_desktop.gui.persons.presenter import FileLine
from wm_desktop.gui.persons.words import answer_words, custody_words, letter_words, stage_words, way_words
from wm_desktop.gui.tables import Column, Look
from wm_desktop.services.rows import AnswerRow, EmployeeRow, GuardianRow, PersonFile, PupilRow

translate = QCoreApplication.translate


def pupil_columns() -> tuple[Column[PupilRow], ...]:
    """Name first, as the list is read."""

    def faint(row: PupilRow) -> Look | None:
        return Look(foreground=QColor(theme.colours().faint)) if row.left_on else None

    return (
        Column(translate("persons", "Naam"), lambda r: r.name.listed, sort_key=lambda r: r.name.sort_key, look=faint),
        Column(
            translate("persons", "Groep"), lambda r: r.group or _left(r), sort_key=lambda r: group_sort_key(r.group)
        ),
        Column(translate("persons", "Locatie"), lambda r: r.location),
        Column(translate("persons", "Nummer"), lambda r: r.pupil_number),
        Column(
            translate("persons", "Beschermd"),
            lambda r: "● " + translate("persons", "ja") if r.protected else "",
            tooltip=lambda r: translate("persons", "Nooit in beeld voor buitenstaanders") if r.protected else "",
        ),
    )


def _left(row: PupilRow) -> str:
    return translate("persons", "vertrokken") + f" {short_day(row.left_on)}" if row.left_on else ""


def guardian_columns() -> tuple[Column[GuardianRow], ...]:
    """Who they are, custody first of all."""
    return (
        Column(translate("persons", "Naam"), lambda r: r.name.full, sort_key=lambda r: r.name.sort_key),
        Column(translate("persons", "Gezag"), custody_words),
        Column(translate("persons", "Relatie"), lambda r: r.relation),
        Column(
            translate("persons", "Adres"),
            _address,
            tooltip=lambda r: translate("persons", "Geheim adres") if r.secret_address else "",
        ),
        Column(translate("persons", "Telefoon"), lambda r: r.phone),
        Column(translate("persons", "E-mail"), lambda r: r.email),
    )


def _address(row: GuardianRow) -> str:
    parts = (row.address.street, f"{row.address.postcode} {row.address.city}".strip())
    text = ", ".join(part for part in parts if part)
    return "● " + (text or translate("persons", "geheim")) if row.secret_address else text


def answer_columns() -> tuple[Column[AnswerRow], ...]:
    """The history, newest first."""

    def faint(row: AnswerRow) -> Look | None:
        return None if row.counts and not row.retracted else Look(foreground=QColor(theme.colours().faint))

    return (
        Column(translate("persons", "Doel"), lambda r: r.purpose, look=faint),
        Column(translate("persons", "Antwoord"), lambda r: answer_words()[r.kind], look=faint),
        Column(translate("persons", "Van"), respondent, look=faint),
        Column(translate("persons", "Op"), lambda r: r.given_on, display=lambda r: short_day(r.given_on), look=faint),
        Column(translate("persons", "Hoe"), lambda r: r.file_name or way_words()[r.way], look=faint),
        Column(translate("persons", "Telt"), _counts, look=faint),
    )


def _counts(row: AnswerRow) -> str:
    if row.retracted:
        return translate("persons", "teruggenomen")
    return translate("persons", "ja") if row.counts else translate("persons", "nee, geen gezag")


def file_columns() -> tuple[Column[FileLine], ...]:
    """Incidents and letters together, newest first."""
    return (
        Column(translate("persons", "Datum"), lambda r: r.on, display=lambda r: short_day(r.on) if r.on else ""),
        Column(translate("persons", "Nummer"), lambda r: r.number),
        Column(translate("persons", "Wat"), lambda r: r.title),
        Column(translate("persons", "Stand"), lambda r: r.state),
    )


def file_lines(person: PersonFile) -> list[FileLine]:
    """A pupil's incidents and letters as lines of one table."""
    lines = [
        FileLine(
            "incidents",
            r.id,
            r.number,
            translate("persons", "Incident") + f": {r.subject}",
            stage_words()[r.stage],
            r.reported_on,
        )
        for r in person.incidents
    ]
    lines += [
        FileLine(
            "letters", r.id, r.reference or r.incident_number, translate("persons", "Brief aan") + f" {r.addressee}",
            letter_words()[r.state], r.letter_date,
        )
        for r in person.letters
    ]  # fmt: skip
    return lines


def stay_columns() -> tuple[Column[tuple[str, str]], ...]:
    """The groups a pupil was in."""
    return (
        Column(translate("persons", "Schooljaar"), lambda r: r[0]),
        Column(translate("persons", "Groep"), lambda r: r[1]),
    )


def employee_columns() -> tuple[Column[EmployeeRow], ...]:
    """Employees with what they do."""
    return (
        Column(translate("persons", "Naam"), lambda r: r.name.listed, sort_key=lambda r: r.name.sort_key),
        Column(translate("persons", "Functie"), lambda r: r.function),
        Column(translate("persons", "Groepen"), lambda r: ", ".join(r.groups)),
        Column(translate("persons", "E-mail"), lambda r: r.email),
        Column(
            translate("persons", "Vertrokken"),
            lambda r: r.left_on,
            display=lambda r: short_day(r.left_on) if r.left_on else "",
        ),
    )
