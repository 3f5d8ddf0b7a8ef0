"""The last check before anything is written."""

from __future__ import annotations

import pytest
from specloom.verify import InvalidOutput, verify

GOOD = '''"""Methods of `pets`."""

from __future__ import annotations

from .._runtime.requests.request import Request


class Pets:
    """Pets."""

    name: str = "x"

    def list(self) -> None:
        """List."""
        request = Request("GET", "/pets")
        if self:
            return self._client.stream(request)
        return self._client.request(request, list[str])
'''


def test_what_the_templates_emit_is_accepted() -> None:
    verify({"resources.pets": GOOD})


@pytest.mark.parametrize(
    "line",
    [
        "__import__('os').system('touch CANARY')",
        "import_module('os')",
        "x = eval('1')",
        "x = open('/etc/passwd').read()",
        "x = [print(y) for y in ()]",
        "x = lambda: 1",
        "x = f'{y}'",
        "(x := 1)",
        "global x",
        "for x in (): pass",
        "while True: pass",
        "try:\n    pass\nfinally:\n    pass",
        "with x: pass",
        "assert x",
        "del x",
        "raise x",
        "x += 1",
        "x.y",
        "x = 'unfinished",
        "x = '\\N{NO SUCH}'",
        "x = 1 is 1",
        "def f(a, a): pass",
        "class class: pass",
        "x = '\x00'",
    ],
)
def test_anything_else_is_refused(line: str) -> None:
    with pytest.raises(InvalidOutput):
        verify({"good": GOOD, "bad": f"{GOOD}\n\n{line}\n"})


def test_code_that_is_too_deep_to_compile_is_refused() -> None:
    with pytest.raises(InvalidOutput, match="does not compile"):
        verify({"deep": f"x = {'[' * 500}{']' * 500}\n"})
