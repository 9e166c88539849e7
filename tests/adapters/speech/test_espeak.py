"""The voice as a process: what it is told and how, that it falls silent, and what it makes of espeak-ng itself."""

import math
import shutil
import struct
import subprocess
import time
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.adapters.speech.espeak import EspeakSpeech, marked_up
from kiosk.adapters.speech.prompts import PromptsBrokenError, RecordedPrompts, read_prompts
from kiosk.domain.text import Language
from kiosk.flows.speaking import VOLUMES
from kiosk.ports.speech import Piece, Utterance

ESPEAK = shutil.which("espeak-ng")
needs_espeak = pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed here; it is optional")
NO_PROMPTS = RecordedPrompts({})
MIXED = (Piece("الرقم <المدني>", Language.AR), Piece("A & B", Language.EN))


class Program:
    """A program in the place of espeak-ng: notes what it is told, then stays until it is killed."""

    def __init__(self, folder: Path, after: str = "exec sleep 60") -> None:
        self.folder = folder
        self.file = folder / "voice"
        self.file.write_text(
            f'#!/bin/sh\nif [ "${{1#--voices}}" != "$1" ]; then echo head; echo voice; exit; fi\n'
            f'echo "$*" > {folder}/words\ncat > {folder}/heard\necho $$ > {folder}/pid.new\n'
            f"mv {folder}/pid.new {folder}/pid\n{after}\n",
            encoding="utf-8",
        )
        self.file.chmod(0o755)

    def pid(self) -> int:
        wait((self.folder / "pid").exists)
        return int((self.folder / "pid").read_text())

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


def wait(ready) -> None:
    end = time.monotonic() + 20
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.01)


def state_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return "gone"


@pytest.fixture
def program(tmp_path) -> Program:
    return Program(tmp_path)


@pytest.fixture
def speech(program):
    voice = EspeakSpeech(str(program.file), NO_PROMPTS)
    yield voice
    voice.stop()


@pytest.mark.requirement("A11Y-04")
def test_what_is_said_goes_through_a_pipe_and_stands_on_no_command_line(speech, program):
    speech.say(Utterance(MIXED, 160, 32))
    program.pid()
    assert program.read("words").split() == ["-m", "-v", "ar", "-s", "160", "-a", "32", "--stdin"]
    assert program.read("heard") == (
        '<speak><voice xml:lang="ar">الرقم &lt;المدني&gt;</voice> <voice xml:lang="en">A &amp; B</voice> </speak>\n'
    )


@pytest.mark.requirement("A11Y-03")
def test_stop_reaches_the_process_at_once(speech, program):
    speech.say(Utterance(MIXED, 160, 32))
    pid = program.pid()
    speech.stop()
    wait(lambda: state_of(pid) in ("Z", "gone"))


@pytest.mark.requirement("A11Y-03")
def test_a_new_utterance_replaces_the_one_before(speech, program):
    speech.say(Utterance(MIXED, 160, 32))
    first = program.pid()
    (program.folder / "pid").unlink()
    speech.say(Utterance(MIXED, 160, 32))
    assert program.pid() != first
    wait(lambda: state_of(first) in ("Z", "gone"))


@pytest.mark.requirement("A11Y-03")
def test_a_pause_holds_it_and_it_goes_on(speech, program):
    speech.say(Utterance(MIXED, 160, 32))
    pid = program.pid()
    speech.pause()
    wait(lambda: state_of(pid) == "T")
    speech.go_on()
    wait(lambda: state_of(pid) in ("S", "R"))
    speech.pause()
    speech.stop()
    wait(lambda: state_of(pid) in ("Z", "gone"))


def test_a_program_that_dies_at_once_harms_nobody(tmp_path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    speech = EspeakSpeech(str(broken), NO_PROMPTS)
    for _ in range(20):
        speech.say(Utterance((Piece("x" * 20_000, Language.EN),), 160, 32))
    speech.stop()


def test_without_the_program_there_is_no_voice_and_no_harm(tmp_path):
    speech = EspeakSpeech(str(tmp_path / "nothing"), NO_PROMPTS)
    assert not speech.ready()
    speech.say(Utterance(MIXED, 160, 32))
    speech.stop()


def test_a_program_with_voices_is_ready(speech):
    assert speech.ready()


def test_a_recording_is_preferred_whatever_its_vowels(tmp_path):
    (tmp_path / "welcome.wav").touch()
    (tmp_path / "index.tsv").write_text("ar\twelcome.wav\tحَيّاكُم الله\n", encoding="utf-8")
    prompts = read_prompts(tmp_path)
    said = marked_up((Piece("حياكم الله.", Language.AR), Piece("زر", Language.AR)), prompts)
    assert f'<audio src="{tmp_path}/welcome.wav">' in said
    assert said.count("<audio") == 1


def test_a_broken_index_names_its_line(tmp_path):
    (tmp_path / "index.tsv").write_text("ar\tmissing.wav\tword\n", encoding="utf-8")
    with pytest.raises(PromptsBrokenError, match="line 1"):
        read_prompts(tmp_path)


@needs_espeak
def test_espeak_has_both_voices():
    assert EspeakSpeech("espeak-ng", NO_PROMPTS).ready()


@needs_espeak
@pytest.mark.requirement("A11Y-05")
def test_the_volumes_cover_18_decibels_and_each_step_is_heard(tmp_path):
    levels = [loudness(tmp_path / "said.wav", volume) for volume in VOLUMES]
    assert levels[-1] - levels[0] >= 18
    assert all(louder - softer > 3 for softer, louder in pairwise(levels))


@needs_espeak
def test_espeak_says_both_languages_in_one_utterance(tmp_path):
    lengths = [length(tmp_path / "said.wav", MIXED[:count]) for count in (1, 2)]
    assert lengths[1] > lengths[0] > 0


def loudness(file: Path, volume: int) -> float:
    synthesise(file, "-a", str(volume), words=marked_up((Piece("What would you like", Language.EN),), NO_PROMPTS))
    with wave.open(str(file)) as sound:
        heights = struct.unpack(f"<{sound.getnframes()}h", sound.readframes(sound.getnframes()))
    return 10 * math.log10(sum(height * height for height in heights) / len(heights))


def length(file: Path, pieces: tuple[Piece, ...]) -> int:
    synthesise(file, words=marked_up(pieces, NO_PROMPTS))
    with wave.open(str(file)) as sound:
        return sound.getnframes()


def synthesise(file: Path, *options: str, words: str) -> None:
    command = [str(ESPEAK), "-m", "-v", "en", *options, "--stdin", "-w", str(file)]
    subprocess.run(command, input=words, text=True, check=True, capture_output=True)
