"""Keeping the library alive: do its outside addresses answer, and is it still useful?"""
