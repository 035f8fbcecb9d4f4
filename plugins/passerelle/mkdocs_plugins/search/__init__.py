"""The plugin that writes the search of the site."""
