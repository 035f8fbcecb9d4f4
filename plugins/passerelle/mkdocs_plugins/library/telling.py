"""Tells the problems of a library in the course of a build."""

import logging
import os
from collections.abc import Sequence
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from passerelle.messages import is_error, report
from passerelle.messages.reader import reader_locale
from passerelle.model.problem import Problem

log: logging.LoggerAdapter[Any] = get_plugin_logger("passerelle")


def tell_problems(problems: Sequence[Problem], strict: bool) -> None:
    """Tell all problems at once, in the language of the person who builds.

    Args:
        problems: any number of them.
        strict: whether an error must stop the build.

    Raises:
        PluginError: the build is strict and something must be mended.
    """
    if not problems:
        return
    text = "\n" + report(problems, reader_locale(os.environ))
    if not any(map(is_error, problems)):
        log.info(text)
    elif strict:
        raise PluginError(text)
    else:
        log.warning(text)
