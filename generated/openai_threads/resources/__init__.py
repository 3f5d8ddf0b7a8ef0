"""Resources: the methods of the API by subject."""
