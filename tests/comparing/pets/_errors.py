import httpx


class PetsError(Exception):
    pass


class APIError(PetsError):
    message: str
    request: httpx.Request

    def __init__(self, message: str, request: httpx.Request, *, body: object | None) -> None:
        self.message = message
        self.body = body


class NotFoundError(APIError):
    status_code = 404
