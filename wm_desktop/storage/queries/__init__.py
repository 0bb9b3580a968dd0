"""The questions, answered in SQL with frozen rows; one module per subject, one class for all."""

from __future__ import annotations

from wm_desktop.storage.queries.counts import CountReader
from wm_desktop.storage.queries.house import HouseQueries
from wm_desktop.storage.queries.overview import OverviewReader
from wm_desktop.storage.queries.protocols import ProtocolReader
from wm_desktop.storage.queries.publications import PublicationReader
from wm_desktop.storage.queries.rounds import RoundReader


class SqlQueries(OverviewReader, PublicationReader, ProtocolReader, RoundReader, CountReader, HouseQueries):
    """Implements `services.queries.Queries`; made with `SqlQueries(engine, clock)`."""
