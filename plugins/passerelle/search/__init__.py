"""What the search of the site is made from: documents, rules of spelling, an index a language."""
