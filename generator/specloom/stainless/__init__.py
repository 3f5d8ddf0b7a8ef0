"""Configs of Stainless, `stainless.yml`, in the words of `sdk.yaml`."""

from specloom.stainless.config import in_our_words, is_stainless

__all__ = ["in_our_words", "is_stainless"]
