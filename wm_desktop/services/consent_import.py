"""Reading in the yearly consent spreadsheet: look first, then all of it in one transaction, and undo in one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.consent import Answer
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import (
    BatchId,
    new_uuid,
)
from wm_desktop.domain.importing.marks import MarkCount
from wm_desktop.domain.importing.plan import ImportPlan
from wm_desktop.domain.importing.problems import problem
from wm_desktop.domain.importing.profile import OWN_COLUMN, Profile, fingerprint
from wm_desktop.domain.importing.result import ImportResult
from wm_desktop.domain.importing.row_choices import NO_CHOICES, RowChoices
from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.domain.importing.whom import NewPupil
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.bulk import uncollected
from wm_desktop.services.consent import refresh_states
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.import_steps import add_answers, add_pupils, keep_file, plan_in
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


class NoConsentListError(DomainError):
    """A roster was given where a consent list was asked for."""

    nl = "'{name}' is een leerlingenbestand (EDEXML), geen lijst met toestemmingen. Lees het in bij Leerlingen inlezen."
    en = "'{name}' is a roster (EDEXML), not a list of consents. Import it with Import pupils."


class ImportBlockedError(DomainError):
    """Something about the file as a whole must be decided first."""

    nl = "Er is niets opgeslagen. {why}"
    en = "Nothing was stored. {why}"


class ImportMovedOnError(DomainError):
    """The register changed between looking and storing."""

    nl = "Het register is intussen gewijzigd. Er is niets opgeslagen; bekijk het bestand opnieuw."
    en = "The register changed in the meantime. Nothing was stored; look at the file again."


class BatchUnknownError(DomainError):
    """No such import in the log."""

    nl = "Inleesronde '{key}' staat niet in het logboek van inleesrondes."
    en = "Import '{key}' is not in the import log."


class BatchUndoneError(DomainError):
    """An import can be taken back once."""

    nl = "Deze inleesronde is al ongedaan gemaakt."
    en = "This import has been undone already."


class NotAConsentBatchError(DomainError):
    """Only consent imports can be taken back; a roster import is corrected by reading in the right file."""

    nl = "Deze inleesronde bracht geen toestemmingen en kan niet ongedaan worden gemaakt. Lees het juiste bestand in."
    en = "This import brought no consents and cannot be undone. Import the right file."


@dataclass(frozen=True)
class ImportPreview:
    """What would be stored, and everything to show about it; nothing is written yet.

    `choices` holds what the user decided about single rows and cells of this file.
    """

    plan: ImportPlan
    profile: Profile
    year: SchoolYear
    choices: RowChoices = NO_CHOICES
    remembered: bool = False

    @property
    def result(self) -> ImportResult:
        """The result as it is printed and logged."""
        return self.plan.result

    @property
    def marks(self) -> tuple[MarkCount, ...]:
        """The distinct texts per answer column, for the wizard's table of meanings."""
        return self.plan.marks

    @property
    def new_pupils(self) -> tuple[NewPupil, ...]:
        """Pupils the import would add."""
        return self.plan.new_pupils

    def to_json(self, *, committed: bool = False, batch: BatchId | None = None) -> dict[str, object]:
        """Give the document wm-admin prints."""
        return self.result.to_json(committed=committed, batch=None if batch is None else str(batch))


@dataclass(frozen=True)
class UndoReport:
    """What taking back an import did: answers retracted, and what stayed because it was changed or added since."""

    batch: BatchId
    retracted: int
    kept: tuple[tuple[str, str], ...]
    added_pupils: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """Give the document wm-admin prints."""
        return {
            "batch": str(self.batch),
            "retracted": self.retracted,
            "kept": [{"pupil": pupil, "purpose": purpose} for pupil, purpose in self.kept],
            "added_pupils": list(self.added_pupils),
        }


@uncollected()
def preview_import(
    place: Workplace,
    source: SourceFile,
    year: SchoolYear,
    profile: Profile | None = None,
    progress: Progress | None = None,
    *,
    choices: RowChoices = NO_CHOICES,
) -> ImportPreview:
    """Read a file as far as storing, and write nothing.

    Without a profile the choices remembered for this layout are used; give `Profile()` for none at all. Raises
    NoConsentListError and ProfileError; everything else is a problem in the result.
    """
    place.actor.require(Act.RECORD_CONSENT)
    if source.workbook.format == "edexml":
        raise NoConsentListError(name=source.name)
    with place.unit_of_work() as uow:
        remembered = uow.imports.profile(layout_of(source)) if profile is None else None
        chosen = profile or (Profile() if remembered is None else Profile.parse(remembered))
        plan = plan_in(place, uow, source, chosen, year, choices, progress)
    if remembered:
        told = (problem("profile_remembered"), *plan.result.problems)
        plan = replace(plan, result=replace(plan.result, problems=told))
    return ImportPreview(plan, chosen, year, choices, bool(remembered))


