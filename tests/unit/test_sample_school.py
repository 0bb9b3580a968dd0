"""The sample school: whole, repeatable, and made as an office would make it."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from tests.support import FixedClock, copy_engine, workplace_on
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.incidents import IncidentStage, PersonKind
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.letters import verify_letters
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.sample_school.build import PUPILS_SMALL, SampleSchool, build_sample_school
from wm_desktop.services.sample_school.families import FIRST_YEAR, LAST_YEAR, make_children
from wm_desktop.services.sample_school.picture import HEIGHT, WIDTH, chat_picture
from wm_desktop.services.workplace import Workplace


class Steps:
    """Remembers how far it was told to be."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))


class Built(NamedTuple):
    """The small school, made once for the tests that only look at it."""

    place: Workplace
    made: SampleSchool
    steps: Steps


@pytest.fixture(scope="module")
def built(template_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    engine = copy_engine(template_file, tmp_path_factory.mktemp("sample") / "data.db")
    place, steps = workplace_on(engine, FixedClock()), Steps()
    watching: Progress = steps
    yield Built(place, build_sample_school(place, letter_paper(), small=True, progress=watching), steps)
    engine.dispose()


def test_the_small_school_has_everything_a_visitor_wants_to_see(built: Built) -> None:
    queries = built.place.queries
    assert built.made.pupils == PUPILS_SMALL == len(queries.pupils())
    assert built.steps.seen[-1] == (5, 5)
    assert {row.location for row in queries.groups()} <= {"Willibrord", "Miland"}
    statuses = {cell.status for row in queries.register(ConsentFilter()).rows for cell in row.cells}
    assert {ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED} <= statuses
    stages = {row.stage for row in queries.incidents()}
    assert {IncidentStage.REPORTED, IncidentStage.MEASURE_RUNNING, IncidentStage.CLOSED} <= stages
    letters = queries.letters()
    about = {row.kind.value.partition("_")[0] for row in letters}
    assert {"pupil", "parent", "staff"} <= about
    assert len({row.kind for row in letters}) >= 10
    assert {LetterState.DRAFT, LetterState.SENT} == {row.state for row in letters}
    assert len(queries.batches()) == 6
    assert verify_letters(built.place) == []


def test_incidents_have_evidence_to_look_at_and_the_location_of_the_pupil(built: Built) -> None:
    place = built.place
    files = [place.queries.incident(row.id) for row in place.queries.incidents()]
    kinds = Counter(evidence.media_type for file in files if file for evidence in file.evidence)
    assert kinds == {"image/png": 2, "text/plain": 1, "message/rfc822": 1}
    pupils = {row.name.full: row.location for row in place.queries.pupils()}
    for file in files:
        assert file is not None
        schools = [pupils[party.name] for party in file.parties if party.person_kind is PersonKind.PUPIL]
        assert file.location == (schools[0] if schools else "")


def test_the_picture_is_a_png_that_can_be_opened() -> None:
    with Image.open(io.BytesIO(chat_picture())) as picture:
        picture.load()
        assert (picture.format, picture.size) == ("PNG", (WIDTH, HEIGHT))
    assert chat_picture() == chat_picture()


def test_answers_lie_in_three_school_years(built: Built) -> None:
    with built.place.unit_of_work() as uow:
        years = Counter(answer.given_on.year for answer in uow.consent.answers())
    assert set(years) == {FIRST_YEAR, FIRST_YEAR + 1, LAST_YEAR}


def test_the_same_seed_gives_the_same_children() -> None:
    assert make_children(7, 60) == make_children(7, 60)
    assert make_children(7, 60) != make_children(8, 60)


def test_the_large_school_fills_its_groups() -> None:
    children = make_children(2026, 385)
    present = [child for child in children if child.year_group(LAST_YEAR) is not None]
    assert len(present) == 385
    sizes = Counter(child.group(LAST_YEAR) for child in present)
    assert len(sizes) == 18
    assert max(sizes.values()) <= 32
    assert len({child.number for child in children}) == len(children)
    assert all(child.birth_date < date(LAST_YEAR - 3, 10, 1) for child in present)
    assert all(child.group(1990) is None for child in children)
