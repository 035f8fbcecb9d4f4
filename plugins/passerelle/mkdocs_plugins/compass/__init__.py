"""The plugin `passerelle-compass`: the grid on which two facets cross."""
