"""Mends in files what is safe to mend: signs, spaces, dates of front matter, order of keys.

Nothing here changes what a page says. What the build sets by itself when it draws a page (the
no-break spaces) is left as people type it.
"""
