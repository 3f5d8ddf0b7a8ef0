"""What names of parameters and fields say about pages, in any spelling."""

from __future__ import annotations

import re
from functools import cache


@cache
def plain(name: str) -> str:
    """A name without what spellings differ in: `page[number]`, `pageNumber` and `PAGE_NUMBER` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _names(text: str) -> tuple[str, ...]:
    return tuple(plain(name) for name in text.split())


# Parameters
CURSOR = _names(
    "cursor page_cursor next_cursor start_cursor after_cursor from_cursor page_token next_page_token next_token "
    "pagination_token continuation_token continuation continue starting_token starting_after after page_after "
    "after_id starting_after_id start_after last_id last_key exclusive_start_key start_key page_key pagination_key "
    "next_key marker next_marker scroll_id bookmark page_state next next_page next_page_id"
)
BY_ITEM = _names("after page_after after_id starting_after starting_after_id start_after last_id")
"""Those of them that may be the id of the last item."""
NUMBER = _names("page page_number page_num page_no page_index current_page")
INDEX = _names("page_index")
"""Those of them that count from zero as often as from one."""
OFFSET = _names("offset page_offset skip start_at start_index start starting_at first_result start_row")
FROM_ONE = _names("start_index first_result start_row start")
"""Those of them that count from one as often as from zero."""
SIZE = _names(
    "limit page_limit per_page page_size page_length size count max_results max_items max_count results_per_page "
    "items_per_page num_results first take top rows"
)

# Fields of responses
NEXT_CURSOR = _names(
    "next_cursor next_page_cursor next_page_token next_token next_pagination_token pagination_token continuation_token "
    "next_continuation_token next_start_cursor end_cursor cursor_next next_after next_starting_after next_marker "
    "next_key next_page_key next_page_id next_bookmark next_scroll_id next_page_state next_position next_offset "
    "continuation continue next_page next bookmark scroll_id page_state last_evaluated_key cursor after marker"
)
ECHOED = _names("cursor after marker continuation continue bookmark scroll_id page_state")
"""Those of them that are the next cursor where the parameter is called so, too."""
NEXT_URL = _names(
    "next_url next_page_url next_link next_page_link next_href next_uri next_page_uri odata_next_link next_page next "
    "href"
)
SURE_URL = _names("next_url next_page_url next_link next_page_link next_href next_uri next_page_uri odata_next_link")
"""Those of them that can be nothing else."""
HAS_MORE = _names(
    "has_more has_next has_next_page has_more_items has_more_pages has_more_results more_results more_items "
    "more is_truncated truncated has_additional_pages"
)
LAST = _names("last is_last is_last_page last_page")
LAST_ID = _names("last_id")
TOTAL_PAGES = _names("total_pages page_count pages num_pages total_page_count pages_count max_page last_page")
TOTAL = _names(
    "total total_count total_items total_results total_elements total_size total_records total_entries total_hits "
    "total_rows"
)
CURRENT = _names("page current_page page_number page_num page_no page_index number current")
CONTAINERS = _names(
    "meta metadata _meta pagination _pagination paging page page_info pageinfo pager links _links result_info "
    "response_metadata pagination_info page_meta paging_metadata page_metadata pagination_metadata info cursors cursor "
    "next list_metadata search_metadata"
)
"""Objects around such fields."""

# Items
ITEMS = _names(
    "data items results entries list values value records resources rows objects content hits elements nodes"
)
NO_ITEMS = _names(
    "errors error warnings messages links included facets aggregations fields columns sort order filters meta "
    "headers tags includes schemas"
)
WRAPPERS = _names("data result results response payload body embedded _embedded content d")
"""Objects around the list itself."""
