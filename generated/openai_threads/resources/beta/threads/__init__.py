# Made by Specloom from openapi.yaml: what is changed here is lost.

"""Resources of `beta.threads`."""
