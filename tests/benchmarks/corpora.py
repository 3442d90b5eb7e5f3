"""Corpora to measure with: made up, the same for the same seed, and of the size and mix of real ones.

A claim is about 337 bytes of JSON; about five claims make a group; most groups agree, and one in 2,000 does not.
Bulk claims spend their bytes on the quote; curated ones also say who is credited, when, how credible it is.
"""

from __future__ import annotations

import json
import random
from calendar import month_name
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Final

SOURCES: Final = 60
MONTHS: Final = list(month_name)[1:]
BODIES: Final = ("mayor", "civil-defence", "hospital", "ministry", "rescue-service")
WITNESSES: Final = 3000
"""Whom curated claims go back to: so many that two sources of a group seldom credit the same one."""
SENTENCES: Final = (
    "the rescue teams said that people were still waiting near bridge in town after water rose for third day",
    "officials counted families from both banks while schools stayed closed and roads under mud reported",
    "قال عمال الإنقاذ إن العائلات تنتظر قرب الجسر بعد ارتفاع المياه في المدينة",
    "צוותי החילוץ מסרו כי התושבים ממתינים ליד הגשר אחרי עליית המים בעיר",
)
WORDS: Final = [word for sentence in SENTENCES for word in sentence.split()]

Item = dict[str, object]


def preamble(*, subjects: Iterable[str] = ()) -> Item:
    """Everything but the claims; where subjects are named, they and those who are credited are declared."""
    witnesses = (f"resident-{number}" for number in range(WITNESSES))
    names = [*BODIES, *witnesses, *subjects] if subjects else []
    return {
        "claimcheck": 1,
        "entities": {name: {"name": name.replace("-", " ").capitalize(), "kind": "event"} for name in names},
        "sources": {
            f"paper-{number}": {"title": f"Paper {number}", "published": f"2025-11-{number % 28 + 1:02}"}
            for number in range(SOURCES)
        },
        "properties": {
            "injured": {"type": "count", "unit": "person", "qualifiers": {"part": "category"}},
            "rescuers": {"type": "count", "unit": "person"},
            "opened": {"type": "date"},
        },
    }


def curated(number: int, *, seed: int = 7) -> Iterator[Item]:
    """So many claims as people write them."""
    dice = random.Random(seed)
    for claim in claims(number, seed=seed):
        yield {
            **claim,
            "attributed_to": [*dice.sample(BODIES, k=dice.randrange(2)), f"resident-{dice.randrange(WITNESSES)}"],
            "as_of": f"2025-11-{dice.randrange(1, 29):02}",
            "credibility": dice.randrange(1, 7),
            "tags": dice.sample(["checked", "flood", "north"], k=dice.randrange(1, 3)),
            "quote": " ".join(dice.choices(WORDS, k=11)),
        }


def claims(number: int, *, seed: int = 7) -> Iterator[Item]:
    """So many claims in bulk, in groups of three to seven."""
    dice = random.Random(seed)
    made = group = 0
    while made < number:
        group += 1
        wrong = group % 2000 == 1000
        values = _dates(dice, wrong=wrong) if group % 3 == 0 else _counts(dice, wrong=wrong)
        property = "opened" if group % 3 == 0 else ("injured", "rescuers")[group % 2]
        for value in values[: number - made]:
            made += 1
            yield _claim(dice, made, f"flood-of-the-{group}th-valley", property, value)


def one_group(number: int, *, agree: bool, seed: int = 7) -> Iterator[Item]:
    """One group of so many claims, all of them around one number or, where they do not agree, around a hundred."""
    dice = random.Random(seed)
    for made in range(1, number + 1):
        middle = 5000 if agree else 5000 + 1000 * dice.randrange(100)
        yield _claim(
            dice, made, "flood", "injured", f"{middle - dice.randrange(1, 90)}..{middle + dice.randrange(1, 90)}"
        )


def chained(number: int, *, seed: int = 7) -> Iterator[Item]:
    """So many claims, each group of five by sources that lie far apart in one chain of copies."""
    dice = random.Random(seed)
    for made in range(number):
        yield {
            "id": f"claim-{made:07}",
            "subject": f"flood-of-the-{made // 5}th-valley",
            "property": "rescuers",
            "value": 40,
            "source": f"copy-{dice.randrange(number // 10)}",
        }


