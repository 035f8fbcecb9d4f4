"""The command line: one module a command."""

from passerelle.messages.native import load_words

load_words()  # before click is told of any command: it names kinds of values at that moment
