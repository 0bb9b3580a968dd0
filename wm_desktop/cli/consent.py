"""The consent register: reading in, taking back, listing, exporting, answering."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from wm_desktop.cli.lookup import batch_called, guardian_called, pupil_called, purpose_called
from wm_desktop.cli.output import Output, ending
from wm_desktop.cli.session import Session, opened
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import DomainError, EnvironmentFault, NotFoundError
from wm_desktop.domain.ids import BatchId
from wm_desktop.domain.importing.problems import Problem
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_import import ImportPreview
from wm_desktop.services.lists import NOT_YES
from wm_desktop.services.own_groups import check_there_are_any
from wm_desktop.services.person_file import history_of
from wm_desktop.services.rows import AnswerRow, ConsentFilter, Register


class ExportNameError(DomainError):
    """The export's name does not say which kind of file is wanted."""

    nl = "'{name}' eindigt niet op .xlsx of .pdf. Kies een naam die zegt welk soort bestand u wilt."
    en = "'{name}' does not end in .xlsx or .pdf. Choose a name that says which kind of file you want."


class DayToComeError(DomainError):
    """The register of a day that is still to come."""

    nl = "{day} ligt in de toekomst; wat er dan geldt, is nog niet bekend. Vraag vandaag of een eerdere dag."
    en = "{day} lies in the future; what will hold then is not known yet. Ask for today or an earlier day."


class PasswordFileError(EnvironmentFault):
    """The file that holds a workbook's password cannot be read."""

    nl = (
        "Het wachtwoordbestand '{path}' uit het profiel kan niet worden gelezen. Zet het naast het profiel en "
        "controleer de naam bij password_file."
    )
    en = (
        "The password file '{path}' of the profile cannot be read. Put it beside the profile and check the name at "
        "password_file."
    )


class ProfileFileError(EnvironmentFault):
    """The profile cannot be read."""

    nl = "Het profiel {path} kan niet worden gelezen: {problem}. Controleer het pad en of het geldige JSON is."
    en = "The profile {path} cannot be read: {problem}. Check the path and that it is valid JSON."


def consent_import(asked: argparse.Namespace, output: Output) -> int:
    """Read in the yearly spreadsheet, or show what would happen."""
    from wm_desktop.domain.importing.profile import Profile
    from wm_desktop.services.consent_import import preview_import, store_import
    from wm_desktop.spreadsheets.read import read_source

    profile = Profile.parse(_profile(asked.profile)) if asked.profile is not None else Profile()
    source = read_source(asked.source, password=_password(asked.profile, profile.password_file))
    profile = replace(profile, password_file=None)
    with opened(asked) as session:
        preview = preview_import(session.place, source, asked.school_year, profile)
        batch = None if asked.dry_run else store_import(session.place, preview, source)
    output.give(preview.to_json(committed=batch is not None, batch=batch), _summary(preview, batch))
    return 0


def _summary(preview: ImportPreview, batch: BatchId | None) -> list[str]:
    """What an import did, for people: numbers, every problem, and what to type to take it back."""
    counts = preview.result.counts()
    lines = [
        f"Rijen: {counts['rows']}, waarvan {counts['matched']} bij een leerling; wijzigingen: {counts['changes']}",
        f"Fouten: {counts['errors']}, waarschuwingen: {counts['warnings']}, meldingen: {counts['notices']}",
        *(_told(one) for one in preview.result.problems),
        ending(stored=batch is not None),
    ]
    return lines if batch is None else [*lines, f"Ongedaan maken kan met: wm-admin consent undo {batch}"]


def _told(one: Problem) -> str:
    where = " ".join(part for part in (one.sheet or "", f"rij {one.row}" if one.row else "") if part)
    return f"{where}: {one.message()}" if where else one.message()


def consent_undo(asked: argparse.Namespace, output: Output) -> None:
    """Take one import back; what was changed since is kept and told."""
    from wm_desktop.services.consent_import import undo_import

    with opened(asked) as session:
        report = undo_import(session.place, BatchId(batch_called(asked.batch)))
    lines = [f"Teruggenomen: {report.retracted} antwoorden; intussen gewijzigd en gebleven: {len(report.kept)}"]
    if report.added_pupils:
        lines.append(f"Toegevoegde leerlingen blijven staan: {', '.join(report.added_pupils)}")
    output.give(report.to_json(), lines)


