"""The plugin `passerelle-news`: the feeds of a site, and where pages lead to them."""
