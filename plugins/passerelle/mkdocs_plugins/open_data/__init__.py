"""What can be cited and taken away: citations, metadata for other programs, open data."""
