"""Passerelle: a bilingual knowledge-base generator.

The packages, from the inside out: `model` (plain values), `content` (files to
model), `queries` (questions put to a library), `checks` (a library to
problems), `messages` (problems to words), then the two doors to the outside,
`mkdocs_plugins` and `cli`. A test holds the arrows between them.
"""
