"""Letters to many families on the school's paper: checked before, numbered once, all of them or none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Protocol

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.domain.ids import LetterBatchId, new_uuid
from wm_desktop.domain.letter_batches import LetterBatch, batch_number, batch_reference
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.domain.salutations import address_lines, name_lines, salutation
from wm_desktop.services.actors import Act
from wm_desktop.services.batch_texts import BatchText, Changes, Typed, as_written, batch_mailing, check_filled
from wm_desktop.services.mail_merge import SchoolFieldEmptyError
from wm_desktop.services.mailings import (
    Audience,
    LeftOut,
    Mailing,
    NobodyInMailingError,
    Recipient,
    letter_file_name,
    skipped_list,
)
from wm_desktop.services.merge_fields import values_of
from wm_desktop.services.ports import Json, Progress
from wm_desktop.services.round_state import RoundList
from wm_desktop.services.settings import SchoolSettings, file_name, load_settings
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "letter_batch"


class Way(Enum):
    """How the letters of a batch are kept.

    ON_SHEETS: in one file in which every letter begins on the front of a sheet, however it is printed. In PLAIN, one
    behind the other, printing on both sides would put one family's letter on the back of another's.
    """

    ON_SHEETS = "on_sheets"
    PLAIN = "plain"
    EACH = "each"


class NumberTakenError(DomainError):
    """Another batch got the number while this one was drawn."""

    nl = "Er is intussen een andere serie brieven gemaakt. Er is niets opgeslagen; maak deze brieven opnieuw."
    en = "Another batch of letters was made meanwhile. Nothing was stored; make these letters again."


class BatchPress(Protocol):
    """Words and paper for letters to many (documents/letter_batch.py)."""

    def paragraphs(self, template: str, fields: Json) -> tuple[str, ...]:
        """Render a supplied text."""
        ...

    def version(self, template: str) -> str:
        """Name and version of a supplied text."""
        ...

    def check(self, page: LetterPage, letterhead: Letterhead) -> None:
        """Raise an EnvironmentFault for a letter that cannot be drawn: an address too long, a sign not in the type."""
        ...

    def one(self, page: LetterPage, letterhead: Letterhead) -> bytes:
        """Draw one letter."""
        ...

    def whole(
        self, title: str, made_at: datetime, letters: Iterable[tuple[LetterPage, Letterhead]], *, sheets: bool
    ) -> bytes:
        """Draw letters one behind the other in one PDF; `sheets`: each begins on an odd page."""
        ...


@dataclass(frozen=True)
class BatchRun:
    """Everything for one batch: the letters without their numbers, in order, and who gets none."""

    text: BatchText
    template: str
    mailing: Mailing
    pages: tuple[LetterPage, ...]
    letterheads: Mapping[str, Letterhead]

    def letterhead(self, place: int) -> Letterhead:
        """The paper of one letter, counted from 0: that of the location of the (first) child."""
        return self.letterheads[_location(self.mailing.recipients[place])]


def prepare_batch(
    place: Workplace,
    text: BatchText,
    typed: Typed,
    audience: Audience,
    press: BatchPress,
    *,
    whole: bool = True,
    progress: Progress | None = None,
    known: tuple[Mailing, Changes] | None = None,
) -> BatchRun:
    """Write all letters and say who gets none; a letter that cannot be drawn is left out with the reason.

    Not `whole`: only the first, to look at, with what is still missing in square brackets; `known` is who gets one, as
    it was found before. Raises BatchFieldError, DayNotToComeError, DayNotPastError, SchoolFieldEmptyError.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    settings = load_settings(place)
    if whole:
        check_filled(text, typed, place.today())
        if not settings.principal.name:
            raise SchoolFieldEmptyError(labels="Naam van de directeur")
    mailing, changes = known or batch_mailing(place, text, typed, audience)
    heads = {name: settings.paper(name) for name in dict.fromkeys(map(_location, mailing.recipients))}
    writer, version = _Writer(place, text, as_written(text, typed), settings, changes, press), press.version(text.kind)
    if not whole:
        pages = tuple(writer.page(recipient, watermark="CONCEPT") for recipient in mailing.recipients[:1])
        return BatchRun(text, version, mailing, pages, heads)
    mailing, pages = _written(writer, mailing, heads, progress)
    return BatchRun(text, version, mailing, pages, heads)


def _written(
    writer: _Writer, mailing: Mailing, heads: Mapping[str, Letterhead], progress: Progress | None
) -> tuple[Mailing, tuple[LetterPage, ...]]:
    """Write every letter; who gets one that cannot be drawn is left out. Raises what is wrong with all of them."""
    pages, kept, left_out = [], [], list(mailing.left_out)
    trouble: EnvironmentFault | None = None
    for recipient in mailing.recipients:
        if progress is not None:
            progress.report(0, 0)
        page = writer.page(recipient, watermark="")
        try:
            writer.press.check(page, heads[_location(recipient)])
        except EnvironmentFault as error:
            trouble = trouble or error
            names = ", ".join(name.full for name, _ in recipient.people)
            left_out.append(LeftOut(names, error.sentence(), recipient.pupils[0]))
        else:
            pages.append(page)
            kept.append(recipient)
    if trouble is not None and not pages:
        raise trouble
    return replace(mailing, recipients=tuple(kept), left_out=tuple(left_out)), tuple(pages)


def preview_letter(place: Workplace, run: BatchRun, press: BatchPress) -> bytes | None:
    """Draw the first letter to look at; None when nobody gets one."""
    place.actor.require(Act.ISSUE_LETTERS)
    return press.one(run.pages[0], run.letterhead(0)) if run.pages else None


