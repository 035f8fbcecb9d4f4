"""The plugin `passerelle-case-studies`: the index of cases and its facets."""
