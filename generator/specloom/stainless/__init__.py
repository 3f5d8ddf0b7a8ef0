"""Configs of Stainless, `stainless.yml`, in the words of `sdk.yaml`."""

from specloom.stainless.config import in_our_words, is_stainless
from specloom.stainless.own import METHOD

__all__ = ["METHOD", "in_our_words", "is_stainless"]
