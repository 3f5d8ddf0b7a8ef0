from .dog import Dog as Dog
from .dog_create_params import DogCreateParams as DogCreateParams
from .dog_event import DogEvent as DogEvent
