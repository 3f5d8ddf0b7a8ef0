"""How a request is sent, and sent again."""
