"""Sanction letters from concept to final, on the real storage with the real paper."""

import hashlib
import io
import os
import re
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import update

from tests.cases import changed, draft_for_pupil, letter_values, mark_sent
from tests.support import FixedClock, as_role, workplace_on
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.addressees import NO_ADDRESS, NO_CUSTODY
from wm_desktop.domain.courses.facts import Override
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.incidents import EntryKind, IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind, LetterState, Signatory
from wm_desktop.domain.people import Address, Guardianship
from wm_desktop.services.actors import Role
from wm_desktop.services.delivery_errors import DeliveryTwiceError, SentMomentError
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incidents import NewIncident, NewParty, add_party, open_file, open_incident, update_incident
from wm_desktop.services.letter_drafts import ALREADY, remove_draft, update_draft
from wm_desktop.services.letter_errors import (
    LetterIncompleteError,
    LetterIsFinalError,
    LetterNotFinalError,
    LetterNotForPartyError,
    LetterPromisedError,
    NobodyToWriteToError,
    NothingNewToDraftError,
)
from wm_desktop.services.letters import (
    finalise,
    find_letter,
    letter_bytes,
    list_letters,
    missing,
    preview,
    verify_letters,
)
from wm_desktop.services.settings import LocationSettings, SchoolSettings, load_settings, save_settings
from wm_desktop.storage.tables import DocumentPiece, DocumentRecord

WARNING, SUSPENSION = LetterKind.PUPIL_WARNING, LetterKind.PUPIL_SUSPENSION
TODAY = date(2026, 11, 23)
DETAILS = letter_values(
    facts="Noor plaatste een filmpje.\n\nHet is weggehaald.",
    hearing="Noor heeft spijt.",
    heard_on=TODAY,
    reasons="Het deed een ander verdriet.",
    agreements="- Telefoon inleveren",
    support="Gesprek met de intern begeleider.",
    next_step="Dan praten wij over een schorsing.",
    starts_on=TODAY + timedelta(days=1),
    ends_on=TODAY + timedelta(days=3),
    homework="Werk in de map.",
    return_talk="Vrijdag om 8.15 uur.",
    form="external",
)


@pytest.fixture(scope="module")
def paper():
    return letter_paper()


@pytest.fixture
def school(place):
    """Settings with a principal and a board member who can sign."""
    settings = SchoolSettings(
        locations={
            "Willibrord": LocationSettings(Address("Plein 2", "2411 GT", "Bodegraven"), "0172-000000", "a@b.nl")
        },
        principal=Signatory("Marieke de Boer", "directeur"),
        board_member=Signatory("Piet Bos", "bestuurder"),
    )
    save_settings(place, settings)
    return settings


@pytest.fixture
def case(place, office, school):
    return Case(place, office)


class Case:
    """An incident of Noor van der Meulen, whose parents live together."""

    def __init__(self, place, office, **options):
        self.place, self.office = place, office
        self.pupil = office.pupil("Noor van der Meulen", group="7A", **options)
        party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, self.pupil.id)
        new = NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.", rules=("A5", "A9"), parties=(party,))
        self.incident = open_incident(place, new)

    def draft(self, kind=WARNING, place=None, **changes):
        return draft_for_pupil(
            place or self.place,
            incident_id=self.incident.id,
            pupil_id=self.pupil.id,
            kind=kind,
            values=changed(DETAILS, **changes),
        )

    def apart(self):
        """Let the second parent move."""
        first, second = self.office.guardians_of(self.pupil)
        self.save(replace(second, address=Address("Zuidweg 9", "2411 XX", "Bodegraven")))
        return first, second

    def save(self, guardian):
        with self.place.unit_of_work() as uow:
            uow.people.save_guardian(guardian)
            uow.commit()


def words(data):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def codes(found):
    return {item.code for item in found}


def test_parents_at_one_address_share_a_letter(case, paper):
    (letter,) = case.draft().letters
    assert letter.addressee.name_lines == ("Mevrouw O. van der Meulen en", "de heer O. van der Meulen")
    assert len(letter.addressee.guardian_ids) == 2
    text = words(preview(case.place, letter.id, paper))
    assert "Geachte mevrouw Van der Meulen, geachte heer Van der Meulen," in text
    assert "andere ouder" not in text
    assert "CONCEPT" in text


