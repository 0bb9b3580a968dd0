"""The yearly report on incidents for the MR and the board: numbers, never names, and no number that points at anybody.

Which files count follows from who asks: those about employees only for who may see them, and the report says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from wm_desktop.domain.courses.catalogue import MACHINES, machine_of
from wm_desktop.domain.courses.engine import state_of
from wm_desktop.domain.courses.model import CourseCase
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.ids import LocationId
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.report_years import ReportYear, YearKind, years_to_offer
from wm_desktop.domain.small_counts import FEWEST, shown_total
from wm_desktop.domain.term_days import TermCalendar
from wm_desktop.services import yearly_lines as lines
from wm_desktop.services.actors import Act
from wm_desktop.services.case_counts import CountedCourse, YearCounts
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.reports import Bar, Bars, Block, Prose, Report
from wm_desktop.services.round_state import export_note
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.workplace import Workplace

TITLE = "Jaarverslag incidenten"
CLOSING = "Zonder namen; kleine aantallen worden niet getoond."


def report_years(place: Workplace, kind: YearKind) -> tuple[ReportYear, ...]:
    """Give the years that can be reported on, newest first."""
    place.actor.require(Act.SEE_INCIDENTS)
    return years_to_offer(place.queries.first_report(), place.today(), kind)


def yearly_report(place: Workplace, year: ReportYear, *, preview: bool = False) -> Report:
    """Make the report on a year beside the year before; that it leaves is written down, a `preview` is not."""
    place.actor.require(Act.SEE_INCIDENTS)
    employees = place.actor.may(Act.SEE_EMPLOYEE_FILES)
    now, before = (
        place.queries.year_counts(one.first_day, one.last_day, employees=employees) for one in (year, year.before)
    )
    settings = load_settings(place)
    note = export_note(place, (f"Gemeld van {written_day(year.first_day)} tot en met {written_day(year.last_day)}",))
    made = Report(
        title=TITLE,
        subtitle=year.label.capitalize(),
        note=note,
        blocks=tuple(_blocks(place, year, (now, before), settings.severities)),
        closing=CLOSING,
        years=(year.short, year.before.short),
        suggested_name=file_name(TITLE, year.short, day=place.today(), suffix="pdf"),
    )
    if not preview:
        told = f"{TITLE.lower()}, {year.label}" + ("" if employees else ", zonder dossiers over medewerkers")
        write_down(place, "incident.report", year.short, Disclosure(told, 0))
    return made


def _blocks(
    place: Workplace, year: ReportYear, years: tuple[YearCounts, YearCounts], severities: tuple[str, ...]
) -> Iterable[Block]:
    employees = place.actor.may(Act.SEE_EMPLOYEE_FILES)
    first, second = years
    found = [_ended(place, one.courses) for one in years]
    about = [one for one in MACHINES.values() if one.about and (employees or one.about != {PersonKind.EMPLOYEE})]
    whole = [one for one in MACHINES.values() if not one.about]
    stages = lines.by_stage(years)
    names = [(row.id, row.name) for row in place.queries.locations()]
    yield Prose("", (_introduction(year, employees=employees),))
    total = Bar("Gemelde voorvallen", shown_total(first.in_all), shown_total(second.in_all))
    yield Bars("Alle dossiers", (total,))
    yield lines.by_kind(years)
    yield lines.by_month(years, year)
    yield lines.by_location(years, names)
    yield stages
    yield lines.by_severity(years, severities)
    yield lines.by_party(years, PartyRole.ACCUSED, "Wie is aangesproken", employees=employees)
    yield lines.by_party(years, PartyRole.AFFECTED, "Wie is benadeeld", employees=employees)
    yield lines.by_course("Maatregelen en hoe ze zijn geëindigd", about, found, years)
    yield lines.by_course("Meldingen en andere trajecten", whole, found, years)
    now = place.now()
    yield lines.by_duty("Termijnen van de school", (first.terms, second.terms), years, now)
    yield lines.by_duty("Taken met een einddag", (first.tasks, second.tasks), years, now)
    yield lines.by_days(years, stages)
    yield Prose("Over dit verslag", tuple(_about(employees=employees)), small=True)


def _introduction(year: ReportYear, *, employees: bool) -> str:
    text = (
        f"Dit verslag telt de dossiers die in het {year.label} zijn gemeld, naast die van het jaar ervoor."
        " Fase, ernst en afloop zijn die van het moment waarop het verslag is gemaakt."
    )
    left_out = " Dossiers over medewerkers zijn niet meegeteld: die ziet wie dit verslag maakte niet."
    return text + (" Dossiers over medewerkers zijn meegeteld." if employees else left_out)


def _about(*, employees: bool) -> Iterable[str]:
    yield (
        f"Een aantal van 1 tot en met {FEWEST - 1} kan iemand aanwijzen en wordt niet getoond. Waar dat aantal uit het"
        " totaal of uit andere regels zou volgen, is ook een ander aantal niet getoond. Nul wordt getoond, tenzij van"
        " een overzicht alleen nullen over zouden blijven."
    )
    yield (
        "Een persoon die in twee dossiers voorkomt, telt bij 'Wie is aangesproken' en 'Wie is benadeeld' twee keer."
        " Een termijn die opnieuw is berekend, telt met de laatste dag."
    )
    yield (
        "Geef over dezelfde tijd één verslag uit: een tweede van kort daarna, of een naar een ander soort jaar, laat"
        " samen met dit verslag meer zien dan elk apart."
    )
    if not employees:
        yield "Geef niet ook een verslag uit waarin die dossiers wel zijn meegeteld: het verschil zou ze laten zien."
    yield "Het verslag telt wat in de dossiers is vastgelegd. Het zegt niet of een stap of een besluit juridisch klopt."


def _ended(place: Workplace, courses: Iterable[CountedCourse]) -> Counter[tuple[str, str]]:
    """Count in which state courses ended; those that have not ended count as running."""
    found: Counter[tuple[str, str]] = Counter()
    calendars: dict[LocationId | None, TermCalendar] = {}
    now = place.now()
    with place.unit_of_work() as uow:
        for course in courses:
            if course.location_id not in calendars:
                calendars[course.location_id] = calendar_at(uow, course.location_id)
            machine, calendar = machine_of(course.kind), calendars[course.location_id]
            case = CourseCase(machine, course.taken, now, course.incident_id, calendar=calendar)
            state = machine.state(state_of(case))
            found[course.kind.value, state.code if state.final else lines.RUNNING] += 1
    return found
