"""Papers about what was reported from one file: the call to the inspector, the police, a data breach, a removal.

Each is a record of what stands in the file, step by step, and not legal advice. Nobody is named but who the steps name;
parties are counted (domain reference 6.1 to 6.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.engine import state_of
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import Course, CourseCase, CourseKind, Machine, Step, Taken
from wm_desktop.domain.courses.suspension_rules import decided_period
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import short_moment, written_day, written_moment
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, IncidentId
from wm_desktop.domain.incidents import Incident, Party
from wm_desktop.domain.school_days import school_days
from wm_desktop.services.actors import Act
from wm_desktop.services.case_overviews import breach_facts
from wm_desktop.services.case_state import CaseState, state_of_file
from wm_desktop.services.case_words import KINDS, PEOPLE, ROLES
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.evidence_list import listed
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.reports import Block, FactSheet, Prose, Report, Rows
from wm_desktop.services.round_state import export_note
from wm_desktop.services.settings import file_name, read_settings
from wm_desktop.services.step_words import said
from wm_desktop.services.workplace import Workplace

CLOSING = "Een vastlegging van wat in het dossier staat, geen juridisch advies. Vertrouwelijk."


class PaperKind(StrEnum):
    """Which paper."""

    TRACK = "track"
    POLICE = "police"
    DECIDED_NOT = "decided_not"
    INSPECTORATE = "inspectorate"


@dataclass(frozen=True)
class PaperChoice:
    """A paper that can be made of a file; `course_id` None: of the file as a whole."""

    kind: PaperKind
    words: Words
    course_id: CourseId | None = None


_TITLES = {
    CourseKind.INSPECTOR: Words("Verslag van het overleg met de vertrouwensinspecteur", "Record of the consultation"),
    CourseKind.DATA_BREACH: Words("Datalek: blad voor het register", "Data breach: sheet for the register"),
    CourseKind.REMOVAL: Words("Verzoek om een bericht te verwijderen", "Request to remove a message"),
    CourseKind.POLICE: Words("Politie: wat is besloten en gedaan", "Police: what was decided and done"),
}
_POLICE = Words("Samenvatting en bewijslijst voor de politie", "Summary and list of evidence for the police")
_NOT = Words("Gemotiveerd besluit: niet naar de politie", "Reasoned decision: not to the police")
_ISD = Words("Tekst voor het Internet Schooldossier (Inspectie)", "Text for the Inspectorate's school dossier")


def papers_of_file(place: Workplace, incident_id: IncidentId) -> tuple[PaperChoice, ...]:
    """Give the papers that can be made of a file: what was recorded, and a summary for the police."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        state = state_of_file(place, uow, incident_in(place, uow, incident_id))
    return (*_of_courses(state), PaperChoice(PaperKind.POLICE, _POLICE))


