"""From words to names."""

from __future__ import annotations

import inspect
import keyword
import random
import string
from pathlib import Path

import openai_threads
import pytest
import yaml
from specloom import naming, vocabulary
from specloom.runtime.client.async_client import AsyncAPIClient
from specloom.runtime.client.sync_client import SyncAPIClient
from specloom.runtime.models.base import BaseModel
from specloom.words import singular as singular_of
from specloom.words import words as split_words

SDK_CONFIG = Path(__file__).resolve().parents[2] / "spec" / "threads" / "sdk.yaml"
ALPHABET = string.printable + "äßﬁÄ日²٣\u202e\u0000\U0001f469_-./\\"


def _texts() -> list[str]:
    chance = random.Random(7)
    return ["".join(chance.choices(ALPHABET, k=chance.randrange(12))) for _ in range(3000)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("listPets", ["list", "Pets"]),
        ("HTTPServer", ["HTTP", "Server"]),
        ("thread.run-step_delta", ["thread", "run", "step", "delta"]),
        ("oauth2Token", ["oauth2", "Token"]),
        ("Größe", ["Grosse"]),
        ("日本", []),
        ("userIDs", ["user", "IDs"]),
        ("OAuth2Login", ["OAuth2", "Login"]),
        ("GitHub", ["GitHub"]),
        ("2FACode", ["2FA", "Code"]),
        ("md5Hash", ["md5", "Hash"]),
        ("CoreV1Api", ["Core", "V1", "Api"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert split_words(text) == tuple(words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("getRunStep", "get_run_step"),
        ("get_plant2", "get_plant2"),
        ("class", "class_"),
        ("1st", "n_1st"),
        ("", "value"),
        ("__init__", "init"),
    ],
)
def test_snake(text: str, name: str) -> None:
    assert naming.snake(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thread.run", "ThreadRun"),
        ("run_step2", "RunStep2"),
        ("1st", "Schema1st"),
        ("Optional", "OptionalSchema"),
        ("none", "NoneSchema"),
        ("", "Unnamed"),
        ("URLImage", "URLImage"),
    ],
)
def test_pascal(text: str, name: str) -> None:
    assert naming.pascal(text) == name


@pytest.mark.parametrize(
    ("wire_name", "name"),
    [
        ("createdAt", "created_at"),
        ("a-b", "a_b"),
        ("_private", "private"),
        ("from", "from_"),
        ("copy", "copy_"),
        ("model_config", "model_config_"),
        ("model_name", "model_name"),
        ("list", "list_"),
        ("BaseModel", "base_model"),
    ],
)
def test_field_name(wire_name: str, name: str) -> None:
    assert naming.field_name(wire_name) == name


def test_every_name_is_an_identifier_and_stays_one() -> None:
    makers = (
        naming.snake,
        naming.pascal,
        naming.field_name,
        naming.argument_name,
        naming.method_name,
        naming.resource_name,
        naming.module_name,
        naming.package_name,
        naming.client_name,
    )
    for text in _texts():
        for maker in makers:
            name = maker(text)
            assert name.isidentifier(), (maker, text)
            assert name.isascii(), (maker, text)
            assert not keyword.iskeyword(name), (maker, text)
            assert not name.startswith("_"), (maker, text)
            assert maker(text) == name


def test_a_name_that_was_made_is_kept() -> None:
    """What the config may write is what is proposed for it."""
    for text in _texts():
        for maker in (naming.method_name, naming.resource_name, naming.module_name, naming.pascal):
            assert maker(maker(text)) == maker(text), text


def test_names_of_any_length_are_short_enough_for_files() -> None:
    for text in ("w" * 5000, "word " * 1000, "aB" * 1000, "wordWord" * 1000):
        assert len(naming.module_name(text)) <= 160
        assert len(naming.pascal(text)) <= 160


def test_names_of_windows_devices_are_no_modules() -> None:
    assert naming.module_name("con") == "con_"
    assert naming.module_name("COM1") == "com1_"
    assert naming.resource_name("aux") == "aux_"


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("beta", "beta"),
        ("meta", "meta"),
        ("slice", "slice"),
        ("people", "person"),
        ("gases", "gas"),
        ("messages", "message"),
        ("categories", "category"),
        ("boxes", "box"),
        ("statuses", "status"),
        ("branches", "branch"),
        ("caches", "cache"),
        ("responses", "response"),
        ("addresses", "address"),
        ("series", "series"),
        ("news", "news"),
        ("media", "media"),
        ("user_data", "user_data"),
        ("RunSteps", "RunStep"),
        ("aws", "aws"),
        ("v2", "v2"),
        ("status", "status"),
        ("class", "class"),
        ("analysis", "analysis"),
        ("s", "s"),
    ],
)
def test_singular(plural: str, singular: str) -> None:
    assert singular_of(plural) == singular


def test_unique_counts_on_whatever_the_case() -> None:
    assert naming.unique("Pet", ["Dog"]) == "Pet"
    assert naming.unique("Pet", ["pet", "PET2"]) == "Pet3"


def test_suggestion() -> None:
    assert naming.suggestion("Plnat", ["Plant", "Bed"]) == "did you mean 'Plant'?"
    assert naming.suggestion("zzz", ["Plant", "Bed"]) == ""


@pytest.mark.parametrize(
    ("attribute", "taken", "name"),
    [
        ("pets", [], "Pets"),
        ("pet", ["Pet"], "PetResource"),
        ("pet", ["AsyncPet"], "PetResource"),
        ("list", [], "ListResource"),
    ],
)
def test_resource_class(attribute: str, taken: list[str], name: str) -> None:
    assert naming.resource_class(attribute, taken) == name


def test_fields_hide_nothing_of_the_base_model() -> None:
    for name in dir(BaseModel):
        assert naming.field_name(name) not in dir(BaseModel)


def test_resources_hide_nothing_of_the_clients() -> None:
    for name in {*dir(SyncAPIClient), *dir(AsyncAPIClient)}:
        assert naming.resource_name(name) not in {*dir(SyncAPIClient), *dir(AsyncAPIClient)}


def test_arguments_and_exports_of_every_client_are_known() -> None:
    own = {"api_key", "organization", "project"}
    for client in (openai_threads.OpenAI, openai_threads.AsyncOpenAI):
        for method in (client.__init__, client.copy):
            assert set(inspect.signature(method).parameters) - own <= naming.CLIENT_ARGUMENTS
    helpers = set(yaml.safe_load(SDK_CONFIG.read_text())["exports"])
    usual = {*vocabulary.offered(vocabulary.COMPATIBLE), "AsyncClient", "Client", "resources", "types"}
    own = {"OpenAI", "AsyncOpenAI", "OpenAIError", "__title__", "__version__"}
    assert set(openai_threads.__all__) - helpers - own <= naming.EXPORTS | usual
