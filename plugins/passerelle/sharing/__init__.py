"""What is handed to somebody: messages, and lists as text, from templates that people edit."""
