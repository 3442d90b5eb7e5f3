"""English."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech, phrases

__all__ = ["LANGUAGE"]

_NUMBERS: Final = Numbers()

_DATES: Final = Dates()

_SPEECH: Final = Speech(
    before={
        **dict.fromkeys(
            (
                "according to",
                "as reported by",
                "reported by",
                "as stated by",
                "as told by",
                "as announced by",
                "as confirmed by",
                "citing",
                "quoting",
                "in the words of",
                "on the authority of",
                "as per",
            ),
            "",
        ),
    },
    verbs={
        **dict.fromkeys(("said", "says", "say", "told", "tells", "saying"), True),
        **dict.fromkeys(
            (
                "reported",
                "reports",
                "report",
                "announced",
                "announces",
                "stated",
                "states",
                "claimed",
                "claims",
                "confirmed",
                "confirms",
                "added",
                "adds",
                "noted",
                "notes",
                "estimated",
                "estimates",
                "warned",
                "warns",
                "declared",
                "declares",
                "explained",
                "explains",
                "insisted",
                "insists",
                "alleged",
                "alleges",
                "acknowledged",
                "admitted",
                "recalled",
                "revealed",
                "asserted",
                "asserts",
                "maintained",
                "maintains",
                "testified",
                "wrote",
                "writes",
                "tweeted",
                "disclosed",
                "predicted",
                "predicts",
                "suggested",
            ),
            False,
        ),
    },
    that=phrases("that, how, there, it, he, she, they, we"),
    pronouns=phrases("he, she, it, they, we, i, you, who, which, this, one, those, these, what, some, others"),
    about_him=phrases(
        "according to him, according to her, according to them, in his words, in her words, in their words"
    ),
    impersonal=phrases(
        "reportedly, allegedly, it was reported that, it is reported that, it has been reported that, "
        "it was said that, it is said that, is said to, are said to, was said to, were said to, is reported to, "
        "are reported to, was reported to have, were reported to have, is alleged to, are alleged to, "
        "it is alleged that, rumour has it that, rumor has it that, supposedly, unconfirmed reports"
    ),
    denials=phrases(
        "not, never, nobody, none, neither, without, refused, declined, if, nor, didn't, doesn't, don't, hasn't, "
        "haven't, hadn't, won't, wouldn't, cannot, can't, couldn't"
    ),
    unfit_before=phrases(
        "no, was, were, been, be, is, are, being, to, of, the, a, an, would, should, could, might, may, must, will, "
        "shall, let, did, do, does"
    ),
    determiners=phrases("the, a, an, its, his, her, their, our, this, that"),
    no_speakers=phrases(
        "plan, plans, law, laws, schedule, rules, rule, agreement, treaty, constitution, custom, tradition, need, "
        "needs, size, age, taste, type, rank, merit, protocol, principle, article, clause, terms, timetable, "
        "calendar, map, resolution, which, what, whether, how, order, design, convention, charter, contract, budget, "
        "season, weight, height, length, colour, color, habit, instructions, programme, program, standards, standard, "
        "regulations"
    ),
    openings=phrases(
        "a report by, a report from, a report in, reports by, reports from, reports in, the report of, "
        "a statement by, a statement from, the statement of, statements by, sources at, figures from, data from, "
        "a count by, estimates by, an estimate by, new figures from, the latest figures from, an announcement by"
    ),
    ends=phrases(
        "that, who, whom, whose, which, when, while, as, on, during, after, before, since, because, if, but, where, "
        "by, at, until, following, whereas, although, though, in a, in an, in his, in her, in their, in its, there, "
        "today, yesterday, earlier, later, last, this, monday, tuesday, wednesday, thursday, friday, saturday, "
        "sunday, is, are, was, were, has, have, had, will, would, it, he, she, they, we, about, some, nearly, almost, "
        "around, more, at least, up to, to, with"
    ),
    edges=phrases(
        "and, but, so, yet, or, then, as, when, while, although, though, because, also, meanwhile, however, later, "
        "earlier, has, have, had, recently, again, further, still, already, himself, herself, themselves, itself, "
        "reportedly, only, just, now, even, today, yesterday, officially, repeatedly, subsequently, separately, "
        "nevertheless, publicly, often, previously, first, too, monday, tuesday, wednesday, thursday, friday, "
        "saturday, sunday"
    ),
    fronted=phrases(
        "on, in, at, after, before, during, since, for, from, with, by, if, of, to, once, until, despite, following, "
        "under, over, about, like, whatever, all, it"
    ),
    abbreviations=phrases(
        "mr, mrs, ms, mx, dr, prof, gen, sen, rep, gov, lt, col, maj, capt, sgt, cmdr, adm, hon, rev, fr, st, ste, "
        "mt, messrs, jr, no, nos, vs, cf, ca, approx, e.g, i.e, fig, figs, vol, pp, p, art, arts, sec, ch, eq, al, "
        "brig, pres, supt, amb, dept, est, ft, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, tel, ext"
    ),
    closing_abbreviations=phrases(
        "etc, inc, ltd, co, corp, bros, u.s, u.k, u.n, e.u, a.m, p.m, d.c, b.c, a.d, u.s.a, ph.d, sr, plc, llc"
    ),
    frequent=phrases(
        "the, of, and, to, in, a, is, was, for, on, that, with, as, by, at, it, from, are, be, were, this, an, has, "
        "have, had, its, which, their, his, but, not, or, they, he, she, who, will, been, after, more, there, we, "
        "all, when"
    ),
    furniture={
        **dict.fromkeys(
            phrases(
                "home, menu, search, skip to content, skip to main content, skip to navigation, sign in, log in, "
                "login, register, sign up, subscribe, subscribe now, newsletter, sign up to our newsletter, about us, "
                "contact us, contact, privacy policy, terms of use, terms of service, terms and conditions, "
                "scroll to top, back to top, next, previous, read more, show more, load more, close, "
                "advertise with us, advertisement, jump to content, table of contents, contents, my account, "
                "latest news, breaking news, trending, print, select language, careers, sitemap, help, faq"
            ),
            "navigation",
        ),
        **dict.fromkeys(
            phrases(
                "share, share this, share this article, share on facebook, share on twitter, share on x, tweet, "
                "facebook, twitter, whatsapp, telegram, linkedin, email, e-mail, copy link, follow us, save, "
                "comments, leave a comment"
            ),
            "share line",
        ),
    },
    line_beginnings={
        **dict.fromkeys(phrases("tags:, tagged:, topics:, keywords:, filed under:, categories:, category:"), "tags"),
        **dict.fromkeys(phrases("share:, share this:, follow us on, subscribe to our"), "share line"),
        **dict.fromkeys(
            phrases("read more:, read also:, see also:, also read:, related:, more on this:, watch:, listen:"),
            "related links",
        ),
        **dict.fromkeys(
            phrases(
                "photo:, photos:, photo by, photo credit:, image:, picture:, credit:, illustration:, file photo, video:"
            ),
            "caption",
        ),
        **dict.fromkeys(phrases("this site uses cookies, this website uses cookies, we use cookies"), "cookie notice"),
        **dict.fromkeys(phrases("copyright, all rights reserved, ©"), "page footer"),
        **dict.fromkeys(phrases("published, updated, last updated, posted, posted on, first published"), "dateline"),
    },
    line_words={
        **dict.fromkeys(
            phrases("photo:, photo by, via getty images, getty images, file photo, photograph:"), "caption"
        ),
        **dict.fromkeys(phrases("all rights reserved"), "page footer"),
        **dict.fromkeys(phrases("accept cookies, accept all cookies, cookie policy, cookie settings"), "cookie notice"),
        **dict.fromkeys(phrases("min read, minute read, minutes read, mins read, reading time"), "dateline"),
    },
    box_headings={
        **dict.fromkeys(
            phrases(
                "related, related articles, related stories, related news, more stories, more from us, "
                "you may also like, you might also like, read next, most read, most popular, recommended, "
                "recommended for you, more news, further reading, also in the news, latest stories, popular now, "
                "editor's picks"
            ),
            "related links",
        ),
        **dict.fromkeys(phrases("faq, faqs, frequently asked questions"), "question box"),
    },
)

LANGUAGE: Final = Language(code="en", name="English", numbers=_NUMBERS, dates=_DATES, speech=_SPEECH)
