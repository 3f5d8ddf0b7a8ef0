"""Specloom turns an OpenAPI document and a small config into a typed Python SDK."""

__version__ = "0.1.0"
