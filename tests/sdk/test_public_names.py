"""What users meet in tracebacks, reprs and pickles is called as they import it."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import traceback
from pathlib import Path

import httpx2
import openai_threads
import pydantic
import pytest
from openai_threads import NotFoundError, OpenAI, OpenAIError

ROOT = Path(openai_threads.__file__).parents[1]
STREAM = httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=b"data: [DONE]\n\n")
CLASSES = {
    name: value
    for name in openai_threads.__all__
    if isinstance(value := getattr(openai_threads, name), type)
    and value.__module__.startswith("openai_threads")
    and not issubclass(value, pydantic.BaseModel)
    and name not in ("AsyncClient", "Client", "RequestOptions")
}
"""Exported classes of the package: neither second names of one, nor what is a mapping to programs."""


def _not_found() -> NotFoundError:
    transport = httpx2.MockTransport(lambda _: httpx2.Response(404, json={"error": {"message": "gone"}}))
    client = OpenAI(api_key="sk-123456", http_client=httpx2.Client(transport=transport))
    with pytest.raises(OpenAIError) as caught:
        client.beta.threads.retrieve("t1")
    assert type(caught.value) is NotFoundError
    return caught.value


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_class_goes_by_its_public_name(name: str) -> None:
    cls = CLASSES[name]
    assert (cls.__module__, cls.__name__, cls.__qualname__) == ("openai_threads", name, name)
    assert pickle.loads(pickle.dumps(cls)) is cls


def test_a_traceback_says_where_to_import_an_error_from() -> None:
    error = _not_found()
    assert traceback.format_exception_only(error)[0] == "openai_threads.NotFoundError: Error code: 404 - gone\n"
    assert [cls.__name__ for cls in type(error).__mro__[:4]] == [
        *("NotFoundError", "APIStatusError", "APIError", "OpenAIError"),
    ]


def test_an_error_can_be_copied_and_pickled() -> None:
    error = _not_found()
    for other in (copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(other) is NotFoundError
        assert (str(other), other.status_code, other.body) == (str(error), 404, {"message": "gone"})


def test_an_error_has_its_name_before_anyone_has_imported_it() -> None:
    program = "from openai_threads import OpenAI; OpenAI(api_key='a\\n')"
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)
    assert run.stderr.splitlines()[-1].startswith("openai_threads.OpenAIError: api_key ")


def test_classes_of_callers_stay_theirs() -> None:
    class Mine(OpenAIError):
        pass

    assert Mine.__module__ == __name__


def test_a_repr_says_what_it_is() -> None:
    response = OpenAI(
        api_key="sk-123456", http_client=httpx2.Client(transport=httpx2.MockTransport(lambda _: STREAM))
    ).post("/x", cast_to=object, stream=True)
    assert repr(response).startswith("<openai_threads.Stream object at ")
    response.close()
