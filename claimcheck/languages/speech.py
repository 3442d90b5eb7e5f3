"""How a language credits somebody, how its sentences end, and what stands around an article; data only."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["Speech", "phrases"]


def phrases(listed: str) -> frozenset[str]:
    """The phrases of a list in which commas part them."""
    return frozenset(" ".join(each.split()) for each in listed.replace("،", ",").split(",") if each.strip())


@frozen
class Speech:
    """The tables by which attributions, sentences and boilerplate are read.

    Words are compared folded and without case, with the language's prefixes taken off where it has any.
    """

    before: Mapping[str, str] = field(factory=dict)
    """Phrases that stand before whoever is credited ("according to"), each with the prefix that the next word then
    carries, by its meaning; empty where it carries none."""
    verbs: Mapping[str, bool] = field(factory=dict)
    """Words for saying, each with whether it credits by itself; else what is said must follow, behind one of `that`, a
    colon or a quotation mark."""
    that: frozenset[str] = frozenset()
    """Words that begin what is said."""
    reported: frozenset[str] = frozenset()
    """Nouns for what happened, that say it right behind a word for saying and its speaker: «أعلنت الوزارة مقتل …»."""
    pronouns: frozenset[str] = frozenset()
    """Words for somebody who was named before."""
    about_him: frozenset[str] = frozenset()
    """Phrases that credit somebody who was named before, all in themselves ("in his words")."""
    impersonal: frozenset[str] = frozenset()
    """Phrases that credit nobody in particular ("reportedly")."""
    passives: frozenset[str] = frozenset()
    """Words for saying that credit nobody in particular where they carry `passive_mark`."""
    passive_mark: str = ""
    """The vowel that makes a verb passive where it stands near its beginning."""
    denials: frozenset[str] = frozenset()
    """Words that deny the verb of which they stand one or two words before."""
    unfit_before: frozenset[str] = frozenset()
    """Words directly behind which a word for saying is no such verb ("to be said")."""
    determiners: frozenset[str] = frozenset()
    """Articles and their like that are words of their own."""
    no_speakers: frozenset[str] = frozenset()
    """Words for what something can accord with and that says nothing: a law, a plan."""
    openings: frozenset[str] = frozenset()
    """Phrases between a cue and whoever is credited ("a report by")."""
    ends: frozenset[str] = frozenset()
    """Words with which the name of whoever is credited is over."""
    edges: frozenset[str] = frozenset()
    """Words that belong to no name at the beginning or end of which they stand ("and", "meanwhile", "had")."""
    fronted: frozenset[str] = frozenset()
    """Words that begin a circumstance ("on", "in"): what begins with one of them is nobody who speaks."""

    doubts: frozenset[str] = frozenset()
    """Phrases by which a sentence is not sure of what it says ("probably")."""
    expectations: frozenset[str] = frozenset()
    """Phrases by which it says what is planned or forecast ("is expected to"), not just what lies ahead."""
    denied: frozenset[str] = frozenset()
    """Phrases by which it passes on that something is not so ("denied that")."""

    abbreviations: frozenset[str] = frozenset()
    """Words with a full stop that never ends a sentence, without it."""
    closing_abbreviations: frozenset[str] = frozenset()
    """Words with a full stop that may also end one."""
    frequent: frozenset[str] = frozenset()
    """Words that hardly any text of the language does without."""

    furniture: Mapping[str, str] = field(factory=dict)
    """What a line consists of that is no part of an article, with what that is."""
    line_beginnings: Mapping[str, str] = field(factory=dict)
    """What a line begins with that is no part of an article, with what that is."""
    line_words: Mapping[str, str] = field(factory=dict)
    """What stands in a short line that is no part of an article, with what that is."""
    box_headings: Mapping[str, str] = field(factory=dict)
    """Headings of what goes on for several lines and is no part of an article, with what that is."""
