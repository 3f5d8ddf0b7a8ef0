"""Markdown to tokens that are safe to write: without HTML and images, and with links only to where browsers go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

MAX_NESTING = 40
"""Blocks in one another that are read; a text with more of them is only text."""

_ALONE = frozenset("br hr img wbr p li dt dd tr td th".split())
"""Elements that need no closing tag."""
_EMPTY = frozenset("area base col embed input link meta param source track".split())
"""Elements that have none; without attributes, they are hardly meant."""
_TAG = re.compile(r"<(/?)([a-z][\w.:-]*)(\s+[\w-]+=)?", re.IGNORECASE)
_VERBATIM = re.compile(r"<[!?]|<(?:pre|script|style|textarea)\b", re.IGNORECASE)
_SAFE = re.compile(r"https?:|mailto:|(?![^/?#]*:)", re.IGNORECASE)

_HTML = RendererHTML()


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Every link is seen, so that the text of one that is not kept can be."""
        return True


@cache
def parser() -> MarkdownIt:
    """What reads descriptions, and what was written of them."""
    found = _Parser("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    found.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    return found


def nodes(text: str) -> list[SyntaxTreeNode]:
    """The blocks of the text."""
    return SyntaxTreeNode(_tokens(text)).children


def first_inline(text: str) -> list[Token]:
    """What the first paragraph holds, or else the first heading, item or cell."""
    tokens = _tokens(text)
    inside = [
        token
        for before, token in zip([None, *tokens], tokens, strict=False)
        if token.type == "inline" and before and before.type == "paragraph_open" and before.level == 0
    ]
    found = next(iter(inside or (token for token in tokens if token.type == "inline")), None)
    return (found.children or []) if found else []


def shown(tokens: list[Token]) -> str:
    """What readers see of the content of a paragraph: two spellings are alike if this is."""
    html = _HTML.render(tokens, parser().options, {})
    return " ".join(html.replace("<br />", " ").split())


def _tokens(text: str) -> list[Token]:
    source = _without_html(text) if "<" in text else text
    tokens = parser().parse(source, {"elements": frozenset()})
    if _is_too_deep(tokens):
        return _as_text(text)
    for token in tokens:
        if token.type == "inline":
            token.children = list(_safe(token.children or []))
    return tokens


@lru_cache(maxsize=2048)
def _without_html(text: str) -> str:
    """The text as Markdown; what looks like HTML and is left in it stands for something."""
    names = _elements(text)
    tokens = parser().parse(text, {"elements": names})
    if _is_too_deep(tokens) or not _has_html(tokens, names):
        return text
    from specloom.markdown.html import markdown_of

    return markdown_of(_rendered(tokens, names))


def _is_too_deep(tokens: list[Token]) -> bool:
    return any(token.level >= MAX_NESTING - 1 for token in tokens)


def _as_text(text: str) -> list[Token]:
    inline = Token("inline", "", 0, children=[Token("text", "", 0, content=text)])
    return [Token("paragraph_open", "p", 1), inline, Token("paragraph_close", "p", -1)]


def _elements(text: str) -> frozenset[str]:
    """The names of tags that are HTML; others stand for something, such as `<id>`."""
    tags = [(slash, name.lower(), attribute) for slash, name, attribute in _TAG.findall(text)]
    names = {name for _, name, _ in tags}
    closed = {name for slash, name, _ in tags if slash} & {name for slash, name, _ in tags if not slash}
    return frozenset(closed | (names & _ALONE) | ({name for _, name, attribute in tags if attribute} & _EMPTY))


def _is_element(tag: str, names: frozenset[str]) -> bool:
    """Whether what looks like HTML is: a comment, or a tag of one of the names."""
    found = _TAG.match(tag)
    return tag.startswith("<!--") or (found is not None and found[2].lower() in names)


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's own rule, but for tags that are no HTML."""
    names: frozenset[str] | None = state.env.get("elements")
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return (names is None or _is_element(line, names)) and html_block(state, start, end, silent)


def _has_html(tokens: list[Token], names: frozenset[str]) -> bool:
    return any(
        token.type == "html_block"
        or any(child.type == "html_inline" and _is_element(child.content, names) for child in token.children or ())
        for token in tokens
    )


def _rendered(tokens: list[Token], names: frozenset[str]) -> str:
    """The text as HTML, in which tags that stand for something are code or text.

    Between tags that begin a block CommonMark has no Markdown, but authors do, and most programs that show it.
    """
    for token in tokens:
        if token.type == "html_block" and not _VERBATIM.search(token.content):
            inline = parser().parseInline(token.content)[0]
            token.type, token.children = "inline", inline.children
        for child in token.children or ():
            if child.type == "html_inline" and not _is_element(child.content, names):
                child.type, child.tag = "code_inline", "code"
    html = _HTML.render(tokens, parser().options, {})
    known = names | _elements_of_markdown()
    return _TAG.sub(lambda tag: tag[0] if tag[2].lower() in known else f"&lt;{tag[0][1:]}", html)


@cache
def _elements_of_markdown() -> frozenset[str]:
    """What the parser's own HTML is made of."""
    names = "a blockquote br code em h1 h2 h3 h4 h5 h6 hr img li ol p pre s strong table tbody td th thead tr ul"
    return frozenset(names.split())


def _safe(children: list[Token]) -> Iterator[Token]:
    """The content of a paragraph, without HTML, images and links to elsewhere; their text is kept."""
    kept: list[bool] = []  # of each link that is open
    code: Token | None = None
    for token in children:
        if token.type in ("html_inline", "code_inline"):
            if code:  # side by side, two spans of code would be none
                code.content += token.content
                continue
            code = Token("code_inline", "code", 0, content=token.content)
            yield code
            continue
        code = None
        if token.type == "link_open":
            kept.append(_SAFE.match(str(token.attrGet("href"))) is not None)
        if token.type == "image":
            yield from _linked(token, inside=any(kept))
        elif token.type not in ("link_open", "link_close") or kept[-1]:
            yield token
        if token.type == "link_close":
            kept.pop()


def _linked(image: Token, *, inside: bool) -> Iterator[Token]:
    """A link to the image, or what tells of it where there can be none."""
    source = str(image.attrGet("src"))
    told = _HTML.renderInlineAsText(image.children or [], parser().options, {}).strip()
    safe = _SAFE.match(source) is not None and bool(source) and not inside
    label = Token("text", "", 0, content=told or (source if safe else ""))
    if safe:
        yield Token("link_open", "a", 1, attrs={"href": source})
    yield label
    if safe:
        yield Token("link_close", "a", -1)
