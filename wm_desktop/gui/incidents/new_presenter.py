"""Writing a new incident down, or changing the facts of one; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from wm_desktop.domain.dutch_dates import NotADayError, parse_day, parse_moment, short_day, short_moment
from wm_desktop.domain.ids import LocationId
from wm_desktop.domain.incidents import Circumstance, Incident, IncidentKind, RuleBook
from wm_desktop.domain.protocols import day_at_school
from wm_desktop.services.incidents import NewIncident, NewParty, open_incident, update_incident
from wm_desktop.services.protocols import book_on
from wm_desktop.services.rows import LocationRow
from wm_desktop.services.settings import load_settings
from wm_desktop.services.workplace import Workplace

PLATFORMS = ("WhatsApp", "Snapchat", "Instagram", "TikTok", "YouTube", "Facebook", "Roblox", "Discord", "X")


@dataclass(frozen=True)
class IncidentForm:
    """What stands in the fields, as typed."""

    kind: IncidentKind = IncidentKind.PHOTO_WITHOUT_CONSENT
    subject: str = ""
    happened: str = ""
    reported: str = ""
    location_id: LocationId | None = None
    platform: str = ""
    account: str = ""
    link: str = ""
    severity: int | None = None
    description: str = ""
    rules: tuple[str, ...] = ()
    known: str = ""
    circumstance: Circumstance = Circumstance.UNKNOWN
    sexual_offence: bool = False
    legal_hold: str = ""


class IncidentFormView(Protocol):
    """What the presenter asks of the dialog."""

    def show_choices(
        self, locations: Sequence[LocationRow], platforms: Sequence[str], severities: Sequence[str]
    ) -> None:
        """Fill the lists; `severities` are the school's own words for 1 to 4."""
        ...

    def show_rules(self, book: RuleBook, checked: Sequence[str]) -> None:
        """Offer the rules of a version, with these codes checked."""
        ...

    def show_form(self, form: IncidentForm) -> None:
        """Fill the fields."""
        ...

    def show_moment(self, moment: datetime | None) -> None:
        """Say how the typed moment is understood; None while it is no moment."""
        ...


class IncidentFormPresenter:
    """Turns what was typed into a new or changed incident."""

    def __init__(
        self,
        place: Workplace,
        view: IncidentFormView,
        incident: Incident | None = None,
        start: NewIncident | None = None,
    ) -> None:
        self._place = place
        self._view = view
        self._incident = incident
        self._start = start
        self._book: RuleBook | None = None
        view.show_choices(place.queries.locations(), PLATFORMS, load_settings(place).severities)
        if incident is not None:
            form = self._filled(incident)
        else:
            form = self._begun(start) if start else IncidentForm(reported=short_day(place.today()))
        view.show_form(form)
        self._offer_rules(self._day(form.happened, form.reported), form.rules)

    def moment_typed(self, happened: str, reported: str, checked: Sequence[str]) -> None:
        """Read along while the days are typed; another day may have another version of the protocol."""
        self._view.show_moment(self._moment(happened))
        self._offer_rules(self._day(happened, reported), checked)

    def store(self, form: IncidentForm, parties: Sequence[NewParty] = ()) -> Incident:
        """Store what was typed; raises the rule that says no, naming its field."""
        new = self._read(form, parties)
        if self._incident is None:
            return open_incident(self._place, new)
        changed = replace(
            self._incident,
            kind=new.kind,
            subject=new.subject,
            description=new.description,
            reported_on=new.reported_on or self._incident.reported_on,
            happened_at=new.happened_at,
            location_id=new.location_id,
            platform=new.platform,
            account=new.account,
            link=new.link,
            severity=new.severity,
            rules=new.rules,
            known_at=new.known_at,
            circumstance=new.circumstance,
            sexual_offence=new.sexual_offence,
            legal_hold=new.legal_hold.strip(),
        )
        return update_incident(self._place, changed)

    def _read(self, form: IncidentForm, parties: Sequence[NewParty]) -> NewIncident:
        return NewIncident(
            kind=form.kind,
            subject=form.subject,
            description=form.description,
            reported_on=parse_day(form.reported, self._place.today()) if form.reported.strip() else None,
            happened_at=parse_moment(form.happened, self._place.now()) if form.happened.strip() else None,
            known_at=self._known(form.known),
            location_id=form.location_id,
            platform=form.platform,
            account=form.account,
            link=form.link,
            severity=form.severity,
            rules=form.rules,
            parties=tuple(parties),
            circumstance=form.circumstance,
            sexual_offence=form.sexual_offence,
            legal_hold=form.legal_hold,
        )

    def _known(self, text: str) -> datetime | None:
        """When the school knew; a moment that was not typed anew keeps its seconds: a clock may run from it."""
        before = self._incident or self._start
        known_at = before.known_at if before is not None else None
        if not text.strip() or (known_at is not None and text.strip() == short_moment(known_at)):
            return known_at if text.strip() else None
        return parse_moment(text, self._place.now())

    def _moment(self, text: str) -> datetime | None:
        try:
            return parse_moment(text, self._place.now()) if text.strip() else None
        except NotADayError:
            return None

    def _day(self, happened: str, reported: str) -> date:
        """Give the day the incident is judged by as far as it is typed, else today."""
        try:
            typed = parse_day(reported, self._place.today()) if reported.strip() else self._place.today()
        except NotADayError:
            typed = self._place.today()
        return day_at_school(self._moment(happened), typed)

    def _offer_rules(self, day: date, checked: Sequence[str]) -> None:
        book = book_on(self._place, day)
        if book != self._book:
            self._book = book
            self._view.show_rules(book, checked)

    def _begun(self, start: NewIncident) -> IncidentForm:
        """What another page filled in already; nothing is stored before it is confirmed."""
        return IncidentForm(
            kind=start.kind,
            subject=start.subject,
            reported=short_day(start.reported_on or self._place.today()),
            platform=start.platform,
            link=start.link,
            description=start.description,
            known=short_moment(start.known_at) if start.known_at else "",
        )

    @staticmethod
    def _filled(incident: Incident) -> IncidentForm:
        return IncidentForm(
            kind=incident.kind,
            subject=incident.subject,
            happened=short_moment(incident.happened_at) if incident.happened_at else "",
            reported=short_day(incident.reported_on),
            location_id=incident.location_id,
            platform=incident.platform,
            account=incident.account,
            link=incident.link,
            severity=incident.severity,
            description=incident.description,
            rules=incident.rules,
            known=short_moment(incident.known_at) if incident.known_at else "",
            circumstance=incident.circumstance,
            sexual_offence=incident.sexual_offence,
            legal_hold=incident.legal_hold,
        )
