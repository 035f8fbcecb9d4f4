"""Questions put to a library. Nothing here reads a file or writes a page."""
