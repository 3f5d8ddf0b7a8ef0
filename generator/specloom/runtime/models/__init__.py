"""Models, and how JSON becomes them."""
