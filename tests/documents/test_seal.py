"""The seal on a letter: made with the board's certificate, refused where that will not do, and looked at again."""

from __future__ import annotations

import io
import socket
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto.algos import EncryptionAlgorithm
from asn1crypto.pkcs12 import Pfx, SafeContents
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import NoEncryption, pkcs12

from tests.certificates import HOLDER, PASSWORD, SEAL_NOW, a_key, a_name, certificate, p12, p12_file, usage
from wm_desktop.documents.enclosures import bind_enclosures
from wm_desktop.documents.letter import draw_letter
from wm_desktop.documents.seal.certificate import unlock
from wm_desktop.documents.seal.sign import FileSealer, open_sealer
from wm_desktop.documents.seal.verify import examine
from wm_desktop.domain.enclosures import Enclosure
from wm_desktop.domain.letters import Letterhead, LetterPage, Signatory
from wm_desktop.services.seal_faults import (
    CertificateExpiredError,
    CertificateFileMissingError,
    CertificateNotYetValidError,
    CertificatePurposeError,
    CertificateWithoutKeyError,
    NotACertificateFileError,
    OldCertificateFileError,
    SealingFailedError,
    SealToolMissingError,
    SealUnreadableError,
    WeakCertificateError,
    WrongCertificatePasswordError,
)

PAGE = LetterPage(
    subject="schorsing",
    address_lines=("Mevrouw A. de Vries", "Dorpsstraat 1", "2411 AB  BODEGRAVEN"),
    reference_fields=(("Ons kenmerk", "WM-2026-031-SCH"),),
    place_and_date="Bodegraven, 22 november 2026",
    salutation="Geachte mevrouw De Vries,",
    paragraphs=("Wij schorsen uw kind.",),
    closing="Met vriendelijke groet,",
    signatory=Signatory("M. Jansen", "directeur"),
    board="",
    reference="WM-2026-031-SCH",
    made_at=SEAL_NOW,
)


@pytest.fixture(scope="module")
def letter() -> bytes:
    return draw_letter(PAGE, Letterhead())


@pytest.fixture(scope="module")
def sealer(tmp_path_factory: pytest.TempPathFactory) -> FileSealer:
    return open_sealer(p12_file(tmp_path_factory.mktemp("zegel")), PASSWORD, SEAL_NOW)


@pytest.fixture(scope="module")
def sealed(letter: bytes, sealer: FileSealer) -> bytes:
    return sealer(letter, SEAL_NOW)


def refuse(folder: Path, data: bytes, fault: type[Exception], *said: str, password: str = PASSWORD) -> None:
    """Opening these bytes is refused with this fault, in words a person can act on."""
    with pytest.raises(fault) as told:
        open_sealer(p12_file(folder, data), password, SEAL_NOW)
    assert all(word in str(told.value) for word in said)


# --- sealing


def test_a_seal_says_who_when_and_that_all_of_the_letter_is_under_it(sealed: bytes) -> None:
    report = examine(sealed)

    assert report is not None
    assert report.unbroken
    assert report.valid_then
    assert report.sealed_at == SEAL_NOW
    assert report.certificate.holder == HOLDER
    assert report.certificate.self_signed


def test_the_unsealed_letter_stands_unchanged_at_the_front_and_has_no_seal(letter: bytes, sealed: bytes) -> None:
    assert sealed.startswith(letter)
    assert examine(letter) is None
    assert draw_letter(PAGE, Letterhead()) == letter


def test_a_sealed_letter_looks_the_same_and_stays_small(letter: bytes, sealed: bytes) -> None:
    from pypdf import PdfReader

    before, after = PdfReader(io.BytesIO(letter)), PdfReader(io.BytesIO(sealed))
    assert [page.extract_text() for page in after.pages] == [page.extract_text() for page in before.pages]
    widget = after.pages[0]["/Annots"][0]  # type: ignore[index]
    assert [float(edge) for edge in widget["/Rect"]] == [0, 0, 0, 0]
    assert len(sealed) - len(letter) < 12_000
    assert len(sealed) <= 60_000