def test_parents_apart_each_get_a_letter_without_the_address_of_the_other(case, paper):
    case.apart()
    letters = case.draft(SUSPENSION).letters
    assert len(letters) == 2
    for letter, own, other in zip(letters, ("Dorpsstraat", "Zuidweg"), ("Zuidweg", "Dorpsstraat"), strict=True):
        text = words(preview(case.place, letter.id, paper))
        assert own in text
        assert other not in text
        assert "De andere ouder of verzorger met gezag krijgt dezelfde brief." in text


def test_who_gets_no_letter_is_listed_with_the_reason(case):
    first, second = case.office.guardians_of(case.pupil)
    case.save(replace(second, address=Address()))
    third = case.office.guardian(case.pupil, "Stef Bos", custody=False)
    result = case.draft()
    assert [letter.addressee.guardian_id for letter in result.letters] == [first.id]
    assert {(skip.guardian_id, skip.reason) for skip in result.skipped} == {
        (second.id, NO_ADDRESS),
        (third.id, NO_CUSTODY),
    }


def test_nobody_to_write_to_is_said_with_the_reasons(place, office, school):
    case = Case(place, office, guardians=0)
    with pytest.raises(NobodyToWriteToError, match="Voeg bij Personen"):
        case.draft()
    office.guardian(case.pupil, "Stef Bos", custody=False)
    with pytest.raises(NobodyToWriteToError, match="Stef Bos heeft geen gezag"):
        case.draft()


def test_only_an_accused_pupil_gets_a_measure(case, office):
    other = office.pupil("Sem Bos")
    with pytest.raises(LetterNotForPartyError, match=case.incident.number):
        draft_for_pupil(
            case.place, incident_id=case.incident.id, pupil_id=other.id, kind=WARNING, values=letter_values()
        )
    with pytest.raises(NotFoundError):
        draft_for_pupil(case.place, incident_id=uuid4(), pupil_id=other.id, kind=WARNING, values=letter_values())


def test_a_second_concept_for_the_same_address_is_not_made(case):
    first, _ = case.apart()
    letters = case.draft().letters
    remove_draft(case.place, letters[1].id)
    result = case.draft()
    assert len(result.letters) == 1
    assert [(skip.guardian_id, skip.reason) for skip in result.skipped] == [(first.id, ALREADY)]
    with pytest.raises(NothingNewToDraftError):
        case.draft()
    assert len(case.draft(SUSPENSION).letters) == 2


def test_who_handles_and_who_signs_is_filled_in_from_the_settings(case):
    (letter,) = case.draft().letters
    assert letter.values.text("handled_by") == "directie"
    assert letter.signatory == Signatory("Marieke de Boer", "directeur")
    settings = load_settings(case.place)
    save_settings(case.place, replace(settings, suspension_mandate=False))
    (letter,) = case.draft(SUSPENSION).letters
    assert letter.signatory == Signatory("Piet Bos", "bestuurder")
    assert "not_mandated" in codes(missing(case.place, letter.id, changed(DETAILS, signatory=settings.principal)))


def test_without_names_in_the_settings_a_signatory_is_missing(place, office):
    case = Case(place, office)
    (letter,) = case.draft().letters
    assert letter.signatory is None
    assert codes(missing(place, letter.id)) == {"signatory"}


def test_missing_speaks_of_what_is_typed_and_preview_shows_it(case, paper):
    (letter,) = case.draft().letters
    assert missing(case.place, letter.id) == ()
    typed = changed(letter.values, facts="", reasons="Heel andere redenen.")
    assert codes(missing(case.place, letter.id, typed)) == {"facts"}
    assert "Heel andere redenen." in words(preview(case.place, letter.id, paper, typed))
    assert missing(case.place, letter.id) == ()


