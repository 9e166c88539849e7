import pytest

from kiosk.settings import SettingsError, read_settings, to_toml

WHOLE = """
[unit]
data_dir = "/var/lib/kiosk"
[platform]
url = "https://platform.example"
[terminal]
host = "10.0.0.2"
port = 10009
[printer]
host = "10.0.0.3"
"""
FRAMED = 'protocol = "framed"\nserial_line = "/dev/ttyS0"\n'


def read(tmp_path, text: str):
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file)


def test_what_is_not_said_has_a_default(tmp_path):
    settings = read(tmp_path, WHOLE)
    assert settings.printer.port == 9100
    assert settings.times.warning == 30


def test_a_terminal_is_reached_by_tcp_or_by_a_serial_line(tmp_path):
    by_tcp = read(tmp_path, WHOLE.replace("port = 10009", 'port = 10009\nprotocol = "framed"'))
    assert (by_tcp.terminal.protocol, by_tcp.terminal.serial_line) == ("framed", "")
    by_line = read(tmp_path, WHOLE.replace('host = "10.0.0.2"\nport = 10009', FRAMED))
    assert (by_line.terminal.serial_line, by_line.terminal.baud) == ("/dev/ttyS0", 9600)
    assert read(tmp_path, to_toml(by_line)) == by_line


def test_written_settings_read_the_same(tmp_path):
    settings = read(tmp_path, WHOLE)
    assert read(tmp_path, to_toml(settings)) == settings


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (WHOLE + "[screen]\nwidht = 3\n", "'widht' is not a setting"),
        (WHOLE + "[colour]\n", "'colour' is not a setting"),
        (WHOLE.replace("port = 10009", 'port = "10009"'), "port must be a number"),
        (WHOLE.replace("port = 10009", "port = true"), "port must be a number"),
        (WHOLE.replace('url = "https://platform.example"', ""), "url"),
        (WHOLE + "[times]\nwarning = 5.0\n", "at least 20 seconds"),
        (WHOLE.replace("port = 10009", 'port = 10009\nprotocol = "zvt"'), "'zvt'; there are nexo and framed"),
        (WHOLE.replace("port = 10009", 'serial_line = "/dev/ttyS0"'), "is for the protocol framed"),
        (WHOLE.replace("port = 10009", ""), "host and port, or a serial_line"),
        (WHOLE.replace('host = "10.0.0.2"\nport = 10009', ""), "host and port, or a serial_line"),
        (WHOLE.replace("port = 10009", f"port = 10009\n{FRAMED}"), "not both"),
        (WHOLE.replace('host = "10.0.0.2"\nport = 10009', f"{FRAMED}baud = 9601"), "9601; there are 1200"),
        (WHOLE.replace("port = 10009", 'port = 10009\nsale_id = "a name that is too long"'), "1 to 16 letters"),
        ("[unit", "not valid TOML"),
        ("unit = 3", "table"),
    ],
)
def test_what_is_wrong_is_named_in_a_sentence(tmp_path, text, named):
    with pytest.raises(SettingsError, match=named) as refusal:
        read(tmp_path, text)
    assert str(refusal.value).endswith(".")


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(SettingsError, match="can't be read"):
        read_settings(tmp_path / "nowhere.toml")
