"""Who a letter goes to: guardians of a pupil per address, one parent, an employee, an organisation."""

from __future__ import annotations

from dataclasses import dataclass, field

from wm_desktop.domain.addressees import Addressees, addressees
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.ids import EmployeeId, GuardianId, PupilId
from wm_desktop.domain.incidents import Party, PersonKind
from wm_desktop.domain.letter_plans.model import LetterPlan, To
from wm_desktop.domain.letters import Addressee, Letter
from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.salutations import name_line, salutation
from wm_desktop.services.ports import UnitOfWork

_TYPED = ("to_street", "to_postcode", "to_city", "to_country")


@dataclass(frozen=True)
class _Known:
    """What the register knows of somebody a letter goes to."""

    name: PersonName
    form: FormOfAddress = FormOfAddress.NEUTRAL
    address: Address = field(default_factory=Address)
    guardian_id: GuardianId | None = None


def addressees_for(
    uow: UnitOfWork, plan: LetterPlan, party: Party | None, values: Facts, replaced: Letter | None = None
) -> Addressees:
    """Give who gets a letter as the register stands now, and who does not and why.

    A letter that replaces another goes to the same people. An address that the register lacks is the one typed in the
    letter; it may still be incomplete.
    """
    if plan.to is To.BODY or (replaced is not None and values.text("to_name")):
        return Addressees((_body(values),))
    if party is None:
        return Addressees(() if replaced is None else (replaced.addressee,))
    if party.person_kind is PersonKind.PUPIL and party.person_id is not None:
        found = addressees(uow.people.guardians_of(PupilId(party.person_id)))
        return found if replaced is None else _same(found, replaced)
    return Addressees((_person(_known(uow, party), values),))


def _same(found: Addressees, replaced: Letter) -> Addressees:
    """The address of the letter that is replaced, as it is now; as it was when nobody lives there any more."""
    people = set(replaced.addressee.guardian_ids)
    now = tuple(one for one in found.found if people & set(one.guardian_ids))
    return Addressees(now or (replaced.addressee,), found.skipped)


def _known(uow: UnitOfWork, party: Party) -> _Known:
    if party.person_id is not None and party.person_kind is PersonKind.GUARDIAN:
        guardian = uow.people.guardian(GuardianId(party.person_id))
        if guardian is not None:
            return _Known(guardian.name, guardian.form_of_address, guardian.address, guardian.id)
    if party.person_id is not None and party.person_kind is PersonKind.EMPLOYEE:
        employee = uow.people.employee(EmployeeId(party.person_id))
        if employee is not None:
            return _Known(employee.name, employee.form_of_address)
    return _Known(PersonName(last_name=party.name))


def _person(known: _Known, values: Facts) -> Addressee:
    line = name_line(known.name, known.form)
    return Addressee(
        guardian_id=known.guardian_id,
        name_line=line,
        salutation=salutation([(known.name, known.form)]),
        address=known.address if known.address.is_complete else typed_address(values),
        name_lines=(line,),
    )


def _body(values: Facts) -> Addressee:
    name, attention = values.text("to_name"), values.text("to_attention")
    return Addressee(
        guardian_id=None,
        name_line=name,
        salutation=f"Geachte {attention}," if attention else "Geachte heer of mevrouw,",
        address=typed_address(values),
        name_lines=tuple(line for line in (name, f"t.a.v. {attention}" if attention else "") if line),
    )


def typed_address(values: Facts) -> Address:
    """Give the address that was typed in a letter."""
    street, postcode, city, country = (values.text(name) for name in _TYPED)
    return Address(street, postcode, city, country)