def track_paper(place: Workplace, incident_id: IncidentId, asked: PaperChoice, *, preview: bool = False) -> Report:
    """Make a paper of a file; that it leaves is written down, a `preview` is not."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        state = state_of_file(place, uow, incident_in(place, uow, incident_id))
        if asked not in (*_of_courses(state), PaperChoice(PaperKind.POLICE, _POLICE)):
            raise NotFoundError(what="Stuk", key=asked.words.nl)
        blocks = tuple(_blocks(uow, state, asked))
    incident, title = state.incident, asked.words.nl
    if not preview:
        write_down(place, "incident.paper", incident.number, Disclosure(title.lower(), 0))
    return Report(
        title=title,
        subtitle=f"Dossier {incident.number}",
        note=export_note(place, ()),
        blocks=blocks,
        closing=CLOSING,
        suggested_name=file_name(title.split(":")[0], f"dossier {incident.number}", day=place.today(), suffix="pdf"),
    )


def _of_courses(state: CaseState) -> Iterator[PaperChoice]:
    for course, case in state.cases:
        if not case.taken:
            continue
        if course.kind in _TITLES:
            yield PaperChoice(PaperKind.TRACK, _TITLES[course.kind], course.id)
        if course.kind is CourseKind.POLICE and state_of(case) == "decided_not":
            yield PaperChoice(PaperKind.DECIDED_NOT, _NOT, course.id)
        if course.kind is CourseKind.PUPIL_SUSPENSION and _days(case) > 1:
            yield PaperChoice(PaperKind.INSPECTORATE, _ISD, course.id)


def _blocks(uow: UnitOfWork, state: CaseState, asked: PaperChoice) -> Iterator[Block]:
    course, case = next(((c, one) for c, one in state.cases if c.id == asked.course_id), (None, None))
    if asked.kind is PaperKind.INSPECTORATE and case is not None:
        yield from _inspectorate(state, case)
        return
    yield FactSheet("Het dossier", tuple(_about(uow, state.incident, state.parties)))
    if course is None or case is None:
        yield from _police(uow, state)
    elif asked.kind is PaperKind.DECIDED_NOT:
        yield Prose("", ("De school heeft besloten om nu geen aangifte en geen melding te doen, om deze reden.",))
        yield _step(case.machine, next(one for one in reversed(case.taken) if one.step == "decide_not"))
        yield Prose("", ("Komt er iets nieuws bij, dan weegt de school opnieuw af.",))
    else:
        yield from _track(course, case)


def _about(uow: UnitOfWork, incident: Incident, parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    """What the file is about, without names: parties are counted."""
    names = {location.id: location.name for location in uow.school.locations()}
    yield "Soort voorval", KINDS[incident.kind]
    if incident.happened_at is not None:
        yield "Gebeurd op", written_moment(incident.happened_at)
    yield "Gemeld op", written_day(incident.reported_on)
    if incident.known_at is not None:
        yield "Bekend bij de school", written_moment(incident.known_at)
    if incident.location_id is not None:
        yield "Locatie", names[incident.location_id]
    for label, text in (("Platform", incident.platform), ("Account", incident.account), ("Link", incident.link)):
        if text:
            yield label, text
    counts: dict[str, int] = {}
    for party in parties:
        word = f"{PEOPLE[party.person_kind].lower()} ({ROLES[party.role]})"
        counts[word] = counts.get(word, 0) + 1
    if counts:
        yield "Betrokkenen", "; ".join(f"{count} {word}" for word, count in counts.items())


def _track(course: Course, case: CourseCase) -> Iterator[Block]:
    """Everything that was recorded of a track, step by step."""
    if course.kind is CourseKind.DATA_BREACH:
        yield FactSheet("Voor het register", tuple(breach_facts(case.taken, case.known_at)))
        words = " De 72 uur tellen in echte uren: ook in nachten, weekenden en vakanties."
        yield Prose("", (f"Of dit een datalek is en of het wordt gemeld, beslissen mensen.{words}",), small=True)
    now = case.machine.state(state_of(case)).words.nl
    yield Prose("Wat is vastgelegd", (f"Stand van het traject: {now}.",))
    if course.kind is CourseKind.DATA_BREACH:
        yield Rows("", ("Wanneer", "Stap", "Vastgelegd door"), (30.0, 70.0, 40.0), tuple(map(_in_short, case.taken)))
        return
    for taken in case.taken:
        yield _step(case.machine, taken)


def _in_short(taken: Taken) -> tuple[str, ...]:
    """A step whose fields stand elsewhere on the paper already, with what it passed."""
    step = machine_of(CourseKind.DATA_BREACH).by_code[taken.step]
    return short_moment(taken.happened_at), "\n".join((step.words.nl, *_passed(step, taken))), taken.recorded_by


def _passed(step: Step, taken: Taken) -> Iterator[str]:
    words = {guard.code: guard.words.nl for guard in step.guards}
    return (f"Afgeweken: {words[one.guard]} Reden: {one.reason}" for one in taken.overrides)


def _step(machine: Machine, taken: Taken) -> FactSheet:
    step = machine.by_code[taken.step]
    rows = [("Wanneer", written_moment(taken.happened_at))]
    rows += [
        (_capital(field.words.nl), value_without_names(field, taken.facts))
        for field in step.fields
        if taken.facts.text(field.name)
    ]
    rows += [("Afgeweken", text.removeprefix("Afgeweken: ")) for text in _passed(step, taken)]
    rows.append(("Vastgelegd door", taken.recorded_by))
    return FactSheet(step.words.nl, tuple(rows))


def value_without_names(field: Field, facts: Facts) -> str:
    """What was filled in; people who were chosen from the register are counted, not named."""
    if field.kind is FieldKind.PEOPLE:
        count = len(facts.lines(field.name))
        return "1 persoon" if count == 1 else f"{count} personen"
    return said(field, facts, {})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _police(uow: UnitOfWork, state: CaseState) -> Iterator[Block]:
    """What the police ask: what happened, the school's own address, and the evidence with its fingerprints."""
    incident, settings = state.incident, read_settings(uow)
    names = {location.id: location.name for location in uow.school.locations()}
    where = "" if incident.location_id is None else names[incident.location_id]
    lines = settings.paper(where).location_lines or ("vul het adres in bij Instellingen, Locaties",)
    yield FactSheet("Wie dit indient", (("School", settings.school), ("Bestuur", settings.board), _address(lines)))
    hint = (
        "Geef als adres altijd dat van de school of het bestuur op, nooit dat van een slachtoffer. Namen staan niet op"
        " dit blad; de school noemt ze zelf bij de politie. De beschrijving staat er zoals die is getypt: lees hem na."
    )
    yield Prose("", (hint,), small=True)
    yield Prose("Wat er is gebeurd", (incident.description,))
    for _, case in state.cases:
        if case.machine.kind is CourseKind.POLICE:
            yield from (_step(case.machine, one) for one in case.taken if one.step.startswith("file_"))
    pieces = listed(uow.incidents.evidence(incident.id))
    told = "Er is nog geen bewijs in dit dossier." if not pieces else _FINGERPRINT
    yield Prose("Bewijslijst", (told,))
    for piece in pieces:
        rows = (
            ("Vastgelegd", piece.captured),
            ("Toegevoegd", piece.added),
            ("Link", piece.link),
            *((("Notitie", piece.note),) if piece.note else ()),
            ("Grootte", f"{piece.size} bytes"),
            ("SHA-256", piece.sha256),
        )
        yield FactSheet(f"{piece.number}. {piece.file_name}", rows)


