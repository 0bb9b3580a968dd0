"""Makes small Outlook mails: an OLE container written by hand, since the libraries only read them."""

from __future__ import annotations

import struct
from typing import Any

SECTOR, SMALL, SHORT = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

Tree = dict[str, Any]


def _filetime() -> int:
    from datetime import UTC, datetime

    return int((datetime(2026, 11, 23, 9, tzinfo=UTC) - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000


def _wide(tag: str, text: str) -> Tree:
    return {f"__substg1.0_{tag}001F": text.encode("utf-16-le")} if text else {}


def _letter(known: dict[str, Any], head: int) -> Tree:
    listed = bytes(head)
    if known.get("moment", True):
        listed += struct.pack("<HHIQ", 0x0040, 0x0039, 6, _filetime())
    tree: Tree = {"__properties_version1.0": listed}
    for tag, name in (("0037", "subject"), ("0C1A", "sender"), ("5D01", "address"), ("1000", "body")):
        tree |= _wide(tag, known.get(name, ""))
    tree["__substg1.0_0E04001E"] = b"school@voorbeeld.nl"
    for tag, name in (("1009", "rtf"), ("1013", "html")):
        if known.get(name):
            tree[f"__substg1.0_{tag}0102"] = known[name]
    for number, (name, data) in enumerate(known.get("attachments", [])):
        tree[f"__attach_version1.0_#{number:08X}"] = _wide("3707", name) | {"__substg1.0_37010102": data}
    if known.get("inner"):
        number = len(known.get("attachments", []))
        inner = _letter(known["inner"], 24)
        tree[f"__attach_version1.0_#{number:08X}"] = {"__substg1.0_3701000D": inner}
    return tree


def msg_file(*, mail: bool = True, **known: Any) -> bytes:
    """Give the bytes of a .msg with what is known of it."""
    return ole_file(_letter(known, 32) if mail else {"Workbook": b"x" * 10})


class Sectors:
    """Sectors of one size with their chains."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.data: list[bytes] = []
        self.chain: list[int] = []

    def store(self, data: bytes) -> int:
        """Give where it begins."""
        start, count = len(self.data), max(1, -(-len(data) // self.size))
        for number in range(count):
            self.data.append(data[number * self.size : (number + 1) * self.size].ljust(self.size, b"\0"))
            self.chain.append(start + number + 1 if number < count - 1 else END)
        return start

    def table(self) -> bytes:
        """Give the chains in whole sectors of the file."""
        chain = struct.pack(f"<{len(self.chain)}I", *self.chain)
        return chain.ljust(-(-len(chain) // SECTOR) * SECTOR, b"\xff")


def ole_file(tree: Tree) -> bytes:
    """Give an OLE container (version 3) with these streams and folders of streams."""
    entries: list[list[Any]] = [["Root Entry", 5, tree]]
    children: dict[int, list[int]] = {}

    def add(parent: int, below: Tree) -> None:
        for name, value in below.items():
            entries.append([name, 1 if isinstance(value, dict) else 2, value])
            number = len(entries) - 1
            children.setdefault(parent, []).append(number)
            if isinstance(value, dict):
                add(number, value)

    add(0, tree)
    large, small = Sectors(SECTOR), Sectors(SMALL)
    places = [(END, 0)] * len(entries)
    for number, (_, kind, value) in enumerate(entries):
        if kind == 2:
            places[number] = ((small if len(value) < SHORT else large).store(value), len(value))
    mini = b"".join(small.data)
    places[0] = (large.store(mini), len(mini))
    mini_table = small.table()
    first_mini = large.store(mini_table)
    first_directory = large.store(
        b"".join(_entry(number, name, kind, children, places[number]) for number, (name, kind, _) in enumerate(entries))
    )
    fat_sectors = -(-(len(large.chain) + 8) // 128)
    first_fat = len(large.data)
    large.chain += [FAT] * fat_sectors
    table = large.table()
    kept = [table[start : start + SECTOR] for start in range(0, len(table), SECTOR)]
    about = (0, fat_sectors, first_directory, 0, SHORT, first_mini, len(mini_table) // SECTOR, END, 0)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x9I", 0x3E, 3, 0xFFFE, 9, 6, *about)
    head += struct.pack("<109I", *[*range(first_fat, first_fat + fat_sectors), *[FREE] * (109 - fat_sectors)])
    return head.ljust(SECTOR, b"\0") + b"".join([*large.data, *kept])


def _entry(number: int, name: str, kind: int, children: dict[int, list[int]], place: tuple[int, int]) -> bytes:
    wide = name.encode("utf-16-le") + b"\0\0"
    own = children.get(number, [])
    siblings = next((group for group in children.values() if number in group), [])
    after = siblings[siblings.index(number) + 1] if siblings and siblings[-1] != number else FREE
    fixed = struct.pack("<HBBIII", len(wide), kind, 1, FREE, after, own[0] if own else FREE)
    return wide.ljust(64, b"\0") + fixed + bytes(36) + struct.pack("<IQ", *place)
