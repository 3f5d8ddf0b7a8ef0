"""Nodes: values of a document or a config that know where they stand."""

from __future__ import annotations

from specloom.nodes.files import Files
from specloom.nodes.kinds import check_kinds
from specloom.nodes.node import File, Node
from specloom.nodes.references import check_references, references_below
from specloom.nodes.unread import report_unread
from specloom.nodes.walk import nodes_with

__all__ = [
    "File",
    "Files",
    "Node",
    "check_kinds",
    "check_references",
    "nodes_with",
    "references_below",
    "report_unread",
]
