"""The plugin `passerelle-case-map`: the maps on which the cases stand."""
