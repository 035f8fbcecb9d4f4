"""What is new: the feeds that programs read, and the letter that people read."""
