"""Methods that read webhooks, and the option of the client that has the secret."""

from __future__ import annotations

from specloom import naming
from specloom.codes import Code
from specloom.nodes import Node
from specloom.stainless.translated import At, Said, text_of


class Webhooks:
    """Collects them.

    Args:
        root: The config.
    """

    def __init__(self, root: Node) -> None:
        self._options = root.get("client_settings").get("opts")
        self._said: dict[str, Said] = {}
        self._resource: tuple[str, ...] = ()
        self.option = ""
        """The key of the client's option that has the secret and nothing else."""

    def said(self) -> Said:
        """The section `webhooks`."""
        return self._said

    def has(self, path: tuple[str, ...]) -> bool:
        """Whether the resource has methods that read them."""
        return path == self._resource

    def add(self, path: tuple[str, ...], node: Node) -> None:
        """A method that reads them."""
        for word in ("discriminator", "description", "summary", "skip_test_reason", "docs", "deprecated", "endpoint"):
            node.get(word)
        node.get("type")
        option = node.text("webhook_key_opt")
        key = "unwrap" if option else "parse"
        if key in self._said or self._resource not in ((), path[:-1]):
            fact = f"webhooks are read by other methods already, so there is no '{path[-1]}'"
            node.note(Code.IGNORED, fact, "tell the users of the SDK", at_key=True)
            return
        self._resource = path[:-1]
        self._said[key] = At(node, ".".join(step for step in path if step != naming.CLIENT))
        if option:
            self._said |= {"signature": "standard", **self._secret(option, node.child("webhook_key_opt"))}

    def _secret(self, option: str, node: Node) -> dict[str, Said]:
        found = self._options.child(option)
        said: dict[str, Said] = {"secret": At(node, naming.snake(option))}
        if found.get("auth").exists or not found.exists:
            return said
        self.option = option
        return {**said, "env": text_of(found.get("read_env"))}
