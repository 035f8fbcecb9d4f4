"""The pages that tell contributors of fields and codes."""
