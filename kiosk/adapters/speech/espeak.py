"""Speaks through espeak-ng: one process an utterance, killed to interrupt it."""

import logging
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from kiosk.adapters.speech.prompts import RecordedPrompts
from kiosk.domain.text import Language
from kiosk.ports.speech import Piece, Utterance

_PATIENCE_SECONDS = 5.0
_DYING_SECONDS = 0.05
"""What was killed is dead within a millisecond or two, unless the sound device holds it."""
_log = logging.getLogger(__name__)


def marked_up(pieces: Sequence[Piece], prompts: RecordedPrompts) -> str:
    """The pieces as SSML: each in its own voice, or as its recording."""
    return f"<speak>{''.join(_marked_up(piece, prompts.find(piece)) for piece in pieces)}</speak>\n"


class EspeakSpeech:
    """What is said never stands on a command line, where every process of the machine could read it."""

    def __init__(self, program: str, prompts: RecordedPrompts) -> None:
        self._program = program
        self._prompts = prompts
        self._speaking: subprocess.Popen[bytes] | None = None
        self._ended: list[subprocess.Popen[bytes]] = []

    def ready(self) -> bool:
        """Whether the program is there, with a voice for each language."""
        return shutil.which(self._program) is not None and all(self._has_voice(language) for language in Language)

    def say(self, utterance: Utterance) -> None:
        """Say this instead of whatever is being said."""
        self.stop()
        first = utterance.pieces[0].language if utterance.pieces else Language.AR
        command = [self._program, "-m", "-v", first.value, "-s", str(utterance.rate), "-a", str(utterance.volume)]
        try:
            process = subprocess.Popen(  # noqa: S603 - the program that the settings name, with numbers of ours
                [*command, "--stdin"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError:
            _log.warning("speech_not_started")
            return
        self._speaking = process
        self._tell(process, marked_up(utterance.pieces, self._prompts))

    def stop(self) -> None:
        """Fall silent at once."""
        if self._speaking is not None:
            self._speaking.kill()
            self._ended.append(self._speaking)
        self._speaking = None
        self._ended = [process for process in self._ended if not _is_over(process)]

    def pause(self) -> None:
        """Hold the breath."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Say the rest of what was held."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if self._speaking is not None and self._speaking.poll() is None:
            self._speaking.send_signal(number)

    @staticmethod
    def _tell(process: subprocess.Popen[bytes], words: str) -> None:
        if process.stdin is None:
            return
        with process.stdin as mouth:
            try:
                mouth.write(words.encode())
            except BrokenPipeError:
                _log.warning("speech_ended_early")

    def _has_voice(self, language: Language) -> bool:
        try:
            listed = subprocess.run(  # noqa: S603 - the program that the settings name
                [self._program, f"--voices={language}"],
                capture_output=True,
                check=False,
                text=True,
                timeout=_PATIENCE_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
        return len(listed.stdout.splitlines()) > 1  # below its heading


def _is_over(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_DYING_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _marked_up(piece: Piece, recording: Path | None) -> str:
    words = f"<voice xml:lang={quoteattr(piece.language.value)}>{escape(piece.text)}</voice> "
    return words if recording is None else f"<audio src={quoteattr(str(recording))}>{words}</audio> "
