"""Files to model: everything that reads `docs/`, and says what is wrong with it."""
