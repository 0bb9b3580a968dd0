"""How a yearly round is doing: per group and per purpose, who has not answered, and where forms may be sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.dutch_dates import short_day, written_moment
from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.rounds import ConsentRound, FormState
from wm_desktop.domain.salutations import name_line, postcode_and_place, salutation
from wm_desktop.services.actors import Act
from wm_desktop.services.disclosures import Disclosure, write_down
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.round_papers import HOUSEHOLD, asked_purposes, find_round, why_not_posted
from wm_desktop.services.rows import FormRow
from wm_desktop.services.settings import load_settings
from wm_desktop.services.workplace import Workplace

NO_GROUP = "Zonder groep"
FEWEST = 5
"""A count below this could point at a child: the summary for others does not show it."""


@dataclass(frozen=True)
class GroupCount:
    """The forms of one group: how many in all, and how many came back."""

    group: str
    forms: int
    returned: int

    @property
    def out(self) -> int:
        """How many did not come back."""
        return self.forms - self.returned


@dataclass(frozen=True)
class PurposeCount:
    """What holds for one purpose, over the pupils of the round who are still here.

    `no` counts refusals, withdrawals and conflicts.
    """

    label: str
    yes: int
    no: int
    unanswered: int


@dataclass(frozen=True)
class RoundState:
    """A round with all its forms and its counts."""

    round: ConsentRound
    forms: tuple[FormRow, ...]
    groups: tuple[GroupCount, ...]
    purposes: tuple[PurposeCount, ...]

    @property
    def out(self) -> tuple[FormRow, ...]:
        """The forms that are still out, in group order."""
        return tuple(row for row in self.forms if row.is_out)

    @property
    def reminders(self) -> int:
        """How many times the round was reminded of."""
        return max((len(row.form.reminders) for row in self.forms), default=0)


def round_state(place: Workplace, round_id: RoundId) -> RoundState:
    """Gather the state of a round."""
    place.actor.require(Act.RECORD_CONSENT)
    asked = find_round(place, round_id).round
    forms = tuple(place.queries.round_forms(round_id))
    return RoundState(asked, forms, group_counts(forms), _purpose_counts(place, asked, forms))


def group_titles(forms: Iterable[FormRow]) -> Mapping[tuple[str, str], str]:
    """Give the title of every group and location, in the order of the forms; equal names at two locations are told
    apart.
    """
    places = list(dict.fromkeys(_place_of(row) for row in forms))
    names = Counter(group for group, _ in places)
    return {
        (group, location): f"{group or NO_GROUP} {location}" if names[group] > 1 else group or NO_GROUP
        for group, location in places
    }


def _place_of(row: FormRow) -> tuple[str, str]:
    return (row.pupil.group, row.pupil.location)


def group_counts(forms: Sequence[FormRow]) -> tuple[GroupCount, ...]:
    """Count per group what came back and what is (or was, when the round closed) still waited for."""
    forms = [row for row in forms if row.is_out or row.form.state is not FormState.OUT]
    titles = group_titles(forms)
    made = Counter(titles[_place_of(row)] for row in forms)
    back = Counter(titles[_place_of(row)] for row in forms if row.form.state is FormState.RETURNED)
    return tuple(GroupCount(title, made[title], back[title]) for title in dict.fromkeys(titles.values()))


def _purpose_counts(place: Workplace, asked: ConsentRound, forms: Sequence[FormRow]) -> tuple[PurposeCount, ...]:
    pupils = list(dict.fromkeys(row.form.pupil_id for row in forms if row.pupil.left_on is None))
    with place.unit_of_work() as uow:
        states = uow.consent.states(pupils)
    found = []
    for purpose in asked_purposes(place, asked):
        kinds = Counter(
            states[pupil, purpose.id].status if (pupil, purpose.id) in states else ConsentStatus.UNANSWERED
            for pupil in pupils
        )
        yes, silent = kinds[ConsentStatus.YES], kinds[ConsentStatus.UNANSWERED]
        found.append(PurposeCount(purpose.label, yes, len(pupils) - yes - silent, silent))
    return tuple(found)


@dataclass(frozen=True)
class RoundList:
    """A list of a round for paper or Excel: a heading, lines about it, and rows of texts under titles."""

    title: str
    note: ExportNote
    header: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


def out_list(place: Workplace, round_id: RoundId) -> RoundList:
    """Make the list of forms that are still out; making it is written down."""
    place.actor.require(Act.RECORD_CONSENT)
    state = round_state(place, round_id)
    named = group_titles(state.forms)
    rows = tuple(
        (
            named[_place_of(row)],
            row.pupil.name.listed,
            _who(row),
            row.form.code,
            ", ".join(short_day(day) for day in row.form.reminders),
        )
        for row in state.out
    )
    counted = f"{len(rows)} van de {len(state.forms)} formulieren nog niet terug"
    header = ("Groep", "Leerling", "Ouder/verzorger", "Code", "Herinnerd op")
    widths = (_group_width(named), 32, 32, 11, 24)
    note = _noted(place, state, "round.list", (state.round.name, counted), state.out)
    return RoundList("Nog niet terug", note, header, widths, rows)


def address_list(place: Workplace, round_id: RoundId) -> RoundList:
    """Make the list for mailing: who has an address that may be used; making it is written down.

    Secret addresses and protected pupils are left out; the note says how many forms are not on it.
    """
    place.actor.require(Act.RECORD_CONSENT)
    state = round_state(place, round_id)
    rows, listed, named = [], [], group_titles(state.forms)
    for row in state.out:
        guardian = row.guardian
        if guardian is None or why_not_posted(row):
            continue
        listed.append(row)
        person = [(guardian.name, guardian.form_of_address)]
        where = (guardian.address.street, postcode_and_place(guardian.address), guardian.address.country)
        rows.append((_who(row), salutation(person), *where, row.pupil.name.full, named[_place_of(row)], row.form.code))
    left_out = len(state.out) - len(rows)
    told = (state.round.name, f"{left_out} formulieren zonder adres op deze lijst: deel die uit")
    header = ("Naam", "Aanhef", "Straat", "Postcode en plaats", "Land", "Leerling", "Groep", "Code")
    note = _noted(place, state, "round.addresses", told, listed)
    widths = (30, 30, 28, 28, 14, 28, _group_width(named), 11)
    return RoundList("Adressen", note, header, widths, tuple(rows))


def _group_width(named: Mapping[tuple[str, str], str]) -> float:
    """Room for a name, or for a name with its location."""
    return 9 if max(map(len, named.values()), default=0) <= len(NO_GROUP) else 20


def _who(row: FormRow) -> str:
    return HOUSEHOLD if row.guardian is None else name_line(row.guardian.name, row.guardian.form_of_address)


def _noted(
    place: Workplace, state: RoundState, action: str, filters: tuple[str, ...], rows: Sequence[FormRow]
) -> ExportNote:
    asked = state.round
    codes = tuple(purpose.code for purpose in asked_purposes(place, asked))
    people = len({row.form.pupil_id for row in rows})
    write_down(place, action, str(asked.id), Disclosure(asked.name, people, codes, asked.groups))
    return export_note(place, filters)


def export_note(place: Workplace, filters: tuple[str, ...]) -> ExportNote:
    """Say who made something, when, and of what."""
    now = place.now()
    return ExportNote(load_settings(place).school, place.actor.name, now, written_moment(now), filters)


@dataclass(frozen=True)
class Share:
    """A line of the summary: a label and its counts as they may be shown; None is not shown."""

    label: str
    parts: tuple[int | None, ...]


@dataclass(frozen=True)
class RoundSummary:
    """A round without names, for the MR: response per group (back, out) and answers per purpose (yes, no, none)."""

    title: str
    note: ExportNote
    groups: tuple[Share, ...]
    purposes: tuple[Share, ...]


def round_summary(place: Workplace, round_id: RoundId) -> RoundSummary:
    """Make the summary for others than the office: no names, no count below FEWEST."""
    state = round_state(place, round_id)
    note = export_note(place, (state.round.name, f"Aantallen onder {FEWEST} worden niet getoond"))
    groups = [Share(one.group, (one.returned, one.out)) for one in state.groups]
    purposes = [Share(one.label, (one.yes, one.no, one.unanswered)) for one in state.purposes]
    return RoundSummary(state.round.name, note, masked(groups), masked(purposes))


def masked(shares: Sequence[Share]) -> tuple[Share, ...]:
    """Hide every count below FEWEST, and as many others of the line, smallest first, as they could be found from.

    The number of pupils is known at a school: one hidden count would follow from the others, and so would it that
    several together are fewer than FEWEST.
    """
    return tuple(Share(share.label, _masked(share.parts)) for share in shares)


def _masked(parts: tuple[int | None, ...]) -> tuple[int | None, ...]:
    known = [(part, place) for place, part in enumerate(parts) if part is not None]
    hidden = {place for part, place in known if part < FEWEST}
    for _, place in sorted(known):
        together = sum(part for part, other in known if other in hidden)
        if hidden and (len(hidden) == 1 or together < FEWEST):
            hidden.add(place)
    return tuple(None if place in hidden else part for place, part in enumerate(parts))
