"""Where a text says that its date is one of another calendar: `julian 1890-05-01`, `25 October 1917 (Julian)`."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.values.dates.words import WEEKDAYS

__all__ = ["Marked", "marked"]

_WEEKDAY_BEFORE = re.compile(r"(?:on )?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +(?:the )?")
_CALENDAR = re.compile(r"(?:in )?(?:the )?(julian|hijri|islamic|hebrew|jewish|gregorian)(?: calendar)?[:,]? +(?=\S)")
_CALENDAR_BEHIND = re.compile(
    r"(.+?),? *(?:"
    r"\(?(?:in the )?(julian|hijri|islamic|hebrew|jewish|gregorian)(?: calendar)?\)?"
    r"|(\(?(?:old style|o\.s\.|os|o\.s)\)?)"
    r"|(a\.?h\.?))"
)
_ABOUT = re.compile(r"(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|~) *")


@frozen
class Marked:
    """Where a date of another calendar stands in a text."""

    calendar: str
    start: int
    end: int
    weekday: int | None = None
    about: bool = False


def marked(small: str) -> Marked | None:
    """The date of another calendar that a text is, with the words around it; None for any other text."""
    about, weekday, at = False, None, 0
    found = None
    for _ in range(2):  # words such as about may stand on either side of the calendar's name
        hedge = _ABOUT.match(small, at)
        if hedge is not None:
            about, at = True, hedge.end()
        stated = _WEEKDAY_BEFORE.match(small, at)
        if stated is not None:
            weekday, at = WEEKDAYS[stated[1][:3]], stated.end()
        if found is None:
            found = _CALENDAR.match(small, at)
            if found is None:
                break
            at = found.end()
    if found is not None:
        return Marked(found[1], at, len(small), weekday, about)
    behind = _CALENDAR_BEHIND.fullmatch(small, at)
    if behind is None:
        return None
    name = behind[2] or ("julian" if behind[3] else "hijri")
    return Marked(name, *behind.span(1), weekday, about)
