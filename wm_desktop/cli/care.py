"""Making, copying and checking data files."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, time

from wm_desktop.cli.output import Output
from wm_desktop.cli.session import data_file, opened, passphrase, store
from wm_desktop.services.actors import Act
from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.health import check_data_file, copy_backup

FIRST_USER = "beheerder"


def init(asked: argparse.Namespace, output: Output) -> None:
    """Make an empty data file; the recovery key is printed this once."""
    new = NewSchool(asked.school, tuple(asked.location), asked.user or FIRST_USER, passphrase(asked))
    opened_file, recovery_key = store().create(data_file(asked), new)
    path = opened_file.path
    opened_file.close()
    document = {"file": str(path), "user": new.user, "recovery_key": recovery_key}
    output.give(document, [f"Gegevensbestand: {path}", f"Gebruiker: {new.user}", f"Herstelcode: {recovery_key}"])
    output.say(
        "Druk de herstelcode af en berg hem op; hij wordt niet nog eens getoond.",
        "Print the recovery key and lock it away; it is not shown again.",
    )


def demo(asked: argparse.Namespace, output: Output) -> None:
    """Make a data file with the sample school."""
    from wm_desktop.cli.sample import make_sample_school

    document = make_sample_school(data_file(asked), passphrase(asked), asked.seed, small=asked.small)
    output.give(document, [f"{key}: {value}" for key, value in document.items()])


def backup(asked: argparse.Namespace, output: Output) -> None:
    """Make a finished backup file."""
    with opened(asked) as session:
        path = copy_backup(session.place, asked.out)
    output.give({"backup": str(path)}, [f"Back-up gemaakt: {path}"])


def restore(asked: argparse.Namespace, output: Output) -> None:
    """Put a backup back as a new data file; never over an existing one."""
    target = data_file(asked)
    store().restore(asked.backup, target)
    output.give({"file": str(target)}, [f"Teruggezet als {target}"])


def verify(asked: argparse.Namespace, output: Output) -> int:
    """Check integrity, audit chain, projection and fingerprints."""
    with opened(asked) as session:
        findings = check_data_file(session.place, session.opened)
    document = {
        "whole": not findings,
        "findings": [{"what": f.what, "subject": f.subject, "message": f.message} for f in findings],
    }
    output.give(document, [f"{f.what} {f.subject}: {f.message}" for f in findings] or ["Alles is in orde."])
    if findings:
        output.say(
            "De controle vond fouten; zet zo nodig een back-up terug.", "Faults found; restore a backup if needed."
        )
    return 1 if findings else 0


def audit_list(asked: argparse.Namespace, output: Output) -> None:
    """Who did and saw what."""
    since = None if asked.since is None else datetime.combine(asked.since, time(), UTC)
    with opened(asked) as session:
        session.place.actor.require(Act.SEE_AUDIT)
        rows = session.place.queries.audit(since)
    document = [
        {
            "number": row.number,
            "moment": row.moment.isoformat(),
            "actor": row.actor,
            "action": row.action,
            "subject": row.subject,
            "detail": row.detail,
        }
        for row in rows
    ]
    lines = [f"{row.moment:%Y-%m-%d %H:%M:%S} {row.actor}: {row.action} {row.subject} {row.detail}" for row in rows]
    output.give({"audit": document}, lines)
