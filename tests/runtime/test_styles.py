"""The table of styles (OpenAPI: Parameter Object), against a second implementation of RFC 6570 and by example."""

from __future__ import annotations

import datetime
import enum
import itertools
from typing import Any

import pytest
from specloom.runtime.common.sentinels import omit
from specloom.runtime.requests.request import url_path
from specloom.runtime.requests.styles import cookie_header, header_value, styled_pairs
from uritemplate import URITemplate

VALUES: list[Any] = [
    "blue",
    "a b&c=d/é?#[]@+,;:'(~)*%",
    7,
    ["blue", "black", "brown"],
    ["a,b", "c d", "ü"],
    ["one"],
    {"B": "150", "G": "200", "R": "100"},  # in order, for the other implementation sorts
    {"a b": "c,d", "é": "/"},
]


def _query(name: str, value: object, style: str) -> str:
    return "&".join(f"{key}={text}" for key, text in styled_pairs(name, value, style))


def _expanded(template: str, value: Any) -> str:
    text = value if isinstance(value, (str, list, dict)) else str(value)
    return URITemplate(template).expand(color=text)


@pytest.mark.parametrize(("value", "star"), itertools.product(VALUES, ["", "*"]))
def test_form_in_the_query(value: Any, star: str) -> None:
    assert "?" + _query("color", value, f"form{star}") == _expanded(f"{{?color{star}}}", value)


@pytest.mark.parametrize(("value", "star", "operator"), itertools.product(VALUES, ["", "*"], ["", ".", ";"]))
def test_simple_label_and_matrix_in_the_path(value: Any, star: str, operator: str) -> None:
    template = f"/x{{{operator}color{star}}}/y"
    assert url_path(template, color=value) == _expanded(template, value)


@pytest.mark.parametrize(
    ("value", "style", "expected"),
    [
        (["blue", "black", "brown"], "spaceDelimited", "color=blue%20black%20brown"),
        ({"R": 100, "G": 200, "B": 150}, "spaceDelimited", "color=R%20100%20G%20200%20B%20150"),
        (["blue", "black", "brown"], "pipeDelimited", "color=blue%7Cblack%7Cbrown"),
        ({"R": 100, "G": 200, "B": 150}, "pipeDelimited", "color=R%7C100%7CG%7C200%7CB%7C150"),
        ({"R": 100, "G": 200}, "deepObject", "color%5BR%5D=100&color%5BG%5D=200"),
        (
            {"items": [{"price": 1.5}, {"price": 2}], "on": True},
            "deepObject",
            "color%5Bitems%5D%5B0%5D%5Bprice%5D=1.5&color%5Bitems%5D%5B1%5D%5Bprice%5D=2&color%5Bon%5D=true",
        ),
        ({"a": [1, None], "b": None}, "application/json", "color=%7B%22a%22%3A%5B1%2Cnull%5D%2C%22b%22%3Anull%7D"),
        ("/:?[]@!$&'()*+,;=#%", "+form*", "color=/:?[]@!$&'()*+,;=%23%25"),
        ({"a": "x/y"}, "+deepObject", "color%5Ba%5D=x/y"),
        ({"tags": ["a", "b"], "none": None, "left": omit}, "form*", "tags=a&tags=b"),
        ({"none": None, "a": 1}, "form", "color=a,1"),
        ([], "form", ""),
        ([], "form*", ""),
        ("", "form", "color="),
        (None, "form", ""),
        (omit, "deepObject", ""),
    ],
)
def test_the_query_by_example(value: object, style: str, expected: str) -> None:
    assert _query("color", value, style) == expected


class Color(enum.Enum):
    """A value with a name."""

    BLUE = "blue"


MOMENT = datetime.datetime(2026, 3, 4, 5, 6, 7, tzinfo=datetime.timezone.utc)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (0.5, "0.5"),
        (Color.BLUE, "blue"),
        (MOMENT, "2026-03-04T05:06:07+00:00"),
        (MOMENT.date(), "2026-03-04"),
        (["x", 1, False], "x,1,false"),
        ({"a": 1, "b": "c"}, "a,1,b,c"),
    ],
)
def test_values_of_headers(value: object, text: str) -> None:
    assert header_value(value) == text


def test_headers_of_objects_explode_and_none_is_not_sent() -> None:
    assert header_value({"a": 1, "b": "c"}, explode=True) == "a=1,b=c"
    assert header_value({"a": [1]}, as_json=True) == '{"a":[1]}'
    assert header_value(None) is omit
    assert header_value(omit) is omit


def test_cookies_are_one_header() -> None:
    assert cookie_header({"a": "x y", "b": [1, 2], "c": None, "d": omit}) == "a=x%20y; b=1,2"
    assert cookie_header({"a": None}) is omit


@pytest.mark.parametrize("value", ["", ".", "..", None, []])
def test_a_path_is_never_shortened(value: Any) -> None:
    with pytest.raises(ValueError, match="part of the path"):
        url_path("/beds/{id}", id=value)


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(TypeError, match="object cannot be sent as text"):
        _query("color", object(), "form")
