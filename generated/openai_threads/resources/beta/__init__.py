"""Resources of `beta`."""
