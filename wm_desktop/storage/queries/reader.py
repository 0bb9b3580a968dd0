"""What all queries share: short, deferred read transactions on the engine."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Engine

from wm_desktop.services.ports import Clock, today_of


class Reader:
    """Base of the queries; `_connect` gives a connection whose reads see one moment of the data file."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def _connect(self) -> Connection:
        return self._engine.connect()

    def _today(self) -> date:
        return today_of(self._clock)