def test_a_change_reaches_every_concept_of_the_measure(case):
    case.apart()
    one, other = case.draft().letters
    other_kind = case.draft(SUSPENSION).letters
    new = update_draft(case.place, one.id, changed(one.values, reasons="Nieuw."))
    assert new.values.text("reasons") == "Nieuw."
    with case.place.unit_of_work() as uow:
        assert uow.letters.get(other.id).values.text("reasons") == "Nieuw."
        assert uow.letters.get(other_kind[0].id).values.text("reasons") == DETAILS.text("reasons")


def test_a_parent_who_moved_does_not_get_a_letter_at_the_old_address(case, paper):
    case.apart()
    one, other = case.draft().letters
    _, second = case.office.guardians_of(case.pupil)
    case.save(replace(second, address=Address("Geheim 1", "1234 AB", "Elders")))
    assert codes(missing(case.place, other.id)) == {"addressee_changed"}
    with pytest.raises(LetterIncompleteError, match="gewijzigd"):
        finalise(case.place, other.id, paper)
    update_draft(case.place, one.id, one.values)
    assert "Geheim 1" in words(letter_bytes(case.place, finalise(case.place, other.id, paper).id))


def test_a_parent_who_lost_custody_gets_no_letter(case, paper):
    _, second = case.apart()
    _, other = case.draft().letters
    with case.place.unit_of_work() as uow:
        uow.people.save_guardianship(Guardianship(second.id, case.pupil.id, has_custody=False, position=1))
        uow.commit()
    update_draft(case.place, other.id, other.values)
    assert codes(missing(case.place, other.id)) == {"addressee_changed"}


def test_a_final_letter_has_a_number_bytes_timeline_and_audit(case, paper):
    (draft,) = case.draft(SUSPENSION).letters
    letter = finalise(case.place, draft.id, paper)
    assert letter.reference == "WM-2026-001-SCH"
    assert (letter.state, letter.letter_date, letter.finalised_by) == (LetterState.FINAL, TODAY, "directie")
    assert letter.template == "pupil_suspension 3"
    data = letter_bytes(case.place, letter.id)
    assert hashlib.sha256(data).hexdigest() == letter.sha256
    assert letter_bytes(case.place, letter.id) == preview(case.place, letter.id, paper) == data
    assert missing(case.place, letter.id) == ()
    file = open_file(case.place, case.incident.id)
    assert [(row.reference, row.state) for row in file.letters] == [(letter.reference, LetterState.FINAL)]
    assert [(entry.kind, entry.letter_reference) for entry in file.entries] == [(EntryKind.LETTER, letter.reference)]
    with case.place.unit_of_work() as uow:
        assert [found.reference for found in uow.letters.of_pupil(case.pupil.id)] == [letter.reference]
    audit = [(row.action, row.subject) for row in case.place.queries.audit()]
    assert ("letter.final", letter.reference) in audit
    assert ("letter.read", letter.reference) in audit


def test_a_suspension_letter_says_what_the_law_asks(case, paper):
    (draft,) = case.draft(SUSPENSION).letters
    text = words(letter_bytes(case.place, finalise(case.place, draft.id, paper).id))
    for said in (
        *("Noor van der Meulen, geboren op 14 maart 2018, groep 7A, locatie Willibrord", case.incident.number),
        *("van 24 november 2026 tot en met 26 november 2026", "drie schooldagen", "artikel 40c"),
        *("Noor plaatste een filmpje.", "Noor heeft spijt.", "Op 23 november 2026", "Het deed een ander verdriet."),
        *("Regel A5:", "Regel A9:", "Werk in de map.", "Vrijdag om 8.15 uur.", "komt niet in het schoolgebouw"),
        *("Inspectie van het Onderwijs", "leerplichtambtenaar", "twee jaar nadat", "leerlingdossier"),
        *("bezwaar", "zes weken", "klachtencommissie", "burgerlijke rechter", "namens het bevoegd gezag"),
        *("Marieke de Boer", "Hoogachtend,", "Telefoon 0172-000000", "Bodegraven, 23 november 2026"),
        *("Behandeld door directie", "WM-2026-001-SCH", "het bestuur, De Groeiling", "wordt niet verlengd"),
    ):
        assert said in text
    assert "CONCEPT" not in text
    assert "schors" not in text.split("Geachte")[0]