def test_the_signature_is_pades_and_allows_no_change(sealed: bytes) -> None:
    assert b"/ETSI.CAdES.detached" in sealed
    assert b"/TransformMethod /DocMDP" in sealed
    assert b"/P 1" in sealed


@pytest.mark.parametrize("bits", [2048, 0])
def test_rsa_and_other_curves_seal_as_well(letter: bytes, tmp_path: Path, bits: int) -> None:
    key = rsa.generate_private_key(65537, bits) if bits else ec.generate_private_key(ec.SECP384R1())
    made = open_sealer(p12_file(tmp_path, p12(key=key)), PASSWORD, SEAL_NOW)(letter, SEAL_NOW)
    report = examine(made)
    assert report is not None
    assert report.unbroken


def test_sealing_and_looking_use_no_network(letter: bytes, sealer: FileSealer, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_to_call(*_: object, **__: object) -> None:
        raise AssertionError("something called out")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse_to_call)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse_to_call)

    report = examine(sealer(letter, SEAL_NOW))

    assert report is not None
    assert report.unbroken


def test_neither_password_nor_key_is_in_the_letter_or_in_words(sealed: bytes, sealer: FileSealer) -> None:
    assert sealer.unlocked.key not in sealed
    assert PASSWORD.encode() not in sealed
    assert "key" not in repr(sealer)
    assert repr(sealer.unlocked.key) not in repr(sealer)


def test_the_chain_in_the_file_goes_along(letter: bytes, tmp_path: Path) -> None:
    root = certificate(holder=a_name("Uitgever zonder naam in de lijst"))
    shut = NoEncryption()
    data = pkcs12.serialize_key_and_certificates(b"z", a_key(), certificate(), [root], shut)
    made = open_sealer(p12_file(tmp_path, data), "", SEAL_NOW)(letter, SEAL_NOW)
    assert b"Uitgever zonder naam in de lijst".hex().upper().encode() in made.upper()


def test_a_letter_with_a_sealed_enclosure_behind_it_gets_one_seal_of_its_own(
    letter: bytes, sealed: bytes, sealer: FileSealer
) -> None:
    bound = bind_enclosures(letter, [Enclosure("Een brief met een zegel", sealed)], PAGE.reference)
    assert examine(bound) is None
    report = examine(sealer(bound, SEAL_NOW))
    assert report is not None
    assert report.unbroken


def test_what_is_no_letter_is_not_sealed(sealer: FileSealer) -> None:
    for data in (b"", b"geen pdf", b"%PDF-1.4\n%%EOF"):
        with pytest.raises(SealingFailedError, match="niets opgeslagen"):
            sealer(data, SEAL_NOW)


