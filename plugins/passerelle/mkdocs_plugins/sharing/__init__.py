"""The plugin `passerelle-sharing`: what readers and the contact hand to others."""
