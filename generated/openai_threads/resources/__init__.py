# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Resources: the methods of the API by subject."""
