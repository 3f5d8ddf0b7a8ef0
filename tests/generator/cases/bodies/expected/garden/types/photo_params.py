"""Parameters of `photo`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict


class PhotoUploadPhotoParams(TypedDict):
    file: bytes
    caption: NotRequired[str]


class PhotoLogInParams(TypedDict):
    user: NotRequired[str]


class PhotoAddTag(TypedDict):
    name: str
