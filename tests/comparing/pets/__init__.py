# Made by a generator.
from . import types
from ._client import AsyncClient, AsyncPets, Client, Pets, Timeout
from ._errors import APIError, NotFoundError, PetsError
from ._models import BaseModel
from ._types import NOT_GIVEN, NotGiven, Omit, omit

__version__ = "1.0.0"
DEFAULT_MAX_RETRIES = 2

__all__ = [
    "types",
    "__version__",
    "DEFAULT_MAX_RETRIES",
    "Pets",
    "AsyncPets",
    "Client",
    "AsyncClient",
    "Timeout",
    "APIError",
    "NotFoundError",
    "PetsError",
    "BaseModel",
    "NOT_GIVEN",
    "NotGiven",
    "Omit",
    "omit",
]
