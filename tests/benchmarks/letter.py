"""How long one letter takes: words, drawing, and both as the preview does them.

Run `python -m tests.benchmarks.letter`; it is not a test. The first letter also loads fonts and templates.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.support import FixedClock, Office, copy_engine, make_template, workplace_on
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import Letter, LetterDetails, LetterKind, Signatory
from wm_desktop.services.incidents import NewIncident, NewParty, open_incident
from wm_desktop.services.letters import draft_letters, finalise, missing, preview, update_draft
from wm_desktop.services.workplace import Workplace

_TEXT = "Noor heeft een filmpje van een klasgenoot geplaatst. Het filmpje is op verzoek van de school weggehaald. " * 4
LIMIT_MS = 150


def a_letter(place: Workplace) -> Letter:
    """Make a concept of a suspension letter of about three pages."""
    pupil = Office(place).pupil("Noor van der Meulen", group="7A")
    party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id)
    new = NewIncident(IncidentKind.BULLYING, "Filmpje", _TEXT, rules=("A5", "A9"), parties=(party,))
    details = LetterDetails(
        facts=f"{_TEXT}\n\n{_TEXT}",
        hearing=_TEXT,
        reasons=_TEXT,
        starts_on=place.today(),
        ends_on=place.today(),
        homework=_TEXT,
        return_talk=_TEXT,
        signatory=Signatory("Marieke de Boer", "directeur"),
    )
    kind = LetterKind.PUPIL_SUSPENSION
    incident = open_incident(place, new)
    return draft_letters(place, incident_id=incident.id, pupil_id=pupil.id, kind=kind, details=details).letters[0]


def timed(act: Callable[[], object], times: int = 15) -> float:
    """Give the median in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def measure(folder: Path) -> dict[str, float]:
    """Give milliseconds per step and the size of one letter in bytes."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_engine(folder / "template.db", folder / "data.db")
    place = workplace_on(engine, FixedClock())
    letter, paper = a_letter(place), letter_paper()
    first = timed(lambda: preview(place, letter.id, paper), times=1)
    found = {
        "first preview (fonts and templates loaded)": first,
        "preview": timed(lambda: preview(place, letter.id, paper)),
        "what is missing": timed(lambda: missing(place, letter.id)),
        "store a change": timed(
            lambda: update_draft(place, letter.id, replace(letter.details, support=str(time.perf_counter())))
        ),
        "make final": timed(lambda: finalise(place, letter.id, paper), times=1),
        "bytes": len(preview(place, letter.id, paper)),
    }
    engine.dispose()
    return found


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measure(Path(folder)).items():
            sys.stdout.write(f"{name:45} {value:10.1f}\n")
    sys.stdout.write(f"{'asked: one letter, preview included, at most':45} {LIMIT_MS:10.1f}\n")


if __name__ == "__main__":
    main()
