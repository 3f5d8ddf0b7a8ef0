"""The codes of all findings: one table, each number once."""

from __future__ import annotations

from enum import Enum, unique


@unique
class Code(str, Enum):
    """What a finding is about."""

    FILE_SIZE = "SL001"  # the file is larger than the limit
    ENCODING = "SL002"  # a byte that is not UTF-8
    CONTROL = "SL003"  # a control character
    EMPTY = "SL004"  # no content
    SCALAR_ROOT = "SL005"  # a single string or number in place of a mapping or list
    SEVERAL_DOCUMENTS = "SL006"  # more than one YAML document
    YAML_SYNTAX = "SL007"  # YAML's grammar is violated
    JSON_SYNTAX = "SL008"  # JSON's grammar is violated
    TAB = "SL009"  # a tab indents a YAML line
    QUOTE = "SL010"  # a quote is never closed, or closed too early
    ESCAPE = "SL011"  # an escape sequence that is unknown or stands for half a character
    DUPLICATE_KEY = "SL012"  # a mapping has the same key twice
    KEY_TYPE = "SL013"  # a key that is neither text nor an integer
    TAG = "SL014"  # a tag that asks for more than plain data, or does not fit its value
    ALIAS = "SL015"  # an alias without an anchor
    RECURSIVE_ALIAS = "SL016"  # an alias inside the node that it stands for
    MERGE = "SL017"  # a merge key with something other than mappings
    NUMBER = "SL018"  # a number that is too long, too large or not finite
    DATE = "SL019"  # a date that no calendar has
    DEPTH = "SL020"  # nested deeper than the limit
    NODES = "SL021"  # more values than the limit
    ALIASED_NODES = "SL022"  # aliases and merge keys stand for more values than the limit
    TOO_MANY = "SL023"  # reading ended after the limit of faults
    NOT_OPENAPI = "SL030"
    NO_PATHS = "SL031"
    EXTERNAL_REF = "SL033"
    DANGLING_REF = "SL034"
    CYCLIC_REF = "SL035"
    WRONG_REF = "SL036"
    SAME_OPERATION = "SL037"
    SAME_PATH = "SL038"
    IGNORED = "SL039"
    CYCLIC_ALL_OF = "SL040"
    UNKNOWN_SCHEMA = "SL041"
    DUPLICATE_NAME = "SL042"
    UNKNOWN_TYPE = "SL044"
    RECURSIVE_SCHEMA = "SL045"
    BAD_MAPPING = "SL046"
    TOO_DEEP = "SL047"
    TOO_MANY_VALUES = "SL048"
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
    UNKNOWN_OPERATION = "SL060"
    BAD_NAME = "SL061"
    UNKNOWN_DEFINITION = "SL062"
    UNUSED_OPERATION = "SL063"
    UNKNOWN_SCHEME = "SL064"
    UNSUPPORTED_SCHEME = "SL065"
    BAD_HELPER = "SL066"
    UNKNOWN_MIXIN = "SL067"
    IMPORT_CIRCLE = "SL070"
    NO_SERVER = "SL071"
    TAKEN_NAME = "SL072"
    BAD_MODULE = "SL073"
    MISSING_KEY = "SL101"
    UNKNOWN_KEY = "SL102"
    WRONG_TYPE = "SL103"
    WRONG_VALUE = "SL104"
    BAD_HELPERS = "SL110"
    BAD_MANIFEST = "SL901"
    OVERLAP = "SL902"
