"""Words of names: taking names apart, singular and plural, and which words are verbs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import inflection

_BRANDS = (
    *("OAuth", "OpenID", "OpenAI", "OpenAPI", "GitHub", "GitLab", "LinkedIn", "YouTube", "PayPal", "WhatsApp"),
    *("GraphQL", "MySQL", "NoSQL", "PostgreSQL", "MongoDB", "MariaDB", "DynamoDB", "JavaScript", "TypeScript"),
    *("IPv", "iOS", "macOS", "iCloud", "iPhone", "eBay", "DevOps", "WebSocket", "SaaS", "PaaS", "IaaS"),
)
"""Words that are written with capitals inside."""
_WORD = re.compile(
    rf"(?:{'|'.join(_BRANDS)})\d*(?![a-z])"
    r"|[A-Z]{2,}s(?![a-z])"  # URLs, userIDs
    r"|[A-Z]+(?=[A-Z][a-z])"  # HTTP of HTTPServer
    r"|[A-Z]?[a-z]+\d*"
    r"|[A-Z]+\d*"
    r"|\d+(?:[A-Z]+(?![a-z])|[a-z]*)"  # 2FA, 1st
)
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L"})
"""Letters that have no plain one inside."""
MAX_LENGTH = 80
"""Characters of the words of a name: names become files, whose names file systems limit."""

_NO_PLURALS = frozenset(
    "access agenda analysis analytics aws basis bonus bus campus canvas chaos criteria css data dns gas gps "
    "has https ios is kubernetes lens media metadata nas os pos previous redis sms statistics stats this tls "
    "us windows".split()
)
"""Words of APIs that are no plurals, or are used as if they were not."""
_SINGULARS = {
    "bonuses": "bonus",
    "caches": "cache",
    "cookies": "cookie",
    "gases": "gas",
    "leaves": "leave",
    "ties": "tie",
    "viruses": "virus",
}
"""Words whose plural tells too little."""
_OF_PLURALS = ("s", "children", "men", "mice", "people")
"""How plurals end; of `beta`, `delta`, `meta` and `slice` Latin and mice know others."""

ACTIONS = frozenset(
    "accept acknowledge activate add answer append apply approve archive assign attach authenticate authorize "
    "autocomplete ban bind block book broadcast bulk buy calculate cancel capture change check checkout claim "
    "classify cleanup clear clone close collect commit compact compare complete compute configure confirm connect "
    "convert copy count deactivate decline decode decrypt delete demote deploy deprecate destroy detach "
    "detect disable disconnect dismiss dispatch dispute download drain duplicate edit embed enable encode "
    "encrypt end enqueue enrich escalate estimate evaluate exchange execute expire explain export extend "
    "extract fetch finalize find finish fork forward fulfill generate get grant hide hold identify ignore "
    "import index initialize initiate inspect insert install introspect invalidate invite issue join kick launch "
    "leave link list load lock login logout lookup mark match me merge migrate modify move mute notify open "
    "parse patch pause pay pin ping play poll post predict preview prepare process promote provision publish "
    "purge push put query queue quote reactivate read reassign rebuild recalculate recover redeem redeliver "
    "refresh refund regenerate register reindex reject release reload remove rename render renew reopen "
    "reorder replace replay replicate reply report request rerun reschedule resend reserve reset resize "
    "resolve restart restore resubmit resume retrieve retry return reverse revert review revoke rollback "
    "rotate run save schedule search send set share shutdown sign signin signout signup simulate skip snooze "
    "split star start stop stream submit subscribe suggest suspend swap sync synchronize tag terminate test "
    "toggle track transcribe transfer transform translate transition trigger unarchive unassign unban unblock "
    "undelete undo unfollow uninstall unlink unlock unmute unpin unpublish unregister unstar unsubscribe "
    "unwatch update upgrade upload upsert use validate verify view void watch whoami withdraw write".split()
)
"""Verbs that the last part of a path may be; several are nouns as well."""
QUERIES = frozenset(
    "autocomplete bulk check compare count decode detect diff download estimate exists explain export fetch "
    "find get introspect list lookup match me ping poll predict preview query read render resolve search "
    "stream suggest validate verify whoami".split()
)
"""Those of them that are also verbs where something is only read."""
PREPOSITIONS = frozenset("a all an and as at by for from in into of on the to via with".split())
"""Words at which the end of a name is not cut off, and which are not left at its end."""


@cache
def words(text: str, limit: int = MAX_LENGTH) -> tuple[str, ...]:
    """The words of a name in any spelling: `fooBar`, `foo-bar`, `foo.bar`, `FOOBar`; digits stay with their letters.

    Those after `limit` characters are left out.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode()
    found: list[str] = []
    left = limit
    for word in _WORD.findall(plain):
        if found and len(word) > left:
            break
        found.append(word[:limit])
        left -= len(word) + 1
    return tuple(found)


@cache
def lowered(text: str) -> tuple[str, ...]:
    """The words of a name in small letters."""
    return tuple(word.lower() for word in words(text))


@cache
def singular(name: str) -> str:
    """`messages` → `message`, `categories` → `category`; a last word that is no plural stays."""
    last = re.search(r"[A-Za-z]+$", name)
    if last is None or last[0].lower() in _NO_PLURALS or not last[0].lower().endswith(_OF_PLURALS):
        return name
    known = _SINGULARS.get(last[0].lower()) or inflection.singularize(last[0]) or last[0]
    return name[: last.start()] + (known.capitalize() if last[0].istitle() else known)


def is_plural(word: str) -> bool:
    """Whether a word means several, or a mass of something."""
    return singular(word) != word or word.lower() in ("analytics", "data", "media", "metadata", "statistics", "stats")
