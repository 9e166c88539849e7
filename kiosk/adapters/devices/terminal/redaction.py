"""Card numbers never get past the codec: of anything that looks like one, the middle is cut out. Pure."""

from decimal import Decimal

from kiosk.domain.card_number import LONGEST, without_card_numbers


def clean_message(value: object) -> tuple[object, int]:
    """`value` (parsed JSON) with the middle of every possible card number cut out, and how many texts had one."""
    match value:
        case str():
            clean = without_card_numbers(value)
            return clean, int(clean != value)
        case Decimal():
            digits = format(value, "f") if value == value.to_integral_value() and value.adjusted() < LONGEST else ""
            clean = without_card_numbers(digits)
            return (clean, 1) if clean != digits else (value, 0)
        case dict():
            pairs = [(clean_message(str(name)), clean_message(item)) for name, item in value.items()]
            return {name: item for (name, _), (item, _) in pairs}, sum(name[1] + item[1] for name, item in pairs)
        case list():
            items = [clean_message(item) for item in value]
            return [item for item, _ in items], sum(count for _, count in items)
        case _:
            return value, 0
