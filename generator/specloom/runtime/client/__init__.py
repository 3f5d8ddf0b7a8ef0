"""The clients, and the resources above them."""