def test_one_day_inside_school_for_a_four_year_old_says_less(place, office, school, paper):
    case = Case(place, office, born=date(2022, 3, 1))
    (draft,) = case.draft(
        SUSPENSION,
        ends_on=DETAILS.day("starts_on"),
        form="internal",
        hearing="",
        heard_on=None,
        no_hearing_reason="De ouders waren niet te bereiken.",
        next_step="",
        agreements="",
        support="",
        told_on=TODAY,
        enclosures="verslag\n\nfoto",
    ).letters
    text = words(letter_bytes(place, finalise(place, draft.id, paper).id))
    for said in (
        *("te schorsen op 24 november 2026. Dat is één schooldag.", "Op 23 november 2026 hebben wij u dit al verteld"),
        *("wel naar school", "De ouders waren niet te bereiken.", "Bijlagen 2", "– verslag", "– foto"),
    ):
        assert said in text
    assert "Inspectie" not in text
    assert "leerplichtambtenaar" not in text


def test_a_warning_letter_says_what_was_agreed(case, paper):
    update_incident(
        case.place, replace(case.incident, rules=("A5",), platform="WhatsApp", happened_at=case.place.now())
    )
    (draft,) = case.draft().letters
    letter = finalise(case.place, draft.id, paper)
    assert letter.reference == "WM-2026-001-WAA"
    text = words(letter_bytes(case.place, letter.id))
    for said in (
        *("een waarschuwing", "gebeurde op 23 november 2026 om 10.00 uur via WhatsApp", "aan deze regel:"),
        *("Telefoon inleveren", "intern begeleider", "Dan praten wij over een schorsing.", "Met vriendelijke groet,"),
        *("een klacht indienen", "groepsleerkracht", "telefoon 0172-000000, e-mail a@b.nl"),
    ):
        assert said in text


def test_references_have_no_gaps_and_start_again_each_year(case, paper, clock):
    case.apart()
    drafts = case.draft().letters
    with pytest.raises(LetterIncompleteError):
        finalise(case.place, case.draft(SUSPENSION, reasons="").letters[0].id, paper)
    numbers = [finalise(case.place, draft.id, paper).reference for draft in drafts]
    assert numbers == ["WM-2026-001-WAA", "WM-2026-002-WAA"]
    clock.set(date(2027, 1, 4))
    (late, _) = case.draft().letters
    assert {item.code for item in missing(case.place, late.id)} == {"already"}
    update_draft(case.place, late.id, late.values, (Override("already", "Opnieuw misgegaan."),))
    assert finalise(case.place, late.id, paper).reference == "WM-2027-001-WAA"


def test_a_final_letter_never_changes(case, paper):
    (draft,) = case.draft().letters
    letter = finalise(case.place, draft.id, paper)
    for attempt in (
        lambda: update_draft(case.place, letter.id, DETAILS),
        lambda: remove_draft(case.place, letter.id),
        lambda: finalise(case.place, letter.id, paper),
    ):
        with pytest.raises(LetterIsFinalError, match=letter.reference):
            attempt()
    case.save(replace(case.office.guardians_of(case.pupil)[0], address=Address("Nieuw 1", "1234 AB", "Elders")))
    save_settings(case.place, replace(load_settings(case.place), school="Andere naam"))
    assert hashlib.sha256(preview(case.place, letter.id, paper)).hexdigest() == letter.sha256


def test_the_limits_of_the_law_stop_a_letter_with_the_reason(case, paper):
    late = TODAY + timedelta(days=12)
    (draft,) = case.draft(SUSPENSION, ends_on=late, hearing="", no_hearing_reason="").letters
    with pytest.raises(LetterIncompleteError) as refusal:
        finalise(case.place, draft.id, paper)
    assert {"too_many_school_days", "longer_than_a_week", "hearing"} == codes(refusal.value.missing)
    assert "vijf schooldagen" in refusal.value.sentence()
    assert "five school days" in refusal.value.sentence("en")
    assert case.place.queries.letters()[0].state is LetterState.DRAFT


