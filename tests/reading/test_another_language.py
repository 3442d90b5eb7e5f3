"""A language that no module knows is read by its tables alone."""

from __future__ import annotations

import pytest

from claimcheck.languages.dates import Dates as DateTables
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech
from claimcheck.reading.dates.dates import Dates
from claimcheck.reading.numbers.amounts import Amounts
from claimcheck.reading.tokens import tokens

FRENCH = Language(
    code="fr",
    name="French",
    numbers=Numbers(
        cardinals={2: "deux", 3: "trois"}, times={"day": "jours, jour", "week": "semaines, semaine"},
        ordinals={1: "premier"}, ordinal_endings="er, e, ème", before={"about": "environ"},
    ),
    dates=DateTables(
        months={
            "": (
                "janvier, janv.", "février, févr.", "mars", "avril", "mai", "juin", "juillet, juil.", "août",
                "septembre, sept.", "octobre, oct.", "novembre, nov.", "décembre, déc.",
            ),
        },
        months_in_frame="mars, mai",
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        year_words="l'an, l'année",
        numeric="dmy",
        seasons={"summer": "été", "winter": "hiver"},
        of="de, de l'année",
        parts={"early": "début, au début de", "mid": "mi", "late": "fin, fin de"},
        decades={1960: "les années soixante"},
        decade_words="les années, années",
        centuries="siècle",
        eras={"BC": "av. J.-C.", "AD": "apr. J.-C."},
        relative={"today": "aujourd'hui", "yesterday": "hier", "tomorrow": "demain"},
        units={"week": "la semaine", "month": "le mois", "year": "l'an, l'année"},
        shifts_behind={"last": "dernier, dernière", "next": "prochain, prochaine"},
        ago_before="il y a",
        offsets_behind={"after": "plus tard, après", "before": "plus tôt, avant"},
        about="vers, environ",
        prepositions={
            "in": "en", "on": "le, les", "since": "depuis", "from": "du, de", "to": "au, à",
            "until": "jusqu'au, jusqu'en",
            "between": "entre", "and": "et", "or": "ou",
        },
        future="aura lieu, prévu, prévue",
        past="a eu lieu, a dit",
    ),
    speech=Speech(),
)  # fmt: skip
RUSSIAN = Language(
    code="ru",
    name="Russian",
    numbers=Numbers(
        cardinals={3: "три"}, times={"day": "дня, дней, день", "week": "недели, недель"}, ordinal_endings="й, го",
    ),
    dates=DateTables(
        months={
            "": (
                "января, январе, январь", "февраля, феврале, февраль", "марта, марте, март", "апреля, апреле, апрель",
                "мая, мае, май", "июня, июне, июнь", "июля, июле, июль", "августа, августе, август",
                "сентября, сентябре, сентябрь", "октября, октябре, октябрь", "ноября, ноябре, ноябрь",
                "декабря, декабре, декабрь",
            ),
        },
        weekdays=(
            "понедельник", "вторник", "среда, среду", "четверг", "пятница, пятницу", "суббота, субботу", "воскресенье",
        ),
        eras={"AD": "года, году, г."},
        numeric="dmy",
        parts={"early": "начале, начало", "late": "конце, конец"},
        relative={"today": "сегодня", "yesterday": "вчера"},
        units={"week": "неделе", "month": "месяце", "year": "году"},
        shifts={"last": "прошлом, прошлой, прошлую, минувшее", "next": "следующем, следующей"},
        ago_behind="назад",
        prepositions={
            "in": "в", "on": "в, во", "since": "с, со", "from": "с, со", "to": "по", "until": "до", "and": "и",
        },
        future="состоится, состоятся",
    ),
    speech=Speech(),
)  # fmt: skip
CASES = [
    (FRENCH, "Le pont a ouvert le 16 novembre 2025.", ["16 November 2025"]),
    (FRENCH, "Le pont a ouvert le dimanche 16 novembre.", ["Sunday 16 November"]),
    (FRENCH, "Le pont a ouvert le 1er mai 1998.", ["1 May 1998"]),
    (FRENCH, "Le pont a ouvert le 16/11/2025.", ["2025-11-16"]),
    (FRENCH, "Le pont a ouvert les 28 et 29 octobre.", ["28 October", "29 October"]),
    (FRENCH, "Ouvert du 3 au 5 mai 2025.", ["3 May 2025/5 May 2025"]),
    (FRENCH, "Fermé depuis 2015.", ["2015/.."]),
    (FRENCH, "Fermé en octobre dernier.", ["last October"]),
    (FRENCH, "Fermé mi-novembre.", ["mid-November"]),
    (FRENCH, "Fermé fin 2024.", ["late 2024"]),
    (FRENCH, "Bâti au 19e siècle.", ["19th century"]),
    (FRENCH, "Bâti en 44 av. J.-C. à Rome.", ["44 BC"]),
    (FRENCH, "Fermé la semaine dernière.", ["last week"]),
    (FRENCH, "Fermé il y a trois jours.", ["3 days ago"]),
    (FRENCH, "Fermé deux semaines plus tard.", ["2 weeks after ?"]),
    (FRENCH, "Le vote aura lieu le 5 mars.", ["next 5 March"]),
    (RUSSIAN, "Мост открыли 16 ноября 2025 года.", ["16 November 2025"]),
    (RUSSIAN, "Мост открыли в воскресенье, 16 ноября.", ["Sunday 16 November"]),
    (RUSSIAN, "Мост открыли 16.11.2025.", ["2025-11-16"]),
    (RUSSIAN, "Мост открыли в октябре.", ["October"]),
    (RUSSIAN, "Мост открыли в начале октября.", ["early October"]),
    (RUSSIAN, "Мост закрыт с 3 по 5 мая 2025 года.", ["3 May 2025/5 May 2025"]),
    (RUSSIAN, "Мост закрыли в прошлом году.", ["last year"]),
    (RUSSIAN, "Мост закрыли три дня назад.", ["3 days ago"]),
    (RUSSIAN, "Встреча состоится 5 марта.", ["next 5 March"]),
]


@pytest.mark.parametrize(("language", "text", "notations"), CASES)
def test_it_is_read_by_its_tables(language: Language, text: str, notations: list[str]) -> None:
    found, dates = tokens(text), Dates(language, Amounts(language))
    read, position = [], 0
    while position < len(found):
        here = dates.at(found, position)
        position = position + 1 if here is None else here.next
        if here is not None and here.type:
            read.append(here.notation)
    assert read == notations
