"""The supplied texts for letters to many families, and what the office fills in for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, StrEnum
from itertools import chain
from uuid import UUID

from wm_desktop.domain.consent import Answer, AnswerKind, ConsentStatus
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import PupilId, PurposeId
from wm_desktop.services.actors import Act
from wm_desktop.services.mailings import Audience, Mailing, mailing_for, only_these
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Workplace


class BatchFieldError(DomainError):
    """Something that every letter needs was not filled in."""

    nl = "Vul eerst in: {labels}."
    en = "Fill this in first: {labels}."


class DayNotToComeError(DomainError):
    """A day by which something is to be done, that is not ahead."""

    nl = "Bij '{label}' hoort een dag na vandaag; {day} is dat niet."
    en = "'{label}' needs a day after today; {day} is not."


class DayNotPastError(DomainError):
    """A day since which something happened, that is still to come."""

    nl = "Bij '{label}' hoort een dag die al geweest is; {day} is dat niet."
    en = "'{label}' needs a day that is past; {day} is not."


class BatchKind(StrEnum):
    """The supplied texts; the value names the template (resources/letters/batch)."""

    REMINDER = "consent_reminder"
    COVER = "consent_cover"
    INVITATION = "invitation"
    CONFIRMATION = "consent_confirmation"


class Ask(Enum):
    """How a field is typed."""

    LINE = "line"
    LINES = "lines"
    DAY_TO_COME = "day_to_come"
    DAY_PAST = "day_past"


@dataclass(frozen=True)
class BatchField:
    """Something the office fills in once for all letters; `name` is the field in the template."""

    name: str
    label: str
    ask: Ask = Ask.LINE
    example: str = ""
    needed: bool = True


@dataclass(frozen=True)
class BatchText:
    """A supplied text: what it is called, its subject line, and what has to be filled in."""

    kind: BatchKind
    label: str
    subject: str
    fields: tuple[BatchField, ...]
    explained: str


_MORE = BatchField("toelichting", "Toelichting", Ask.LINES, "niet verplicht", needed=False)
_BACK = BatchField("terug_voor", "Terug uiterlijk", Ask.DAY_TO_COME)
TEXTS: tuple[BatchText, ...] = (
    BatchText(
        BatchKind.INVITATION,
        "Uitnodiging voor een ouderavond of gesprek",
        "Uitnodiging",
        (
            BatchField("gelegenheid", "Waarvoor", example="de informatieavond van groep 5"),
            BatchField("wanneer", "Wanneer", example="dinsdag 8 december 2026, 19.30 tot 21.00 uur"),
            BatchField("waar", "Waar", example="in de aula, ingang Schoolstraat"),
            BatchField("aanmelden", "Aanmelden", example="Mail uiterlijk 1 december naar de leerkracht.", needed=False),
            _MORE,
        ),
        "",
    ),
    BatchText(
        BatchKind.REMINDER,
        "Herinnering: toestemming nog niet beantwoord",
        "Herinnering: foto's en video's op school",
        (_BACK, _MORE),
        "Alleen naar gezinnen waarvan nog een antwoord ontbreekt; de brief noemt alleen die kinderen.",
    ),
    BatchText(
        BatchKind.COVER,
        "Begeleidende brief bij het toestemmingsformulier",
        "Foto's en video's op school",
        (_BACK, _MORE),
        "De formulieren zelf maakt u bij Jaarronde.",
    ),
    BatchText(
        BatchKind.CONFIRMATION,
        "Bevestiging: toestemming gewijzigd of ingetrokken",
        "Uw antwoord over foto's en video's",
        (BatchField("sinds", "Gewijzigd sinds", Ask.DAY_PAST), _MORE),
        "Een brief voor elke ouder die sinds die dag een eigen antwoord veranderde, met alleen dat antwoord.",
    ),
)
_SAID = {AnswerKind.YES: "ja", AnswerKind.NO: "nee", AnswerKind.WITHDRAWN: "ingetrokken"}

Typed = Mapping[str, str | date | None]
"""What was filled in: texts, and days as days."""
Changes = Mapping[tuple[object, ...], tuple[str, ...]]
"""The lines about answers that changed, under the ids of a recipient."""


def check_filled(text: BatchText, typed: Typed, today: date) -> None:
    """Refuse what is missing or a day on the wrong side of today; see the errors above."""
    lacking = [field.label for field in text.fields if field.needed and not typed.get(field.name)]
    if lacking:
        raise BatchFieldError(labels=", ".join(lacking))
    for field in text.fields:
        day = typed.get(field.name)
        if isinstance(day, date):
            if field.ask is Ask.DAY_TO_COME and day <= today:
                raise DayNotToComeError(label=field.label, day=written_day(day))
            if field.ask is Ask.DAY_PAST and day > today:
                raise DayNotPastError(label=field.label, day=written_day(day))


def as_written(text: BatchText, typed: Typed) -> dict[str, str]:
    """Give what was filled in as it stands in the letter; what is still missing stands there in square brackets."""
    written = {}
    for field in text.fields:
        value = typed.get(field.name)
        words = written_day(value) if isinstance(value, date) else (value or "").strip()
        written[field.name] = words or (f"[{field.label.lower()}]" if field.needed else "")
    return written


def batch_mailing(place: Workplace, text: BatchText, typed: Typed, audience: Audience) -> tuple[Mailing, Changes]:
    """Say who gets a letter with this text, and what is told of answers that changed."""
    place.actor.require(Act.ISSUE_LETTERS)
    if text.kind is BatchKind.REMINDER:
        return mailing_for(place, only_these(audience, _unanswered(place))), {}
    if text.kind is BatchKind.CONFIRMATION:
        since = typed.get("sinds")
        return _changed(place, audience, since if isinstance(since, date) else place.today())
    return mailing_for(place, audience), {}


def _unanswered(place: Workplace) -> frozenset[PupilId]:
    """Give the pupils of whom some question has no answer at all."""
    rows = place.queries.register(ConsentFilter(counted=False)).rows
    return frozenset(row.id for row in rows if any(cell.status is ConsentStatus.UNANSWERED for cell in row.cells))


def _changed(place: Workplace, audience: Audience, since: date) -> tuple[Mailing, Changes]:
    """Give who changed an own answer since a day: one letter for each person, about own answers only."""
    mailing = mailing_for(place, replace(audience, apart=True))
    told = _told(place, mailing, since)
    changes: dict[tuple[object, ...], tuple[str, ...]] = {}
    kept = []
    for recipient in mailing.recipients:
        lines = {pupil.id: told.get((recipient.ids[0], pupil.id), []) for pupil in recipient.pupils}
        pupils = tuple(pupil for pupil in recipient.pupils if lines[pupil.id])
        if pupils:
            kept.append(replace(recipient, pupils=pupils))
            changes[recipient.ids] = tuple(chain.from_iterable(lines.values()))
    return replace(mailing, recipients=tuple(kept)), changes


def _told(place: Workplace, mailing: Mailing, since: date) -> Mapping[tuple[UUID | None, PupilId], list[str]]:
    """Give the lines about answers that changed, for each guardian and child, in the order of the purposes."""
    names = {pupil.id: pupil.name for one in mailing.recipients for pupil in one.pupils}
    with place.unit_of_work() as uow:
        purposes = {one.id: one.label for one in uow.consent.purposes()}
        answers = uow.consent.answers(names)
    said: dict[tuple[PupilId, PurposeId, UUID | None], list[Answer]] = {}
    for answer in sorted(answers, key=lambda one: one.order, reverse=True):
        said.setdefault((answer.pupil_id, answer.purpose_id, answer.guardian_id), []).append(answer)
    found: dict[tuple[UUID | None, PupilId], list[str]] = {}
    for purpose_id, label in purposes.items():
        for (pupil_id, about, guardian_id), (last, *earlier) in said.items():
            before = next((one for one in earlier if one.kind is not last.kind), None)
            changed = before is not None or last.kind is AnswerKind.WITHDRAWN
            if about == purpose_id and last.given_on >= since and changed:
                was = "" if before is None else f" (eerder: {_SAID[before.kind]})"
                name = names[pupil_id].first_name or names[pupil_id].full
                line = f"{name}, {label}: {_SAID[last.kind]} op {written_day(last.given_on)}{was}"
                found.setdefault((guardian_id, pupil_id), []).append(line)
    return found
