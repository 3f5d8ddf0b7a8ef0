# Of the garden.
# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import (
        plot as plot,
        plot_create_params as plot_create_params,
        plot_list_names_response as plot_list_names_response,
        plot_list_params as plot_list_params,
        plot_look_params as plot_look_params,
        plot_watch_params as plot_watch_params,
        plots as plots,
        shared as shared,
        shared_params as shared_params,
    )
    from .plot import PLot
    from .plot_create_params import PLotCreateParams
    from .plot_list_names_response import PLotListNamesResponse
    from .plot_list_params import PLotListParams
    from .plot_look_params import (
        PLotLookParams,
        PLotLookParamsBase,
        PLotLookParamsNonStreaming,
        PLotLookParamsStreaming,
    )
    from .plot_watch_params import (
        PLotWatchParams,
        PLotWatchParamsBase,
        PLotWatchParamsNonStreaming,
        PLotWatchParamsStreaming,
    )
    from .shared import Soil
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "plot": ".plot",
            "plot_create_params": ".plot_create_params",
            "plot_list_names_response": ".plot_list_names_response",
            "plot_list_params": ".plot_list_params",
            "plot_look_params": ".plot_look_params",
            "plot_watch_params": ".plot_watch_params",
            "plots": ".plots",
            "shared": ".shared",
            "shared_params": ".shared_params",
            "PLot": ".plot",
            "PLotCreateParams": ".plot_create_params",
            "PLotListNamesResponse": ".plot_list_names_response",
            "PLotListParams": ".plot_list_params",
            "PLotLookParams": ".plot_look_params",
            "PLotLookParamsBase": ".plot_look_params",
            "PLotLookParamsNonStreaming": ".plot_look_params",
            "PLotLookParamsStreaming": ".plot_look_params",
            "PLotWatchParams": ".plot_watch_params",
            "PLotWatchParamsBase": ".plot_watch_params",
            "PLotWatchParamsNonStreaming": ".plot_watch_params",
            "PLotWatchParamsStreaming": ".plot_watch_params",
            "Soil": ".shared",
        },
    )

__all__ = [
    "PLot",
    "PLotCreateParams",
    "PLotListNamesResponse",
    "PLotListParams",
    "PLotLookParams",
    "PLotLookParamsBase",
    "PLotLookParamsNonStreaming",
    "PLotLookParamsStreaming",
    "PLotWatchParams",
    "PLotWatchParamsBase",
    "PLotWatchParamsNonStreaming",
    "PLotWatchParamsStreaming",
    "Soil",
]
