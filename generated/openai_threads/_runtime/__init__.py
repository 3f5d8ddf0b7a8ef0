# Copied by Specloom: what is changed here is lost.

"""The part of the SDK that knows no API in particular: transport, errors, models, streams, pages."""
