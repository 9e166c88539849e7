"""The unit's settings: `kiosk.toml`, read once, frozen. A key that nobody knows is refused by its name."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TypeVar, get_type_hints

T = TypeVar("T")
HEAD_FILE = "journal-head.json"
"""Beside the journal."""
TERMINAL_PROTOCOLS = ("nexo", "framed")
BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)


class SettingsError(Exception):
    """The file can't be used. The message is one sentence that names the place."""


@dataclass(frozen=True, slots=True)
class UnitSection:
    """Where the unit stands and keeps its things. `sample` marks everything it prints as a demonstration."""

    data_dir: str
    centre_ar: str = "مركز الحكومة مول"
    centre_en: str = "Government Mall centre"
    help_phone: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class PlatformSection:
    """The service platform."""

    url: str


@dataclass(frozen=True, slots=True)
class TerminalSection:
    """The card terminal. `nexo` is Sale-to-POI over TCP; `framed` is STX/ETX/LRC over TCP or a serial line."""

    host: str = ""
    port: int = 0
    protocol: str = "nexo"
    serial_line: str = ""
    baud: int = 9600
    sale_id: str = "GM-UNIT"
    poi_id: str = "GM-POI"


@dataclass(frozen=True, slots=True)
class PrinterSection:
    """The receipt printer: ESC/POS over TCP."""

    host: str
    port: int = 9100


@dataclass(frozen=True, slots=True)
class ScreenSection:
    """The panel. `px_per_mm` 0 takes what the display says of itself."""

    width: int = 1080
    height: int = 1920
    px_per_mm: float = 0.0
    windowed: bool = False


@dataclass(frozen=True, slots=True)
class TimesSection:
    """How long the unit waits for people, in seconds; `factor` stretches all of it (A11Y-17)."""

    factor: float = 1.0
    idle: float = 70.0
    warning: float = 30.0


@dataclass(frozen=True, slots=True)
class SpeechSection:
    """The voice. No `program`, no speech; `prompts` is a folder of recordings; `private` where only a headset plays."""

    program: str = "espeak-ng"
    prompts: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class UnitSettings:
    """All of `kiosk.toml`."""

    unit: UnitSection
    platform: PlatformSection
    terminal: TerminalSection
    printer: PrinterSection
    screen: ScreenSection = ScreenSection()
    times: TimesSection = TimesSection()
    speech: SpeechSection = SpeechSection()

    @property
    def data_dir(self) -> Path:
        """The folder of the journal, the keys and the catalogue."""
        return Path(self.unit.data_dir)

    @property
    def journal_file(self) -> Path:
        """The unit's durable record."""
        return self.data_dir / "journal.db"

    @property
    def journal_head_file(self) -> Path:
        """The last head of the durable record that the platform took."""
        return self.data_dir / HEAD_FILE

    @property
    def journal_key_file(self) -> Path:
        """The key of the durable record."""
        return self.data_dir / "keys" / "journal.key"

    @property
    def catalogue_folder(self) -> Path:
        """The unit's own copies of the catalogue."""
        return self.data_dir / "catalogue"


def read_settings(path: Path) -> UnitSettings:
    """The settings in `path`; SettingsError says what is wrong and where."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{path} can't be read: {error.strerror}."
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path} is not valid TOML: {error}."
        raise SettingsError(message) from error
    settings = _filled(UnitSettings, raw, str(path))
    if fault := _fault_of(settings.terminal):
        message = f"{path}: {fault}"
        raise SettingsError(message)
    if settings.times.warning < 20:  # noqa: PLR2004 - A11Y-16
        message = f"{path}: times.warning is {settings.times.warning}; a person needs at least 20 seconds."
        raise SettingsError(message)
    return settings


def _fault_of(terminal: TerminalSection) -> str | None:
    """What in the terminal's settings does not fit together, as a sentence."""
    by_line = bool(terminal.serial_line)
    if terminal.protocol not in TERMINAL_PROTOCOLS:
        return f"terminal.protocol is '{terminal.protocol}'; there are {' and '.join(TERMINAL_PROTOCOLS)}."
    if by_line and terminal.protocol != "framed":
        return "terminal.serial_line is for the protocol framed."
    if by_line and terminal.baud not in BAUDS:
        return f"terminal.baud is {terminal.baud}; there are {', '.join(map(str, BAUDS))}."
    if by_line == bool(terminal.host) or bool(terminal.host) != bool(terminal.port):
        return "terminal wants host and port, or a serial_line, and not both."
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,16}", terminal.sale_id):
        return "terminal.sale_id has 1 to 16 letters, digits, dots and hyphens."
    return None


def _filled(kind: type[T], raw: Mapping[str, object], place: str) -> T:
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type] # only dataclasses come here
    for key in raw:
        if key not in known:
            message = f"{place}: '{key}' is not a setting. Known here: {', '.join(known)}."
            raise SettingsError(message)
    values = {key: _value(hints[key], value, f"{place}: {key}") for key, value in raw.items()}
    try:
        return kind(**values)
    except TypeError as error:
        missing = ", ".join(sorted(known.keys() - raw.keys()))
        message = f"{place}: some of these are missing: {missing}."
        raise SettingsError(message) from error


def _value(kind: type, value: object, place: str) -> object:
    if is_dataclass(kind):
        if not isinstance(value, Mapping):
            message = f"{place} is a table."
            raise SettingsError(message)
        return _filled(kind, value, place)
    wanted = (int, float) if kind is float else (kind,)
    if not isinstance(value, wanted) or (isinstance(value, bool) and kind is not bool):
        message = (
            f"{place} must be {'a number' if kind in (int, float) else 'text' if kind is str else 'true or false'}."
        )
        raise SettingsError(message)
    return float(value) if kind is float and isinstance(value, int | float) else value


def to_toml(settings: UnitSettings) -> str:
    """The settings as the text of a `kiosk.toml`."""
    lines: list[str] = []
    for section in fields(settings):
        lines.append(f"[{section.name}]")
        part = getattr(settings, section.name)
        lines.extend(f"{f.name} = {_written(getattr(part, f.name))}" for f in fields(part))
        lines.append("")
    return "\n".join(lines)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value)
