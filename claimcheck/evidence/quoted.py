"""Quoted: the words of a quote, with the places at which a number is read in them."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Quoted"]


@frozen
class Quoted:
    """A quote as far as numbers are read in it."""

    text: str
    numbers: tuple[tuple[int, int], ...] = ()
    """Where each of them begins and ends, in code points of the text."""
