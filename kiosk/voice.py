"""The unit's voice, as the settings name it."""

from pathlib import Path

from kiosk.adapters.speech.espeak import EspeakSpeech
from kiosk.adapters.speech.prompts import read_prompts
from kiosk.ports.speech import NoSpeech, Speech
from kiosk.settings import SpeechSection


def open_speech(settings: SpeechSection) -> Speech:
    """The voice; a unit without a program has none."""
    if not settings.program:
        return NoSpeech()
    return EspeakSpeech(settings.program, read_prompts(Path(settings.prompts) if settings.prompts else None))
