"""The bytes of an archived copy brought to a text, or why they are none."""

from __future__ import annotations

import codecs
import re
from typing import Final

from attrs import frozen

from claimcheck.loading.text import marked_encoding

__all__ = ["Unreadable", "decoded"]

_FORMATS: Final = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a packed file, such as a document of an office suite",
    b"{\\rtf": "a document in RTF",
    b"\xd0\xcf\x11\xe0": "a document of an office suite",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a packed file",
}
_CODE_PAGES: Final = {
    "ar": "windows-1256", "fa": "windows-1256", "ur": "windows-1256", "he": "windows-1255", "yi": "windows-1255",
    "ru": "windows-1251", "uk": "windows-1251", "bg": "windows-1251", "be": "windows-1251", "sr": "windows-1251",
    "el": "windows-1253", "tr": "windows-1254", "pl": "windows-1250", "cs": "windows-1250", "hu": "windows-1250",
}  # fmt: skip
"""What files were written in before UTF-8, by the primary subtag of a language."""

_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_LETTER: Final = re.compile(r"[^\W_]")
_SAMPLE: Final = 2**14
_SAVE: Final = "Save it as UTF-8, and write its new sha256."


@frozen
class Unreadable:
    """Why a source with an archived copy has no text."""

    message: str
    help: str


def decoded(data: bytes, named: str, *, language: str | None = None) -> str | Unreadable:
    """The text of a copy that messages call `named`, without its byte order mark.

    A text has a letter or a digit; `language`, a BCP 47 tag, helps to tell what a text that is not UTF-8 may be.
    """
    if encoding := marked_encoding(data):
        return Unreadable(f"the archived copy {named} is {encoding}, not UTF-8", _SAVE)
    for beginning, what in _FORMATS.items():
        if data.startswith(beginning):
            return Unreadable(f"the archived copy {named} is {what}, not a text", "Archive the text that it holds.")
    if (zero := data.find(b"\0")) >= 0:
        return _with_zeros(data, zero, named)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # the codec counts from behind the mark
        start = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        byte = f"byte {start + 1:,}, 0x{data[start]:02X}, begins no character"
        return Unreadable(
            f"the archived copy {named} is not UTF-8: {byte}; {_likeness(data, start, language)}",
            _SAVE,
        )
    if _LETTER.search(text) is None:
        what = "holds no letter and no digit" if text.strip() else "is empty"
        return Unreadable(f"the archived copy {named} {what}", "Archive the text of the document, or leave text out.")
    return text


def _with_zeros(data: bytes, zero: int, named: str) -> Unreadable:
    """What is wrong with bytes that hold zeros: two of them for every Latin letter, or anything but a text."""
    sample = data[:_SAMPLE]
    if sample.count(0) * 5 > len(sample) and min(sample[::2].count(0), sample[1::2].count(0)) * 10 < sample.count(0):
        return Unreadable(f"the archived copy {named} looks like UTF-16, not UTF-8", _SAVE)
    return Unreadable(
        f"the archived copy {named} is not a text: byte {zero + 1:,} is 0", "Archive the text of the document."
    )


def _likeness(data: bytes, start: int, language: str | None) -> str:
    """What bytes that are no UTF-8 look like."""
    if start + 4 > len(data) and 0xC2 <= data[start] <= 0xF4:
        return "it looks cut off in the middle of a character"
    sample = data[max(0, start - _SAMPLE) : start + _SAMPLE]
    if re.search(r"[^\x00-\x7f]{2}", sample.decode("utf-8", "ignore")):
        return "elsewhere it is UTF-8, so it looks damaged there, or joined from two files"
    lengths = [len(run) for run in _HIGH.findall(sample)]
    primary = (language or "").split("-")[0].lower()
    if primary in _CODE_PAGES:
        return f"it looks like {_CODE_PAGES[primary]}"
    if sum(lengths) < 2 * len(lengths):
        return "it looks like windows-1252"
    return "it looks like a code page for one script, such as windows-1255 (Hebrew) or windows-1256 (Arabic)"
