"""Parameters of `photo`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import FileContent


class PhotoLogInParams(TypedDict):
    user: NotRequired[str]


class PhotoAddTag(TypedDict):
    name: str


class PhotoUploadPhotoParams(TypedDict):
    file: FileContent
    caption: NotRequired[str]
