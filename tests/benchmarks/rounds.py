"""A yearly round at a large school: forms made, drawn in one PDF, entered when they come back, and counted.

Drawing is compared with reportlab writing the words of the same forms on as many pages and nothing else.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.benchmarks.school import clock, fill, size
from tests.support import FixedClock, copy_as_used, make_template, workplace_on
from wm_desktop.documents.consent_forms import draw_forms
from wm_desktop.domain.consent import AnswerKind
from wm_desktop.services.round_papers import FormsPaper, forms_paper
from wm_desktop.services.round_state import round_state
from wm_desktop.services.rounds import NewRound, enter_form, form_to_enter, start_round
from wm_desktop.services.workplace import Workplace

FORMS = 500
A_SECOND = 100
ENTRY_MS = 100
FLOOR = "reportlab writing the same words"


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Make a round over the whole school, draw some of its forms, and enter some."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    fill(engine, size(tiny))
    place, times = workplace_on(engine, clock), 1 if tiny else 15
    gc.disable()
    figures = _figures(place, 3 if tiny else FORMS, times)
    engine.dispose()
    return figures


def _figures(place: Workplace, number: int, times: int) -> Figures:
    asked = NewRound(
        "Toestemmingen",
        tuple(purpose.code for purpose in place.queries.purposes()),
        tuple(group.name for group in place.queries.groups()),
        place.today() + timedelta(days=14),
    )
    made = start_round(place, replace(asked, name="Eerste", groups=asked.groups[:1]))
    starting = timed(lambda: start_round(place, asked))
    whole = place.queries.rounds()[0].round
    gathering = timed(lambda: forms_paper(place, whole.id, posted=True))
    paper = forms_paper(place, whole.id, posted=True)
    some = replace(paper, forms=paper.forms[:number])
    draw_forms(replace(paper, forms=paper.forms[:1]))  # fonts
    floor, drawing = timed(lambda: _bare(some), 3), timed(lambda: draw_forms(some), 3)
    codes = iter([form.code for form in paper.forms])
    entering = timed(lambda: _entered(place, next(codes), made.purpose_ids), times)
    return {
        "the same words alone": Figure(floor),
        f"{number} forms in one PDF": Figure(
            drawing, ratio=drawing / floor, ratio_to=FLOOR, goal=number / A_SECOND * 1000
        ),
        "forms a second": Figure(number / drawing * 1000, "/s"),
        f"round of {len(paper.forms)} forms, made": Figure(starting),
        "the same, gathered for paper": Figure(gathering),
        "a returned form found and entered": Figure(entering, goal=ENTRY_MS),
        "the state of the round": Figure(timed(lambda: round_state(place, whole.id))),
    }


def _entered(place: Workplace, code: str, purposes: Sequence[object]) -> None:
    found = form_to_enter(place, code)
    if len(found.purposes) != len(purposes):
        raise AssertionError("a form asks every purpose of its round")
    enter_form(place, code, {purpose.id: AnswerKind.YES for purpose in found.purposes})


def _bare(paper: FormsPaper) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target)
    asked = [words for purpose in paper.purposes for words in (purpose.label, purpose.explanation)]
    for form in paper.forms:
        words = (form.code, form.pupil, form.group, form.name, form.salutation, *form.address, *asked, *form.present)
        for line, text in enumerate(words):
            canvas.drawString(50, 800 - line * 14, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    sys.exit(main(measure))
