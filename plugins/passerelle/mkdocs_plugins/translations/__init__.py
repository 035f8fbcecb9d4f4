"""What readers are told of translations: a note on an outdated page, and the state of all."""
