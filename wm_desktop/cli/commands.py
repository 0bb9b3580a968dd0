"""Which function answers which command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from wm_desktop.cli.output import Output

_MODULES = {
    "init": "care",
    "demo": "care",
    "backup": "care",
    "restore": "care",
    "verify": "care",
    "audit": "care",
    "bench": "bench",
    "roster": "roster",
    "purpose": "roster",
    "consent": "consent",
    "publication": "publications",
    "incident": "cases",
    "letter": "cases",
    "term": "terms",
}


def run(command: str, asked: argparse.Namespace, output: Output) -> int:
    """Run the function named after the command; its module is loaded only now, so that help is instant."""
    family = command.split(maxsplit=1)[0]
    module = import_module(f"wm_desktop.cli.{_MODULES[family]}")
    function: Callable[[argparse.Namespace, Output], int | None] = getattr(module, command.replace(" ", "_"))
    return function(asked, output) or 0
