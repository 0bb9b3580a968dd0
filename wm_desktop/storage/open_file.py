"""A data file that is open for one person: engine, lock and everything that needs the data key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, select

from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.consent_policy import catch_up
from wm_desktop.services.data_files import Backups, Finding, NewSchool, UserAdmin
from wm_desktop.services.faults import DataFileDamagedError, DataFileNewerError, UserWithoutKeyError
from wm_desktop.services.ports import Clock, Progress, UnitOfWorkFactory
from wm_desktop.services.queries import Queries
from wm_desktop.services.settings import SETTINGS_KEY, SchoolSettings, settings_to_json
from wm_desktop.services.workplace import workplace_for
from wm_desktop.storage import migrations
from wm_desktop.storage.backup import FileBackups
from wm_desktop.storage.engine import open_engine, writing
from wm_desktop.storage.folders import is_shared
from wm_desktop.storage.keys import Argon2Cost, KeyFile
from wm_desktop.storage.lock import FileLock
from wm_desktop.storage.places import Place
from wm_desktop.storage.protocol_start import begin_protocol, ensure_protocol
from wm_desktop.storage.purposes import default_purposes
from wm_desktop.storage.queries import SqlQueries
from wm_desktop.storage.queries.house import employee_of
from wm_desktop.storage.repositories.audit import SqlAudit
from wm_desktop.storage.tables import UserRecord
from wm_desktop.storage.unit_of_work import SqlUnitOfWork
from wm_desktop.storage.user_admin import SlotUsers, insert_user

_PAGE = 4096


class OpenFile:
    """Implements `OpenDataFile`."""

    def __init__(
        self, place: Place, engine: Engine, lock: FileLock, key: bytes, clock: Clock, cost: Argon2Cost, actor: Actor
    ) -> None:
        self._place = place
        self._engine = engine
        self._lock = lock
        self._clock = clock
        self._actor = actor
        self._backups = FileBackups(place, engine, key, clock, actor.name)
        self._users = SlotUsers(place, engine, key, clock, actor.name, cost)
        self._queries = SqlQueries(engine, clock)

    @property
    def path(self) -> Path:
        """Where the database stands."""
        return self._place.database

    @property
    def actor(self) -> Actor:
        """Who opened it."""
        return self._actor

    @property
    def unit_of_work(self) -> UnitOfWorkFactory:
        """Starts units of work."""
        return lambda: SqlUnitOfWork(self._engine, self._clock)

    @property
    def queries(self) -> Queries:
        """Answers questions."""
        return self._queries

    @property
    def backups(self) -> Backups:
        """Makes safe copies."""
        return self._backups

    @property
    def users(self) -> UserAdmin:
        """Manages who can open it."""
        return self._users

    def check_passphrase(self, passphrase: str) -> None:
        """Check the passphrase of who opened it (the lock screen); raises like `DataFileStore.open`."""
        KeyFile.read(self._place.keys).unlock(passphrase, self._actor.name)

    def verify(self, progress: Progress | None = None) -> Sequence[Finding]:
        """Check integrity, audit chain, projection and fingerprints; nothing found means whole."""
        from wm_desktop.storage.verify import verify

        return verify(self._engine, self._clock, progress)

    def close(self) -> None:
        """Close and release the lock."""
        self._engine.dispose()
        self._lock.release()


def enter(place: Place, key: bytes, user_id: UUID, lock: FileLock, clock: Clock, cost: Argon2Cost) -> OpenFile:
    """Open the database that belongs to these keys; migrates after a backup. The caller keeps the lock on failure."""
    if place.database.stat().st_size < _PAGE:
        raise DataFileDamagedError
    engine = open_engine(place.database, key, shared_folder=is_shared(place.folder))
    try:
        _bring_up_to_date(place, engine, key, clock)
        ensure_protocol(engine, clock)
        opened = OpenFile(place, engine, lock, key, clock, cost, _actor(engine, user_id))
        catch_up(workplace_for(opened, clock))
    except BaseException:
        engine.dispose()
        raise
    return opened


def _actor(engine: Engine, user_id: UUID) -> Actor:
    asked = select(UserRecord.name, UserRecord.role, UserRecord.employee_id).where(UserRecord.id == user_id)
    with engine.connect() as connection:
        found = connection.execute(asked).first()
    if found is None:
        raise UserWithoutKeyError(user=user_id)
    return Actor(found.name, Role(found.role), employee_of(found.employee_id))


def build(place: Place, key: bytes, new: NewSchool, clock: Clock) -> UUID:
    """Make the database of a new school and close it again; gives the id of the first user, an administrator."""
    engine = open_engine(place.database, key, shared_folder=True, new=True)
    try:
        migrations.migrate(engine)
        _furnish(engine, new, clock)
        with writing(engine).begin() as connection:
            user_id = insert_user(connection, new.user, Role.ADMINISTRATOR)
            SqlAudit(connection, clock).add(actor=new.user, action="data_file_made", subject=str(user_id))
    finally:
        engine.dispose()
    place.database.chmod(0o600)
    return user_id


def _furnish(engine: Engine, new: NewSchool, clock: Clock) -> None:
    from wm_desktop.domain.ids import LocationId, new_uuid
    from wm_desktop.domain.school import Location

    with SqlUnitOfWork(engine, clock) as uow:
        for position, name in enumerate(dict.fromkeys(new.locations)):
            uow.school.add_location(Location(LocationId(new_uuid()), name, position))
        for purpose in default_purposes():
            uow.consent.add_purpose(purpose)
        begin_protocol(uow, clock)
        uow.school.set_setting(SETTINGS_KEY, settings_to_json(SchoolSettings(school=new.school)))
        uow.commit()


def _bring_up_to_date(place: Place, engine: Engine, key: bytes, clock: Clock) -> None:
    version = migrations.version_of(engine)
    if version is None:
        raise DataFileDamagedError
    if version not in migrations.KNOWN:
        raise DataFileNewerError
    if version != migrations.HEAD:
        FileBackups(place, engine, key, clock, "WM Desktop").make("before_migration")
        migrations.migrate(engine)
