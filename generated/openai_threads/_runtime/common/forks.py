# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""What a forked process must not share with its parent: connections, and locks that nobody will release."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Inherited(Protocol):
    """Something that a child process gets a copy of, in whatever state it was."""

    def leave_parent(self) -> None:
        """Begin anew; called in the child, before anything else runs in it."""
        ...


_inherited: WeakSet[Inherited] = WeakSet()


def renew_after_fork(thing: Inherited) -> None:
    """Have something begin anew in each child process, for as long as it is there."""
    _inherited.add(thing)


def _renew_all() -> None:
    for thing in list(_inherited):
        thing.leave_parent()


if hasattr(os, "register_at_fork"):
    # Unlike a look at the process id with each call, this is done before the child has any other thread.
    os.register_at_fork(after_in_child=_renew_all)
