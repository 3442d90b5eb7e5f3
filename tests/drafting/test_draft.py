"""The command `draft`: what it writes, what it keeps when the text changes, what it refuses."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.checker import check
from claimcheck.cli import main
from claimcheck.corpus import Corpus
from claimcheck.drafting.sections import GONE
from claimcheck.loading import load

ENGLISH = """\
Home
Sign in

Fire in the market hall

12 February 2026

About 190 people were led out of the market hall, the fire brigade said. According to the mayor, the fire broke out on
Tuesday. It was the second fire in three years. He said that 40 stalls burned.

Photo: Dana Levin, 11 February 2026

Read more: 20 shops that opened this year
"""
ARABIC = """\
حريق في السوق

وقالت فرقة الإطفاء إن نحو 190 شخصا أُخرجوا من السوق يوم 10 فبراير 2026. ووفق إذاعة الوادي، احترق 40 متجرا في ذلك اليوم.
"""
HEBREW = """\
שריפה בשוק

לדברי דובר הכבאות, כ-190 בני אדם פונו מן השוק ב-10 בפברואר 2026. זו השריפה השנייה בתוך שלוש שנים, והיא פרצה על סף הבוקר.
"""
TEXTS = {"en": ENGLISH, "ar": ARABIC, "he": HEBREW}
BLANKS = "unknown-reference"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    return tmp_path


def archive(content: str, name: str = "post.txt") -> Path:
    path = Path(name)
    path.write_bytes(content.encode("utf-8"))
    return path


def run(capsys, *arguments):
    try:
        code = main([str(each) for each in arguments])
    except SystemExit as end:
        code = end.code
    return code, *capsys.readouterr()


def draft(capsys, *arguments, output="post.claims.yaml", text="post.txt") -> str:
    code, out, err = run(capsys, "draft", text, "-o", output, *arguments)
    assert (code, out) == (0, ""), err
    return Path(output).read_bytes().decode("utf-8")


def drafted(path="post.claims.yaml") -> Corpus:
    corpus = load([path])
    assert not corpus.problems
    return corpus


def findings(path="post.claims.yaml") -> list[str]:
    return [finding.rule for finding in check(load([path]), root=Path()).open]


class TestWhatIsWritten:
    @pytest.mark.parametrize("language", TEXTS)
    def test_checks_clean_but_for_its_blanks(self, capsys, language):
        archive(TEXTS[language])
        draft(capsys, "--published", "2026-02-12", "--language", language)
        assert findings() == [BLANKS]

    @pytest.mark.parametrize("language", TEXTS)
    def test_has_every_quote_at_its_place_in_the_order_of_the_text(self, capsys, language):
        archive(TEXTS[language])
        draft(capsys, "--language", language)
        quotes = [quote for claim in drafted().claims for quote in claim.quotes]
        assert quotes
        assert all(TEXTS[language][quote.start : quote.end] == quote.exact for quote in quotes)
        assert [quote.start for quote in quotes] == sorted(quote.start for quote in quotes)

    def test_says_what_the_source_is(self, capsys):
        archive(ENGLISH)
        draft(capsys, "--source", "the-post", "--published", "2026-02-12")
        [source] = drafted().sources
        assert (source.id, source.title, source.language) == ("the-post", "Fire in the market hall", "en")
        assert (source.published, source.text) == ("2026-02-12", "post.txt")
        assert source.sha256 == sha256(ENGLISH.encode()).hexdigest()

    def test_has_values_in_our_notation(self, capsys):
        archive(ENGLISH)
        draft(capsys)
        values = [claim.value for claim in drafted().claims]
        assert {"about 190", "Tuesday", "40"} <= set(values)

    def test_expects_a_day_that_lies_ahead(self, capsys):
        archive("The market was closed on 2 May. The new market will open on 5 March.\n")
        past, ahead = draft(capsys, "--published", "2025-11-16", "--language", "en").split("value: next 5 March")
        assert "stance" not in past
        assert "stance: expects" in ahead

    @pytest.mark.parametrize(
        ("language", "who"), [("en", "the fire brigade"), ("ar", "فرقة الإطفاء"), ("he", "דובר הכבאות")]
    )
    def test_credits_whom_the_sentence_credits(self, capsys, language, who):
        archive(TEXTS[language])
        draft(capsys, "--language", language)
        corpus = drafted()
        [claim] = [claim for claim in corpus.claims if claim.value == "about 190"]
        assert [entity.name for entity in corpus.entities if entity.id in claim.attributed_to] == [who]

    def test_leaves_a_blank_for_him_who_was_named_before(self, capsys):
        archive(ENGLISH)
        draft(capsys)
        [claim] = [claim for claim in drafted().claims if claim.value == "40"]
        assert claim.attributed_to == ("TODO",)

    def test_proposes_a_date_of_publication_without_taking_it(self, capsys):
        archive(ENGLISH)
        content = draft(capsys)
        assert drafted().sources[0].published is None
        assert "# published: 12 February 2026" in content

    def test_marks_boilerplate_and_says_why(self, capsys):
        archive(ENGLISH)
        content = draft(capsys)
        marked = {quote.exact for claim in drafted().claims if claim.tags for quote in claim.quotes}
        assert "Photo: Dana Levin, 11 February 2026" in marked
        assert "boilerplate: caption" in content
        assert "boilerplate: dateline" in content

    def test_tells_the_same_words_in_two_places_apart(self, capsys):
        archive(
            "Then 40 stalls burned. The mayor came. Then 40 stalls burned. The mayor left, and it was over for them."
        )
        draft(capsys, "--language", "en")
        [first, second] = [quote for claim in drafted().claims for quote in claim.quotes]
        assert first.exact == second.exact
        assert (first.prefix, first.suffix) != (second.prefix, second.suffix)
        assert findings() == [BLANKS]

    def test_goes_to_standard_output_without_a_file(self, capsys):
        archive(ENGLISH)
        code, out, err = run(capsys, "draft", "post.txt")
        assert code == 0
        assert out.startswith("# Drafted by claimcheck.")
        assert "post: " in err
        assert not list(Path().glob("*.yaml"))

    def test_names_the_text_from_where_the_claim_file_lies(self, capsys, folder):
        (folder / "texts").mkdir()
        (folder / "claims").mkdir()
        archive(ENGLISH, "texts/post.txt")
        draft(capsys, text="texts/post.txt", output="claims/post.claims.yaml")
        assert drafted("claims/post.claims.yaml").sources[0].text == "../texts/post.txt"
        assert findings("claims/post.claims.yaml") == [BLANKS]

    def test_several_texts_are_several_sources(self, capsys):
        for language, content in TEXTS.items():
            archive(content, f"{language}.txt")
        code, *_ = run(capsys, "draft", "en.txt", "ar.txt", "he.txt", "--language", "en", "-o", "all.claims.yaml")
        assert code == 0
        assert [source.id for source in drafted("all.claims.yaml").sources] == ["en", "ar", "he"]

    @pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: f"\ufeff{text.strip()}"])
    def test_a_text_may_have_any_line_ends_a_mark_and_no_last_newline(self, capsys, change):
        archive(change(ENGLISH))
        draft(capsys, "--published", "2026-02-12")
        assert findings() == [BLANKS]

    def test_hidden_characters_of_a_quote_survive_and_show(self, capsys):
        hostile = (
            'In all 40 "stalls": \u202eburned\u202c & 190\u00a0people\u200b left the # hall - [see] {this}, he added.'
        )
        archive(f"The fire in the market hall of the town is out.\n\n{hostile}\n")
        content = draft(capsys, "--language", "en")
        assert "\u202e" not in content
        assert "\u200b" not in content
        assert all(quote.exact in hostile for claim in drafted().claims for quote in claim.quotes)
        assert findings() == [BLANKS]

    def test_a_text_that_states_nothing_makes_no_claim(self, capsys):
        archive("The fire is out. Nobody knows how it began.")
        draft(capsys, "--language", "en")
        assert drafted().claims == ()


class TestASecondRun:
    CHANGED = ENGLISH.replace("\n\nAbout 190", "\n\nThe market is closed until 1 March 2026.\n\nAbout 190").replace(
        "It was the second fire in three years. ", ""
    )

    def test_on_the_same_text_changes_no_byte(self, capsys):
        archive(ENGLISH)
        before = draft(capsys)
        stamp = Path("post.claims.yaml").stat().st_mtime_ns
        assert draft(capsys) == before
        assert Path("post.claims.yaml").stat().st_mtime_ns == stamp

    def test_brings_offsets_and_hash_up_to_date(self, capsys):
        archive(ENGLISH)
        draft(capsys)
        archive(self.CHANGED)
        draft(capsys)
        corpus = drafted()
        assert corpus.sources[0].sha256 == sha256(self.CHANGED.encode()).hexdigest()
        [quote] = [quote for claim in corpus.claims if claim.value == "about 190" for quote in claim.quotes]
        assert self.CHANGED[quote.start : quote.end] == quote.exact

    def test_keeps_what_the_curator_wrote(self, capsys):
        archive(ENGLISH)
        edited = draft(capsys).replace("subject: TODO", "subject: fire   # mine", 1).replace("about 190", "some 190", 1)
        edited = edited.replace("claims:\n", "claims:\n  # a word of mine\n", 1) + "\nconstraints: []\n"
        Path("post.claims.yaml").write_text(edited, encoding="utf-8")
        archive(self.CHANGED)
        after = draft(capsys)
        for line in ("subject: fire   # mine", "value: some 190", "# a word of mine", "constraints: []"):
            assert line in after
        assert [claim.value for claim in drafted().claims].count("about 190") == 0

    def test_adds_what_is_new(self, capsys):
        archive(ENGLISH)
        draft(capsys)
        archive(self.CHANGED)
        code, _, err = run(capsys, "draft", "post.txt", "-o", "post.claims.yaml")
        assert code == 0
        assert "1 claim in 1 sentence from what is new" in err
        assert any("1 March 2026" in claim.value or "2026-03" in claim.value for claim in drafted().claims[-1:])

    def test_marks_a_claim_whose_quote_is_gone_once(self, capsys):
        archive(ENGLISH)
        draft(capsys)
        archive(self.CHANGED)
        _, _, err = run(capsys, "draft", "post.txt", "-o", "post.claims.yaml")
        marked = Path("post.claims.yaml").read_text(encoding="utf-8")
        assert "2 of the claims quote words that the text no longer has; a comment stands above each" in err
        assert marked.count(GONE) == len([claim for claim in drafted().claims if "second fire" in str(claim.quote)]) > 0
        archive(f"{self.CHANGED}\nThe end of it all.\n")
        assert draft(capsys).count(GONE) == marked.count(GONE)
        archive(ENGLISH)
        assert draft(capsys).count(GONE) == 1  # of what only the changed text has

    def test_leaves_deleted_claims_deleted(self, capsys):
        archive(ENGLISH)
        content = draft(capsys)
        kept = content[: content.index("claims:\n")]
        Path("post.claims.yaml").write_text(f"{kept}claims: []\n", encoding="utf-8")
        archive(self.CHANGED)
        draft(capsys)
        assert ["1 March" in claim.value or "2026-03" in claim.value for claim in drafted().claims] == [True]

    def test_works_on_a_file_written_by_hand(self, capsys):
        archive(ENGLISH)
        hand = (
            "claimcheck: 1\nsources: {post: {text: post.txt, language: en}}\nclaims:\n"
            "- {subject: fire, property: led-out, value: about 190, source: post,\n"
            "   quote: {exact: About 190 people, start: 3}}\n"
        )
        Path("post.claims.yaml").write_text(hand.replace("\n", "\r\n"), encoding="utf-8", newline="")
        content = draft(capsys)
        assert "\n" not in content.replace("\r\n", "")
        first, *others = drafted().claims
        assert first.quotes[0].start == ENGLISH.index("About 190")
        assert first.subject == "fire"
        assert others

    @pytest.mark.parametrize(
        "hand",
        [
            "claimcheck: 1\nsources: {}\nclaims: [CLAIM]\n",
            "claimcheck: 1\nsources: {c: {title: C}}\nclaims: [\n  CLAIM,\n]\n",
            "claimcheck: 1\nsources: {c: {title: C}}\nclaims: [\n  CLAIM  # by hand\n]\n",
            "{claimcheck: 1, claims: [CLAIM]}",
            '{"claimcheck": 1,\n "sources": {"c": {}},\n "claims": [\n  CLAIM]}\n',
        ],
    )
    def test_adds_to_sections_in_brackets(self, capsys, hand):
        archive(ENGLISH)
        claim = '{"subject": "a", "property": "b", "value": 1, "source": "c"}'
        Path("post.claims.yaml").write_text(hand.replace("CLAIM", claim), encoding="utf-8")
        content = draft(capsys, "--published", "2026-02-12")
        first, *others = drafted().claims
        assert (first.subject, first.value) == ("a", "1")
        assert [claim.value for claim in others] == [claim.value for claim in self.by_lines(capsys)]
        assert "# sentence " in content
        assert draft(capsys) == content

    @staticmethod
    def by_lines(capsys):
        draft(capsys, "--published", "2026-02-12", output="other.claims.yaml")
        return drafted("other.claims.yaml").claims


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (None, "there is no archived copy"),
            (b"", "is empty"),
            (b"\x00\x01\x02binary", "not a text"),
            ("שלום".encode("cp1255"), "not UTF-8"),
            (b"%PDF-1.7 \n", "PDF"),
            ("\u0301\u0301\u0301".encode(), "no letter"),
        ],
        ids=["missing", "empty", "binary", "encoding", "pdf", "marks"],
    )
    def test_of_what_is_no_text(self, capsys, content, words):
        if content is not None:
            Path("post.txt").write_bytes(content)
        code, out, err = run(capsys, "draft", "post.txt", "--language", "en")
        assert (code, out) == (2, "")
        assert words in err
        assert "'post.txt'" in err

    def test_of_a_text_outside_of_the_project_unless_its_folder_is_allowed(self, capsys, tmp_path_factory):
        outside = tmp_path_factory.mktemp("outside") / "post.txt"
        outside.write_text(ENGLISH, encoding="utf-8")
        Path("link.txt").symlink_to(outside)
        for path in (outside, "link.txt"):
            code, _, err = run(capsys, "draft", path)
            assert code == 2
            assert "outside of the project" in err
        assert run(capsys, "draft", outside, "--text-folder", outside.parent)[0] == 0

    def test_of_a_language_that_cannot_be_told(self, capsys):
        archive("190 40 12")
        code, _, err = run(capsys, "draft", "post.txt")
        assert code == 2
        assert "--language" in err

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--language", "tlh"],
            ["--published", "someday"],
            ["--published", "yesterday"],
            ["--source", "no id"],
            ["-o", "-"],
            ["-o", "draft.yaml"],
            ["-o", "nowhere/draft.claims.yaml"],
            ["-o", "folder.claims.yaml"],
            ["-"],
            ["other.txt", "--source", "one"],
        ],
        ids=" ".join,
    )
    def test_of_what_cannot_be_meant(self, capsys, arguments, folder):
        archive(ENGLISH)
        (folder / "folder.claims.yaml").mkdir()
        code, out, err = run(capsys, "draft", "post.txt", *arguments)
        assert (code, out) == (2, "")
        assert err.startswith("claimcheck")

    @pytest.mark.parametrize(
        "content", [b"a: [", b"notes: 1\n", b"\xff\xfe", b'claimcheck: 1\nclaims: [{"a": 1}]\n', b""]
    )
    def test_of_a_file_that_is_not_ours(self, capsys, content):
        archive(ENGLISH)
        Path("post.claims.yaml").write_bytes(content)
        code, _, err = run(capsys, "draft", "post.txt", "-o", "post.claims.yaml")
        assert code == 2
        assert ("not UTF-8" if content == b"\xff\xfe" else "cannot be read as a claim file") in err
        assert Path("post.claims.yaml").read_bytes() == content

    @pytest.mark.parametrize(
        ("key", "words"),
        [("language: tlh", "'tlh', a language that claimcheck"), ("published: someday", "cannot be read")],
    )
    def test_of_a_source_that_cannot_be_read_as_it_is_declared(self, capsys, key, words):
        archive(ENGLISH)
        hand = f"claimcheck: 1\nsources:\n  post:\n    text: post.txt\n    {key}\n"
        Path("post.claims.yaml").write_text(hand, encoding="utf-8")
        code, _, err = run(capsys, "draft", "post.txt", "-o", "post.claims.yaml")
        assert code == 2
        assert words in err
        assert Path("post.claims.yaml").read_text("utf-8") == hand

    def test_of_a_source_that_has_another_text(self, capsys):
        archive(ENGLISH)
        draft(capsys, "--source", "post")
        archive(HEBREW, "other.txt")
        code, _, err = run(capsys, "draft", "other.txt", "--source", "post", "-o", "post.claims.yaml")
        assert code == 2
        assert "has another text" in err
