"""A site of any size, to measure with: the real library, and pages made of its paragraphs.

Nothing of it is published: the pages mean nothing, but weigh, cite, link and classify as real
ones do, and each brings words that no other has, so that the vocabulary grows as it would.
"""
