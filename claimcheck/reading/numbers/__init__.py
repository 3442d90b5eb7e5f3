"""Numbers that a text states: amounts with their units and hedges, ordinals, and digits that count nothing."""
