# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `photo`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict

from .._runtime.common.aliases import FileContent


class PhotoLoginParams(TypedDict):
    """The arguments of `POST /login`."""

    user: NotRequired[str]


class PhotoUploadParams(TypedDict):
    """The arguments of `POST /photos`."""

    file: FileContent
    caption: NotRequired[str]
