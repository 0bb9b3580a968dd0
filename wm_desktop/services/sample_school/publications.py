"""The sample school's publications: in order, with people who must come out, on paper, and one mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.publications import Content, PersonKind, Publication, Shown, TakedownOutcome
from wm_desktop.services.publications import (
    CheckRequest,
    NewPublication,
    check_publication,
    record_publication,
    record_takedown,
)
from wm_desktop.services.rows import ConsentFilter, MatrixRow
from wm_desktop.services.sample_school.dossier import at
from wm_desktop.services.workplace import Workplace

PlaceAt = Callable[[datetime], Workplace]
_PHOTO, _NAMED = frozenset({Content.PHOTO}), frozenset({Content.PHOTO, Content.NAME})
_SITE = "https://www.example.org/nieuws/"


def publish_all(place_at: PlaceAt, today: date) -> None:
    """Make checks, publications and one take-down of the last weeks."""
    yes, no = _by_answer(place_at(at(today, 8)), "website")
    _checked(place_at, today - timedelta(days=45), "website", "Herfstwandeling", yes[:6])
    _checked(place_at, today - timedelta(days=20), "nieuwsbrief", "Boekenmarkt", yes[4:9])
    _published(place_at, today - timedelta(days=12), "schoolgids", "Foto in de schoolgids", yes[9:12], printed=True)
    shown = _published(place_at, today - timedelta(days=9), "website", "Sportdag", [*yes[12:18], *no[:2]])
    _published(place_at, today - timedelta(days=6), "schoolgids", "Kalender", [*yes[18:20], *no[2:3]], printed=True)
    place = place_at(at(today - timedelta(days=8), 9))
    record_takedown(place, shown.id, no[0], TakedownOutcome.MADE_UNRECOGNISABLE, "Gezicht vervaagd op de website.")
    day = at(today - timedelta(days=1), 15)
    people = (*yes[20:24], *no[3:5])
    check_publication(place_at(day), CheckRequest("website", _NAMED, people, "website, nieuws van groep 5"))


def _by_answer(place: Workplace, code: str) -> tuple[list[Shown], list[Shown]]:
    """Give pupils in school now, with and without a yes for a purpose."""
    register = place.queries.register(ConsentFilter())
    column = next(number for number, purpose in enumerate(register.purposes) if purpose.code == code)
    yes = [_shown(row) for row in register.rows if row.cells[column].status is ConsentStatus.YES]
    no = [_shown(row) for row in register.rows if row.cells[column].status is ConsentStatus.NO]
    return yes, no


def _shown(row: MatrixRow) -> Shown:
    return Shown(PersonKind.PUPIL, row.id)


def _checked(place_at: PlaceAt, day: date, purpose: str, title: str, people: Sequence[Shown]) -> None:
    asked = CheckRequest(purpose, _PHOTO, tuple(people), title)
    check = check_publication(place_at(at(day, 10)), asked)
    kept = [one.shown for one in check.people if one not in check.without]
    new = NewPublication(
        purpose, title, "website, nieuws", day, _PHOTO, tuple(kept or people), link=_link(title), check_id=check.id
    )
    record_publication(place_at(at(day, 16)), new)


def _published(
    place_at: PlaceAt, day: date, purpose: str, title: str, people: Sequence[Shown], *, printed: bool = False
) -> Publication:
    where, link = ("op papier, aan alle gezinnen", "") if printed else ("website, nieuws", _link(title))
    new = NewPublication(purpose, title, where, day, _PHOTO, tuple(people), link=link, printed=printed)
    return record_publication(place_at(at(day, 16)), new)


def _link(title: str) -> str:
    return _SITE + title.casefold().replace(" ", "-")
