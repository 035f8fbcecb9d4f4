"""Where the Internet Archive would keep a copy of a page; it is not asked."""

import datetime
from urllib.parse import urlsplit

ARCHIVE_HOST = "web.archive.org"


def archive_address(address: str, day: datetime.date | None) -> str | None:
    """The address that shows the copy nearest to a day; the archive is not asked.

    Args:
        address: the page.
        day: on which it was last known to be good; None for the latest copy.

    Returns:
        None when the page stands in the archive itself.
    """
    if urlsplit(address).netloc == ARCHIVE_HOST:
        return None
    moment = f"{day:%Y%m%d}/" if day else ""
    return f"https://{ARCHIVE_HOST}/web/{moment}{address}"
