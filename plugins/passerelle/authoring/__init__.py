"""Making and moving what a library holds, without losing anything that was published."""
