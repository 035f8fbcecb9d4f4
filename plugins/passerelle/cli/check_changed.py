"""Which files git says changed: in the working tree, and since a branch left another."""

import subprocess
from pathlib import Path

BASES = ("origin/HEAD", "origin/main", "main")
"""Where to count from when nobody says: the first of these that is there."""


class NoGitError(Exception):
    """There is no git here, or this is not one of its trees."""


class NoBaseError(Exception):
    """Git does not know the commit from which to count; the message is its name."""


def changed_files(root: Path, base: str | None = None) -> frozenset[str]:
    """The files of a project that changed, by their present names, from its root.

    Files that are not yet known to git count; files that are gone have no present name.

    Args:
        root: the folder of the project.
        base: a branch or commit; what changed since the branch left it counts too.

    Raises:
        NoGitError: git does not answer.
        NoBaseError: there is no such commit, or none in common.
    """
    start = _merge_base(root, base)
    names = _git(root, "diff", "--name-only", "-z", "-M", "--relative", "--diff-filter=d", start)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(name for name in (names + new).split("\0") if name)


def takes_away(root: Path, base: str | None = None) -> bool:
    """Whether the change leaves a file without its old name: others may have led to it.

    Args:
        root: the folder of the project.
        base: as for `changed_files`.

    Raises:
        NoGitError: git does not answer.
        NoBaseError: there is no such commit, or none in common.
    """
    start = _merge_base(root, base)
    return bool(_git(root, "diff", "--name-only", "--relative", "--diff-filter=DR", "-M", start))


def _merge_base(root: Path, base: str | None) -> str:
    _git(root, "rev-parse", "--is-inside-work-tree")
    for name in [base] if base else BASES:
        try:
            commit = _git(
                root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
            )
            return _git(root, "merge-base", "HEAD", commit.strip()).strip()
        except NoGitError:
            continue
    if base:
        raise NoBaseError(base)
    try:
        return _git(root, "rev-parse", "--verify", "HEAD").strip()
    except NoGitError:  # no commit yet: everything is new
        return _git(root, "hash-object", "-t", "tree", "/dev/null").strip()


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), "-c", "core.quotePath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise NoGitError from error
    if done.returncode:
        raise NoGitError
    return done.stdout.decode("utf-8", "surrogateescape")
