"""The form by which readers suggest a resource."""
