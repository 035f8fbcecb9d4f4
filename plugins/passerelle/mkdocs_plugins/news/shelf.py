"""The feeds of one language: what they are called, where they stand, what they hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from passerelle.formats.typography import typeset
from passerelle.mkdocs_plugins.library.presenter import Presenter
from passerelle.news.atom import atom
from passerelle.news.channels import BY_KIND, FOLDER, Channel, chosen
from passerelle.news.feed import Entry, Feed, entry, tag
from passerelle.news.items import NewsItem, news
from passerelle.news.json_feed import json_feed


@dataclass(frozen=True)
class FeedLink:
    """A feed as a page leads to it.

    Attributes:
        label: what it follows.
        atom: its address from the root of the site.
        json: the same as JSON Feed.
    """

    label: str
    atom: str
    json: str


@dataclass(frozen=True)
class FeedShelf:
    """The feeds of one language.

    Attributes:
        presenter: the door to the library.
        authority: who names entries, for their ids.
        rights: the licence of the texts, if the site says so.
    """

    presenter: Presenter
    authority: str
    rights: str | None = None

    def link(self, channel: Channel) -> FeedLink:
        """How a page leads to a feed."""
        start = f"{self.presenter.locale.root}{FOLDER}{channel.name}"
        return FeedLink(self._label(channel), f"{start}.atom", f"{start}.json")

    def files(self, channels: Iterable[Channel], limit: int) -> Iterator[tuple[str, str]]:
        """The files of all feeds.

        Args:
            channels: what they follow.
            limit: how many entries each has at most.

        Yields:
            The path of each within the site, and its contents.
        """
        library, locale = self.presenter.library, self.presenter.locale
        items = news(library, locale)
        entries = {item.item.id: self._entry(item) for item in items}
        for channel in channels:
            mine = [entries[item.item.id] for item in chosen(channel, items, library, limit)]
            link, feed = self.link(channel), self._feed(channel, mine)
            yield link.atom, atom(feed)
            yield link.json, json_feed(feed)

    def _entry(self, item: NewsItem) -> Entry:
        url = self.presenter.absolute(self.presenter.address(item.item))
        return entry(item, self.authority, self.presenter.locale, url)

    def _feed(self, channel: Channel, entries: Sequence[Entry]) -> Feed:
        at, link = self.presenter, self.link(channel)
        return Feed(
            id=tag(self.authority, at.locale, FOLDER + channel.name),
            title=f"{at.name} – {link.label}",
            description=str(at.t("feed_about")),
            locale=at.locale,
            home=at.absolute(self._home(channel)),
            atom=at.absolute(link.atom),
            json=at.absolute(link.json),
            publisher=at.name,
            site=at.absolute(""),
            entries=tuple(entries),
            rights=self.rights,
        )

    def _home(self, channel: Channel) -> str:
        """The page that lists the same things: that of the one section of its kind, if any."""
        sections = self.presenter.library.sections
        mine = [s for s in sections if BY_KIND.get(s.holds) == channel]
        at = self.presenter.locale
        return self.presenter.site.addresses.section(mine[0].id, at) if len(mine) == 1 else at.root

    def _label(self, channel: Channel) -> str:
        if channel.facet and channel.value:
            text = self.presenter.text
            return typeset(
                f"{text(channel.facet.record.one)} : {text(channel.value.label)}",
                self.presenter.locale,
            )
        keys = {"resource": "related_resources", "case": "related_cases"}
        keys |= {"article": "related_articles", "": "feed_all"}
        return str(self.presenter.t(keys[channel.kind or ""]))
