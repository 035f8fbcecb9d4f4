"""The plugin `passerelle`: reads the library, names its pages and checks it."""
