"""The plugin `passerelle-resource-hub`: the hub, its facets and a page a resource."""