def layout_of(source: SourceFile) -> str:
    """Give the mark of a file's layout, under which choices are remembered."""
    headers = []
    for sheet in source.workbook.sheets:
        if OWN_COLUMN in sheet.name:
            continue
        own = {number for row in sheet.rows[:30] for number, cell in enumerate(row) if OWN_COLUMN in cell.text}
        shown = [[cell for number, cell in enumerate(row) if number not in own] for row in sheet.rows[:30]]
        lines = [tuple(cell.text for cell in row if cell.text) for row in shown]
        headers.append(max(lines, key=len, default=()))
    return fingerprint(tuple(headers))


@uncollected()
def store_import(
    place: Workplace, preview: ImportPreview, source: SourceFile, progress: Progress | None = None
) -> BatchId:
    """Store what the preview showed: after a backup, in one transaction, with file, log and remembered choices.

    Raises ImportBlockedError (another school year, no list found) and ImportMovedOnError; then nothing was stored.
    """
    place.actor.require(Act.RECORD_CONSENT)
    if preview.result.blocked:
        raise ImportBlockedError(why=" ".join(one.message() for one in preview.result.blocked))
    place.backups.make("import")
    batch = BatchId(new_uuid())
    with place.unit_of_work() as uow:
        plan = plan_in(place, uow, source, preview.profile, preview.year, preview.choices, progress)
        if (plan.store, plan.new_pupils) != (preview.plan.store, preview.plan.new_pupils):
            raise ImportMovedOnError
        document = keep_file(place, uow, source)
        added = add_pupils(uow, plan.new_pupils, preview.year)
        uow.imports.add_batch(
            batch,
            kind="consent",
            file_name=source.name,
            sha256=source.sha256,
            school_year=preview.year,
            document_id=document,
            profile=preview.profile.to_json(),
            result={
                **preview.to_json(committed=True, batch=batch),
                "layout": layout_of(source),
                "added_pupils": [one.pupil_number for one in added.values()],
            },
            by=place.actor.name,
            at=place.now(),
        )
        add_answers(place, uow, plan, added, batch, document)
        if choices := preview.profile.to_remember().to_json():
            uow.imports.save_profile(layout_of(source), choices)
        uow.audit.add(actor=place.actor.name, action="consent.import", subject=str(batch), detail=source.sha256)
        uow.commit()
    place.changed(Kind.CONSENT, *((Kind.ROSTER,) if plan.new_pupils else ()))
    return batch


def note_problems(place: Workplace, source: SourceFile, result: ImportResult) -> None:
    """Write down that the rows with a problem are saved as a workbook: they name people."""
    place.actor.require(Act.RECORD_CONSENT)
    rows = {(one.sheet, one.row) for one in result.problems if one.row is not None}
    write_down(place, "import.problems", source.sha256, Disclosure("rijen met een melding", len(rows)))


@uncollected()
def undo_import(place: Workplace, batch_id: BatchId) -> UndoReport:
    """Take an import back in one act: its answers no longer count, what came before holds again.

    Cells answered again since then keep the later answer and are reported; pupils the import added stay.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        logged = uow.imports.batch(batch_id)
        if logged is None:
            raise BatchUnknownError(key=batch_id)
        if logged["kind"] != "consent":
            raise NotAConsentBatchError
        if logged["undone_at"] is not None:
            raise BatchUndoneError
        brought = uow.consent.answers_of_batch(batch_id)
        pupils = list(dict.fromkeys(answer.pupil_id for answer in brought))
        others = uow.consent.answers(pupils, without=batch_id)
        kept = _answered_since(uow, brought, others)
        ids = [answer.id for answer in brought]
        uow.consent.retract(ids, reason="inleesronde ongedaan gemaakt", by=place.actor.name, at=place.now())
        uow.imports.mark_undone(batch_id, by=place.actor.name, at=place.now())
        refresh_states(uow, pupils, others)
        uow.audit.add(actor=place.actor.name, action="consent.undo", subject=str(batch_id), detail=str(len(ids)))
        result = logged["result"]
        added = result.get("added_pupils", []) if isinstance(result, Mapping) else []
        uow.commit()
    place.changed(Kind.CONSENT)
    return UndoReport(batch_id, len(ids), kept, tuple(added))


def _answered_since(
    uow: UnitOfWork, brought: Sequence[Answer], others: Sequence[Answer]
) -> tuple[tuple[str, str], ...]:
    cells = {(answer.pupil_id, answer.purpose_id): answer for answer in brought}
    codes = {purpose.id: purpose.code for purpose in uow.consent.purposes(closed=True)}
    numbers = {pupil.id: pupil.pupil_number for pupil in uow.people.pupils()}
    later = {
        (numbers[answer.pupil_id], codes[answer.purpose_id])
        for answer in others
        if (mine := cells.get((answer.pupil_id, answer.purpose_id))) is not None
        and answer.recorded_at > mine.recorded_at
    }
    return tuple(sorted(later))
