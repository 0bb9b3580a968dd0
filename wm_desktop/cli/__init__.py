"""Composition root of wm-admin, the command line for the school's IT and for scheduled work.

Same use cases as the window. Exit status: 0 done, 1 refused or failed with one sentence on stderr, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from wm_desktop.cli.arguments import build_parser
from wm_desktop.cli.output import Output, language_of_this_computer
from wm_desktop.domain.errors import WmError
from wm_desktop.spreadsheets import READING_PROCESS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; never a traceback."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == [READING_PROCESS]:
        from wm_desktop.spreadsheets.worker import main as read_one_file

        return read_one_file()
    parser = build_parser()
    if not all(_is_text(word) for word in words):
        parser.error("een woord op de opdrachtregel is geen geldige tekst (UTF-8)")
    asked = parser.parse_args(words)
    output = Output(as_json=asked.json, language=language_of_this_computer())
    try:
        return _run(asked.command, asked, output)
    except WmError as refusal:
        output.refuse(refusal.sentence(output.language))
    except KeyboardInterrupt:
        stopped = "Afgebroken; wat nog niet klaar was, is niet opgeslagen."
        output.refuse(stopped if output.language == "nl" else "Stopped; what was not done yet is not stored.")
    except Exception as bug:  # noqa: BLE001 - one of the three places where a bug may end
        output.refuse(_report(bug, output.language))
    return 1


def _run(command: str, asked: argparse.Namespace, output: Output) -> int:
    from wm_desktop.cli import commands

    return commands.run(command, asked, output)


def _is_text(word: str) -> bool:
    """Whether it can be stored and shown: a file system may give bytes that are no text."""
    return not any("\ud800" <= sign <= "\udfff" for sign in word)


def _report(bug: Exception, language: str) -> str:
    """Say that it is our fault, with the kind and place only: texts of a bug may hold personal data."""
    trace = bug.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = "" if trace is None else f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
    kind = type(bug).__name__
    if language == "nl":
        return (
            f"Fout in het programma ({kind}, {place}); wat nog niet klaar was, is niet opgeslagen. "
            "Meld deze regel aan de beheerder."
        )
    return (
        f"Fault in the program ({kind}, {place}); what was not done yet is not stored. "
        "Report this line to the administrator."
    )
