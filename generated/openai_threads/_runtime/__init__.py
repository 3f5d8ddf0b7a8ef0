# Copied by Specloom. Do not edit; or keep the edit with 'specloom adopt'.

"""The part of the SDK that knows no API in particular: transport, errors, models, streams, pages."""
