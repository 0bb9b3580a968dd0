"""The version of the protocol that every data file starts with; its rules are in resources/protocol/rules.json.

What is known of it is only this: the school gave this text for 2023-2024. That it holds is taken over; what the bodies
said of it was never recorded in the program, and nothing is made up.
"""

from __future__ import annotations

import json

from sqlalchemy import Engine, select

from wm_desktop.domain.ids import ProtocolVersionId, new_uuid
from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.domain.protocols import Described, Facts, ProtocolEvent, Started, VersionMade
from wm_desktop.domain.school import SchoolYear
from wm_desktop.paths import resource
from wm_desktop.services.ports import Clock, UnitOfWork
from wm_desktop.storage.protocol_tables import ProtocolVersionRecord
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

PROGRAM = "WM Desktop"
TAKEN_OVER = (
    "Meegeleverd met het programma; de ingangsdag is de eerste dag van het schooljaar dat op de tekst staat. Wat MR, "
    "OR, team en leerlingen ervan vonden, is niet in het programma vastgelegd."
)


def supplied_facts() -> Facts:
    """Read the catalogue that comes with the program."""
    stored = json.loads(resource("protocol", "rules.json").read_text(encoding="utf-8"))
    rules = tuple(
        ProtocolRule(rule["code"], rule["title"], tuple(PersonKind(kind) for kind in rule["applies_to"]))
        for rule in stored["rules"]
    )
    year = SchoolYear.parse(stored["version"].removeprefix("schooljaar"))
    return Facts(stored["title"], stored["version"], year, rules)


def begin_protocol(uow: UnitOfWork, clock: Clock) -> VersionMade:
    """Give a data file its first version, inside a unit of work that the caller commits."""
    made = VersionMade(ProtocolVersionId(new_uuid()), uow.protocols.next_number(), PROGRAM, clock(), supplied=True)
    facts = supplied_facts()
    uow.protocols.add(made)
    for what in (Described(facts), Started(facts.school_year.first_day, TAKEN_OVER)):
        uow.protocols.append(ProtocolEvent(made.id, what, PROGRAM, made.made_at))
    return made


def ensure_protocol(engine: Engine, clock: Clock) -> None:
    """Give a data file that has no version its first one; a file that has one is left alone."""
    with engine.connect() as connection:
        known = connection.execute(select(ProtocolVersionRecord.id).limit(1)).first()
    if known is None:
        with SqlUnitOfWork(engine, clock) as uow:
            made = begin_protocol(uow, clock)
            uow.audit.add(actor=PROGRAM, action="protocol.supplied", subject=str(made.id), detail=str(made.number))
            uow.commit()
