"""Damages real files at random and reads them in a process of its own; run by `test_fuzz`.

`python -m tests.spreadsheets.mutations KIND SEED FIRST COUNT` prints a line of JSON per finding and the number of the
last file it tried, so that the next process can go on after a file that ended this one.
"""

from __future__ import annotations

import io
import json
import random
import re
import struct
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.spreadsheets import hostile

DATA = Path(__file__).parents[1] / "data"
SLOW = 6.0
NUMBERS = ("0", "-1", "1", "2", "16384", "16385", "1048576", "1048577", "2147483648", "4294967295", "1e308", "9" * 40)
WORDS = (
    *("", "x", "A1", "XFD1048576", "A1:XFD1048576", "B2:A1", "#REF!", "true", "s", "inlineStr", "e", "d", "hidden"),
    *("../../x.xml", "http://127.0.0.1:9/", "\u202e", "é" * 99, "ja", "_x0000_", "_xD800_", "&#0;", "&amp;", "&l9;"),
)
TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b'""', b"\r\n", b"\n", b";", b",", b"\t", b"<", b">", b"&", b"]]>"),
    *(b"<!DOCTYPE a [", b"<!--", b"-->", b"<![CDATA[", b"\x1a", b"\xed\xa0\x80", b"\xc3", b"PK\x01\x02", b"sep=|\n"),
)

Kind = Callable[[random.Random], tuple[bytes, str]]


@cache
def seeds(*patterns: str) -> tuple[bytes, ...]:
    """The real files of a kind; those of the great school are too slow to damage a thousand times."""
    found = [path for pattern in patterns for path in sorted(DATA.glob(pattern))]
    return tuple(
        path.read_bytes() for path in found if path.stat().st_size < 30_000 and not path.name.startswith("20_")
    )


def damaged(data: bytes, dice: random.Random) -> bytes:
    """Flip, cut out, repeat, move or put in a few bytes."""
    made = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 3, 8, 30))):
        at = dice.randrange(len(made) + 1)
        size = dice.choice((1, 1, 2, 4, 8, 64, 512))
        act = dice.randrange(8)
        if act == 0 and made:
            made[at % len(made)] ^= 1 << dice.randrange(8)
        elif act == 1:
            made[at : at + size] = dice.randbytes(size)
        elif act == 2:
            del made[at : at + size]
        elif act == 3:
            made[at:at] = made[at : at + size] * dice.choice((1, 2, 50))
        elif act == 4:
            made[at:at] = dice.choice(TOKENS)
        elif act == 5:
            made[at : at + 4] = struct.pack("<L", dice.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE, 512)))
        elif act == 6:
            other = dice.randrange(len(made) + 1)
            made[at : at + size] = made[other : other + size]
        elif act == 7 and dice.randrange(4) == 0:
            del made[at:]
    return bytes(made)


def rewritten(text: str, dice: random.Random) -> str:
    """Change XML as XML: values of attributes, texts, elements that are lost, doubled, nested or moved."""
    for _ in range(dice.choice((1, 1, 2, 4))):
        act = dice.randrange(7)
        values = list(re.finditer(r'="([^"]*)"', text))
        tags = list(re.finditer(r"<[^>]*>", text))
        if act <= 2 and values:
            chosen = dice.choice(values)
            new = dice.choice((*NUMBERS, *WORDS, dice.choice(values)[1]))
            text = text[: chosen.start(1)] + new + text[chosen.end(1) :]
        elif act == 3 and tags:
            chosen = dice.choice(tags)
            text = text[: chosen.start()] + text[chosen.end() :]
        elif act == 4 and tags:
            first, last = sorted((dice.choice(tags).start(), dice.choice(tags).start()))
            text = text[:first] + text[first:last] * dice.choice((0, 2, 3)) + text[last:]
        elif act == 5 and tags:
            at = dice.choice(tags).end()
            text = text[:at] + dice.choice((*NUMBERS, *WORDS)) + text[at:]
        elif act == 6 and tags:
            one, other = dice.choice(tags), dice.choice(tags)
            text = text[: one.start()] + other[0] + text[one.end() :]
    return text


