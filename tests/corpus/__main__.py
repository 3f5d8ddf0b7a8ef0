"""Prints a line for each document as it is done, and the table in Markdown; ends with 1 if any document failed."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tests.corpus.row import measure, table

_SUFFIXES = (".json", ".yaml", ".yml")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description="Make the SDKs of many documents.")
    parser.add_argument("folder", type=Path, help="where the OpenAPI documents are")
    parser.add_argument("--jobs", type=int, default=1, help="how many documents at a time [1]")
    parser.add_argument("--pyright", action="store_true", help="check each package, too")
    parser.add_argument("--only", action="append", metavar="NAME", help="this document alone; may be repeated")
    parser.add_argument("--limit", type=float, default=600, help="seconds that a step of a document may take [600]")
    parser.add_argument("--keep", type=Path, metavar="OUT", help="write the packages there, and leave them")
    options = parser.parse_args(arguments)
    options.documents = [
        path.resolve()
        for path in sorted(options.folder.iterdir() if options.folder.is_dir() else ())
        if path.suffix in _SUFFIXES and (not options.only or path.name in options.only or path.stem in options.only)
    ]
    if not options.documents:
        parser.error(f"there is no such document in {options.folder}")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run over the documents; the result is the exit code."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(options.jobs) as pool:
        outputs = (options.keep or Path(name)).resolve()
        running = []
        for document in options.documents:
            output = outputs / document.name
            shutil.rmtree(output, ignore_errors=True)
            running.append(pool.submit(measure, document, output, options.limit, options.pyright))
        for done in as_completed(running):
            row = done.result()
            print(*row.cells, "FAILED" if row.failures else "ok", sep="  ", flush=True)
        rows = [done.result() for done in running]
    print(f"\n{table(rows)}")
    return int(any(row.failures for row in rows))


if __name__ == "__main__":
    sys.exit(main())