def write_chained(folder: Path, number: int) -> Path:
    """A folder with so many claims on a tenth as many sources, each of which is derived from the next one."""
    write_jsonl(folder, chained(number))
    sources = {f"copy-{made}": {"derived_from": [f"copy-{made + 1}"]} for made in range(number // 10)}
    (folder / "chain.claims.json").write_text(
        json.dumps({"claimcheck": 1, "sources": {**sources, f"copy-{number // 10}": {}}}), encoding="utf-8"
    )
    return folder


def _claim(dice: random.Random, made: int, subject: str, property: str, value: str | int) -> Item:
    claim: Item = {
        "id": f"claim-{made:07}",
        "subject": subject,
        "property": property,
        "value": value,
        "source": f"paper-{dice.randrange(SOURCES)}",
    }
    if property == "injured":
        claim["qualifiers"] = {"part": "residents"}
    if made % 4 == 0:
        claim["as_of"] = f"2025-11-{dice.randrange(1, 29):02}"
    claim["quote"] = " ".join(dice.choices(WORDS, k=22))
    return claim


def _counts(dice: random.Random, *, wrong: bool) -> list[str | int]:
    middle = dice.randrange(30, 4000)
    ways: list[str | int] = [
        middle,
        f"about {middle}",
        f"at least {middle - dice.randrange(9)}",
        f"{middle - 4}..{middle + 9}",
    ]
    return [*dice.choices(ways, k=dice.randrange(3, 8)), *([middle, middle * 2] if wrong else [])]


def _dates(dice: random.Random, *, wrong: bool) -> list[str | int]:
    month, day = dice.randrange(12), dice.randrange(9, 23)
    ways: list[str | int] = [
        f"2025-{month + 1:02}-{day:02}",
        f"{day} {MONTHS[month]} 2025",
        f"2025-{month + 1:02}",
        f"mid-{MONTHS[month]} 2025",
    ]
    return [*dice.choices(ways, k=dice.randrange(3, 8)), *([ways[0], f"2025-{month + 1:02}-28"] if wrong else [])]


def write_jsonl(folder: Path, items: Iterator[Item]) -> Path:
    """A folder to check: the claims as JSON Lines, beside a file with all else."""
    folder.mkdir()
    (folder / "corpus.claims.json").write_text(json.dumps(preamble()), encoding="utf-8")
    with (folder / "bulk.claims.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    return folder


def write_quoting(folder: Path, *, texts: int, characters: int, quotes: int, rewritten: int = 0, seed: int = 7) -> Path:
    """A folder to check: so many archived texts of so many characters, with so many claims that quote each.

    One of so many quotes that are `rewritten` has two spaces for each, and its place is not given.
    """
    dice = random.Random(seed)
    (folder / "texts").mkdir(parents=True)
    sources, items = {}, []
    for number in range(texts):
        text = _text(dice, SENTENCES[1 + number % 3], characters)
        (folder / "texts" / f"{number}.txt").write_text(text, encoding="utf-8")
        sources[f"paper-{number}"] = {"text": f"texts/{number}.txt"}
        for made in range(quotes):
            start = text.index(" ", dice.randrange(len(text) - 100)) + 1
            quote = {"exact": text[start : text.index(" ", start + 40)], "start": start}
            if rewritten and made % rewritten == 0:
                quote = {"exact": text[start : text.index(" ", start + 40)].replace(" ", "  ")}
            items.append(
                {
                    "subject": f"flood-{made}",
                    "property": "injured",
                    "value": made,
                    "source": f"paper-{number}",
                    "quote": quote,
                }
            )
    preamble = {"claimcheck": 1, "sources": sources, "properties": {"injured": {"type": "count"}}}
    (folder / "corpus.claims.json").write_text(json.dumps(preamble), encoding="utf-8")
    with (folder / "quotes.claims.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    return folder


def _text(dice: random.Random, letters: str, characters: int) -> str:
    """Lines of some sentences with punctuation and numbers, of words of these letters, a few of which are frequent."""
    alphabet = [letter for letter in letters if letter.isalpha() and letter not in "ךםןףץ"]  # those end words
    words = ["".join(dice.choices(alphabet, k=dice.randrange(2, 9))) for _ in range(20_000)]
    frequency = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    lines: list[str] = []
    length = 0
    while length < characters:
        sentences = []
        for _ in range(3):
            said = dice.choices(words, cum_weights=frequency, k=12)
            said[dice.randrange(12)] += ","
            said[dice.randrange(12)] = str(dice.randrange(3000))
            sentences.append(f"{' '.join(said)}.")
        lines.append(" ".join(sentences))
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def write_towns(folder: Path, *, towns: int, constraints: bool, seed: int = 7) -> Path:
    """A folder to check: three counts of every town, and, if wanted, that they add up; of one in 1,000 they do not."""
    dice = random.Random(seed)
    folder.mkdir()
    document: Item = {
        "claimcheck": 1,
        "sources": {"census": {"title": "Census"}},
        "properties": {name: {"type": "count"} for name in ("men", "women", "all")},
    }
    if constraints:
        document["constraints"] = [{"that": ".men + .women = .all"}, {"that": ".men <= .all"}]
    (folder / "corpus.claims.json").write_text(json.dumps(document), encoding="utf-8")
    with (folder / "bulk.claims.jsonl").open("w", encoding="utf-8") as file:
        for number in range(1, towns + 1):
            men, women = dice.randrange(100, 900), dice.randrange(100, 900)
            whole = men + women if number % 1000 else 5
            for name, value in (("men", f"about {men}"), ("women", women), ("all", f"{whole}..{whole + 60}")):
                quote = " ".join(dice.choices(WORDS, k=22))
                claim = {
                    "subject": f"town-{number}",
                    "property": name,
                    "value": value,
                    "source": "census",
                    "quote": quote,
                }
                file.write(json.dumps(claim, ensure_ascii=False) + "\n")
    return folder


def write_timeline(
    folder: Path, *, subjects: int, part: int, orders: int, wrong: int, others: int = 0, seed: int = 7
) -> Path:
    """A folder to check: events that depend on each other in parts of up to so many, with so many wrong orders.

    Every event has a date, known to the day, month or season, and `others` claims that are not about time; two in
    three orders have a length.
    """
    dice = random.Random(seed)
    folder.mkdir()
    names = [f"event-{number:06}" for number in range(subjects)]
    document = preamble(subjects=names)
    document["sources"] = {f"paper-{number}": {"published": f"2026-0{number % 9 + 1}"} for number in range(SOURCES)}
    (folder / "corpus.claims.json").write_text(json.dumps(document), encoding="utf-8")
    with (folder / "bulk.claims.jsonl").open("w", encoding="utf-8") as file:
        for made, (name, property, value) in enumerate(_times(dice, names, part, orders, wrong, others)):
            claim = _claim(dice, made, name, property, value)
            del claim["quote"]  # what evidence costs is measured elsewhere
            file.write(json.dumps(claim, ensure_ascii=False) + "\n")
    return folder


def _times(
    dice: random.Random, names: list[str], part: int, orders: int, wrong: int, others: int
) -> Iterator[tuple[str, str, str | int]]:
    """Subject, property and value of each claim."""
    days = [dice.randrange(730_000, 739_000) for _ in names]
    parts: list[range] = []
    while (first := parts[-1].stop if parts else 0) < len(names):
        parts.append(range(first, min(first + dice.randrange(part // 2, part) + 1, len(names))))
    of = [each for each in parts for _ in each]
    for name, day in zip(names, days, strict=True):
        yield name, "date", _dated(dice, day)
        yield from ((name, "rescuers", dice.randrange(9)) for _ in range(others))
    mistaken = set(dice.sample(range(orders), k=wrong))
    for made in range(orders):
        number = dice.randrange(len(names))
        other = dice.choice([each for each in dice.choices(of[number], k=3) if each != number] or [number])
        if made in mistaken:
            value = _ordered(days, other, number, names, 0).replace(names[number], names[other])
        else:
            value = _ordered(days, number, other, names, made % 3)
        yield names[number], "date", value


def _dated(dice: random.Random, day: int) -> str:
    written = date.fromordinal(day)
    return dice.choice([written.isoformat(), written.isoformat()[:7], f"{written.isoformat()[:7]}/.."])


def _ordered(days: list[int], number: int, other: int, names: list[str], kind: int) -> str:
    apart = days[number] - days[other]
    if not apart:
        return f"same day as {names[other]}"
    relation = "after" if apart > 0 else "before"
    length = ("", f"{abs(apart) // 365} years ", f"at least {abs(apart) // 70 * 10} weeks ")[
        kind if abs(apart) > 365 else 0
    ]
    return f"{length}{relation} {names[other]}"


def write_yaml(folder: Path, items: Iterator[Item]) -> Path:
    """A folder to check: one YAML file, in the style in which people write."""
    import yaml

    folder.mkdir()
    claims = list(items)
    subjects = dict.fromkeys(str(claim["subject"]) for claim in claims)
    document = {**preamble(subjects=subjects), "claims": claims}
    text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    (folder / "all.claims.yaml").write_text(text, encoding="utf-8")
    return folder


def write_files(folder: Path, items: Iterator[Item], *, each: int) -> Path:
    """A folder to check: YAML files of so many claims, beside one with all else."""
    import yaml

    folder.mkdir()
    claims = list(items)

    def write(name: str, document: Item) -> None:
        text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.claims.yaml").write_text(text, encoding="utf-8")

    write("corpus", preamble(subjects=dict.fromkeys(str(claim["subject"]) for claim in claims)))
    for first in range(0, len(claims), each):
        write(f"part-{first // each:03}", {"claimcheck": 1, "claims": claims[first : first + each]})
    return folder


def write_article(path: Path, code: str, *, characters: int) -> Path:
    """A text of paragraphs, in which one sentence of four states something."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draw = random.Random(characters)
    plain = PLAIN[code]
    written, length = [], 0
    while length < characters:
        number, day, month = draw.randint(13, 4000), draw.randint(1, 28), draw.randint(0, 11)
        stating = STATING[code].format(number=number, day=day, month=MONTHS_OF[code][month], year=2000 + number % 25)
        paragraph = " ".join([draw.choice(plain), draw.choice(plain), stating, draw.choice(plain)])
        written.append(paragraph)
        length += len(paragraph) + 2
    path.write_text("\n\n".join(written), encoding="utf-8")
    return path


PLAIN: Final = {
    "en": (
        "The rescue teams said that people were still waiting near the bridge in town after the water rose again.",
        "Officials from both banks met while the schools stayed closed and the roads to the market lay under mud.",
        "Nobody in the valley remembers a winter like that, and the mill has not turned since the storm came.",
    ),
    "ar": (
        "قال عمال الإنقاذ إن العائلات تنتظر قرب الجسر بعد ارتفاع المياه في المدينة مرة أخرى.",
        "وأوضحت البلدية أن الطرق المؤدية إلى السوق ما زالت مغلقة أمام السيارات وأن المدارس لن تفتح أبوابها.",
        "ولا يذكر أحد في الوادي شتاء كهذا، والطاحونة لم تدر منذ هبوب العاصفة.",
    ),
    "he": (
        "צוותי החילוץ מסרו כי התושבים ממתינים ליד הגשר אחרי עליית המים בעיר.",
        "בעירייה אמרו שהכבישים המובילים לשוק עדיין חסומים לתנועה ובתי הספר סגורים.",
        "איש בעמק אינו זוכר חורף כזה, והטחנה לא הסתובבה מאז הסערה.",
    ),
}
STATING: Final = {
    "en": "About {number} people came to the hall on {day} {month} {year}.",
    "ar": "حضر نحو {number} شخص إلى القاعة في {day} {month} {year}.",
    "he": "כ-{number} איש באו לאולם ב-{day} ב{month} {year}.",
}
MONTHS_OF: Final = {
    "en": MONTHS,
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),  # noqa: SIM905
    "he": ["ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"],
}
