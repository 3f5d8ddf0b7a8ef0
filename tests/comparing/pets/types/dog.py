from datetime import datetime
from typing import List, Optional

from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["Dog", "Owner"]


class Owner(BaseModel):
    name: str
    phone: Optional[str] = None


class Dog(BaseModel):
    id: str
    size: Literal["big", "small"]
    born: Optional[datetime] = None
    owners: List[Owner]
    puppies: Optional[List["Dog"]] = None
