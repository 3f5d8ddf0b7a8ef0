"""Hand-written helpers of the film studio."""
