import pydantic


class BaseModel(pydantic.BaseModel):
    def to_dict(self, *, mode: str = "json") -> dict[str, object]: ...
