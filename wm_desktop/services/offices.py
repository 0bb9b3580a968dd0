"""Organisations the school writes to again and again, as the settings keep them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wm_desktop.domain.people import Address
from wm_desktop.services.ports import Json


@dataclass(frozen=True)
class Office:
    """An organisation with its address; `attention` is the person or function a letter is for."""

    name: str = ""
    attention: str = ""
    address: Address = field(default_factory=Address)

    @property
    def typed(self) -> Mapping[str, str]:
        """The same as the fields of a letter to it."""
        address = self.address
        return {
            "to_name": self.name,
            "to_attention": self.attention,
            "to_street": address.street,
            "to_postcode": address.postcode,
            "to_city": address.city,
            "to_country": address.country,
        }


def address_to_json(address: Address) -> dict[str, object]:
    """Turn an address into what is stored."""
    return {
        "street": address.street,
        "postcode": address.postcode,
        "city": address.city,
        "country": address.country,
    }


def address_from_json(stored: Json) -> Address:
    """Read a stored address; what is absent is empty."""
    return Address(*(_text(stored, name) for name in ("street", "postcode", "city", "country")))


def office_to_json(office: Office) -> dict[str, object]:
    """Turn an organisation into what is stored."""
    return {"name": office.name, "attention": office.attention, **address_to_json(office.address)}


def office_from_json(stored: Json) -> Office:
    """Read a stored organisation; what is absent is empty."""
    return Office(_text(stored, "name"), _text(stored, "attention"), address_from_json(stored))


def _text(stored: Json, name: str) -> str:
    value = stored.get(name)
    return value if isinstance(value, str) else ""
