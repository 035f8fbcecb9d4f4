"""Compares the site's own search with Material's and with stock Pagefind, on labelled queries.

`make search-eval` builds what each engine needs from the same sources, puts the same
queries to all three in the same browser, and tells who puts an expected page first.

What counts, for every engine alike:

- An engine is asked for its first ten results; each result has one rank.
- A result is right when its address, or the address of any of its sections, is one of the
  expected items. A term is the page of the glossary at its anchor; an item's short
  permanent address is as good as its own. So a result with many sections, as the peers
  give for the glossary, is right when any of them is, even one that a reader would have to
  unfold.
- Results that no label could name (lists by facet, sources) keep their rank. The site has
  many of these, and stock Pagefind puts them first where a source bears the very words;
  the row « all, named kinds » tells what remains of the difference without them.
- What an engine offers from the other language does not count.

Bytes are those of bodies, compressed by gzip at level 6 where they are text, and with the
browser's cache empty at the start of each session. Times are those of this machine,
without a network: they compare engines, and say nothing of a reader's wait.
"""