def consent_list(asked: argparse.Namespace, output: Output) -> None:
    """Effective consent per pupil and purpose."""
    with opened(asked) as session:
        register = _register(session, asked)
    wanted = _wanted(asked)
    document = _cells(register, wanted, asked.purpose)
    lines = [f"{row['pupil']} {row['name']} ({row['group']}) {row['purpose']}: {row['status']}" for row in document]
    output.give({"as_of": _iso(asked.as_of), "consent": document}, lines)


def consent_export(asked: argparse.Namespace, output: Output) -> None:
    """Write the register (xlsx) or the no-consent list (pdf, or xlsx with --status not_yes)."""
    from wm_desktop.storage.files import write_whole

    suffix = asked.out.suffix.lower()
    if suffix not in {".xlsx", ".pdf"}:
        raise ExportNameError(name=asked.out.name)
    with opened(asked) as session:
        data = _list_bytes(session, asked, suffix)
    write_whole(asked.out, data)
    output.give({"file": str(asked.out), "bytes": len(data)}, [f"Opgeslagen: {asked.out}"])


def consent_history(asked: argparse.Namespace, output: Output) -> None:
    """All answers of a pupil, newest first."""
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_REGISTER)  # before saying whether the pupil exists
        pupil = pupil_called(session.place.queries, asked.pupil)
        purpose = purpose_called(session.place.queries, asked.purpose) if asked.purpose else None
        rows = history_of(session.place, pupil.id, None if purpose is None else purpose.id)
        codes = {item.id: item.code for item in session.place.queries.purposes()}
    document = [{"purpose": codes.get(row.purpose_id, row.purpose), **_answer(row)} for row in rows]
    lines = [f"{row.given_on} {row.purpose}: {row.kind.value} ({row.guardian}, {row.way.value})" for row in rows]
    output.give({"pupil": pupil.pupil_number, "answers": document}, lines)


def consent_answer(asked: argparse.Namespace, output: Output) -> None:
    """Record one answer."""
    with opened(asked) as session:
        place = session.place
        pupil = pupil_called(place.queries, asked.pupil)
        purpose = purpose_called(place.queries, asked.purpose)
        answer = record_answer(
            place,
            pupil_id=pupil.id,
            purpose_id=purpose.id,
            kind=AnswerKind(asked.answer),
            guardian_id=guardian_called(place.queries, pupil, asked.by),
            given_on=asked.on or place.today(),
            way=AnswerWay(asked.way),
        )
        register = place.queries.register(ConsentFilter(search=pupil.pupil_number, purpose=purpose.code))
    column = [item.code for item in register.purposes].index(purpose.code)
    status = next(row.cells[column].status for row in register.rows if row.id == pupil.id)
    document = {
        "pupil": pupil.pupil_number,
        "purpose": purpose.code,
        "answer": answer.kind.value,
        "given_on": answer.given_on.isoformat(),
        "id": str(answer.id),
        "status": status.value,
    }
    output.give(
        document, [f"Vastgelegd: {pupil.name.full}, {purpose.label}: {answer.kind.value}; nu geldt: {status.value}"]
    )


