"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

import json
from typing import Any

from passerelle.news.feed import Entry, Feed, moment

VERSION = "https://jsonfeed.org/version/1.1"
MEDIA_TYPE = "application/feed+json"


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed.

    Args:
        feed: the feed.
    """
    told = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "language": feed.locale.tag,
        "authors": [{"name": feed.publisher, "url": feed.site}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry) -> dict[str, Any]:
    told = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.source,
        "title": entry.title,
        "summary": entry.texts[0],
        "content_text": "\n\n".join(entry.texts),
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
    }
    return {name: value for name, value in told.items() if value}
