"""What tests of incidents and letters share: a file with people, letters, and fakes; no Qt."""

from dataclasses import dataclass, field, replace
from datetime import date

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.deliveries import Happening, Way
from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind, LetterPage, Signatory, signed_by
from wm_desktop.services.deliveries import NewDelivery, delivery_sheet, record_delivery
from wm_desktop.services.incidents import NewIncident, NewParty, open_incident
from wm_desktop.services.letter_drafts import NewLetter, draft_letters
from wm_desktop.services.letters import LetterPaper, finalise
from wm_desktop.services.ports import Progress
from wm_desktop.services.settings import load_settings, save_settings

PRINCIPAL = Signatory("M. de Bruijn", "directeur")
BOARD = Signatory("A. Kok", "bestuurder")


def letter_values(signatory=None, **values):
    """The fields of a letter: days as ISO text, numbers as text, nothing for None."""
    known = {name: value for name, value in values.items() if value is not None}
    texts = {name: value.isoformat() if isinstance(value, date) else str(value) for name, value in known.items()}
    return Facts({name: text for name, text in texts.items() if text} | signed_by(signatory))


def changed(values, signatory=None, **changes):
    """The same letter with some fields otherwise."""
    kept = {name: text for name, text in values.values.items() if name not in changes}
    if signatory is not None:
        kept = {name: text for name, text in kept.items() if not name.startswith("signed_")}
    return Facts(kept | dict(letter_values(signatory, **changes).values))


def draft_for_pupil(place, *, incident_id, pupil_id, kind, values=None):
    """The concepts of a letter about a pupil of a file."""
    with place.unit_of_work() as uow:
        parties = uow.incidents.parties(incident_id)
    about = next((party.id for party in parties if party.person_id == pupil_id), None)
    return draft_letters(place, NewLetter(incident_id, kind, about, values=values or Facts()))


WARNING = letter_values(
    facts="Op 19 november plaatste Bram een foto in de groepsapp.",
    hearing="Bram heeft verteld wat er gebeurde.",
    reasons="De school weegt mee dat Bram spijt heeft.",
    agreements="Bram verwijdert de foto.",
    support="De leerkracht praat met de klas.",
    next_step="Bij herhaling volgt een gesprek met het bestuur.",
)


def sign(place):
    """Fill in who signs letters."""
    save_settings(place, replace(load_settings(place), principal=PRINCIPAL, board_member=BOARD))


def a_file(office, subject="Foto in de groepsapp", pupil="Bram Visser", **facts):
    """An incident with a pupil who is spoken to; gives the incident and the pupil."""
    child = office.pupil(pupil, group="5A")
    chosen = {
        "kind": IncidentKind.PHOTO_WITHOUT_CONSENT,
        "subject": subject,
        "description": "Een foto is zonder toestemming geplaatst.",
        "rules": ("A5", "A9"),
        "parties": (NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, child.id),),
    } | facts
    return open_incident(office.place, NewIncident(**chosen)), child


def a_warning(office, details=WARNING):
    """The concepts of a warning."""
    sign(office.place)
    incident, child = a_file(office)
    made = draft_for_pupil(
        office.place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=details
    )
    return made.letters


def a_final_warning(office, paper):
    """One final warning."""
    return finalise(office.place, a_warning(office)[0].id, paper)


def mark_sent(place, letter_id, at):
    """Record that a letter went: by hand when its kind goes registered or by hand, else by ordinary mail."""
    if delivery_sheet(place, letter_id).registered:
        new = NewDelivery(Happening.SENT, at, Way.BY_HAND, by="M. de Boer", note="de geadresseerde zelf")
    else:
        new = NewDelivery(Happening.SENT, at, Way.POST)
    return record_delivery(place, letter_id, new).letter


class NoProgress(Progress):
    """Progress nobody looks at."""

    def report(self, done, total):
        assert done <= total


@dataclass
class FakePaper:
    """Draws letters as a few bytes, so that presenters are tested without PDF."""

    drawn: list = field(default_factory=list)
    error: Exception | None = None

    def paper(self):
        return LetterPaper(self._draw, self, self._bind)

    def _draw(self, page: LetterPage, letterhead):
        if self.error:
            raise self.error
        self.drawn.append(page)
        return f"%PDF {page.reference or 'concept'} {page.salutation}".encode()

    def _bind(self, letter, enclosures, reference):
        return b" + ".join((letter, *(one.title.encode() for one in enclosures)))

    def paragraphs(self, template, fields):
        return (str(fields.get("facts", "")),)

    def holes(self, template, fields):
        return ()

    def version(self, template):
        return f"{template} test"


class RecordingView:
    """Remembers every call of a presenter, newest last; runs work at once unless `held`."""

    def __init__(self):
        self.calls = []
        self.held = None
        self.presenter = None

    def __getattr__(self, name):
        def called(*args, **named):
            self.calls.append((name, args, named))

        return called

    def run(self, job, work, done):
        self.calls.append(("run", (job,), {}))
        if self.held is not None:
            self.held.append((work, done))
            return
        done(work(NoProgress()))

    def last(self, name):
        """The arguments of the newest call of a name."""
        return next(args for called, args, _ in reversed(self.calls) if called == name)

    def named(self, name):
        """The named arguments of the newest call."""
        return next(named for called, _, named in reversed(self.calls) if called == name)

    def count(self, name):
        return sum(called == name for called, _, _ in self.calls)
