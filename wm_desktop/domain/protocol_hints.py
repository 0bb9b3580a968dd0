"""Remarks on a text of the protocol: shown beside it, never a correction and never a judgement in law."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Confidence(StrEnum):
    """How sure the source of a remark is."""

    OFFICIAL = "official"
    SECONDARY = "secondary"
    INFERENCE = "inference"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True)
class Hint:
    """One remark: the place in the text it is about, what may be looked at, and where that comes from."""

    about: str
    title: str
    text: str
    source: str
    confidence: Confidence


def confidence_words(confidence: Confidence) -> str:
    """Give the Dutch words of how sure a source is."""
    return {
        Confidence.OFFICIAL: "officiële bron",
        Confidence.SECONDARY: "bron uit tweede hand",
        Confidence.INFERENCE: "eigen gevolgtrekking",
        Confidence.UNCONFIRMED: "niet bevestigd",
    }[confidence]