_FINGERPRINT = (
    "SHA-256 is de vingerafdruk van een bestand, genomen toen het in het dossier kwam: verandert er één teken, dan is"
    " de vingerafdruk anders."
)


def _address(lines: Iterable[str]) -> tuple[str, str]:
    return "Adres van de school", "\n".join(lines)


_HEARD = (
    ("Leerling gehoord", "hear_pupil", "pupil_not_heard"),
    ("Ouders gehoord", "hear_parents", "parents_not_heard"),
    ("Groepsleerkracht gehoord", "hear_teacher", ""),
)


def _inspectorate(state: CaseState, case: CourseCase) -> Iterator[Block]:
    """What the Inspectie asks of a suspension longer than a day: the decision with its reasons (WPO 40c)."""
    decided = next(one for one in reversed(case.taken) if one.step in {"decide", "decide_acute"})
    facts, step = decided.facts, case.machine.by_code[decided.step]
    words = (
        "Een schorsing van meer dan één dag wordt met redenen schriftelijk gemeld bij de Inspectie (WPO artikel 40c"
        " lid 3). Neem dit over in het Internet Schooldossier. De gegevens van de leerling staan hier niet; kies die"
        " daar zelf."
    )
    yield Prose("", (words,))
    rows = [("Besluit van", written_day(decided.day)), ("Aantal schooldagen", str(_days(case)))]
    rows += [
        (_capital(field.words.nl), value_without_names(field, facts))
        for field in step.fields
        if field.name in {"starts_on", "ends_on", "form", "reasons", "acute"} and facts.text(field.name)
    ]
    rows += [(label, _heard(case, done, refused)) for label, done, refused in _HEARD]
    notice = case.last("notify")
    rows.append(("Schriftelijk aan de ouders", "nog niet" if notice is None else written_day(notice.day)))
    rows.append(("Dossier van de school", state.incident.number))
    yield FactSheet("Schorsing van een leerling", tuple(rows))


def _heard(case: CourseCase, done: str, refused: str) -> str:
    heard = case.last(done)
    if heard is not None:
        return f"ja, {written_day(heard.day)}"
    return "nee, met reden vastgelegd" if refused and case.has(refused) else "nog niet vastgelegd"


def _days(case: CourseCase) -> int:
    """How many school days a suspension that was decided lasts; 0 while it was not, or was taken back."""
    period = decided_period(case)
    if period is None or state_of(case) == "revoked":
        return 0
    return len(school_days(period.first, period.last, case.closed))
