# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""`PLotCreateParams`, and what is in it."""

from __future__ import annotations

from .._types.plot_params import PLotCreateFence as Fence, PLotCreateParams as PLotCreateParams

__all__ = [
    "PLotCreateParams",
    "Fence",
]
