"""Writes a site of a size: `python -m generated_site FOLDER PAGES`."""

import sys
from pathlib import Path

from generated_site.writing import write_site

write_site(Path(sys.argv[1]), int(sys.argv[2]))
