"""What contributors may write, told from the declarations: fields, JSON Schemas, codes."""
