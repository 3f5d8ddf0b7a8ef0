"""The project's benchmark: `make bench` prints each speed as a ratio beside its peer, from one run."""

import sys

from tests.bench.paths import GENERATED

sys.path.insert(0, str(GENERATED))
