# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `trees.rule`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from typing_extensions import NotRequired, TypedDict

from .rule_types import AndRule, Is, NotRule


class NotRuleParam(TypedDict):
    not_: RuleParam


class IsParam(TypedDict):
    field: str
    value: NotRequired[str]


class AndRuleParam(TypedDict):
    all: Iterable[RuleParam]


RuleParam: TypeAlias = AndRuleParam | AndRule | NotRuleParam | NotRule | IsParam | Is
