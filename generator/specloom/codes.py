"""The codes of all findings: one table, each number once.

To add a code, add a member here, and its meaning and remedy to `codes.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, unique
from functools import cache
from pathlib import Path
from typing import cast

import yaml

_TEXTS = Path(__file__).with_suffix(".yaml")


@unique
class Code(str, Enum):
    """What a finding is about."""

    @property
    def meaning(self) -> str:
        """What is the case, in a sentence."""
        return _texts()[self.value]["meaning"]

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return _texts()[self.value]["remedy"]

    # Reading a file
    FILE_SIZE = "SL001"
    ENCODING = "SL002"
    CONTROL = "SL003"
    EMPTY = "SL004"
    SCALAR_ROOT = "SL005"
    SEVERAL_DOCUMENTS = "SL006"
    YAML_SYNTAX = "SL007"
    JSON_SYNTAX = "SL008"
    TAB = "SL009"
    QUOTE = "SL010"
    ESCAPE = "SL011"
    DUPLICATE_KEY = "SL012"
    KEY_TYPE = "SL013"
    TAG = "SL014"
    ALIAS = "SL015"
    RECURSIVE_ALIAS = "SL016"
    MERGE = "SL017"
    NUMBER = "SL018"
    DATE = "SL019"
    DEPTH = "SL020"
    NODES = "SL021"
    ALIASED_NODES = "SL022"
    TOO_MANY = "SL023"
    TOO_MUCH_TAKEN_OVER = "SL024"
    WRONG_KIND = "SL025"

    # The document as a whole
    NOT_OPENAPI = "SL030"
    NO_PATHS = "SL031"
    BAD_METHOD = "SL032"
    EXTERNAL_REF = "SL033"
    DANGLING_REF = "SL034"
    CYCLIC_REF = "SL035"
    WRONG_REF = "SL036"
    SAME_OPERATION = "SL037"
    SAME_PATH = "SL038"
    IGNORED = "SL039"

    # Schemas
    CYCLIC_ALL_OF = "SL040"
    UNKNOWN_SCHEMA = "SL041"
    DUPLICATE_NAME = "SL042"
    TOO_MANY_PARTS = "SL043"
    UNKNOWN_TYPE = "SL044"
    RECURSIVE_SCHEMA = "SL045"
    BAD_MAPPING = "SL046"
    TOO_DEEP = "SL047"
    TOO_MANY_VALUES = "SL048"
    TOO_MANY_MEMBERS = "SL049"

    # Operations
    UNDECLARED = "SL050"
    UNUSED = "SL051"
    BAD_PARAMETER = "SL052"
    NO_RESPONSE = "SL053"
    BAD_PAGE = "SL054"
    BAD_STREAM = "SL055"
    NO_EVENTS = "SL056"
    UNREAD_STREAM = "SL057"
    BAD_HEADER = "SL058"
    OPTIONAL_PATH = "SL059"

    # Names in the config
    UNKNOWN_OPERATION = "SL060"
    BAD_NAME = "SL061"
    UNKNOWN_DEFINITION = "SL062"
    UNKNOWN_PARAMETER = "SL063"
    UNKNOWN_SCHEME = "SL064"
    UNSUPPORTED_SCHEME = "SL065"
    BAD_HELPER = "SL066"
    UNKNOWN_MIXIN = "SL067"
    IMPORT_CIRCLE = "SL070"
    NO_SERVER = "SL071"
    TAKEN_NAME = "SL072"
    BAD_MODULE = "SL073"
    NO_SECURITY = "SL074"
    IDLE_SCHEME = "SL075"
    DOUBLED_PATH = "SL076"
    IDLE_WEBHOOKS = "SL077"
    COMMON_PARAMETER = "SL078"
    PAGES = "SL079"
    UNKNOWN_EVENT = "SL080"
    NO_OWN_MODULE = "SL089"

    # The form of the config and of overlays
    MISSING_KEY = "SL101"
    UNKNOWN_KEY = "SL102"
    WRONG_TYPE = "SL103"
    WRONG_VALUE = "SL104"
    BAD_HELPERS = "SL110"

    # What overlays do
    OVERLAY_TARGET = "SL120"
    NO_TARGET = "SL121"
    BAD_UPDATE = "SL122"
    BAD_ACTION = "SL123"
    OVERLAY_SIZE = "SL124"
    OTHER_DOCUMENT = "SL125"

    # The output, the system, and Specloom itself
    BAD_MANIFEST = "SL901"
    OVERLAP = "SL902"
    FOREIGN_FILE = "SL903"
    DRIFT = "SL904"
    OTHER_TOOLS = "SL905"
    NO_SDK = "SL906"
    UNKNOWN_NAME = "SL907"
    BAD_PATCH = "SL908"
    PATCH_CONFLICT = "SL909"
    SYSTEM = "SL910"
    NO_FORMATTER = "SL911"
    FORMATTER_DIED = "SL912"
    NOT_ADOPTED = "SL913"
    NO_PACKAGE = "SL914"
    NOT_COMPARED = "SL915"
    NO_SURFACE = "SL916"
    NO_REVISION = "SL917"
    NO_ENTRY = "SL918"
    INTERRUPTED = "SL990"
    BUG = "SL999"


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return cast("Mapping[str, Mapping[str, str]]", yaml.safe_load(_TEXTS.read_text(encoding="utf-8")))
