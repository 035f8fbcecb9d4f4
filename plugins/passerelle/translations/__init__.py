"""Translations that do not drift: what each was made from, and what changed since.

The rule of meaning. A change of the original asks for a new look at its translation when it
changes what readers learn. It does not when it changes only how that is written:

- spacing, line wraps, quotes, apostrophes, dashes, other punctuation (but for `?`);
- Markdown: emphasis, the signs of lists and headings, paragraphs cut or joined;
- accents, the capital of a first letter, a word or paragraph typed twice, words joined
  or cut;
- one letter in a word of five to seven letters, two letters in a longer one, unless a first
  letter changes, a prefix comes or goes, or both are words known to differ (`distinct.yml`);
- a number in figures or in words, a date in another of its forms, `don’t` for `do not`;
- paragraphs, items of a list with bullets and rows of a table, moved within their section:
  the same things are said, and nobody who reads the translation is misled;
- an outside address: `passerelle links` watches those of both languages;
- a citation, a picture or an inside link that the translation has too: ids and paths are the
  same in both languages, so the translation itself shows whether it followed.

All else counts: words added, removed or replaced, figures, dates, names with a capital,
negations, the order of a numbered list and of the sentences of a paragraph, a heading.
"""
