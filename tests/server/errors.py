"""Errors in the form the API documents."""

from __future__ import annotations

from collections.abc import Mapping

from .responses import Json, RawResponse, json_response


class ApiError(Exception):
    """A request that cannot be served."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.body = error_body(message, param=param, code=code)
        self.headers = headers

    def response(self) -> RawResponse:
        """The error as a response."""
        return json_response({"error": self.body}, self.status, self.headers)


def error_body(
    message: str, *, type: str = "invalid_request_error", param: str | None = None, code: str | None = None
) -> Json:
    """An `Error` object."""
    return {"message": message, "type": type, "param": param, "code": code}


def not_found(kind: str, id: str) -> ApiError:
    """There is no such object."""
    return ApiError(404, f"No {kind} has the id {id!r}.")


def bad_value(param: str, wanted: str) -> ApiError:
    """A parameter has a value it must not have."""
    return ApiError(400, f"Invalid value for {param!r}: expected {wanted}.", param=param, code="invalid_value")
