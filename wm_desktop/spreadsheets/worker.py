"""The reading process: takes one file on its standard input, gives its tables on its standard output.

A hostile or broken file can make this process slow, fat or dead; the window stays whole. Started by `read.py` as
`python -m wm_desktop.spreadsheets.worker`, or as the frozen program with `--read-spreadsheet`.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.importing.tables import Workbook
from wm_desktop.spreadsheets import READING_PROCESS, faults, limits, transport
from wm_desktop.spreadsheets.bounds import bounded
from wm_desktop.spreadsheets.damage import DAMAGE
from wm_desktop.spreadsheets.sniff import Format, sniff


def parse(data: bytes, name: str, password: str = "") -> Workbook:
    """Read a file of any known kind in this very process; raises a named fault."""
    kind = sniff(data, name)
    if kind is Format.ENCRYPTED:
        from wm_desktop.spreadsheets.locked import unlocked

        data = unlocked(data, name, password)
        kind = sniff(data, name)
        if kind is Format.ENCRYPTED:
            raise faults.DamagedWorkbookError(name=name)
    return _reader(kind)(data, name)


def _reader(kind: Format) -> Callable[[bytes, str], Workbook]:
    """Give what reads a kind; only that is loaded."""
    if kind in {Format.XLS, Format.ODS, Format.FLAT_ODS}:
        from wm_desktop.spreadsheets import plain

        if kind is Format.FLAT_ODS:
            return plain.read_flat_ods
        return partial(plain.read_xls if kind is Format.XLS else plain.read_ods, report=_report)
    if kind is Format.XLSX:
        from wm_desktop.spreadsheets.xlsx import read_xlsx

        return partial(read_xlsx, report=_report)
    return _text_reader(kind)


def _text_reader(kind: Format) -> Callable[[bytes, str], Workbook]:
    if kind is Format.HTML:
        from wm_desktop.spreadsheets.html import read_html

        return read_html
    if kind is Format.SHEETML:
        from wm_desktop.spreadsheets.sheetml import read_sheetml

        return read_sheetml
    if kind is Format.EDEXML:
        from wm_desktop.spreadsheets.edexml import read_edexml

        return read_edexml
    from wm_desktop.spreadsheets.delimited import read_delimited

    return read_delimited


def answer(data: bytes, name: str, password: str = "") -> bytes:
    """Read a file and give the answer the parent understands: tables, or the name of a fault and its facts."""
    from wm_desktop.domain.importing.identity import drop_identity_numbers

    try:
        workbook, dropped = drop_identity_numbers(bounded(parse(data, name, password), name))
        return b"R" + transport.encode(workbook, dropped)
    except EnvironmentFault as fault:
        return _fault(fault)
    except (MemoryError, RecursionError):
        return _fault(faults.TooLargeWorkbookError(name=name, what="te veel geheugen"))
    except DAMAGE:
        return _fault(faults.DamagedWorkbookError(name=name))


def _fault(fault: EnvironmentFault) -> bytes:
    return b"F" + json.dumps([type(fault).__name__, fault.facts]).encode()


def main() -> int:
    """Serve one file and end: cycles are not worth looking for."""
    gc.disable()
    head, _, data = b"".join(_pieces()).partition(b"\n")
    limits.hold_process(len(data))
    asked = json.loads(head)
    if "task" in asked:
        from wm_desktop.spreadsheets import mail_worker

        _write(mail_worker.answer(data, asked["task"], asked["number"]))
    else:
        _write(answer(data, asked["name"], asked["password"]))
    return 0


def _pieces() -> Iterator[bytes]:
    while piece := os.read(0, 1_048_576):
        yield piece


def _report(done: int, total: int) -> None:
    """Progress is a line of its own before the answer."""
    if __name__ == "__main__" or sys.argv[1:2] == [READING_PROCESS]:
        _write(f"P{done} {total}\n".encode())


def _write(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]


if __name__ == "__main__":
    sys.exit(main())
