"""Overviews over all incident files: what may be looked at in the yearly clean-up, and the register of data breaches.

Neither names anybody of its own accord; what was typed into a file stands there as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from wm_desktop.domain.breach_clock import report_before
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.model import CourseKind, Taken
from wm_desktop.domain.dutch_dates import short_day, short_moment, written_day, written_moment
from wm_desktop.domain.retention import Retention, Standing, retention_of
from wm_desktop.services.actors import Act
from wm_desktop.services.case_counts import BreachRow
from wm_desktop.services.case_words import KINDS
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.reports import Block, FactSheet, Prose, Report, Rows
from wm_desktop.services.round_state import export_note
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.step_words import said
from wm_desktop.services.workplace import Workplace

RETENTION, REGISTER = "Bewaaroverzicht incidentdossiers", "Register van datalekken"
REPORTED = "Gemeld bij de AP"
INSIDE = "Alleen voor gebruik binnen de school. Een vastlegging uit de dossiers, geen juridisch advies."
_STANDINGS = {
    Standing.PASSED: "De dagen zijn voorbij",
    Standing.HELD: "Vastgehouden",
    Standing.ASK_BOARD: "Leg voor aan het bestuur",
    Standing.UNKNOWN: "Einddag nog niet bekend",
    Standing.RUNNING: "De dagen lopen nog",
}
_HEADER = ("Dossier", "Soort", "Afgehandeld", "Bewaren tot", "Waarom")
_WIDTHS = (18.0, 32.0, 23.0, 23.0, 60.0)


def retention_overview(place: Workplace, *, preview: bool = False) -> Report:
    """List the closed files with why and until when they are kept; nothing is destroyed.

    That the list leaves is written down, a `preview` is not.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    years = load_settings(place).remember_years
    files = place.queries.closed_files(employees=place.actor.may(Act.SEE_EMPLOYEE_FILES))
    found = [retention_of(file, place.today(), years) for file in files]
    blocks: list[Block] = [Prose("", (_retention_words(place),))]
    for standing, title in _STANDINGS.items():
        rows = tuple(_kept(one) for one in found if one.standing is standing)
        blocks.append(Rows(f"{title} ({len(rows)})", _HEADER, _WIDTHS, rows, "Geen dossiers."))
    words = ("Stand", *_HEADER)
    table = tuple((_STANDINGS[one.standing], *_kept(one)) for one in found)
    sheet = Rows("Bewaaroverzicht", words, (26.0, *_WIDTHS), table)
    return _made(place, RETENTION, blocks, sheet, preview=preview)


def _retention_words(place: Workplace) -> str:
    text = (
        "Dit overzicht vernietigt niets. Het telt van elk afgehandeld dossier de dagen die het programma kent; wat niet"
        " bekend is, houdt een dossier vast. De termijnen zijn een voorstel: leg ze naast de bewaarlijst van het"
        " bestuur en laat twee mensen besluiten. Van back-ups verdwijnt iets pas als die zelf verdwijnen."
    )
    return text + _left_out(place)


def _left_out(place: Workplace) -> str:
    if place.actor.may(Act.SEE_EMPLOYEE_FILES):
        return ""
    return " Dossiers over medewerkers staan er niet op: die ziet wie deze lijst maakte niet."


def _kept(one: Retention) -> tuple[str, ...]:
    closed = one.file.closed_on
    return (
        one.file.number,
        KINDS[one.file.kind],
        "onbekend" if closed is None else short_day(closed),
        "niet bekend" if one.until is None else short_day(one.until),
        "; ".join(f"{keep.why} [{keep.confidence.value}]" for keep in one.keeps),
    )


def breach_register(place: Workplace, *, preview: bool = False) -> Report:
    """Give the register of data breaches (AVG article 33.5) over all files; that it leaves is written down."""
    place.actor.require(Act.SEE_INCIDENTS)
    found = place.queries.breaches(employees=place.actor.may(Act.SEE_EMPLOYEE_FILES))
    sheets = [_sheet(row) for row in found]
    blocks: list[Block] = [Prose("", (_register_words(place, len(found)),))]
    blocks += [FactSheet(f"Dossier {row.number}", facts) for row, facts in zip(found, sheets, strict=True)]
    labels = tuple(dict.fromkeys(label for facts in sheets for label, _ in facts))
    table = tuple(
        (row.number, *("\n".join(value for name, value in facts if name == label) for label in labels))
        for row, facts in zip(found, sheets, strict=True)
    )
    sheet = Rows("Datalekken", ("Dossier", *labels), (12.0, *(26.0 for _ in labels)), table)
    return _made(place, REGISTER, blocks, sheet, preview=preview)


