"""The sample school's protocol in three stages, and accounts of employees in every state; all of it is made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from wm_desktop.domain.accounts import AccountCheck, AccountEnd, Finding
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.domain.protocols import Adopted, Answered, Body, Result, Started
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.accounts import NewAccount, add_account, end_account, record_check
from wm_desktop.services.protocols import (
    NewFile,
    NewVersion,
    adopt_version,
    ask_bodies,
    begin_version,
    record_answer_of,
    start_version,
)
from wm_desktop.services.sample_school.case_papers import PRINCIPAL
from wm_desktop.services.sample_school.dossier import at
from wm_desktop.services.workplace import Workplace

_TITLE = "Protocol Sociale Media"
_CHAIR = "V. Voorzitter (verzonnen)"


def keep_protocol(place_at: Callable[[datetime], Workplace], today: date) -> None:
    """Let last year's version hold with all its results, and leave next year's with the bodies; then the accounts."""
    year = SchoolYear.of(today).start
    _held(place_at, SchoolYear(year - 1))
    _submitted(place_at, SchoolYear(year + 1), today)
    _accounts(place_at, today)


def _text(year: SchoolYear) -> NewFile:
    words = f"{_TITLE} {year}\nVoorbeeldtekst zonder inhoud: op uw school staat hier het vastgestelde protocol.\n"
    return NewFile(f"{_TITLE} {year}.txt", "text/plain", [words.encode()])


def _held(place_at: Callable[[datetime], Workplace], year: SchoolYear) -> None:
    first = year.first_day
    place = place_at(at(first - timedelta(days=20), 10))
    version_id = begin_version(place, NewVersion(_TITLE, f"schooljaar {year}", year, text=_text(year)))
    asked = first - timedelta(days=110)
    ask_bodies(place, version_id, Body, asked)
    said = (
        (Body.PARTICIPATION_COUNCIL, Result.CONSENT, 55, _CHAIR, ""),
        (Body.PARENTS_COUNCIL, Result.ADVICE, 30, "O. Ouder (verzonnen)", "Leg in gewone taal uit wat een account is."),
        (Body.TEAM, Result.CONSENT, 28, PRINCIPAL.name, ""),
        (Body.PUPILS, Result.NO_RESPONSE, 60, "", "De leerlingenraad vergaderde niet."),
    )
    for body, result, days, signatory, note in said:
        answer = Answered(body, result, asked + timedelta(days=days), "", signatory, note)
        minutes = NewFile(f"Notulen {body.value}.txt", "text/plain", [b"Verzonnen notulen.\n"]) if signatory else None
        record_answer_of(place, version_id, answer, minutes)
    adopt_version(place, version_id, Adopted(first - timedelta(days=30), PRINCIPAL.name))
    start_version(place, version_id, Started(first))


def _submitted(place_at: Callable[[datetime], Workplace], year: SchoolYear, today: date) -> None:
    place = place_at(at(today, 8))
    version_id = begin_version(place, NewVersion(_TITLE, f"schooljaar {year}", year, text=_text(year)))
    ask_bodies(place, version_id, (Body.PARTICIPATION_COUNCIL, Body.TEAM, Body.PUPILS), today - timedelta(days=30))
    note = "Instemming als in A.8 komt te staan dat ouders vooraf ja zeggen."
    condition = Result.CONSENT_WITH_CONDITIONS
    met = today - timedelta(days=6)
    record_answer_of(place, version_id, Answered(Body.PARTICIPATION_COUNCIL, condition, met, "", _CHAIR, note))
    met = today - timedelta(days=20)
    record_answer_of(place, version_id, Answered(Body.TEAM, Result.CONSENT, met, "", PRINCIPAL.name))


def _accounts(place_at: Callable[[datetime], Workplace], today: date) -> None:
    place = place_at(at(today, 8))
    people: dict[str, EmployeeId] = {row.name.first_name: row.id for row in place.queries.employees()}

    def add(first_name: str, platform: str, handle: str, purpose: str, check: AccountCheck | None = None) -> None:
        account_id = add_account(place, NewAccount(people[first_name], platform, handle, purpose, check))
        if handle.endswith("oud"):
            end_account(
                place, account_id, AccountEnd(today - timedelta(days=10), PRINCIPAL.name, "Groep is van school.")
            )
        elif handle.endswith("stage"):
            again = AccountCheck(today - timedelta(days=25), "Marga Kantoor", Finding.NONE, "Privéfoto is weggehaald.")
            record_check(place, account_id, again)

    def looked(days: int, finding: Finding = Finding.NONE) -> AccountCheck:
        return AccountCheck(today - timedelta(days=days), "Marga Kantoor", finding)

    add("Anja", "Instagram", "@voorbeeld.groep7", "nieuws uit groep 7", looked(60))
    add("Anja", "YouTube", "Voorbeeldschool musical oud", "musical van vorig jaar", looked(300))
    add("Tom", "LinkedIn", "tomvanproef-stage", "stagiairs begeleiden", looked(40, Finding.PERSONAL))
    add("Ria", "Facebook", "Juf Ria, groep 1/2", "foto's van knutselwerk", looked(420))
    add("Hans", "X", "@directie_voorbeeld", "mededelingen van de directie")
