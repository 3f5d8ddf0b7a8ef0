"""Each difference that a user would notice is found, and none that is only another way to write the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from .support import PETS, changed, told

CLIENT, DOGS, PARAMS, DOG = "_client.py", "resources/dogs.py", "types/dog_create_params.py", "types/dog.py"

LOSSES = [
    (CLIENT, "        max_retries: int = DEFAULT_MAX_RETRIES,\n", "", "loss client(max_retries): the argument is gone"),
    (
        CLIENT,
        "        _strict_response_validation: bool = False,\n",
        "",
        "loss client(_strict_response_validation): the argument is gone",
    ),
    (CLIENT, "def dogs(", "def hounds(", "loss client.dogs: the resource is gone"),
    (CLIENT, "    api_key: str\n", "    api_key: int\n", "loss client.api_key: is int, not str"),
    (CLIENT, "    with_options = copy\n", "", "loss client.with_options: the method is gone"),
    (CLIENT, "    def close(", "    def end(", "loss client.close: the method is gone"),
    (CLIENT, "    async def close(", "    def close(", "loss async client.close: returns None, not Awaitable[None]"),
    (DOGS, "def create(", "def make(", "loss client.dogs.create: the method is gone"),
    (DOGS, "        name: str,\n", "", "loss client.dogs.create(name): the argument is gone"),
    (DOGS, "name: str,", "name: int,", "loss client.dogs.create(name): the argument takes int, not str"),
    (
        DOGS,
        "tags: SequenceNotStr[str] | Omit = omit",
        "tags: SequenceNotStr[str]",
        "loss client.dogs.create(tags): the argument must be given now",
    ),
    (
        DOGS,
        "name: str,\n",
        "name: str,\n        breed: str,\n",
        "loss client.dogs.create(breed): an argument that did not exist must be given",
    ),
    (
        DOGS,
        'Literal["big", "small"]',
        'Literal["big"]',
        "change client.dogs.create(size): the argument takes Literal['big'] | None, not Literal['big', 'small']",
    ),
    (
        DOGS,
        "Iterable[dog_create_params.Toy]",
        "List[dog_create_params.Toy]",
        "change client.dogs.create(toys): the argument takes list[Ball | Bone], not Iterable[Ball | Bone]",
    ),
    (
        DOGS,
        "Iterable[dog_create_params.Toy]",
        "t.Sequence[dog_create_params.Toy]",
        "change client.dogs.create(toys): the argument takes a sequence, not all that can be iterated over",
    ),
    (
        DOGS,
        'self, dog_id: str, kennel: str = "", *, full',
        'self, kennel: str = "", dog_id: str = "", *, full',
        "loss client.dogs.retrieve(dog_id): the position of the argument is 2, not 1",
    ),
    (
        DOGS,
        'dog_id: str, kennel: str = "", *, full',
        'dog_id: str, *, kennel: str = "", full',
        "loss client.dogs.retrieve(kennel): the argument is keyword-only now",
    ),
    (DOGS, "-> SyncPage[Dog]:", "-> List[Dog]:", "loss client.dogs.list: returns list[Dog], not SyncPage[Dog]"),
    (
        DOGS,
        "full: bool | Omit = omit) -> Dog:",
        "full: bool | Omit = omit) -> Optional[Dog]:",
        "change client.dogs.retrieve: returns Dog | None, not Dog",
    ),
    (
        DOGS,
        "-> List[DogEvent]: ...",
        "-> Dog: ...",
        "loss client.dogs.watch: returns Dog, not list[Barked | Slept]",
    ),
    (
        DOGS,
        "stream: Literal[True])",
        "stream: Literal[True], key: str)",
        "loss client.dogs.watch(key): an argument that did not exist must be given",
    ),
    (
        DOGS,
        "        self.create = wrap(dogs.create)\n",
        "",
        "loss client.dogs.with_raw_response.create: the method has no such form",
    ),
    (
        DOGS,
        "def with_raw_response(",
        "def with_bare_response(",
        "loss client.dogs.with_raw_response: the attribute is gone",
    ),
    (PARAMS, "    color: str\n", "", "loss types.dog_create_params.Ball.color: the key is gone"),
    (
        PARAMS,
        "    color: str\n",
        "    color: Required[str]\n",
        "change types.dog_create_params.Ball.color: the key must be given now",
    ),
    (PARAMS, "color: str", "color: int", "loss types.dog_create_params.Ball.color: the key takes int, not str"),
    (
        PARAMS,
        ', "from": str}',
        ', "from": str, "size": Required[int]}',
        "change types.dog_create_params.Bone.size: a key that did not exist must be given",
    ),
    (DOG, "    owners: List[Owner]\n", "", "loss types.dog.Dog.owners: the field is gone"),
    (
        DOG,
        "Optional[datetime]",
        "Optional[str]",
        "change types.dog.Dog.born: is str | None, not datetime.datetime | None",
    ),
    (DOG, "    name: str\n", "    name: Optional[str]\n", "change types.dog.Owner.name: is str | None, not str"),
    (DOG, "class Owner(BaseModel)", "class Owner", "loss types.dog.Owner: is a class, not a model"),
    (
        "types/dog_event.py",
        "Union[Barked, Slept]",
        "Union[Barked, Slept, str]",
        "change client.dogs.watch: returns list[Barked | Slept | str], not list[Barked | Slept]",
    ),
    ("types/__init__.py", "from .dog import Dog as Dog\n", "", "loss types: does not offer Dog"),
    (
        "types/dog_event.py",
        "class Slept(BaseModel):\n    type",
        "class Sleeping(BaseModel):\n    type",
        "loss types.dog_event: does not offer Slept",
    ),
    ("__init__.py", "import NOT_GIVEN, NotGiven,", "import NotGiven,", "loss NOT_GIVEN: the export is gone"),
    ("__init__.py", "DEFAULT_MAX_RETRIES = 2", "DEFAULT_MAX_RETRIES = 3", "change DEFAULT_MAX_RETRIES: is 3, not 2"),
    (
        "_errors.py",
        "NotFoundError(APIError)",
        "NotFoundError(Exception)",
        "loss NotFoundError: is no APIError any more: 'except APIError' does not catch it",
    ),
    ("_errors.py", "        self.body = body\n", "", "loss APIError.body: the attribute is gone"),
    ("_models.py", "def to_dict", "def as_dict", "loss BaseModel.to_dict: the method is gone"),
    ("pagination.py", "    after: Optional[str] = None\n", "", "loss pagination.SyncPage.after: the attribute is gone"),
    ("pagination.py", "def has_next_page", "def more", "loss pagination.SyncPage.has_next_page: the method is gone"),
    ("pagination.py", "-> bool", "-> str", "loss pagination.SyncPage.has_next_page: returns str, not bool"),
]
SAME = [
    ("types/dog_event.py", "Union[Barked, Slept]", "Barked"),
    ("_errors.py", "    message: str\n", ""),
    (DOGS, 'Optional[Literal["big", "small"]]', "Literal['small'] | None | Literal['big']"),
    (DOGS, "SequenceNotStr[str]", "Iterable[str]"),
    (DOGS, "Dict[str, str]", "Mapping[str, str]"),
    (DOGS, "name: str,", "name: str | int,"),
    (DOGS, "name: str,", "name: object,"),
    (DOGS, "limit: int", "limit: float"),
    (DOGS, "-> Union[Dog, List[DogEvent]]:", "-> list[DogEvent] | Dog:"),
    (DOGS, "full: bool | Omit = omit", "full: Literal[True, False] | NotGiven = NOT_GIVEN, deep: bool = False"),
    (DOGS, "-> Dog:", '-> "Dog":'),
    (DOGS, "*, limit: int", "limit: int"),
    (PARAMS, "    name: Required[str]\n", "    name: str\n"),
    (PARAMS, "    labels: Dict[str, str]\n", "    labels: Dict[str, str]\n    more: str\n"),
    (PARAMS, '    type: Required[Literal["ball"]]\n', "    type: Literal['globe', 'ball']\n"),
    (DOG, "    phone: Optional[str] = None\n", "    phone: str\n    mail: str\n"),
    (DOG, "class Dog(BaseModel):", "class Animal(BaseModel):\n    legs: int\n\n\nclass Dog(Animal):"),
    (
        DOG,
        "Optional[str]",
        "Maybe[str]\n\n\nfrom typing import Optional as Maybe\n\n\nclass Other(BaseModel):\n    a: str",
    ),
    ("_types.py", 'FileTypes = Union[IO[bytes], bytes, "PathLike[str]"]', "FileTypes = Union[bytes, IO[bytes]]"),
    ("_errors.py", "    request: httpx.Request\n", "    request: object_of_another_kind\n"),
    ("__init__.py", '    "NOT_GIVEN",\n', ""),
]


@pytest.mark.parametrize(("file", "before", "after", "line"), LOSSES)
def test_what_is_lost_or_changed_is_found(tmp_path: Path, file: str, before: str, after: str, line: str) -> None:
    lines = told(PETS, changed(tmp_path, (file, before, after)))
    assert line in lines, lines


@pytest.mark.parametrize(("file", "before", "after"), SAME)
def test_what_means_the_same_or_takes_more_is_not_told(tmp_path: Path, file: str, before: str, after: str) -> None:
    assert told(PETS, changed(tmp_path, (file, before, after))) == []


def test_a_package_compared_with_itself_has_lost_nothing() -> None:
    assert told(PETS, PETS) == []


def test_what_the_runtime_has_is_known_by_its_name(tmp_path: Path) -> None:
    """Its protocol for headers takes any mapping, its attributes hold values, and pages are made by clients alone."""
    protocol = "class WebhookHeaders:\n    pass\n\n\nclass ValueAttribute:\n    pass\n\n\nclass NotGiven:"
    read = "class Dogs:\n    def hear(self, headers: t.Mapping[str, str]) -> None: ...\n\n"
    page = "    def build(self, data: object) -> None: ...\n\n    def has_next_page"
    old = changed(
        tmp_path / "old",
        (CLIENT, "    api_key: str\n", "    api_key: str\n    tide: int | None\n"),
        (DOGS, "class Dogs:\n", read),
        ("pagination.py", "    def has_next_page", page),
    )
    new = changed(
        tmp_path / "new",
        ("_types.py", "class NotGiven:", protocol),
        (CLIENT, "    api_key: str\n", "    api_key: str\n    tide: ValueAttribute[int]\n"),
        (CLIENT, "from httpx import Timeout\n", "from httpx import Timeout\nfrom ._types import ValueAttribute\n"),
        (DOGS, "class Dogs:\n", read.replace("t.Mapping[str, str]", "WebhookHeaders")),
        (DOGS, "import FileTypes,", "import WebhookHeaders, FileTypes,"),
    )
    assert told(old, new) == []
