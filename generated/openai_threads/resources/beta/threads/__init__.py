"""Resources of `beta.threads`."""
