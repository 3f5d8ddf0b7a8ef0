"""A client of pyright's language server (LSP 3.17), which tells what an editor shows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

_SETTINGS = {"python": {"pythonPath": sys.executable}}


class LanguageServer:
    """Answers questions about one text, as an editor asks them where the caret is.

    Args:
        root: a folder with a `pyrightconfig.json`; the text is taken for a file in there.
        text: a program.
    """

    def __init__(self, root: Path, text: str) -> None:
        self._text = text
        self._uri = (root / "program.py").as_uri()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pyright.langserver", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._asked = 0
        formats = {"contentFormat": ["markdown"], "documentationFormat": ["markdown"]}
        self._ask(
            "initialize",
            processId=None,
            workspaceFolders=[{"uri": root.as_uri(), "name": "root"}],
            capabilities={
                "workspace": {"workspaceFolders": True, "configuration": True},
                "textDocument": {"hover": formats, "signatureHelp": {"signatureInformation": formats}},
            },
        )
        self._tell("initialized")
        document = {"uri": self._uri, "languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)

    def hover(self, at: str) -> str:
        """The text beside the pointer, on the last character of the first place that has `at`."""
        answer = self._ask("textDocument/hover", **self._place(at, -1))
        return f"{answer['contents']['value']}\n" if answer else ""

    def signature_help(self, at: str) -> str:
        """The text below the caret, which is behind the first place that has `at`."""
        answer = self._ask("textDocument/signatureHelp", **self._place(at, 0))
        shown: list[str] = []
        for number, signature in enumerate(answer["signatures"] if answer else []):
            mark = " (active)" if number == answer["activeSignature"] else ""
            shown.append(f"```python{mark}\n{signature['label']}\n```\n{_documentation(signature)}")
        return "\n".join(shown)

    def completions(self, at: str) -> list[str]:
        """The names that are offered behind the first place that has `at`."""
        answer = self._ask("textDocument/completion", **self._place(at, 0))
        return [item["label"] for item in answer["items"]]

    def _place(self, at: str, offset: int) -> dict[str, Any]:
        before = self._text[: self._text.index(at) + len(at) + offset]
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return {"textDocument": {"uri": self._uri}, "position": position}

    def _ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._write({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" in message and "id" in message:
                # The server asks for settings, and tells what it wants to be told.
                items = message.get("params", {}).get("items", [])
                settings = [_SETTINGS.get(item.get("section")) for item in items]
                self._write({"id": message["id"], "result": settings or None})
            elif message.get("id") == self._asked:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._write({"method": method, "params": params})

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            assert self._process.poll() is None, "the language server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def __enter__(self) -> LanguageServer:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._ask("shutdown")
        self._tell("exit")
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


def _documentation(signature: dict[str, Any]) -> str:
    documentation: Any = signature.get("documentation", "")
    text: str = documentation if isinstance(documentation, str) else documentation["value"]
    return f"{text}\n" if text else ""
