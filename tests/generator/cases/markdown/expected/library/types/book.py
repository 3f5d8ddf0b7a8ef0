# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `book`."""

from __future__ import annotations

from .._runtime.models.base import BaseModel


class Book(BaseModel):
    """A book.

    [A cover](https://library.example/cover.png)

    **Setext**

    Never do this at home.
    """

    title: str | None = None
    """Its title, as in

    ```
    Title: subtitle
      (edition)
    ```
    """

    pages: int | None = None
    """Sheets × 2,
    without the cover.
    """
