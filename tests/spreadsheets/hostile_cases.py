"""All hostile files by name."""

from __future__ import annotations

from tests.spreadsheets.hostile_others import OTHERS
from tests.spreadsheets.hostile_xlsx import WORKBOOKS

FILES = {**WORKBOOKS, **OTHERS}
