from .dogs import AsyncDogs as AsyncDogs
from .dogs import Dogs as Dogs

__all__ = ["Dogs", "AsyncDogs"]
