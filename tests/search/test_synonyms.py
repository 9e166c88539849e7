from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import Synonyms, parse_synonyms


def test_a_line_gives_alternatives_or_an_agency() -> None:
    table = parse_synonyms("ليسن\tرخصه قياده|license\nالشؤون\t@sample\n", Normaliser()).synonyms

    assert table.alternatives(("ليسن",)) == (("رخص", "قياد"), ("licens",))
    assert table.agencies == {("شوون",): ("sample",)}
    assert table.alternatives(("unheard",)) == ()


def test_lines_that_are_no_entries_are_left_out() -> None:
    table = parse_synonyms("only one column\n\tcanonical\na b c d\te\n# a\tb\nx\t\n", Normaliser())

    assert table.synonyms == Synonyms({}, {})


def test_another_table_has_another_digest() -> None:
    normaliser = Normaliser()

    assert parse_synonyms("a\tb\n", normaliser).digest != parse_synonyms("a\tc\n", normaliser).digest
