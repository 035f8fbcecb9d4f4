"""Starts the command: `passerelle`, or `python -m passerelle`.

Nothing is imported before a stop can be caught: loading takes a good part of a second, in
which people press Ctrl-C too.
"""

import sys

STOPPED = 130
"""Exit code of an interruption: 128 and the number of SIGINT, as shells give it."""


def main() -> None:
    """Load the commands and run the one that was asked for."""
    try:
        from passerelle.cli.main import main as command

        command(prog_name="passerelle")
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
