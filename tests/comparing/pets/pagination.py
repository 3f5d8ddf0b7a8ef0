from typing import Generic, List, Optional, TypeVar

from ._models import BaseModel

_T = TypeVar("_T")

__all__ = ["SyncPage"]


class SyncPage(BaseModel, Generic[_T]):
    data: List[_T]
    after: Optional[str] = None

    def has_next_page(self) -> bool: ...
