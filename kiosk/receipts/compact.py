"""Short texts as few bytes: characters of a known alphabet as the digits of one whole number."""

DIGITS = "0123456789"
CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NAMES = "-0123456789abcdefghijklmnopqrstuvwxyz"


def pack(text: str, alphabet: str) -> bytes | str:
    """`text` as the bytes of a number in base `len(alphabet)` behind a leading one, or itself where it has others."""
    if not text or not set(text) <= set(alphabet):
        return text
    number = 1
    for character in text:
        number = number * len(alphabet) + alphabet.index(character)
    return number.to_bytes((number.bit_length() + 7) // 8)


def unpack(packed: object, alphabet: str) -> str:
    """The text that `pack` was given; ValueError where `packed` did not come from it."""
    if isinstance(packed, str):
        return packed
    if not isinstance(packed, bytes):
        message = "neither text nor packed text"
        raise ValueError(message)  # noqa: TRY004 - it came from outside: a value is wrong, not the program
    number, characters = int.from_bytes(packed), []
    while number > 1:
        number, digit = divmod(number, len(alphabet))
        characters.append(alphabet[digit])
    if number != 1:
        message = "no leading one"
        raise ValueError(message)
    return "".join(reversed(characters))