def make_batch(
    place: Workplace, run: BatchRun, press: BatchPress, progress: Progress, way: Way
) -> Iterator[tuple[str, bytes]]:
    """Draw all letters, as one file or each as a file; giving up takes effect at once and costs no number.

    The number is given when the last one is drawn, in the transaction that stores who got which letter; the caller
    puts the files in place after that. Raises NobodyInMailingError, NumberTakenError.
    """
    place.actor.require(Act.ISSUE_LETTERS)
    if not run.pages:
        raise NobodyInMailingError
    number, total, now = _next_number(place), len(run.pages), place.now()

    def letters() -> Iterator[tuple[LetterPage, Letterhead]]:
        for count, page in enumerate(run.pages):
            progress.report(count, total)
            yield _numbered(page, batch_reference(number, count + 1), now), run.letterhead(count)

    fingerprint = hashlib.sha256()
    if way is Way.EACH:
        for count, ((page, head), who) in enumerate(zip(letters(), run.mailing.recipients, strict=True), 1):
            data = press.one(page, head)
            fingerprint.update(hashlib.sha256(data).digest())
            yield letter_file_name(run.text.subject, count, who, place.today(), "pdf"), data
    else:
        data = press.whole(f"{run.text.label} {number}", now, letters(), sheets=way is Way.ON_SHEETS)
        fingerprint.update(data)
        yield file_name(run.text.label, number, f"{total} brieven", day=place.today(), suffix="pdf"), data
    progress.report(total, total)
    _store(place, run, number, fingerprint.hexdigest(), files=total if way is Way.EACH else 1)


def batch_skipped(place: Workplace, run: BatchRun) -> RoundList | None:
    """Make the list of who has no letter; None when everybody has one."""
    place.actor.require(Act.ISSUE_LETTERS)
    return skipped_list(place, run.text.label, run.mailing) if run.mailing.left_out else None


def batch_folder(place: Workplace, run: BatchRun) -> str:
    """Name the folder for the files of a batch."""
    place.actor.require(Act.ISSUE_LETTERS)
    audience = run.mailing.audience
    whose = f"groep {audience.group}" if audience.group else audience.location
    return file_name(run.text.label, whose, day=place.today(), suffix="x").removesuffix(".x")


def made_batches(place: Workplace) -> Sequence[LetterBatch]:
    """Give the batches that were made, newest first."""
    place.actor.require(Act.ISSUE_LETTERS)
    with place.unit_of_work() as uow:
        return uow.letter_batches.all()


@dataclass(frozen=True)
class _Writer:
    """Writes the letters of one batch; what they have in common is gathered once."""

    place: Workplace
    text: BatchText
    written: Mapping[str, str]
    settings: SchoolSettings
    changes: Changes
    press: BatchPress

    def page(self, recipient: Recipient, watermark: str) -> LetterPage:
        """Write one letter, still without its reference."""
        settings, today = self.settings, self.place.today()
        names = name_lines(recipient.people)
        values = {**values_of(recipient, settings, today), **self.written}
        values["wijzigingen"] = self.changes.get(recipient.ids, ())
        phone = settings.location(_location(recipient)).phone
        return LetterPage(
            subject=self.text.subject,
            address_lines=names if recipient.address is None else address_lines(names, recipient.address),
            reference_fields=(("Ons kenmerk", "concept"), *((("Telefoon", phone),) if phone else ())),
            place_and_date=f"{settings.city}, {written_day(today)}",
            salutation=salutation(recipient.people),
            paragraphs=self.press.paragraphs(self.text.kind.value, values),
            closing="Met vriendelijke groet,",
            signatory=replace(settings.principal, on_behalf=False),
            board="",
            watermark=watermark,
        )


def _location(recipient: Recipient) -> str:
    return recipient.pupils[0].location


def _numbered(page: LetterPage, reference: str, made_at: datetime) -> LetterPage:
    fields = (("Ons kenmerk", reference), *page.reference_fields[1:])
    return replace(page, reference=reference, reference_fields=fields, made_at=made_at)


def _next_number(place: Workplace) -> str:
    """Look which number the batch will get, without taking it."""
    year = place.today().year
    with place.unit_of_work() as uow:
        return batch_number(year, uow.school.next_number(SERIES, year))


def _store(place: Workplace, run: BatchRun, number: str, sha256: str, *, files: int) -> None:
    year, audience = place.today().year, run.mailing.audience
    told = audience.group or audience.location
    with place.unit_of_work() as uow:
        if batch_number(year, uow.school.next_number(SERIES, year)) != number:
            raise NumberTakenError
        batch = LetterBatch(
            id=LetterBatchId(new_uuid()),
            number=number,
            kind=run.text.kind.value,
            template=run.template,
            audience=told,
            addressees=tuple(one.ids for one in run.mailing.recipients),
            left_out=len(run.mailing.left_out),
            files=files,
            sha256=sha256,
            made_by=place.actor.name,
            made_at=place.now(),
        )
        uow.letter_batches.add(batch)
        hidden = "; ook adressen die niet op papier mogen" if audience.hidden else ""
        counted = f"{len(batch.addressees)} brieven, {batch.left_out} niet{hidden}"
        detail = f"{run.template}; {counted}; {told or 'alle gezinnen'}; {sha256}"
        uow.audit.add(actor=place.actor.name, action="letter.batch", subject=number, detail=detail)
        uow.commit()
    place.changed(Kind.LETTERS)
