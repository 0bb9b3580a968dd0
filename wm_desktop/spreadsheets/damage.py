"""What it looks like when the bytes of a file make no sense."""

from __future__ import annotations

import struct
import zlib
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

DAMAGE = (
    *(BadZipFile, zlib.error, struct.error, ExpatError, SyntaxError, EOFError, OSError, LookupError, ValueError),
    *(TypeError, AttributeError, ArithmeticError, AssertionError, NotImplementedError),
)
"""What the libraries that unpack, decrypt and parse raise when the bytes make no sense; lxml's is a SyntaxError."""
