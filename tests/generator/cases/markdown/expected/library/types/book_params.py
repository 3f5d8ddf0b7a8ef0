# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Parameters of `book`."""

from __future__ import annotations

from typing_extensions import NotRequired, TypedDict


class BookListParams(TypedDict):
    """The arguments of `GET /books`."""

    query: str
    """What to look for:

    * `title:<word>`
    * `author:<word>`
      * with or without first names

    Others give an error.
    """

    order: NotRequired[str]
    """```json
    {"by": "title", "text": "\\"\\"\\""}
    ```

    Defaults to "title".
    """

    shelf: NotRequired[str]
    """The shelf, such as `<id>`, snake_case or a*b."""

    size: NotRequired[int]
    """| size | cm  |
    | ---- | --- |
    | a\\|b | 20  |
    """


class BookCreateParams(TypedDict):
    """The arguments of `POST /books`."""

    pages: NotRequired[int]
    """Sheets × 2,
    without the cover.
    """

    title: NotRequired[str]
    """Its title, as in

    ```
    Title: subtitle
      (edition)
    ```
    """
