"""The way to pyHanko, an extra of the installation: loaded when a letter is sealed or a seal is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from wm_desktop.services.seal_faults import SealToolMissingError


@dataclass(frozen=True)
class Library:
    """The modules of pyHanko and its companions that sealing and verifying use."""

    writer: ModuleType
    reader: ModuleType
    misc: ModuleType
    signers: ModuleType
    cms: ModuleType
    fields: ModuleType
    status: ModuleType
    integrity: ModuleType
    registry: ModuleType
    keys: ModuleType
    x509: ModuleType


def library() -> Library:
    """Load pyHanko (half a second, once); raises SealToolMissingError where it was not installed."""
    try:
        from asn1crypto import keys, x509
        from pyhanko.pdf_utils import incremental_writer, misc, reader
        from pyhanko.sign import fields, signers
        from pyhanko.sign.signers import pdf_cms
        from pyhanko.sign.validation import generic_cms, status
        from pyhanko_certvalidator import registry
    except ImportError as trouble:
        raise SealToolMissingError from trouble
    return Library(
        writer=incremental_writer,
        reader=reader,
        misc=misc,
        signers=signers,
        cms=pdf_cms,
        fields=fields,
        status=status,
        integrity=generic_cms,
        registry=registry,
        keys=keys,
        x509=x509,
    )
