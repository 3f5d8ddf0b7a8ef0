# Made by Specloom from openapi.yaml: what is changed here is lost.

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
