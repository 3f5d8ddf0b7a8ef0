"""Hand-written: streaming a run through callbacks, and waiting for a run."""