def _list_bytes(session: Session, asked: argparse.Namespace, suffix: str) -> bytes:
    """Draw what was asked: a list when a state is asked or a PDF is wanted, else the whole register."""
    from wm_desktop.services.lists import ListRequest, no_consent_list, register_note

    place = session.place
    _check_day(session, asked)
    if suffix == ".xlsx" and asked.status is None:
        from wm_desktop.spreadsheets.write import register_workbook

        wanted = ConsentFilter(group=asked.group, purpose=asked.purpose, as_of=asked.as_of)
        register = _register(session, asked)
        return register_workbook(register, register_note(place, wanted, len(register.rows)))
    statuses = NOT_YES if asked.status in {None, "not_yes"} else frozenset({ConsentStatus(asked.status)})
    request = ListRequest(_some(asked.purpose), _some(asked.group), "", asked.as_of, statuses)
    made = no_consent_list(place, request)
    if suffix == ".pdf":
        from wm_desktop.documents.no_consent_list import draw

        return draw(made)
    from wm_desktop.spreadsheets.write import no_consent_workbook

    return no_consent_workbook(made)


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _profile(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ProfileFileError(path=path, problem=error.strerror or "onleesbaar") from error
    except (ValueError, RecursionError) as error:
        raise ProfileFileError(path=path, problem="geen geldige JSON") from error


def _password(profile: Path | None, named: str | None) -> str:
    """Give the first line of the file with a workbook's password; it stands beside the profile or at a path."""
    if named is None or profile is None:
        return ""
    beside = profile.parent / named
    try:
        text = (beside if beside.is_file() else Path(named)).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise PasswordFileError(path=named) from error
    return text.partition("\n")[0].removesuffix("\r")


def _wanted(asked: argparse.Namespace) -> frozenset[ConsentStatus]:
    if asked.status is None:
        return frozenset(ConsentStatus)
    if asked.status == "not_yes":
        return frozenset(ConsentStatus) - {ConsentStatus.YES}
    return frozenset({ConsentStatus(asked.status)})


def _register(session: Session, asked: argparse.Namespace) -> Register:
    session.place.actor.require(Act.SEE_REGISTER)
    check_there_are_any(session.place)
    _check_day(session, asked)
    wanted = ConsentFilter(group=asked.group, purpose=asked.purpose, as_of=asked.as_of)
    register = session.place.queries.register(wanted)
    if asked.group and not register.rows:  # an empty list would read as: nobody refused
        raise NotFoundError(what="Groep", key=asked.group)
    return register


def _check_day(session: Session, asked: argparse.Namespace) -> None:
    """What will hold on a day to come nobody knows, and a list must not claim it."""
    if asked.as_of is not None and asked.as_of > session.place.today():
        raise DayToComeError(day=f"{asked.as_of:%d-%m-%Y}")


def _cells(register: Register, wanted: frozenset[ConsentStatus], only: str) -> list[dict[str, object]]:
    return [
        {
            "pupil": row.pupil_number,
            "name": row.name.full,
            "group": row.group,
            "purpose": purpose.code,
            "status": cell.status.value,
            "since": _iso(cell.since),
        }
        for row in register.rows
        for purpose, cell in zip(register.purposes, row.cells, strict=True)
        if cell.status in wanted and only in {"", purpose.code}
    ]


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


def _answer(row: AnswerRow) -> dict[str, object]:
    return {
        "answer": row.kind.value,
        "guardian": row.guardian or None,
        "counts": row.counts,
        "given_on": row.given_on.isoformat(),
        "way": row.way.value,
        "recorded_by": row.recorded_by,
        "recorded_at": row.recorded_at.isoformat(),
        "remark": row.remark,
        "batch": None if row.batch_id is None else str(row.batch_id),
        "file": row.file_name or None,
        "sha256": row.sha256 or None,
        "source": row.source or None,
        "retracted": row.retracted,
    }


def consent_check(asked: argparse.Namespace, output: Output) -> None:
    """Whether a picture of some pupils may be shown for a purpose; numbered and kept like a check in the window."""
    from wm_desktop.domain.publications import Content, PersonKind, Shown
    from wm_desktop.services.publication_words import REASONS, VERDICTS
    from wm_desktop.services.publications import CheckRequest, check_publication

    contents = frozenset(map(Content, asked.shows or ["photo"]))
    with opened(asked) as session:
        rows = [pupil_called(session.place.queries, number) for number in dict.fromkeys(asked.pupils)]
        people = tuple(Shown(PersonKind.PUPIL, row.id) for row in rows)
        check = check_publication(session.place, CheckRequest(asked.purpose, contents, people))
    document = [
        {"pupil": row.pupil_number, "name": line.name, "verdict": line.verdict.value, "reason": line.reason.value}
        for row, line in zip(rows, check.people, strict=True)
    ]
    lines = [f"{check.number}: {VERDICTS[check.verdict]}"]
    lines += [f"{line.name}: {VERDICTS[line.verdict]} ({REASONS[line.reason]})" for line in check.people]
    output.give({"number": check.number, "verdict": check.verdict.value, "pupils": document}, lines)
