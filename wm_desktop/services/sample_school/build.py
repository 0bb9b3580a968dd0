"""Builds the sample school through the use cases an office uses, at the moments an office would."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from wm_desktop.domain.consent import AnswerKind, AnswerWay, Purpose
from wm_desktop.domain.ids import EmployeeId, GuardianId, PupilId, new_uuid
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.row_choices import RowChoices
from wm_desktop.domain.letters import Letterhead, Signatory
from wm_desktop.domain.people import Address, Employee, FormOfAddress, Guardian, Guardianship, PersonName
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.consent_import import preview_import, store_import
from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.letters import LetterPaper
from wm_desktop.services.offices import Office
from wm_desktop.services.people import add_guardian, mark_left, save_employee, set_protected
from wm_desktop.services.ports import Progress
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.rows import PupilRow
from wm_desktop.services.sample_school.case_papers import PRINCIPAL
from wm_desktop.services.sample_school.cases import play_all
from wm_desktop.services.sample_school.dossier import Cast, at
from wm_desktop.services.sample_school.families import FIRST_YEAR, LAST_YEAR, Child, Parent, make_children
from wm_desktop.services.sample_school.protocol import keep_protocol
from wm_desktop.services.sample_school.publications import publish_all
from wm_desktop.services.sample_school.sheets import consent_sheet, roster_sheet
from wm_desktop.services.settings import LocationSettings, SchoolSettings, save_settings
from wm_desktop.services.workplace import Kind, Workplace

PUPILS, PUPILS_SMALL = 385, 48
SCHOOL = "Voorbeeldschool Willibrord-Miland"
LOCATIONS = ("Willibrord", "Miland")


@dataclass(frozen=True)
class SampleSchool:
    """What was made."""

    pupils: int
    guardians: int
    answers: int
    incidents: int
    letters: int


class _NoProgress:
    def report(self, done: int, total: int) -> None:
        """Nobody is watching."""


def new_sample_school(user: str, passphrase: str) -> NewSchool:
    """What the empty data file of the sample school is made with."""
    return NewSchool(SCHOOL, LOCATIONS, user, passphrase)


def build_sample_school(
    place: Workplace, paper: LetterPaper, *, seed: int = 2026, small: bool = False, progress: Progress | None = None
) -> SampleSchool:
    """Fill an empty data file (locations Willibrord and Miland) with about 385 fictional pupils, or 48 when small."""
    return _Builder(place, paper, seed, progress or _NoProgress()).build(PUPILS_SMALL if small else PUPILS)


class _Builder:
    """Keeps what the steps share: the workplace at any moment, the draw of lots and the progress."""

    def __init__(self, place: Workplace, paper: LetterPaper, seed: int, progress: Progress) -> None:
        quiet = replace(place, actor=Actor(PRINCIPAL.name, Role.PRINCIPAL), announce=lambda kinds: None)
        self._place, self._quiet, self._paper = place, quiet, paper
        self._random = Random(seed)  # noqa: S311 - a repeatable sample, no secret
        self._seed, self._progress = seed, progress
        self._known: dict[Parent, Guardian] = {}

    def at(self, moment: datetime) -> Workplace:
        """The workplace as it was at a moment."""
        return replace(self._quiet, clock=lambda: moment)

    def build(self, pupils: int) -> SampleSchool:
        """Do everything in the order of the years."""
        today = self._place.today()
        children = [child for child in make_children(self._seed, pupils) if self._ever_here(child)]
        save_settings(self._quiet, sample_settings())
        self._employees()
        for step, year in enumerate(range(FIRST_YEAR, LAST_YEAR + 1)):
            self._progress.report(step, 5)
            self._school_year(children, year)
        self._progress.report(3, 5)
        self._single_answers(today)
        self._progress.report(4, 5)
        older = [row for row in self._quiet.queries.pupils() if row.year_group in {"6", "7", "8"}]
        self._random.shuffle(older)
        keep_protocol(self.at, today)
        play_all(self.at, self._paper, Cast(older, self._quiet.queries.employees()), today)
        publish_all(self.at, today)
        self._progress.report(5, 5)
        self._place.changed(*Kind)
        return self._summary()

    @staticmethod
    def _ever_here(child: Child) -> bool:
        return any(child.year_group(year) is not None for year in range(FIRST_YEAR, LAST_YEAR + 1))

    def _school_year(self, children: Sequence[Child], year: int) -> None:
        known = {row.pupil_number: row for row in self._quiet.queries.pupils()}
        gone = {child.number for child in children if child.year_group(year) is None}
        start = at(date(year, 8, 24), 10)
        for number in sorted(gone & set(known)):
            mark_left(self.at(start), known[number].id, date(year, 7, 31))
        roster = roster_sheet(children, year)
        store_roster(self.at(start), preview_roster(self.at(start), roster, SchoolYear(year)), roster)
        present = {row.pupil_number: row for row in self._quiet.queries.pupils()}
        self._guardians([child for child in children if child.number in set(present) - set(known)], present, start)
        place = self.at(at(date(year, 9, 21), 11))
        purposes = place.queries.purposes()
        sheet = consent_sheet(children, purposes, year, self._random)
        everything = frozenset((number, purpose.code) for number in present for purpose in purposes)
        choices = RowChoices(allowed=everything)
        store_import(place, preview_import(place, sheet, SchoolYear(year), Profile(), choices=choices), sheet)

    def _guardians(self, children: Sequence[Child], present: dict[str, PupilRow], moment: datetime) -> None:
        place = self.at(moment)
        for child in children:
            pupil_id = present[child.number].id
            for parent in child.parents:
                guardian = self._known.setdefault(parent, _guardian(parent))
                bond = Guardianship(guardian.id, pupil_id, parent.relation, parent.custody)
                add_guardian(place, pupil_id, guardian, bond)
            if child.protected:
                set_protected(place, pupil_id, protected=True)

    def _employees(self) -> None:
        for key, name, form, function in _EMPLOYEES:
            save_employee(
                self._quiet,
                Employee(
                    EmployeeId(new_uuid()), name, key, form, function=function, email=f"{key.lower()}@example.org"
                ),
            )

    def _single_answers(self, today: date) -> None:
        """Some parents answer by themselves: a second parent agrees, another does not, some withdraw."""
        purposes = [
            item for item in self._quiet.queries.purposes() if item.code in {"website", "sociale_media", "ouderapp"}
        ]
        rows = list(self._quiet.queries.pupils())
        self._random.shuffle(rows)
        for row in rows[: len(rows) // 6]:
            self._answer_alone(row, purposes, today - timedelta(days=self._random.randrange(1, 40)))

    def _answer_alone(self, row: PupilRow, purposes: Sequence[Purpose], day: date) -> None:
        guardians = [one for one in self._quiet.queries.guardians_of(row.id) if one.has_custody]
        guardian = self._random.choice(guardians)
        for purpose in purposes:
            kind = self._random.choices((AnswerKind.YES, AnswerKind.NO), (88, 12))[0]
            way = self._random.choice((AnswerWay.FORM, AnswerWay.EMAIL, AnswerWay.APP))
            self._record(row.id, purpose, guardian.id, kind, day, way)
        if self._random.random() < 0.2:
            self._record(row.id, purposes[0], guardian.id, AnswerKind.YES, day, AnswerWay.FORM)
            self._record(row.id, purposes[0], guardian.id, AnswerKind.WITHDRAWN, day, AnswerWay.EMAIL)

    def _record(
        self, pupil_id: PupilId, purpose: Purpose, guardian_id: GuardianId, kind: AnswerKind, day: date, way: AnswerWay
    ) -> None:
        record_answer(
            self.at(at(day, 12)),
            pupil_id=pupil_id,
            purpose_id=purpose.id,
            kind=kind,
            guardian_id=guardian_id,
            given_on=day,
            way=way,
        )

    def _summary(self) -> SampleSchool:
        queries = self._quiet.queries
        with self._quiet.unit_of_work() as uow:
            answers, guardians = len(uow.consent.answers()), len(uow.people.guardians())
        return SampleSchool(len(queries.pupils()), guardians, answers, len(queries.incidents()), len(queries.letters()))


def _guardian(parent: Parent) -> Guardian:
    return Guardian(
        GuardianId(new_uuid()),
        parent.name,
        parent.form,
        parent.address,
        parent.secret_address,
        parent.email,
        "0612345678",
    )


def sample_settings() -> SchoolSettings:
    """The settings of the sample school: every name and number is made up."""
    locations = {
        "Willibrord": LocationSettings(Address("Voorbeeldlaan 1", "1000 AA", "VOORBEELDSTAD"), "0100-000000"),
        "Miland": LocationSettings(Address("Proefweg 2", "1001 BB", "VOORBEELDSTAD"), "0100-000001"),
    }
    return SchoolSettings(
        school=SCHOOL,
        board="Stichting Voorbeeldbestuur",
        city="Voorbeeldstad",
        locations=locations,
        letterhead=Letterhead(footer="Fictieve school: alle namen en adressen zijn bedacht."),
        principal=PRINCIPAL,
        board_member=Signatory("B. Bestuurder (verzonnen)", "bestuurder"),
        board_address=Address("Bestuursplein 3", "1002 CC", "VOORBEELDSTAD"),
        attendance_office=Office(
            "Gemeente Voorbeeldstad", "leerplichtambtenaar", Address("Raadhuisplein 1", "1003 DD", "VOORBEELDSTAD")
        ),
        privacy_officer="P. Privacy (verzonnen), fg@bestuur.example",
    )


_EMPLOYEES = (
    ("LK1", PersonName("Anja", "", "Voorbeeld", "A."), FormOfAddress.MADAM, "leerkracht groep 7"),
    ("LK2", PersonName("Tom", "van", "Proef", "T."), FormOfAddress.SIR, "stagebegeleider"),
    ("LK3", PersonName("Ria", "", "Test", "R."), FormOfAddress.MADAM, "leerkracht groep 1/2"),
    ("LK4", PersonName("Bas", "", "Verzonnen", "B."), FormOfAddress.SIR, "vakleerkracht gym"),
    ("OA1", PersonName("Els", "", "Denkbeeldig", "E."), FormOfAddress.MADAM, "onderwijsassistent"),
    ("CON", PersonName("Wim", "", "Voorzichtig", "W."), FormOfAddress.SIR, "conciërge"),
    ("DIR", PersonName("Hans", "de", "Directeur", "H."), FormOfAddress.SIR, "directeur"),
    ("ADM", PersonName("Marga", "", "Kantoor", "M."), FormOfAddress.MADAM, "administratie"),
)
