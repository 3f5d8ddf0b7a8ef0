"""HTML to Markdown, by markdownify: what has a meaning in Markdown is kept, the rest is text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

from bs4 import BeautifulSoup, Tag
from markdown_it.common.normalize_url import normalizeLink
from markdownify import MarkdownConverter

from specloom.markdown.code import code_span, ticks

MAX_TAGS = 5000
"""Elements of a text beyond which it is only text: lists take markdownify time that grows with their square."""
MAX_DEPTH = 60
"""Depth of elements beyond which a text is only text: markdownify descends by recursion."""

_AS = {
    **dict.fromkeys(("aside", "center", "details", "dl", "fieldset", "figure", "footer", "form", "header"), "div"),
    **dict.fromkeys(("address", "main", "nav"), "div"),
    **dict.fromkeys(("dd", "dt", "summary"), "p"),
    **dict.fromkeys(("tt", "var"), "code"),
}
"""Elements that markdownify has nothing for, and what is like them."""

_ATTRIBUTES = ("href", "src", "alt", "class", "style")
_RULES = {"text-align:left": ":---", "text-align:center": ":---:", "text-align:right": "---:"}


def markdown_of(html: str) -> str:
    """Markdown that says what the HTML says; its safety is for the reader of the Markdown to see to."""
    soup = BeautifulSoup(html, "html.parser")
    elements = soup.find_all(True)
    if len(elements) > MAX_TAGS or _depth(elements) > MAX_DEPTH:
        return _escaped(soup.get_text(" "))
    for element in elements:
        element.name = _AS.get(element.name, element.name)
        element.attrs = {key: _attribute(key, element) for key in _ATTRIBUTES if element.get(key)}
    converter = _Converter(escape_misc=True, autolinks=False, bullets="-", heading_style="atx")
    return str(converter.convert_soup(soup))


def _depth(elements: Iterable[Tag]) -> int:
    depths: dict[int, int] = {}
    for element in elements:  # parents first
        depths[id(element)] = depths.get(id(element.parent), 0) + 1
    return max(depths.values(), default=0)


def _attribute(key: str, element: Tag) -> str:
    value = " ".join(str(element.get_attribute_list(key)[0]).split())
    if key in ("href", "src"):
        return normalizeLink(value).replace("(", "%28").replace(")", "%29")
    return _escaped(value) if key == "alt" else value


def _escaped(text: str) -> str:
    return re.sub(r"[!-/:-@\[-`{-~]", r"\\\g<0>", " ".join(text.split()))


class _Converter(MarkdownConverter):
    """Code that may hold what ends code, columns that are aligned, and powers that are told from digits."""

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags or not text.strip():
            return text
        return code_span(text).replace("|", "\\|") if parent_tags & {"td", "th"} else code_span(text)

    convert_kbd = convert_samp = convert_code

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_inline" in parent_tags:
            return text
        name = str(code.get("class")) if isinstance(code := el.find("code"), Tag) else ""
        fence = ticks(text, 3)
        language = name.removeprefix("language-") if name.startswith("language-") else ""
        return "\n\n" + "\n".join([f"{fence}{language}", text.strip("\n"), fence]) + "\n\n"

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        row = str(cast("Any", super()).convert_tr(el, text, parent_tags))
        rules = " | ".join(_RULES.get(str(cell.get("style")), "---") for cell in el.find_all(["td", "th"]))
        return re.sub(r"^\| ---(?: \| ---)* \|$", f"| {rules} |", row, flags=re.MULTILINE)

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"^{text}" if text.strip().isalnum() else text
