"""Reading dates and lengths of time in every notation, and computing with the days that they stand for."""
