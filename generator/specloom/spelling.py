"""How words are spelled in the names of classes: initialisms, and words with capitals inside."""

from __future__ import annotations

import re
from collections.abc import Mapping

from specloom import words

INITIALISMS = frozenset(
    "3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb "
    "mp3 mp4 nft saml sdk sku sms ss ssh sso url".split()
)
"""Words that stand in capitals in the names of classes of SDKs made by Stainless."""
_BRANDS = {
    word.lower(): word
    for word in ("GitHub", "MongoDB", "OAuth", "OpenAI", "OpenAPI", "WebSocket", "GraphQL", "YouTube")
}
_SINGULARS = {
    "analytics": "analytic",
    "criteria": "criterion",
    "species": "specie",
    "statistics": "statistic",
    "stats": "stat",
    "timeseries": "timesery",
    "windows": "window",
}
"""Words that are made singular there, and nowhere else."""
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+[0-9]*")


class Spelling:
    """Makes names of classes as SDKs made by Stainless have them.

    Args:
        words: how some words are spelled, by the word in small letters.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = {**_BRANDS, **{word: word.upper() for word in INITIALISMS}, **words}

    def pascal(self, text: str) -> str:
        """`chat_completion_id` → `ChatCompletionID`; a plural has a small `s`, and numbers do not run together."""
        name = ""
        for word in split_words(text):
            between = "_" if name[-1:].isdigit() and word[0].isdigit() else ""
            name += between + self._spelled(word.lower())
        return name

    def _spelled(self, word: str) -> str:
        if word in self._words:
            return self._words[word]
        if word.endswith("s") and (one := word[:-1]) in self._words:
            return f"{self._words[one]}s"
        return word[:1].upper() + word[1:]


def singular(name: str) -> str:
    """`active_windows` → `active_window`: by the sound of the last word, whatever it means."""
    last = re.search(r"[A-Z]?[a-z]+$", name)
    known = _SINGULARS.get(last[0].lower(), "") if last else ""
    if last is None or not known:
        return words.singular(name)
    return name[: last.start()] + (known.capitalize() if last[0].istitle() else known)


def split_words(text: str) -> list[str]:
    """The words of a name: parts between signs, and at changes from small letters to capitals."""
    found: list[str] = []
    for part in re.split(r"[^A-Za-z0-9]+", text):
        if part.lower() in _BRANDS:
            found.append(part)
            continue
        for brand in ("OpenAI", "OpenAPI", "GitHub", "OAuth", "MongoDB"):
            part = part.replace(brand, f" {brand.capitalize()} ")
        found += [word for piece in part.split() for word in _WORD.findall(piece)]
    return found
