"""Resources of `beta.threads.runs`."""
