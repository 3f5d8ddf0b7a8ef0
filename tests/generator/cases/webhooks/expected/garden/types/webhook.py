# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Models of `webhook`."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.base import BaseModel
from .shared import Order


class Shipping(BaseModel):
    type: Literal["order.shipped"]
    order: Order


OrderShippedWebhookEvent: TypeAlias = Shipping
"""Sent when an order leaves the garden."""


class PlantWateredWebhookEvent(BaseModel):
    """Sent when a plant gets water."""

    type: Literal["plant.watered"]
    plant: str
    """The plant's name."""

    litres: float | None = None


class OrderRefusedWebhookEvent(BaseModel):
    """Sent when there is no such plant any more."""

    type: Literal["order.refused"]
    reason: str


WebhookEvent: TypeAlias = Annotated[
    Shipping | PlantWateredWebhookEvent | OrderRefusedWebhookEvent, Field(discriminator="type")
]
"""What the API sends by itself."""
