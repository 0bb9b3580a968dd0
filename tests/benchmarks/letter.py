"""How long one letter takes: words, drawing, and both as the preview does them.

The program loads fonts and templates once its window stands; here that is measured apart.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.cases import changed, draft_for_pupil, letter_values
from tests.support import FixedClock, Office, copy_as_used, make_template, workplace_on
from wm_desktop.documents.paper import letter_paper, warm_up
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import Letter, LetterKind, Signatory
from wm_desktop.services.incidents import NewIncident, NewParty, open_incident
from wm_desktop.services.letter_drafts import update_draft
from wm_desktop.services.letters import finalise, missing, preview
from wm_desktop.services.workplace import Workplace

_BODY = ("hearing", "reasons", "homework", "return_talk")
_TEXT = "Noor heeft een filmpje van een klasgenoot geplaatst. Het filmpje is op verzoek van de school weggehaald. " * 4
LIMIT_MS, KEYSTROKE_MS = 150, 80
FLOOR = "reportlab drawing the same words"


def a_letter(place: Workplace) -> Letter:
    """Make a concept of a suspension letter of about three pages."""
    pupil = Office(place).pupil("Noor van der Meulen", group="7A")
    party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id)
    new = NewIncident(IncidentKind.BULLYING, "Filmpje", _TEXT, rules=("A5", "A9"), parties=(party,))
    details = letter_values(
        facts=f"{_TEXT}\n\n{_TEXT}",
        hearing=_TEXT,
        reasons=_TEXT,
        starts_on=place.today(),
        ends_on=place.today(),
        homework=_TEXT,
        return_talk=_TEXT,
        form="external",
        signatory=Signatory("Marieke de Boer", "directeur"),
    )
    kind = LetterKind.PUPIL_SUSPENSION
    incident = open_incident(place, new)
    return draft_for_pupil(place, incident_id=incident.id, pupil_id=pupil.id, kind=kind, values=details).letters[0]


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure the steps of one letter."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    place, times = workplace_on(engine, FixedClock()), 1 if tiny else 15
    letter, paper = a_letter(place), letter_paper()
    warming = timed(warm_up)
    ready_to_show()
    first = timed(lambda: shown(preview(place, letter.id, paper)))
    typed = [timed(lambda values=values: shown(preview(place, letter.id, paper, values))) for values in typing(letter)]
    floor = timed(lambda: _bare(letter), times)
    steps = {
        "preview": timed(lambda: preview(place, letter.id, paper), times),
        "what is missing": timed(lambda: missing(place, letter.id), times),
        "store a change": timed(
            lambda: update_draft(place, letter.id, changed(letter.values, support=str(time.perf_counter()))), times
        ),
        "make final": timed(lambda: finalise(place, letter.id, paper)),
    }
    size = len(preview(place, letter.id, paper)) / 1024
    engine.dispose()
    return {
        "bare reportlab": Figure(floor),
        "fonts and templates, loaded once the window stands": Figure(warming, ratio=warming / floor, ratio_to=FLOOR),
        "first preview, as a picture": Figure(first, ratio=first / floor, ratio_to=FLOOR, goal=LIMIT_MS),
        **{name: Figure(spent, ratio=spent / floor, ratio_to=FLOOR, goal=LIMIT_MS) for name, spent in steps.items()},
        "keystroke, from the letter to the picture, slowest": Figure(max(typed), goal=KEYSTROKE_MS),
        "keystroke, median": Figure(statistics.median(typed), goal=KEYSTROKE_MS),
        "size": Figure(size, "kB"),
    }


def ready_to_show() -> None:
    """Load what shows a PDF, as the window has done before a letter is opened."""
    from PySide6.QtWidgets import QApplication

    from wm_desktop.documents.letter import draw_letter
    from wm_desktop.documents.paper import _EMPTY
    from wm_desktop.domain.letters import Letterhead

    globals()["_app"] = QApplication.instance() or QApplication([])
    shown(draw_letter(_EMPTY, Letterhead()))


def shown(data: bytes) -> None:
    """Draw the first page as large as the window shows it."""
    from PySide6.QtCore import QSize

    from wm_desktop.gui.pdf_view.preview import LoadedPdf

    assert not LoadedPdf(data).document.render(0, QSize(800, 1131)).isNull()


def typing(letter: Letter) -> Iterator[Facts]:
    """Give what the window holds after each letter somebody types."""
    facts = letter.values.text("facts")
    for count in range(1, 16):
        yield changed(letter.values, facts=facts + " Daarna ging hij."[:count])


def _bare(letter: Letter) -> None:
    """Wrap and draw the same words with nothing but reportlab."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style, details = getSampleStyleSheet()["Normal"], letter.values
    texts = [*details.text("facts").split("\n\n"), *(details.text(name) for name in _BODY)]
    SimpleDocTemplate(io.BytesIO()).build([Paragraph(text, style) for text in texts])


if __name__ == "__main__":
    sys.exit(main(measure))
