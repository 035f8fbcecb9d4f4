"""Front matter to start from, for editors that know the snippets of Visual Studio Code.

Editors hold no front matter to a JSON Schema: for them it is a part of a Markdown file. So
it is offered whole, with what must be there and the values that can be chosen.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from passerelle.handbook.fields import Field
from passerelle.handbook.kinds import Kind
from passerelle.model.base import Bilingual
from passerelle.model.locale import Locale

_TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
_TRANSLATION = Bilingual(fr="Traduction", en="Translation")


def snippets(kinds: Iterable[Kind]) -> str:
    """The contents of a file of snippets: an original of each kind of page, and a translation.

    Args:
        kinds: all kinds of files; those that are no pages are passed over.
    """
    found = {}
    for kind in kinds:
        if not kind.is_page:
            continue
        words = [field for field in kind.words if field.required]
        facts = [field for field in kind.facts if field.required]
        found[kind.id] = _snippet(kind.name, [*words, *facts, *kind.facets])
        translated = [field for field in kind.words if field.name == "translation_of"]
        name = Bilingual.model_validate(
            {at.value: f"{_TRANSLATION[at]} – {kind.name[at]}" for at in Locale}
        )
        found[f"{kind.id}-translation"] = _snippet(name, [*words, *translated])
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _snippet(name: Bilingual, fields: Sequence[Field]) -> dict[str, object]:
    stops = count(1)
    lines = [line for field in fields for line in _lines(field, stops)]
    return {
        "scope": "markdown",
        "prefix": [name[at].lower() for at in Locale],
        "description": f"{name.fr} / {name.en}",
        "body": ["---", *lines, "---", "", "$0"],
    }


def _lines(field: Field, stops: Iterator[int]) -> Iterator[str]:
    if field.several is None:
        yield f"{field.name}: {_value(field, stops)}"
    elif "enum" in field.value:
        yield f"{field.name}: [{_value(field, stops)}]"
    else:
        yield f"{field.name}:"
        for _each in range(field.several.get("minItems", 1)):
            yield f"  - {_value(field, stops)}"


def _value(field: Field, stops: Iterator[int]) -> str:
    if field.fields:
        inner = [each for each in field.fields if each.required]
        return "{" + ", ".join(f"{each.name}: {_value(each, stops)}" for each in inner) + "}"
    if "enum" in field.value:
        return f"${{{next(stops)}|{','.join(field.value['enum'])}|}}"
    if field.value.get("format") == "date":
        return _TODAY
    if field.value.get("type") == "integer":
        return f"${{{next(stops)}:0}}"
    quote = "" if "pattern" in field.value else '"'
    return f"{quote}${{{next(stops)}:…}}{quote}"
