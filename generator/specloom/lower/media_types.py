"""Kinds of media types (RFC 6838, RFC 6839 for `+json`)."""

from __future__ import annotations

import re

JSON = re.compile(r"application/(.+\+)?json\b|\*/\*", re.I)
EVENTS = re.compile(r"text/event-stream\b", re.I)
MULTIPART = re.compile(r"multipart/", re.I)
FORM = re.compile(r"application/x-www-form-urlencoded\b", re.I)