def test_a_suspension_is_not_extended_by_a_second_letter(case, paper):
    first, other = case.apart() and case.draft(SUSPENSION).letters
    finalise(case.place, first.id, paper)
    assert missing(case.place, other.id) == ()
    longer = changed(other.values, ends_on=TODAY + timedelta(days=4))
    assert codes(missing(case.place, other.id, longer)) == {"extends_another"}
    again = Case.__new__(Case)
    again.__dict__.update(case.__dict__)
    party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, case.pupil.id)
    new = NewIncident(IncidentKind.HURTING, "Weer", "Weer.", rules=("A9",), parties=(party,))
    again.incident = open_incident(case.place, new)
    after = {"starts_on": TODAY + timedelta(days=4), "ends_on": TODAY + timedelta(days=4)}
    next_day = again.draft(SUSPENSION, **after).letters[0]
    assert codes(missing(case.place, next_day.id)) == {"extends_another"}
    later = changed(next_day.values, starts_on=TODAY + timedelta(days=8), ends_on=TODAY + timedelta(days=8))
    assert missing(case.place, next_day.id, later) == ()


def test_a_promised_letter_cannot_be_thrown_away(case, paper):
    _, second = case.apart()
    one, other = case.draft().letters
    letter = finalise(case.place, one.id, paper)
    with pytest.raises(LetterPromisedError, match=letter.reference):
        remove_draft(case.place, other.id)
    case.save(replace(second, address=Address()))
    remove_draft(case.place, other.id)
    assert [row.reference for row in case.place.queries.letters()] == [letter.reference]


def test_sending_is_recorded_once_and_after_the_letter_exists(case, paper, clock):
    (draft,) = case.draft().letters
    with pytest.raises(LetterNotFinalError):
        mark_sent(case.place, draft.id, case.place.now())
    with pytest.raises(LetterNotFinalError):
        letter_bytes(case.place, draft.id)
    letter = finalise(case.place, draft.id, paper)
    clock.move(hours=1)
    for moment in (letter.finalised_at - timedelta(minutes=1), case.place.now() + timedelta(minutes=1)):
        with pytest.raises(SentMomentError):
            mark_sent(case.place, letter.id, moment)
    sent = mark_sent(case.place, letter.id, case.place.now())
    assert (sent.state, sent.sent_at) == (LetterState.SENT, case.place.now())
    with pytest.raises(DeliveryTwiceError):
        mark_sent(case.place, letter.id, case.place.now())
    assert "verzonden op 23 november 2026, 11.00 uur" in open_file(case.place, case.incident.id).entries[-1].text
    assert verify_letters(case.place) == []


def test_a_letter_is_found_by_its_reference_however_typed(case, paper):
    (draft,) = case.draft().letters
    letter = finalise(case.place, draft.id, paper)
    assert find_letter(case.place, " wm-2026-001-waa ") == letter
    for attempt in (lambda: find_letter(case.place, "WM-2026-009-WAA"), lambda: preview(case.place, uuid4(), paper)):
        with pytest.raises(NotFoundError):
            attempt()


def test_verify_finds_bytes_that_are_not_what_was_signed(case, paper, engine):
    case.apart()
    letters = [finalise(case.place, draft.id, paper) for draft in case.draft().letters]
    assert verify_letters(case.place) == []
    forged = b"%PDF-forged"
    sha256 = hashlib.sha256(forged).hexdigest()
    with engine.begin() as connection:
        mine = DocumentPiece.document_id == letters[0].document_id
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.execute(update(DocumentPiece).where(mine).values(data=forged))
        document = DocumentRecord.id == letters[0].document_id
        connection.execute(update(DocumentRecord).where(document).values(sha256=sha256, size=len(forged)))
    (finding,) = verify_letters(case.place)
    assert (finding.what, finding.subject) == ("letter", letters[0].reference)
    assert verify_letters(case.place, letters[1].reference) == []
    assert len(verify_letters(case.place, letters[0].reference)) == 1
    with pytest.raises(DamagedDocumentError):
        letter_bytes(case.place, letters[0].id)


