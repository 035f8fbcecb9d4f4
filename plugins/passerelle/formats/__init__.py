"""How dates, numbers, names and sources are written in each language."""
