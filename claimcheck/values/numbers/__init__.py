"""Reading numbers with their hedges and units, and computing how far they reach."""