def test_letters_are_listed_newest_first_and_searched(case, paper):
    (draft,) = case.draft().letters
    finalise(case.place, draft.id, paper)
    (second,) = case.draft(SUSPENSION).letters
    listed = case.place.queries.letters
    assert [row.id for row in listed()] == [second.id, draft.id]
    assert [row.id for row in listed("waa")] == [draft.id]
    assert len(listed("noor van")) == len(listed(case.incident.number)) == len(listed("mevrouw o.")) == 2
    assert listed("niemand") == []
    admin = as_role(case.place, Role.ADMINISTRATOR)
    assert len(list_letters(admin)) == 2
    add_party(
        case.place, case.incident.id, NewParty(PartyRole.AFFECTED, PersonKind.EMPLOYEE, case.office.employee().id)
    )
    assert list_letters(admin) == []
    assert len(list_letters(case.place)) == 2
    with pytest.raises(NotAllowedError):
        preview(admin, draft.id, paper)
    assert listed()[1].addressee == "Mevrouw O. van der Meulen en de heer O. van der Meulen"


def test_roles_are_kept(case, paper):
    (draft,) = case.draft().letters
    teacher = as_role(case.place, Role.TEACHER)
    for attempt in (
        lambda: case.draft(place=teacher),
        lambda: update_draft(teacher, draft.id, DETAILS),
        lambda: remove_draft(teacher, draft.id),
        lambda: missing(teacher, draft.id),
        lambda: preview(teacher, draft.id, paper),
        lambda: finalise(teacher, draft.id, paper),
        lambda: letter_bytes(teacher, draft.id),
        lambda: mark_sent(teacher, draft.id, case.place.now()),
        lambda: find_letter(teacher, "x"),
        lambda: verify_letters(teacher),
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_a_pupil_without_a_birth_date_cannot_get_a_letter_but_a_concept_can_be_seen(place, office, school, paper):
    case = Case(place, office, born=None)
    (draft,) = case.draft(SUSPENSION).letters
    assert codes(missing(place, draft.id)) == {"pupil_birth_date"}
    assert "leerplichtambtenaar" not in words(preview(place, draft.id, paper))


def test_a_pupil_who_is_gone_from_the_register_is_said(case, paper, monkeypatch):
    (draft,) = case.draft().letters
    monkeypatch.setattr(type(case.place.queries), "pupil", lambda _self, _id: None)
    with pytest.raises(NotFoundError, match="Leerling"):
        preview(case.place, draft.id, paper)


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from uuid import UUID
    from tests.support import KEY, FixedClock, workplace_on
    from wm_desktop.documents.paper import letter_paper
    from wm_desktop.services.letters import finalise
    from wm_desktop.storage.engine import open_engine
    from wm_desktop.storage.repositories import audit, documents, letters

    def dying(original):
        def act(*arguments, **options):
            result = original(*arguments, **options)
            os.kill(os.getpid(), signal.SIGKILL)
            return result
        return act

    where = sys.argv[3]
    for owner, name in ((documents.SqlDocuments, "add"), (letters.SqlLetters, "save"), (audit.SqlAudit, "add")):
        if where == owner.__name__:
            setattr(owner, name, dying(getattr(owner, name)))
    place = workplace_on(open_engine(Path(sys.argv[1]), KEY), FixedClock())
    letter = finalise(place, UUID(sys.argv[2]), letter_paper())
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
@pytest.mark.parametrize("where", ["SqlDocuments", "SqlLetters", "SqlAudit", "after the commit"])
@pytest.mark.usefixtures("unmeasured")
def test_killed_while_making_final_leaves_all_of_it_or_nothing(case, engine, tmp_path, where):
    (draft,) = case.draft().letters
    path = tmp_path / "data.db"
    engine.dispose()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(path), str(draft.id), where]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    place = workplace_on(engine, FixedClock())
    (row,) = place.queries.letters()
    file = open_file(place, case.incident.id)
    if where == "after the commit":
        assert (row.state, row.reference) == (LetterState.FINAL, "WM-2026-001-WAA")
        assert hashlib.sha256(letter_bytes(place, row.id)).hexdigest() == row.sha256
        assert len(file.entries) == 1
    else:
        assert (row.state, row.reference, row.sha256) == (LetterState.DRAFT, "", "")
        assert file.entries == ()
        assert finalise(place, draft.id, letter_paper()).reference == "WM-2026-001-WAA"