def zipped(data: bytes, dice: random.Random) -> bytes:
    """Damage a packed file inside its parts, so that the damage reaches the readers of XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {entry.filename: packed.read(entry) for entry in packed.infolist()}
    for _ in range(dice.choice((1, 1, 2))):
        name = dice.choice(list(parts))
        act = dice.randrange(12)
        if act == 0:
            del parts[name]
        elif act == 1:
            parts[name] = parts[dice.choice(list(parts))]
        elif act == 2:
            parts[name] = damaged(parts[name], dice)
        else:
            parts[name] = rewritten(parts[name].decode("utf-8", "replace"), dice).encode("utf-8", "replace")
        if not parts:
            break
    return hostile.zipped(parts)


def _xlsx(dice: random.Random) -> tuple[bytes, str]:
    data = dice.choice(seeds("*.xlsx", "layouts/*.xlsx", "formats/*.xlsx"))
    if not zipfile.is_zipfile(io.BytesIO(data)) or dice.randrange(6) == 0:
        return damaged(data, dice), "x.xlsx"
    return zipped(data, dice), "x.xlsx"


def _ods(dice: random.Random) -> tuple[bytes, str]:
    rows = f"<table:table-row>{hostile.ods_cell('Noor')}{hostile.ods_cell('ja')}</table:table-row>" * 3
    real = (*seeds("layouts/*.ods", "formats/*.ods"), hostile.ods(hostile.ODS_ROW + rows))
    data = dice.choice(real)
    return (damaged(data, dice) if dice.randrange(6) == 0 else zipped(data, dice)), "x.ods"


def _xls(dice: random.Random) -> tuple[bytes, str]:
    real = [one for one in seeds("layouts/*.xls", "formats/*.xls") if one.startswith(b"\xd0\xcf")]
    return damaged(dice.choice((*real, hostile.xls(*hostile.XLS))), dice), "x.xls"


def _csv(dice: random.Random) -> tuple[bytes, str]:
    return damaged(dice.choice(seeds("*.csv", "layouts/*.csv", "layouts/*.txt", "formats/*.csv")), dice), "x.csv"


def _xml(data: bytes, dice: random.Random) -> bytes:
    if dice.randrange(3) == 0:
        return damaged(data, dice)
    return rewritten(data.decode("utf-8", "surrogateescape"), dice).encode("utf-8", "surrogateescape")


def _edexml(dice: random.Random) -> tuple[bytes, str]:
    return _xml(dice.choice(seeds("edexml/*.xml")), dice), "x.xml"


def _html(dice: random.Random) -> tuple[bytes, str]:
    own = hostile.html('<tr><td colspan="2" rowspan="2">Noor</td><td>ja</td></tr><tr><td>x</td></tr>' * 3)
    pages = [one for one in seeds("layouts/*.xls", "formats/*.xls", "formats/*.htm*") if b"<" in one[:99]]
    return _xml(dice.choice((own, *pages)), dice), "x.xls"


def _sheetml(dice: random.Random) -> tuple[bytes, str]:
    cell = hostile.SML_CELL % ' ss:Index="2" ss:MergeAcross="1" ss:MergeDown="1"'
    own = hostile.spreadsheetml(f'<Column ss:Hidden="1"/><Row ss:Index="2">{cell}{cell}</Row><Row>{cell}</Row>')
    return _xml(dice.choice((own, *seeds("formats/*.xml", "layouts/*.xml"))), dice), "x.xml"


def _locked(dice: random.Random) -> tuple[bytes, str]:
    return damaged((DATA / "12b_wachtwoord_op_bestand.xlsx").read_bytes(), dice), "x.xlsx"


KINDS: dict[str, Kind] = {
    "xlsx": _xlsx,
    "ods": _ods,
    "xls": _xls,
    "csv": _csv,
    "edexml": _edexml,
    "html": _html,
    "sheetml": _sheetml,
    "locked": _locked,
}


def mutation(kind: str, seed: int, number: int) -> tuple[bytes, str]:
    """Give one damaged file; the same numbers give the same file."""
    return KINDS[kind](random.Random(f"{kind} {seed} {number}"))


def _try(kind: str, seed: int, number: int) -> dict[str, object] | None:
    from wm_desktop.domain.errors import EnvironmentFault
    from wm_desktop.domain.importing.identity import drop_identity_numbers
    from wm_desktop.spreadsheets import faults, read, transport, worker
    from wm_desktop.spreadsheets.bounds import bounded
    from wm_desktop.spreadsheets.damage import DAMAGE

    data, name = mutation(kind, seed, number)
    began = time.monotonic()
    try:
        tables = bounded(worker.parse(data, name, "Voorbeeld2026"), name)
        transport.decode(transport.encode(*drop_identity_numbers(tables)))
    except EnvironmentFault as fault:
        if type(fault).__name__ not in faults.FAULTS:
            return {"number": number, "trouble": f"the parent does not know {type(fault).__name__}"}
    except Exception as error:  # noqa: BLE001 - whatever escapes from our own code is a finding
        where = Path(traceback.extract_tb(error.__traceback__)[-1].filename)
        if not isinstance(error, DAMAGE) or where.is_relative_to(Path(read.__file__).parents[1]):
            return {"number": number, "trouble": traceback.format_exc()[-1500:]}
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a reader in Rust; it ends the process, and the parent names that
            raise
    took = time.monotonic() - began
    return {"number": number, "trouble": f"{took:.1f} s"} if took > SLOW else None


def main(kind: str, seed: int, first: int, count: int) -> None:
    """Try files one after the other under the limits of the reading process."""
    from wm_desktop.spreadsheets import limits

    mutation(kind, seed, first)
    limits.limit_resources(99 * 1_048_576)
    for number in range(first, first + count):
        print(json.dumps({"at": number}), flush=True)  # noqa: T201 - this is how it tells
        found = _try(kind, seed, number)
        if found is not None:
            print(json.dumps(found), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
