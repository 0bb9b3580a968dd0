"""Versions of the protocol and professional accounts, stored: append-only, logged, checked, and what incidents cite."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.cases import FakePaper, a_file, a_warning
from tests.support import FixedClock, Office, as_role
from wm_desktop.domain.accounts import AccountCheck, AccountDue, AccountEnd, AccountTwiceError, Finding
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.ids import AccountId, DocumentId, EmployeeId, ProtocolVersionId, new_uuid
from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.domain.protocol_rules import (
    ConsentMissingError,
    FilesMovedError,
    VersionClosedError,
    VersionNameError,
)
from wm_desktop.domain.protocols import (
    Adopted,
    Answered,
    Body,
    Override,
    ProtocolVersion,
    Result,
    Standing,
    Started,
    VersionStage,
)
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.accounts import (
    NewAccount,
    account_list,
    account_rows,
    accounts_due,
    add_account,
    end_account,
    record_check,
)
from wm_desktop.services.actors import Role
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.letter_context import context_of
from wm_desktop.services.letter_text import template_fields
from wm_desktop.services.protocols import (
    NewFile,
    NewVersion,
    adopt_version,
    ask_bodies,
    begin_version,
    book_of,
    book_on,
    describe_version,
    keep_text,
    protocol_versions,
    read_file,
    record_answer_of,
    remove_rule,
    save_rule,
    start_version,
)
from wm_desktop.services.workplace import Kind, Workplace
from wm_desktop.storage.verify import verify

TODAY = date(2026, 11, 23)
MR = Body.PARTICIPATION_COUNCIL
DECIDED = Override("B. Bestuurder", date(2026, 11, 5), "De MR reageerde niet.")


def a_text(data: bytes = b"de nieuwe tekst", name: str = "C:\\map\\protocol.pdf") -> NewFile:
    return NewFile(name, "application/pdf", [data])


def begin(place: Workplace, name: str = "schooljaar 2026-2027", text: NewFile | None = None) -> ProtocolVersionId:
    new = NewVersion("Protocol Sociale Media", name, SchoolYear(2026), text=text or a_text())
    return begin_version(place, new)


def found(place: Workplace, version_id: ProtocolVersionId) -> ProtocolVersion:
    return next(one for one in protocol_versions(place) if one.id == version_id)


def adopted(place: Workplace, *, agreed: bool = True) -> ProtocolVersionId:
    version_id = begin(place)
    ask_bodies(place, version_id, (MR, Body.TEAM, MR), date(2026, 10, 1))
    if agreed:
        answer = Answered(MR, Result.CONSENT, date(2026, 10, 20), "", "A. Voorzitter")
        record_answer_of(place, version_id, answer, NewFile("notulen.pdf", "application/pdf", [b"notulen"]))
    adopt_version(place, version_id, Adopted(date(2026, 11, 1), " H. de Directeur "))
    return version_id


def test_a_version_goes_from_concept_to_in_force(place: Workplace, engine: Engine, clock: FixedClock) -> None:
    version_id = adopted(place)
    start_version(place, version_id, Started(date(2026, 11, 30)))
    version = found(place, version_id)
    assert version.text is not None
    assert (version.made.number, version.text.file_name) == (2, "protocol.pdf")
    assert version.standing(MR) is Standing.CONSENT
    assert version.endorsement(MR).answered is not None
    assert version.adopted == Adopted(date(2026, 11, 1), "H. de Directeur")
    assert version.stage(TODAY) is VersionStage.ADOPTED
    first = protocol_versions(place)[0]
    assert first.ends == date(2026, 11, 30)
    assert version.facts.rules == first.facts.rules
    assert [book_on(place, date(2026, 11, day)).version for day in (29, 30)] == [
        "schooljaar 2023-2024",
        "schooljaar 2026-2027",
    ]
    told = [(row.action, row.detail) for row in place.queries.audit() if row.action.startswith("protocol.")]
    assert [action.removeprefix("protocol.") for action, _ in told] == [
        *("begin", "text", "ask", "ask", "answer", "adopt", "start")
    ]
    assert ("protocol.text", version.text.sha256) in told
    assert frozenset({Kind.PROTOCOL, Kind.INCIDENTS}) in place.announce.heard  # type: ignore[attr-defined]
    assert verify(engine, clock) == ()


def test_a_start_without_consent_needs_the_boards_decision_of_who_may_record_it(place: Workplace) -> None:
    version_id = adopted(place, agreed=False)
    ask_bodies(place, version_id, (MR,), date(2026, 10, 1))  # the same question is not recorded twice
    record_answer_of(place, version_id, Answered(Body.TEAM, Result.ADVICE, TODAY, "", "T. van Proef"))
    assert len(found(place, version_id).events) == 6
    wanted = Started(date(2026, 12, 1))
    with pytest.raises(ConsentMissingError):
        start_version(place, version_id, wanted)
    with pytest.raises(NotAllowedError):
        start_version(as_role(place, Role.ADMINISTRATOR), version_id, replace(wanted, override=DECIDED))
    start_version(as_role(place, Role.BOARD), version_id, replace(wanted, override=DECIDED))
    started = found(place, version_id).started
    assert started is not None
    assert started.override == DECIDED
    [*_, told, _] = place.queries.audit()  # the last line is the seal
    assert told.detail == "2026-12-01 override"


def test_incidents_and_letters_cite_the_version_of_the_day(place: Workplace, office: Office) -> None:
    version_id = adopted(place)
    save_files = [
        a_file(office, "Oud", pupil="Bram Visser", happened_at=datetime(2026, 11, 9, 22, 59, tzinfo=UTC))[0],
        a_file(office, "Nieuw", pupil="Noor Bos", happened_at=datetime(2026, 11, 9, 23, 0, tzinfo=UTC))[0],
        a_file(office, "Gemeld", pupil="Sem Das", reported_on=date(2026, 11, 12))[0],
        a_file(office, "Vroeger", pupil="Lot Das", reported_on=date(2020, 1, 1))[0],
    ]
    with pytest.raises(FilesMovedError, match="2 dossier"):
        start_version(place, version_id, Started(date(2026, 11, 10)))
    start_version(place, version_id, Started(date(2026, 11, 10), "Zo besloot de school op 1 november."))
    cited = [book_of(place, one) for one in save_files]
    assert [(book.version[-9:], held) for book, held in cited] == [
        ("2023-2024", True),
        ("2026-2027", True),
        ("2026-2027", True),
        ("2023-2024", False),
    ]


def test_a_letter_takes_its_words_from_the_version_of_the_incident(place: Workplace, office: Office) -> None:
    (letter, *_) = a_warning(office)
    version_id = begin(place)
    save_rule(place, version_id, ProtocolRule("A5", "Heel andere woorden", (PersonKind.PUPIL,)), "A5")
    ask_bodies(place, version_id, (MR,), TODAY)
    adopt_version(place, version_id, Adopted(TODAY, "directie"))

    def words() -> tuple[object, object]:
        with place.unit_of_work() as uow:
            fields = template_fields(context_of(place, uow, letter))
        return fields["protocol_version"], fields["rules"][0]  # type: ignore[index]

    before = words()
    override = replace(DECIDED, decided_on=TODAY)
    start_version(place, version_id, Started(TODAY, "Direct.", override))
    assert before[0] == "schooljaar 2023-2024"
    assert words() == ("schooljaar 2026-2027", ("A5", "Heel andere woorden"))
    assert FakePaper().paper().printer is not None


def test_rules_and_names_of_a_concept_change_and_earlier_versions_keep_theirs(place: Workplace) -> None:
    version_id = begin(place)
    new = ProtocolRule("d1", " Nieuwe  regel ", (PersonKind.GUARDIAN,))
    save_rule(place, version_id, new)
    remove_rule(place, version_id, "A1")
    describe_version(place, version_id, "Protocol", "2026", SchoolYear(2026))
    describe_version(place, version_id, "Protocol", "2026", SchoolYear(2026))  # nothing changed, nothing recorded
    version, first = found(place, version_id), protocol_versions(place)[0]
    assert version.facts.rules[-1] == ProtocolRule("D1", "Nieuwe regel", (PersonKind.GUARDIAN,))
    assert version.book.title_of("A1") == ""
    assert (len(version.facts.rules), len(first.facts.rules)) == (19, 19)
    assert len(version.events) == 5
    with pytest.raises(VersionNameError):
        describe_version(place, version_id, first.facts.title, first.facts.name, SchoolYear(2026))
    with pytest.raises(VersionClosedError):
        save_rule(place, first.id, new)
    model = NewVersion("Protocol", "kopie", SchoolYear(2026), version_id)
    assert found(place, begin_version(place, model)).facts.rules == version.facts.rules


def test_a_file_without_versions_cites_nothing(place: Workplace, engine: Engine, office: Office) -> None:
    incident, _ = a_file(office)
    with engine.begin() as connection:
        for table in ("protocol_event", "protocol_version"):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_no_delete")
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert book_of(place, incident)[0].rules == ()
    assert found(place, begin(place)).facts.rules == ()


def test_what_cannot_be_read_or_is_empty_is_not_kept(place: Workplace) -> None:
    def torn() -> list[bytes]:
        raise OSError("weg")

    with pytest.raises(EmptyEvidenceError, match=r"protocol\.pdf"):
        begin(place, text=a_text(b""))
    with pytest.raises(EvidenceUnreadableError):
        begin(place, text=NewFile("p.pdf", "application/pdf", (piece for piece in iter(torn, b""))))
    assert len(protocol_versions(place)) == 1
    assert keep_text(place, begin(place), a_text(b"tweede", "")).file_name == "protocol"


def test_texts_and_minutes_come_back_whole(place: Workplace, engine: Engine) -> None:
    version_id = adopted(place)
    version = found(place, version_id)
    answered = version.endorsement(MR).answered
    assert version.text is not None
    assert answered is not None
    assert answered.minutes is not None
    assert b"".join(read_file(place, version_id, version.text)) == b"de nieuwe tekst"
    assert b"".join(read_file(place, version_id, answered.minutes)) == b"notulen"
    with pytest.raises(NotFoundError):
        read_file(place, version_id, replace(version.text, document_id=DocumentId(new_uuid())))
    with engine.begin() as connection:
        own = f"WHERE id = X'{version.text.document_id.hex}'"
        connection.exec_driver_sql(f"UPDATE document SET sha256 = '{hashlib.sha256(b'nep').hexdigest()}' {own}")
        connection.exec_driver_sql(f"UPDATE document_piece SET data = X'6e6570' {own.replace(' id', ' document_id')}")
    with pytest.raises(DamagedDocumentError, match=r"protocol\.pdf"):
        read_file(place, version_id, version.text)


def test_verify_tells_of_a_text_that_is_another(place: Workplace, engine: Engine, clock: FixedClock) -> None:
    version_id = adopted(place)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER protocol_event_no_update")
        connection.exec_driver_sql("UPDATE protocol_event SET sha256 = 'nep' WHERE kind = 'text'")
    told = [(one.what, one.subject, one.message) for one in verify(engine, clock) if one.what != "sealed"]
    assert [(what, subject) for what, subject, _ in told] == [("protocol", "2"), ("protocol", "2")]
    assert any("logboek" in message for *_, message in told)
    assert any("niet meer het bestand" in message for *_, message in told)
    assert found(place, version_id).standing(MR) is Standing.OTHER_TEXT


@pytest.mark.parametrize("table", ["protocol_version", "protocol_event", "professional_account", "account_event"])
def test_nothing_is_changed_or_removed(place: Workplace, office: Office, engine: Engine, table: str) -> None:
    account(place, office, AccountCheck(TODAY, "M. Kantoor", Finding.NONE))
    for act in (f"UPDATE {table} SET rowid = rowid + 100", f"DELETE FROM {table}"):
        with pytest.raises(IntegrityError, match=f"append-only: {table}"), engine.begin() as connection:
            connection.exec_driver_sql(act)


def test_an_unknown_version_is_not_found(place: Workplace) -> None:
    with pytest.raises(NotFoundError, match="Protocolversie"):
        remove_rule(place, ProtocolVersionId(new_uuid()), "A1")


# professional accounts


def account(place: Workplace, office: Office, check: AccountCheck | None = None, name: str = "Eva Jansen") -> AccountId:
    employee = office.employee(name)
    return add_account(place, NewAccount(employee.id, " Instagram ", f"@{name}", "nieuws van groep 3", check))


def test_accounts_are_listed_with_what_must_be_looked_at(place: Workplace, office: Office, clock: FixedClock) -> None:
    good = AccountCheck(TODAY - timedelta(days=1), "M. Kantoor", Finding.NONE, "alleen werk")
    account(place, office, good, "Tom van Proef")
    eva = account(place, office)
    assert [(row.employee, row.due) for row in account_rows(place)] == [
        ("Eva Jansen", AccountDue.NEVER_CHECKED),
        ("Tom van Proef", None),
    ]
    record_check(place, eva, replace(good, finding=Finding.PERSONAL))
    assert [row.due for row in accounts_due(place)] == [AccountDue.PERSONAL]
    record_check(place, eva, replace(good, on=TODAY))
    assert accounts_due(place) == []
    clock.move(days=366)
    assert [row.due for row in accounts_due(place)] == [AccountDue.OLD] * 2
    end_account(place, eva, AccountEnd(TODAY, "M. Kantoor", "gestopt"))
    rows = account_rows(place)
    assert [row.employee for row in rows] == ["Tom van Proef", "Eva Jansen"]
    assert len(rows[1].account.checks) == 2
    assert rows[1].account.ended == AccountEnd(TODAY, "M. Kantoor", "gestopt")
    assert [row.employee for row in account_rows(place, rows[0].account.employee_id)] == ["Tom van Proef"]
    actions = [row.action for row in place.queries.audit() if row.action.startswith("account.")]
    assert actions == ["account.add", "account.check", "account.add", "account.check", "account.check", "account.end"]


def test_what_is_refused_leaves_nothing(place: Workplace, office: Office) -> None:
    account(place, office)
    with pytest.raises(AccountTwiceError):
        account(place, office)
    with pytest.raises(NotFoundError, match="Medewerker"):
        add_account(place, NewAccount(EmployeeId(new_uuid()), "X", "@x", "nieuws"))
    with pytest.raises(NotFoundError, match="Account"):
        end_account(place, AccountId(new_uuid()), AccountEnd(TODAY, "directie"))
    assert len(account_rows(place)) == 1


def test_the_register_goes_out_with_what_it_says_of_itself(place: Workplace, office: Office) -> None:
    account(place, office)
    made = account_list(place)
    assert made.suggested_name == "Professionele accounts - 2026-11-23.xlsx"
    assert (len(made.rows), made.note.school) == (1, "Basisschool Het Voorbeeld")
    assert place.queries.audit()[-1].action == "account.export"
