"""How a unit proves that it holds an enrolment code, and what people compare: the same arithmetic at both ends."""

import hashlib
import hmac
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""
ID_LENGTH = 4
SECRET_LENGTH = 8
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """A code `XXXX-XXXX-XXXX`: its first four characters name it, the other eight are the secret."""

    code_id: str
    secret: str

    @property
    def written(self) -> str:
        """The code as people read it."""
        return f"{self.code_id}-{self.secret[:4]}-{self.secret[4:]}"


def parse_code(written: str) -> EnrolmentCode | None:
    """The code that a person typed, with dashes, blanks or small letters or without, or None."""
    plain = "".join(written.upper().replace("-", " ").split()).translate(_READ_AS)
    if len(plain) != ID_LENGTH + SECRET_LENGTH or not set(plain) <= set(ALPHABET):
        return None
    return EnrolmentCode(plain[:ID_LENGTH], plain[ID_LENGTH:])


def verifier(code: EnrolmentCode) -> bytes:
    """What the platform keeps instead of the code, and the key of the proof."""
    return hashlib.sha256(f"kiosk-enrolment/1:{code.code_id}:{code.secret}".encode()).digest()


def proof(key: bytes, public_key_pem: str, nonce: str) -> str:
    """The `proof` of an enrolment request, with `key` from `verifier`."""
    return hmac.new(key, (public_key_pem + nonce).encode(), hashlib.sha256).hexdigest()


def fingerprint(public_key_pem: str) -> str:
    """Six digits of a public key, `123 456`, that staff compare on both screens."""
    number = int.from_bytes(hashlib.sha256(public_key_pem.strip().encode()).digest()[:8], "big") % 1_000_000
    return f"{number // 1000:03d} {number % 1000:03d}"
