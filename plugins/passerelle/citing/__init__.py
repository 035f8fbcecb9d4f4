"""From records to citations: one CSL-JSON item each, and every format made from it."""