def test_a_seal_that_does_not_hold_is_not_given_away(
    letter: bytes, sealer: FileSealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wm_desktop.documents.seal.sign.examine", lambda _: None)
    with pytest.raises(SealingFailedError):
        sealer(letter, SEAL_NOW)


def test_a_sealer_that_was_opened_in_time_does_not_seal_after_its_time(letter: bytes, sealer: FileSealer) -> None:
    with pytest.raises(CertificateExpiredError):
        sealer(letter, SEAL_NOW + timedelta(days=301))


# --- looking


def test_a_letter_that_was_changed_anywhere_is_never_unbroken(sealed: bytes) -> None:
    """Every 97th byte turned, the seal's own room of zeros left out: that may be filled with anything."""
    tail = sealed.rindex(b"/ByteRange")
    places = [*range(0, tail, len(sealed) // 60), *range(tail + 80, len(sealed), 97)]
    start = sealed.index(b"<3082") + 1
    room = range(len(sealed[start:].split(b">")[0].rstrip(b"0")) + start, start + len(sealed[start:].split(b">")[0]))
    for place in places:
        if place in room:
            continue
        changed = bytearray(sealed)
        changed[place] ^= 1
        try:
            report = examine(bytes(changed))
        except SealUnreadableError:
            continue
        assert report is None or not report.unbroken, place


def test_another_name_in_the_certificate_that_came_along_breaks_the_seal(letter: bytes, tmp_path: Path) -> None:
    made = certificate(holder=a_name(HOLDER), issuer=a_name("Uitgever BV"))
    sealed = open_sealer(p12_file(tmp_path, p12(made)), PASSWORD, SEAL_NOW)(letter, SEAL_NOW)
    name, other = (text.encode().hex().upper().encode() for text in (HOLDER, "Stichting De Groeilong"))
    assert sealed.count(name) == 1

    with pytest.raises(SealUnreadableError, match="Vertrouw er niet op"):
        examine(sealed.replace(name, other))


def test_what_is_added_behind_the_seal_breaks_it(sealed: bytes) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(io.BytesIO(sealed), incremental=True)
    writer.add_metadata({"/Subject": "iets anders"})
    target = io.BytesIO()
    writer.write(target)
    assert target.getvalue().startswith(sealed)
    assert len(PdfReader(target).pages) == 1

    report = examine(target.getvalue())

    assert report is not None
    assert report.intact
    assert not report.whole
    assert not report.unbroken


def test_a_cut_off_letter_has_no_seal_to_rely_on(sealed: bytes) -> None:
    with pytest.raises(SealUnreadableError, match="beschadigd"):
        examine(sealed[: len(sealed) // 2] + b"/ByteRange")


def test_words_like_a_seal_are_no_seal(letter: bytes) -> None:
    assert examine(letter + b"\n% /ByteRange\n") is None


# --- what is refused, by name


def test_the_wrong_password_is_told(tmp_path: Path) -> None:
    refuse(tmp_path, p12(), WrongCertificatePasswordError, "bestuur.p12", "hoofdletters", password="bestuur-2026")
    refuse(tmp_path, p12(), WrongCertificatePasswordError, password="")


def test_a_file_without_a_password_opens_without(tmp_path: Path) -> None:
    assert open_sealer(p12_file(tmp_path, p12(password="")), "", SEAL_NOW).certificate.holder == HOLDER


@pytest.mark.parametrize("kept", [0, 1, 3, 40, -1])
def test_a_damaged_file_is_told(tmp_path: Path, kept: int) -> None:
    refuse(tmp_path, p12()[:kept], NotACertificateFileError, ".p12 of .pfx")


@pytest.mark.parametrize("place", ["mac", "certificates", "key"])
def test_a_file_that_would_take_hours_to_open_is_not_tried(tmp_path: Path, place: str) -> None:
    file = Pfx.load(p12())
    shut, plain = file.authenticated_safe
    bag = SafeContents.load(plain["content"].native)
    if place == "mac":
        file["mac_data"]["iterations"] = 2**31 - 1
    elif place == "certificates":
        _stretch(shut["content"]["encrypted_content_info"]["content_encryption_algorithm"])
    else:
        _stretch(bag[0]["bag_value"]["encryption_algorithm"])
        plain["content"] = bag.dump(force=True)
    safes = file.authenticated_safe
    safes[0], safes[1] = shut, plain
    file["auth_safe"]["content"] = safes.dump(force=True)

    refuse(tmp_path, file.dump(force=True), NotACertificateFileError)


def _stretch(algorithm: EncryptionAlgorithm) -> None:
    algorithm["parameters"]["key_derivation_func"]["parameters"]["iteration_count"] = 2**31 - 1


def test_a_file_shut_in_an_outdated_way_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_supported(*_: object) -> None:
        raise UnsupportedAlgorithm("rc2")

    monkeypatch.setattr(pkcs12, "load_pkcs12", not_supported)
    refuse(tmp_path, p12(), OldCertificateFileError, "AES-256")


def test_a_certificate_signed_with_sha1_is_told(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 2048)
    der = certificate(key).public_bytes(serialization.Encoding.DER)
    # Nobody makes these any more: the name of the algorithm is put in the place of the other.
    old = x509.load_der_x509_certificate(der.replace(bytes.fromhex("0d01010b"), bytes.fromhex("0d010105")))
    refuse(tmp_path, p12(old, key), WeakCertificateError, "SHA1")


def test_damage_inside_looks_like_a_wrong_password_and_says_so(tmp_path: Path) -> None:
    whole = p12()
    data = whole[:300] + bytes([whole[300] ^ 1]) + whole[301:]
    refuse(tmp_path, data, WrongCertificatePasswordError, "nieuwe kopie")


@pytest.mark.parametrize("data", [b"0\x03abc", b"0\x80\x00\x00", b"-----BEGIN CERTIFICATE-----", b"0" * 2_000_000])
def test_another_kind_of_file_is_told(tmp_path: Path, data: bytes) -> None:
    refuse(tmp_path, data, NotACertificateFileError)


def test_a_lost_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CertificateFileMissingError, match=r"weg\.p12.*USB-stick"):
        unlock(tmp_path / "weg.p12", PASSWORD, SEAL_NOW)
    with pytest.raises(CertificateFileMissingError):
        unlock(tmp_path, PASSWORD, SEAL_NOW)


def test_a_file_without_a_private_key_is_told(tmp_path: Path) -> None:
    data = pkcs12.serialize_java_truststore([pkcs12.PKCS12Certificate(certificate(), b"z")], NoEncryption())
    refuse(tmp_path, data, CertificateWithoutKeyError, "privésleutel", password="")


def test_a_certificate_before_or_after_its_time_is_told(tmp_path: Path) -> None:
    ended = certificate(ends=datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    refuse(tmp_path, p12(ended), CertificateExpiredError, HOLDER, "22 november 2026", "klok")
    to_come = certificate(begins=datetime(2026, 12, 1, 12, tzinfo=UTC))
    refuse(tmp_path, p12(to_come), CertificateNotYetValidError, "1 december 2026", "vorige certificaat")


@pytest.mark.parametrize(
    ("key", "found"),
    [
        (rsa.generate_private_key(65537, 1024), "RSA 1024 bits"),
        (ec.generate_private_key(ec.SECP224R1()), "ECDSA secp224r1"),
        (ed25519.Ed25519PrivateKey.generate(), "Ed25519"),
    ],
)
def test_a_weak_or_unknown_key_is_told(
    tmp_path: Path, key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey, found: str
) -> None:
    refuse(tmp_path, p12(certificate(key), key), WeakCertificateError, HOLDER, found, "2048")


@pytest.mark.parametrize("key_usage", [None, usage(signing=False)])
def test_a_certificate_that_does_not_say_it_signs_is_told(tmp_path: Path, key_usage: x509.KeyUsage | None) -> None:
    refuse(tmp_path, p12(certificate(key_usage=key_usage)), CertificatePurposeError, "ondertekenen")


def test_a_certificate_of_a_website_is_told_and_one_for_documents_taken(tmp_path: Path) -> None:
    server, mail = x509.ExtendedKeyUsageOID.SERVER_AUTH, x509.ExtendedKeyUsageOID.EMAIL_PROTECTION
    refuse(tmp_path, p12(certificate(purposes=[server])), CertificatePurposeError, "website")
    assert open_sealer(p12_file(tmp_path, p12(certificate(purposes=[server, mail]))), PASSWORD, SEAL_NOW)


def test_without_the_extra_it_is_said_what_to_install(sealed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    with pytest.raises(SealToolMissingError, match="setup --seal"):
        open_sealer(Path("bestuur.p12"), PASSWORD, SEAL_NOW)
    with pytest.raises(SealToolMissingError):
        examine(sealed)


def test_a_letter_without_a_seal_needs_no_extra(letter: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    assert examine(letter) is None


# --- names


@pytest.mark.parametrize(
    ("holder", "shown"),
    [
        (a_name("Zegel brieven", HOLDER), f"Zegel brieven ({HOLDER})"),
        (a_name(f"{HOLDER} zegel", HOLDER), f"{HOLDER} zegel"),
        (a_name("", HOLDER), HOLDER),
        (a_name("De\u202eGroei\nling  "), "De Groei ling"),
        (a_name("x" * 64), "x" * 64),
        (x509.Name([]), "(zonder naam)"),
    ],
)
def test_the_name_is_one_a_person_knows(tmp_path: Path, holder: x509.Name, shown: str) -> None:
    made = certificate(holder=holder, issuer=a_name("Uitgever BV"))
    about = open_sealer(p12_file(tmp_path, p12(made)), PASSWORD, SEAL_NOW).certificate
    assert about.holder == shown
    assert about.issuer == "Uitgever BV"
    assert not about.self_signed
