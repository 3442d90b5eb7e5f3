"""Laws of drafting: they hold for whatever a text holds."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.checker import check
from claimcheck.drafting import DraftSource, DraftText, drafted, nothing, present
from claimcheck.drafting.drafts import Present
from claimcheck.loading import load

PIECES = {
    "en": [
        "About 190 people left, the mayor said.",
        "On 5 May 2021 it rained",
        "3.5 million",
        "a week later,",
        "twice",
    ],
    "ar": ["وقالت فرقة الإطفاء إن نحو 190 شخصا غادروا.", "في 28 أكتوبر 2021", "بعد أسبوع،", "المرة الرابعة عشرة"],
    "he": ["לדברי ראש העיר, כ-190 איש יצאו.", "ב-5 במאי 2021", "כעבור שבוע", "הפגישה ה-14"],
}
MARKS = [
    "\n",
    "\n\n",
    "\r\n",
    " ",
    ", ",
    ". ",
    "| ",
    '"',
    "'",
    "# ",
    "- ",
    ": ",
    "{",
    "]",
    "\t",
    "\u202e",
    "\u00a0",
    "\ufffd",
    "\x07",
    "\u2028",
    "\ue000",
    "…",
]


@st.composite
def texts(draw) -> tuple[str, str]:
    """A language, and a text in it with signs that are hard on whoever writes it down."""
    language = draw(st.sampled_from(sorted(PIECES)))
    parts = (
        st.sampled_from(PIECES[language])
        | st.sampled_from(MARKS)
        | st.text(st.characters(exclude_characters="\x00"), max_size=3)
    )
    return language, "".join(draw(st.lists(parts, min_size=1, max_size=12, unique=True)))


def draft(language: str, content: str, before: Present) -> Present:
    data = content.encode("utf-8")
    source = DraftSource("post", "post.txt", sha256(data).hexdigest(), language, "2025-11-16")
    after = present(drafted(DraftText(source, content), before).content, "draft.claims.yaml")
    assert isinstance(after, Present), after
    return after


class TestAFreshDraft:
    """Its quotes stand where it says, and checking it finds its blanks and nothing else."""

    @settings(max_examples=60)
    @given(texts().filter(lambda each: any(character.isalnum() for character in each[1])))
    def test_checks_clean_but_for_its_blanks(self, of):
        language, content = of
        content = content.encode("utf-8", "replace").decode()
        found = draft(language, content, nothing())
        for claim in found.claims:
            [quote] = claim.quotes
            assert content[quote.start : quote.end] == quote.exact
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "post.claims.yaml"
            path.write_bytes(found.content.encode("utf-8"))
            path.with_name("post.txt").write_bytes(content.encode("utf-8"))
            report = check(load([path]), root=Path(folder))
        assert {finding.rule for finding in report.open} <= {"unknown-reference"}


class TestALaterDraft:
    """It loses no claim and no word of the curator, and on the same text it changes nothing."""

    @settings(max_examples=60)
    @given(texts(), texts())
    def test_keeps_every_claim(self, first, second):
        language = first[0]
        contents = [each[1].encode("utf-8", "replace").decode() for each in (first, second)]
        before = draft(language, contents[0], nothing())
        filled = before.content.replace("subject: TODO", "subject: mine  # and so it stays")
        before = present(filled, "draft.claims.yaml")
        assert isinstance(before, Present)
        after = draft(language, contents[1], before)
        kept = [(claim.subject, claim.property, claim.value) for claim in after.claims]
        assert [(claim.subject, claim.property, claim.value) for claim in before.claims] == kept[: len(before.claims)]
        assert after.content.count("# and so it stays") == filled.count("# and so it stays")
        assert draft(language, contents[1], after).content == after.content

    @given(texts())
    def test_on_the_same_text_is_the_same(self, of):
        language, content = of
        content = content.encode("utf-8", "replace").decode()
        before = draft(language, content, nothing())
        assert draft(language, content, before).content == before.content


class TestADraftInBrackets:
    """A file that is written in brackets gets the same claims, sources and entities as one in lines."""

    @settings(max_examples=60)
    @given(texts(), st.sampled_from(["{claimcheck: 1}\n", "{claimcheck: 1, claims: [\n]}\n"]))
    def test_says_the_same(self, of, begun):
        language, content = of
        content = content.encode("utf-8", "replace").decode()
        lines, brackets = draft(language, content, nothing()), draft(language, content, Present(begun))
        assert (brackets.claims, brackets.entities) == (lines.claims, lines.entities)
        assert brackets.sources == lines.sources
        assert draft(language, content, brackets).content == brackets.content
