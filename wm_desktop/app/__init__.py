"""Composition root of the window program: opens, migrates, wires, runs."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def run(arguments: Sequence[str]) -> int:
    """Run the window program and give its exit status."""
    options = parse(arguments)
    if options.self_test or options.tour is not None or options.sample_output is not None:
        _without_screen()
    if options.sample_output is not None:
        from wm_desktop.app.rounds import make_sample_output

        return make_sample_output(options.sample_output, small=options.small)
    from wm_desktop.app.wiring import make_application

    app = make_application()
    if options.self_test:
        from wm_desktop.app.rounds import self_test

        return self_test(app)
    if options.tour is not None:
        from wm_desktop.app.rounds import tour

        return tour(app, options.tour, small=options.small)
    return _run_window(app, options)


def _without_screen() -> None:
    """Draw in memory; the platform for that says at every dialog that it places no windows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="wm-desktop", description="Toestemmingen, incidenten en brieven van een school."
    )
    parser.add_argument("--file", type=Path, help="het gegevensbestand of de map waarin het staat")
    parser.add_argument("--demo", action="store_true", help="open de voorbeeldschool (verzonnen gegevens, tijdelijk)")
    parser.add_argument("--small", action="store_true", help="met --demo, --tour of --sample-output: een kleine school")
    parser.add_argument("--self-test", action="store_true", help="open en sluit alles een keer, zonder scherm")
    parser.add_argument("--tour", type=Path, metavar="MAP", help="bewaar van elke pagina een plaatje in MAP")
    parser.add_argument(
        "--sample-output", type=Path, metavar="MAP", help="doe het hoofdwerk op de voorbeeldschool, in MAP"
    )
    return parser.parse_args(arguments)


def _run_window(app: QApplication, options: argparse.Namespace) -> int:
    from wm_desktop.app.wiring import make_session, state_folder
    from wm_desktop.gui.errors import BugReporter, open_log

    reporter = BugReporter(parent=app)
    reporter.install()
    open_log(state_folder())
    session = make_session(options.file, small=options.small)
    session.finished.connect(app.quit)
    session.begin(demo=options.demo)
    try:
        return app.exec()
    finally:
        reporter.uninstall()
