"""Sentences that somebody has read aloud for the unit: they are preferred to the made voice.

`index.tsv` in the folder names them, a line each: language, WAV file, the words.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.text import Language
from kiosk.ports.speech import Piece

INDEX = "index.tsv"
_VOWELS = re.compile("[\u064b-\u0652\u0670]")
_BESIDE_WORDS = re.compile(r"\W+")
_COLUMNS = 3


class PromptsBrokenError(ValueError):
    """The index can't be used; the message names the line."""


class RecordedPrompts:
    """Finds the recording of a sentence, whatever its vowel marks and punctuation."""

    def __init__(self, recordings: Mapping[tuple[Language, str], Path]) -> None:
        self._recordings = {(language, _plain(words)): file for (language, words), file in recordings.items()}

    def find(self, piece: Piece) -> Path | None:
        """The recording, where there is one."""
        return self._recordings.get((piece.language, _plain(piece.text)))


def read_prompts(folder: Path | None) -> RecordedPrompts:
    """The recordings in `folder`; none without one."""
    if folder is None:
        return RecordedPrompts({})
    found: dict[tuple[Language, str], Path] = {}
    for number, line in enumerate((folder / INDEX).read_text(encoding="utf-8").splitlines(), 1):
        columns = line.split("\t")
        if len(columns) != _COLUMNS or columns[0] not in list(Language) or not (folder / columns[1]).is_file():
            message = f"{folder / INDEX}, line {number}: a language, a WAV file that is there, and the words"
            raise PromptsBrokenError(message)
        found[Language(columns[0]), columns[2]] = folder / columns[1]
    return RecordedPrompts(found)


def _plain(words: str) -> str:
    return _BESIDE_WORDS.sub(" ", _VOWELS.sub("", words)).strip().casefold()
