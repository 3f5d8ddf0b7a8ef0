# Made by Specloom from openapi.yaml. Do not edit; or keep the edit with 'specloom adopt'.

"""Types of requests and responses."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from . import (
        chart as chart,
        chart_list_params as chart_list_params,
        chart_print_pdf_params as chart_print_pdf_params,
        chart_upload_params as chart_upload_params,
        charts as charts,
        gps_track_find_params as gps_track_find_params,
        gps_track_find_response as gps_track_find_response,
        shared as shared,
        shared_params as shared_params,
    )
    from .chart import Chart
    from .chart_list_params import ChartListParams
    from .chart_print_pdf_params import ChartPrintPDFParams
    from .chart_upload_params import ChartUploadParams
    from .gps_track_find_params import GPSTrackFindParams
    from .gps_track_find_response import GPSTrackFindResponse
    from .shared import GPSPosition
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "chart": ".chart",
            "chart_list_params": ".chart_list_params",
            "chart_print_pdf_params": ".chart_print_pdf_params",
            "chart_upload_params": ".chart_upload_params",
            "charts": ".charts",
            "gps_track_find_params": ".gps_track_find_params",
            "gps_track_find_response": ".gps_track_find_response",
            "shared": ".shared",
            "shared_params": ".shared_params",
            "Chart": ".chart",
            "ChartListParams": ".chart_list_params",
            "ChartPrintPDFParams": ".chart_print_pdf_params",
            "ChartUploadParams": ".chart_upload_params",
            "GPSTrackFindParams": ".gps_track_find_params",
            "GPSTrackFindResponse": ".gps_track_find_response",
            "GPSPosition": ".shared",
        },
    )

__all__ = [
    "Chart",
    "ChartListParams",
    "ChartPrintPDFParams",
    "ChartUploadParams",
    "GPSPosition",
    "GPSTrackFindParams",
    "GPSTrackFindResponse",
]