def _register_words(place: Workplace, count: int) -> str:
    text = (
        "Elk incident met persoonsgegevens waarvan een datalek is vermoed, ook als het er geen bleek of niet is gemeld."
        " De 72 uur tellen vanaf het moment waarop de school het wist; nachten, weekenden en vakanties tellen mee."
        " Of iets een datalek is en of het wordt gemeld, beslissen mensen."
    )
    return text + ("" if count else " Er zijn nog geen datalekken vastgelegd.") + _left_out(place)


def _sheet(row: BreachRow) -> tuple[tuple[str, str], ...]:
    return (
        ("Gemeld op", written_day(row.reported_on)),
        ("Soort voorval", KINDS[row.kind]),
        *((("Locatie", row.location),) if row.location else ()),
        *breach_facts(row.taken, row.known_at),
        *((("Stand", "Nog geen traject Datalek in dit dossier"),) if not row.has_course else ()),
    )


_SHOWN = {
    "begin": {
        "what": "Wat er is gebeurd",
        "data": "Om welke gegevens",
        "people": "Hoeveel mensen, ongeveer",
        "stopped": "Het lek is gestopt",
        "stopped_at": "Gestopt op",
    },
    "ask_officer": {"officer": "Functionaris gegevensbescherming", "advice": "Advies van de functionaris"},
    "assess": {
        "breach": "Is het een datalek",
        "risk": "Risico voor de mensen",
        "reasons": "Waarom",
        "decided_by": "Beoordeeld door",
        "decided_as": "Functie van wie beoordeelde",
    },
    "report": {
        "ap_number": "Meldingsnummer",
        "provisional": "Voorlopige melding",
        "delay": "Waarom later dan 72 uur",
    },
    "complete": {"added": "Melding aangevuld met"},
    "not_report": {"why": "Niet gemeld, want", "decided_by": "Besloten door", "decided_as": "Functie van wie besloot"},
    "tell_parents": {"how": "Betrokkenen ingelicht, hoe", "told": "Wat is verteld"},
    "close": {"measures": "Maatregelen"},
}
"""What the register says of a breach: per step of the course which fields, and what they are called there."""


def breach_facts(taken: Sequence[Taken], known_at: datetime | None) -> Iterable[tuple[str, str]]:
    """Give what the register says of a breach: the clock of 72 hours first, then what was recorded, step by step."""
    machine = machine_of(CourseKind.DATA_BREACH)
    starts = [moment for one in taken if (moment := one.facts.moment("known_at")) is not None]
    known = starts[-1] if starts else known_at
    if known is not None:
        yield "De school wist het op", written_moment(known)
        yield "72 uur later", written_moment(report_before(known))
    reports = [one.happened_at for one in taken if one.step == "report"]
    if reports:
        yield REPORTED, _reported(reports[0], known)
    elif taken:
        yield REPORTED, "nee"
    for one in taken:
        labels = _SHOWN.get(one.step, {})
        for field in machine.by_code[one.step].fields:
            if field.name in labels and one.facts.text(field.name):
                yield labels[field.name], said(field, one.facts, {})


def _reported(at: datetime, known: datetime | None) -> str:
    if known is None:
        return short_moment(at)
    return f"{short_moment(at)}, {'binnen' if at <= report_before(known) else 'later dan'} 72 uur"


def _made(place: Workplace, title: str, blocks: Sequence[Block], sheet: Rows, *, preview: bool) -> Report:
    made = Report(
        title=title,
        subtitle="",
        note=export_note(place, ()),
        blocks=tuple(blocks),
        closing=INSIDE,
        sheet=sheet,
        suggested_name=file_name(title, day=place.today(), suffix="pdf"),
    )
    if not preview:
        write_down(place, "incident.overview", title, Disclosure(f"{title.lower()}, {len(sheet.rows)} regels", 0))
    return made
