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


def read(tmp_path, text: str):
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file)


def test_what_is_not_said_has_a_default(tmp_path):
    settings = read(tmp_path, WHOLE)
    assert settings.printer.port == 9100
    assert settings.times.warning == 30


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
