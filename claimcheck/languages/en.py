"""English."""

from __future__ import annotations

from typing import Final

from claimcheck.languages.dates import Dates
from claimcheck.languages.language import Language
from claimcheck.languages.numbers import Numbers
from claimcheck.languages.speech import Speech, phrases

__all__ = ["LANGUAGE"]

_PASSING: Final = (
    "passed, passes, pass, passing, climbed past, rose past, soared past, surged past, jumped past, grew past, "
    "swelled past, moved past, pushed past, went past, shot past, gone past, risen past, climbing past, rising past, "
    "climbs past, rises past, went beyond, goes beyond, gone beyond, going beyond, climbed beyond, rose beyond, "
    "well beyond, far beyond, beyond, crossed, crosses, cross, crossing, breached, breaches, breach, breaching, "
    "eclipsed, eclipses, eclipse, outstripped"
)
"""Verbs that say of a number that it is greater than another."""

_LOW_ORDINALS: Final = (
    "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, "
    "fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second, "
    "twenty-third, twenty-fourth, twenty-fifth"
)
"""Ordinals that `hundred and` stands in front of without a number: the hundred and first."""
_BOTH: Final = (
    "pilots, men, women, boys, girls, brothers, sisters, soldiers, officers, policemen, guards, suspects, victims, "
    "drivers, passengers, prisoners, hostages, attackers, gunmen, survivors, astronauts, climbers, divers, sailors, "
    "crew members, teachers, students, children, sons, daughters, judges, ministers, defendants, patients, "
    "journalists, "
    "reporters, workers, miners, firefighters, paramedics, bodies, buildings, bridges, towers, houses, aircraft, "
    "planes, "
    "helicopters, trains, cars, trucks, lorries, ships, boats, vessels, buses, drones, engines, parents, players, "
    "motorcyclists, cyclists, bombers, assailants, detainees, inmates, tourists, doctors, nurses"
)
"""Nouns behind `both` of which it counts two."""

_NUMBERS: Final = Numbers(
    cardinals={
        0: "zero",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve, a dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty, fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "a hundred",
    },
    hundreds={100: "hundred"},
    scales={10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"},
    scaled={10**3: "a thousand", 10**6: "a million", 10**9: "a billion", 10**12: "a trillion"},
    attached_scales={
        "k": 10**3,
        "mn": 10**6,
        "mln": 10**6,
        "bn": 10**9,
        "tn": 10**12,
        "trn": 10**12,
    },
    doubtful_scales={"m": 10**6, "M": 10**6},
    scaled_things=(
        "people, persons, men, women, children, adults, pensioners, citizens, civilians, residents, inhabitants, "
        "refugees, "
        "migrants, immigrants, voters, votes, workers, employees, students, pupils, patients, customers, consumers, "
        "users, subscribers, members, followers, viewers, readers, listeners, visitors, tourists, passengers, "
        "pilgrims, players, fans, supporters, drivers, motorists, taxpayers, farmers, families, households, homes, "
        "houses, flats, properties, jobs, tickets, copies, units, shares, doses, jabs, vaccines, vaccinations, tests, "
        "cases, infections, deaths, births, views, downloads, streams, hits, clicks, visits, trips, journeys, "
        "passengers, flights, seats, cars, vehicles, phones, smartphones, devices, handsets, computers, parcels, "
        "packages, letters, meals, bottles, cans, bags, eggs, birds, chickens, cattle, sheep, pigs, animals, "
        "records, accounts, files, documents, messages, emails, posts, tweets, signatures, applications, orders, "
        "transactions, payments, loans, policies, claims, bets, pounds, euros, dollars, speakers, believers, "
        "followers, holidaymakers, commuters, shoppers, savers, borrowers, tenants, homeowners, books, albums, "
        "barrels, bushels, head of cattle, of them, of these"
    ),
    scaled_adjectives=(
        "new, extra, more, additional, other, displaced, registered, active, monthly, daily, annual, paying, unique, "
        "eligible, hungry, poor, young, older, elderly, foreign, domestic, regular, internally, unemployed, stateless, "
        "online, paid, free, electric, used, private, public, social, affordable, rural, urban, infected, vaccinated"
    ),
    not_scaled="3M",
    money_scales={"K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "t": 10**12, "T": 10**12},
    dozens={12: "dozen", 20: "score"},
    minus="minus, negative",
    conjunctions="and",
    units_with_and=False,
    not_alone="zero, one",
    list_joints="and, or, plus",
    not_counted_endings="ing, ed, ly",
    shares={
        "1/2": "half, a half, one-half, one half",
        "1/3": "one-third, one third",
        "1/4": "one-quarter, one quarter, one-fourth",
        "1/5": "one-fifth, one fifth",
        "1/10": "one-tenth, one tenth",
    },
    shares_of={
        "1/3": "a third",
        "1/4": "a quarter",
        "1/5": "a fifth",
        "1/6": "a sixth",
        "1/8": "an eighth",
        "1/10": "a tenth",
    },
    share_parts={
        2: "halves",
        3: "thirds",
        4: "quarters, fourths",
        5: "fifths",
        6: "sixths",
        7: "sevenths",
        8: "eighths",
        9: "ninths",
        10: "tenths",
    },
    and_shares={"1/2": "a half, one half", "1/4": "a quarter", "3/4": "three quarters", "1/3": "a third"},
    share_links="of, of a, of an, of the, a, an, the, of all, of all the, of its, of their, of his, of her, of our",
    ratios="in, out of, out of every, in every",
    before={
        "about": (
            "about, around, roughly, some, approximately, approx, approx., circa, ca., c., an estimated, estimated, "
            "estimated at, in the region of, in the order of, on the order of, something like, somewhere around, "
            "in the neighbourhood of, in the neighborhood of, in the vicinity of, perhaps, maybe, just about, "
            "more or less, an approximate"
        ),
        "nearly": (
            "nearly, almost, close to, approaching, not quite, just under, just below, just short of, just shy of, "
            "shy of, slightly under, slightly below, slightly less than, slightly fewer than, a little under, "
            "a little below, a little less than, a little fewer than, a bit under, a bit less than, nearing, "
            "very nearly"
        ),
        "just over": (
            "just over, just above, just more than, slightly over, slightly above, slightly more than, a little over, "
            "a little above, a little more than, a bit over, a bit more than"
        ),
        "at least": (
            "at least, at the least, at the very least, at a minimum, at minimum, no fewer than, no less than, "
            "not fewer than, not less than, not under, not below, a minimum of, minimum of, as few as, as little as, "
            "no smaller than, no lower than, no younger than, no shorter than"
        ),
        "more than": (
            "more than, over, above, well over, well above, far more than, well more than, upwards of, upward of, "
            "in excess of, exceeding, exceeded, exceeds, exceed, surpassing, surpassed, greater than, higher than, "
            "larger than, topped, tops, longer than, older than, much more than"
        ),
        "at most": (
            "at most, at the most, at the very most, at a maximum, at maximum, up to, no more than, not more than, "
            "not over, not above, a maximum of, maximum of, as many as, as much as, no longer than, no higher than, "
            "up to as many as, not exceed, not exceeding, not exceeded, not to exceed, never exceed, never exceeds, "
            "never exceeded, without exceeding, rarely exceeds, rarely exceeded, doesn't exceed, don't exceed, "
            "didn't exceed, won't exceed, wouldn't exceed, can't exceed, cannot exceed, shouldn't exceed, "
            "mustn't exceed, "
            "hasn't exceeded, not surpass, not surpassed, never surpassed, never topped, not top, not topped, "
            "not greater than, not higher than, not larger than, not longer than, not older than, no greater than, "
            "no larger than, no bigger than, no older than, capped at, a cap of, a ceiling of"
        ),
        "less than": (
            "fell short of, falls short of, fall short of, falling short of, fallen short of, "
            "less than, fewer than, under, below, well under, well below, far fewer than, far less than, lower than, "
            "smaller than, shorter than, younger than"
        ),
        "exactly": "exactly, precisely",
        "": ("only, just, a total of, another, a further, an additional, a whole, altogether, a full"),
    },
    before_of={
        "more than": ", ".join(f"{verb}{article}" for verb in _PASSING.split(", ") for article in ("", " the"))
        + ", exceeded the, exceeds the, exceed the, surpassed the, topped the, tops the, broke the, broke through the",
        "at most": (
            "not passed, not yet passed, not pass, hasn't passed, not crossed, not cross, not breached, not breach, "
            "not gone beyond, not go beyond, never passed, never crossed"
        ),
        "less than": (
            "failed to reach, fails to reach, fail to reach, not reach, not reached, not yet reached, never reached, "
            "hasn't reached, didn't reach, won't reach"
        ),
    },
    measures=(
        "toll, tolls, tally, count, number, numbers, total, totals, figure, attendance, attendances, turnout, "
        "population, "
        "membership, enrolment, enrollment, deaths, dead, fatalities, casualties, injuries, infections, arrests, "
        "losses, "
        "damage, cost, costs, price, prices, revenue, revenues, sales, profit, profits, debt, debts, deficit, "
        "spending, "
        "capitalisation, capitalization, speed, speeds, temperature, temperatures, rate, rates, unemployment, "
        "inflation, "
        "production, output, exports, imports, reserves, donations, pledges, subscribers, followers, views, downloads, "
        "signatures, orders, deliveries, weight, height, crowd, crowds, backlog, audience, readership, circulation, "
        "wages, salaries, income, level, levels, cases, sum, distance, depth, age, tonnage, headcount, workforce, index"
    ),
    not_measures="a number of",
    relatives="that, who, which, he, she, they, it, we",
    marks="mark, threshold, barrier, milestone",
    before_time={"at most": "within, within the space of, within a period of, in the space of, inside, inside of"},
    after={
        "about": "or so, or thereabouts, approximately, roughly, more or less, give or take, odd",
        "at least": (
            "and counting, or more, or over, or above, or greater, or higher, or longer, and more, and over, "
            "and above, and up, "
            "upwards, at least, at minimum, at a minimum, at the least, at the very least, plus"
        ),
        "at most": (
            "or fewer, or less, or under, or below, or lower, or shorter, at most, at maximum, at a maximum, "
            "at the most, at the very most, tops"
        ),
    },
    vague={
        "a couple": "a couple of, a couple more",
        **{
            f"a couple {scale}": f"a couple {scale}" for scale in ("dozen", "hundred", "thousand", "million", "billion")
        },
        "30..99": "several tens, a few tens",
        "60..199": "several scores, several score, a few scores",
        "a few": "a few",
        "several": "several",
        "dozens": "dozens, many dozens",
        "tens": "tens",
        "scores": "scores of, scores more",
        "hundreds": "hundreds, many hundreds",
        "thousands": "thousands, many thousands",
        "millions": "millions, many millions",
        "billions": "billions",
        "trillions": "trillions",
    },
    vague_alone={"a couple": "a couple"},
    vague_verbs=(
        "were, are, have, had, died, escaped, survived, fled, left, remained, remain, refused, agreed, voted, "
        "abstained, "
        "stayed, returned, went, came, managed, failed, fell, drowned, resigned, deserted, disappeared, did, do, will, "
        "could, may, might, would, can, got, made, joined, missed, broke, lived, live, stood, arrived, withdrew"
    ),
    vague_scales={
        "dozen": "dozen",
        "hundred": "hundred, of hundreds",
        "thousand": "thousand, of thousands",
        "million": "million, of millions",
        "billion": "billion, of billions",
        "trillion": "trillion, of trillions",
    },
    between={"between": "and", "from": "to, up to, through"},
    to="to",
    alternatives="or",
    changes=(
        "rose, fell, grew, dropped, increased, decreased, declined, jumped, went, up, down, cut, raised, rising, "
        "falling, "
        "growing, dropping, increase, decrease, climbed, surged, soared, plunged, slipped, reduced, shrank, shrunk, "
        "risen, fallen, grown, gone, expanded, swelled, lowered, revised, changed, doubled, tripled, climb, swell, "
        "slid, "
        "rise, fall, drop, grow, moved, sank, dwindled, widened, narrowed, lifted, brought, down from, up from"
    ),
    percent="%, percent, per cent, pct, per-cent",
    units={
        "percentage points": "percentage points, percentage point, percent points, pp, percentage-point",
        "basis points": "basis points, basis point, bps, basis-point",
        "mm": "mm, millimetre, millimetres, millimeter, millimeters",
        "cm": "cm, centimetre, centimetres, centimeter, centimeters",
        "m": "metre, metres, meter, meters",
        "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
        "inches": "inch, inches",
        "feet": "foot, feet, ft",
        "yards": "yards, yard",
        "miles": "mile, miles",
        "nautical miles": "nautical mile, nautical miles",
        "light years": "light-year, light-years, light year, light years",
        "m²": "m², sqm, sq m, square metre, square metres, square meter, square meters",
        "cm²": "cm², square centimetres, square centimeters",
        "km²": "km², sq km, square km, square kilometre, square kilometres, square kilometer, square kilometers",
        "ft²": "sq ft, square foot, square feet",
        "square miles": "sq mi, sq miles, square mile, square miles",
        "hectares": "ha, hectare, hectares",
        "acres": "acre, acres",
        "dunams": "dunam, dunams, dunum, dunums",
        "ml": "ml, millilitres, milliliters",
        "cl": "cl, centilitres",
        "litres": "litre, litres, liter, liters",
        "m³": "m³, cubic metre, cubic metres, cubic meter, cubic meters, cu m",
        "km³": "km³, cubic kilometres, cubic kilometers",
        "ft³": "cubic feet, cubic foot",
        "barrels": "barrel, barrels, bbl, barrels of oil",
        "mg": "mg, milligram, milligrams",
        "g": "gram, grams, gramme, grammes",
        "kg": "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes",
        "tonnes": "tonne, tonnes, metric ton, metric tons",
        "tons": "ton, tons",
        "kilotons": "kiloton, kilotons, kilotonne, kilotonnes",
        "ounces": "ounce, ounces, oz",
        "lb": "lb, lbs",
        "°C": "°c, degrees celsius, degree celsius, degrees centigrade, celsius, º c, degrees c",
        "°F": "°f, degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f",
        "m/s": "m/s, metres per second, meters per second, metres a second, meters a second",
        "km/h": (
            "km/h, kmh, kph, km per hour, km an hour, kilometres per hour, kilometers per hour, kilometres an hour, "
            "kilometers an hour"
        ),
        "mph": "mph, miles per hour, miles an hour",
        "knots": "knot, knots",
        "psi": "psi",
        "kWh": "kwh, kilowatt-hours, kilowatt hours",
        "MWh": "mwh, megawatt-hours, megawatt hours",
        "GWh": "gwh, gigawatt-hours, gigawatt hours",
        "TWh": "twh, terawatt-hours, terawatt hours",
        "calories": "calories, calorie",
        "watts": "watt, watts",
        "kW": "kw, kilowatt, kilowatts",
        "MW": "mw, megawatt, megawatts",
        "GW": "gw, gigawatt, gigawatts",
        "hp": "hp, horsepower",
        "MB": "mb, megabytes, megabyte",
        "GB": "gb, gigabytes, gigabyte",
        "TB": "tb, terabytes, terabyte",
        "Mbit/s": "mbps, mbit/s",
        "Gbit/s": "gbps, gbit/s",
        "Hz": "hz, hertz",
        "kHz": "khz, kilohertz",
        "MHz": "mhz, megahertz",
        "GHz": "ghz, gigahertz",
        "V": "volt, volts",
        "kV": "kv, kilovolt, kilovolts",
        "amperes": "ampere, amperes, amp, amps",
        "carats": "carat, carats",
        "decibels": "decibel, decibels, db",
    },
    one_unit={
        "km": "a kilometre, a kilometer",
        "m": "a metre, a meter",
        "miles": "a mile",
        "tonnes": "a tonne",
        "tons": "a ton",
        "hectares": "a hectare",
    },
    money={
        "cents": "cents",
        "pence": "pence, p",
        "$": "dollar, dollars",
        "USD": "us dollars, u.s. dollars, us dollar, american dollars",
        "CAD": "canadian dollars",
        "AUD": "australian dollars",
        "EUR": "euro, euros",
        "GBP": "pounds sterling, pound sterling, british pounds",
        "ILS": "shekel, shekels, new shekels, israeli shekels, nis",
        "RUB": "rouble, roubles, ruble, rubles, russian roubles, russian rubles",
        "JPY": "yen, japanese yen",
        "CNY": "yuan, chinese yuan, renminbi",
        "SYP": "syrian pounds, syrian pound",
        "EGP": "egyptian pounds, egyptian pound",
        "LBP": "lebanese pounds, lebanese pound, lebanese lira",
        "SDG": "sudanese pounds",
        "TRY": "turkish lira, turkish liras, turkish lire",
        "INR": "indian rupees",
        "PKR": "pakistani rupees",
        "CHF": "swiss francs, swiss franc",
        "UAH": "hryvnia, hryvnias, hryvnya, ukrainian hryvnias",
        "PLN": "zloty, zlotys",
        "SAR": "saudi riyals, saudi riyal",
        "QAR": "qatari riyals",
        "IRR": "iranian rials",
        "YER": "yemeni rials, yemeni riyals",
        "IQD": "iraqi dinars, iraqi dinar",
        "JOD": "jordanian dinars, jordanian dinar",
        "KWD": "kuwaiti dinars",
        "TND": "tunisian dinars",
        "LYD": "libyan dinars",
        "DZD": "algerian dinars",
        "AED": "emirati dirhams, uae dirhams",
        "MAD": "moroccan dirhams",
        "ZAR": "rand, south african rand",
        "SEK": "swedish kronor, swedish krona",
        "NOK": "norwegian kroner, norwegian krone",
        "DKK": "danish kroner, danish krone",
    },
    money_before={
        "$": "$",
        "USD": "us$, usd, u.s.$",
        "CAD": "c$, cad, ca$",
        "AUD": "a$, aud, au$",
        "€": "€, eur",
        "£": "£",
        "GBP": "gbp",
        "ILS": "₪, nis, ils",
        "RUB": "₽, rub",
        "¥": "¥",
        "JPY": "jpy",
        "CNY": "cny, rmb, cn¥",
        "INR": "₹, inr",
        "TRY": "₺",
        "UAH": "₴, uah",
        "CHF": "chf",
        "SAR": "sar",
        "AED": "aed",
        "EGP": "egp",
        "SYP": "syp",
        "LBP": "lbp",
        "JOD": "jod",
        "QAR": "qar",
        "KWD": "kwd",
        "IQD": "iqd",
        "PLN": "pln",
        "SEK": "sek",
        "NOK": "nok",
        "DKK": "dkk",
        "NZD": "nz$, nzd",
        "HKD": "hk$, hkd",
        "BRL": "r$, brl",
        "ZAR": "zar",
        "KRW": "krw",
        "₩": "₩",
        "₦": "₦",
    },
    during="over",
    not_during=(
        "for, of, after, lasted, lasting, lasts, last, took, takes, taken, take, taking, spent, spend, spending, "
        "waited, "
        "is, was, are, were, be, been, being, needs, need, required, requires, served, serving, since, in, within, "
        "at, by, with, to, from, than, aged, worked, lived, stayed, ran, held, survived, continued, just, well, ago, "
        "old, earlier, later, before, nearly, slightly, lived, waiting, a, the, long, away, away from, overdue, late"
    ),
    fillers=(
        "full, whole, more, long, straight, consecutive, additional, further, extra, successive, solid, entire, "
        "calendar, short, other, uninterrupted, continuous, working, business"
    ),
    unclear_units=(
        "pound, pounds, degree, degrees, °, stone, gallon, gallons, pint, pints, m, g, l, c, f, v, w, h, s, t, b, "
        "mm gun, mm guns, mm howitzer, mm howitzers, mm shell, mm shells, mm mortar, mm mortars, mm artillery, "
        "mm cannon, mm cannons, mm round, mm rounds, mm rocket, mm rockets, mm ammunition, mm projectile, "
        "mm projectiles, mm machine, mm pistol, mm pistols, mm rifle, mm rifles, mm calibre, mm caliber, mm film, "
        "mm lens, mm bullet, mm bullets, mm tank, mm self, mm field, mm camera, mm nato, mm anti, mm smoothbore, "
        "mm handgun, mm handguns, mm cartridge, mm cartridges, mm autocannon, mm barrel, mm main, mm launcher, "
        "mm casings, mm jack, millimeter shells, millimetre shells, millimeter howitzers, millimetre howitzers, "
        "millimeter artillery, millimetre artillery, millimeter rounds, millimetre rounds, "
        "rupee, rupees, peso, pesos, franc, francs, riyal, riyals, rial, rials, dinar, dinars, dirham, dirhams, lira, "
        "liras, krona, kronor, krone, kroner, cent, points, point, times more, times as, times the, "
        "times a, times per, times larger, times heavier, times lighter, times longer, "
        "times shorter, times brighter, times denser, times hotter, times worse, times better, times richer, "
        "times poorer, times cheaper, times quicker, times slower, times deeper, times wider, times older, "
        "times younger, times that, times their, times its, times his, times her, times what, times over, "
        "times lower, times deadlier, times costlier, times bigger, times taller, times farther, times closer, "
        "times safer, times likelier, times weaker, times the size, times thicker, times thinner, times higher, "
        "times bigger, "
        "times greater, times smaller, times less, times faster, times stronger, fold, th, st, nd, rd, "
        "x, am, pm, bc, ad, bce, ce, inning, innings, all, ', \", ″, ′"
    ),
    times={
        "second": "second, seconds, sec, secs",
        "minute": "minute, minutes, min, mins",
        "hour": "hour, hours, hr, hrs",
        "day": "day, days, nights, night",
        "week": "week, weeks, wk, wks",
        "fortnight": "fortnight, fortnights",
        "month": "month, months",
        "year": "year, years, yr, yrs",
        "decade": "decade, decades",
        "century": "century, centuries",
    },
    one_time={
        "minute": "a minute",
        "hour": "an hour, the hour",
        "day": "a day",
        "week": "a week",
        "fortnight": "a fortnight",
        "month": "a month",
        "year": "a year",
        "decade": "a decade",
        "century": "a century",
        "millennium": "a millennium",
    },
    many_times={
        "minutes": "minutes",
        "hours": "hours",
        "days": "days",
        "weeks": "weeks",
        "months": "months",
        "years": "years",
        "decades": "decades",
        "centuries": "centuries",
    },
    lasting="for, lasting, lasted, lasts, took, takes, take, within, spent, spend, over",
    lasting_after="long",
    lasting_first="of",
    spans={
        "a fortnight": "a fortnight",
        "a quarter of a century": "a quarter of a century, a quarter century, a quarter-century, quarter of a century",
        "half a century": "half a century, half-century, a half-century, half century",
        "1 month": "a month-long, month-long",
        "1 year": "a year-long, year-long, yearlong, a yearlong",
        "1 week": "a week-long, week-long, weeklong, a weeklong",
        "1 day": "a day-long, day-long, daylong",
        "1 hour": "an hour-long, hour-long, hourlong, one-hour",
        "1 decade": "a decade-long, decade-long, past decade",
        "1 century": "a century-long, century-long",
    },
    twos=", ".join(
        f"both {of}{noun}"
        for noun in _BOTH.split(", ")
        for of in ("", "the ", "of the ", "of his ", "of her ", "of their ")
    ),
    aged="aged, age, ages, at the age of, at age, the age of, age of, ages of, at the ages of",
    aged_after="old, of age, olds, -old",
    aged_between_commas=(
        "man, woman, boy, girl, minister, president, senator, actor, actress, singer, striker, midfielder, defender, "
        "goalkeeper, player, teacher, driver, pilot, soldier, officer, sergeant, captain, lawyer, judge, doctor, "
        "nurse, "
        "student, pupil, farmer, businessman, businesswoman, billionaire, tycoon, politician, lawmaker, congressman, "
        "congresswoman, mayor, governor, chancellor, monarch, king, queen, prince, princess, pope, cleric, activist, "
        "journalist, reporter, author, writer, novelist, poet, composer, artist, director, comedian, presenter, "
        "victim, "
        "suspect, defendant, gunman, attacker, mother, father, brother, sister, son, daughter, wife, husband, widow, "
        "grandmother, grandfather, pensioner, retiree, veteran, resident, worker, engineer, scientist, professor, "
        "democrat, republican, conservative, australian, american, frenchman, englishman, briton, spaniard, german, "
        "italian, serb, swiss, canadian, russian, ukrainian, israeli, palestinian, syrian, iranian, turk, leader, "
        "premier, general, commander, opponent, rival, partner, colleague, friend, teenager, founder, chairman, who"
    ),
    aged_nouns=(
        "children, adults, men, women, people, those, persons, boys, girls, anyone, kids, youngsters, minors, babies, "
        "brothers, sisters, siblings, sons, daughters, twins, cousins, teenagers, victims, suspects, defendants"
    ),
    aged_each="all, both, each, mostly, them, most, of",
    aged_spans="ages",
    aged_decades={
        20: "in his twenties, in her twenties, in their twenties, in his 20s, in her 20s, in their 20s",
        30: "in his thirties, in her thirties, in their thirties, in his 30s, in her 30s, in their 30s",
        40: "in his forties, in her forties, in their forties, in his 40s, in her 40s, in their 40s",
        50: "in his fifties, in her fifties, in their fifties, in his 50s, in her 50s, in their 50s",
        60: "in his sixties, in her sixties, in their sixties, in his 60s, in her 60s, in their 60s",
        70: "in his seventies, in her seventies, in their seventies, in his 70s, in her 70s, in their 70s",
        80: "in his eighties, in her eighties, in their eighties, in his 80s, in her 80s, in their 80s",
        90: "in his nineties, in her nineties, in their nineties, in his 90s, in her 90s, in their 90s",
    },
    none=(
        "no, not, never, nobody, none, nothing, nil, zero, neither, nor, without, cannot, didn't, doesn't, don't, "
        "isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, couldn't, denied, denies, deny, denying, "
        "unhurt, unharmed, uninjured, unscathed"
    ),
    unnumbered={
        1: "the only, its only, his only, her only, their only, sole, single, lone",
        2: "both, pair, couple, duo, twins, twice",
        3: "trio, triplets, thrice",
        4: "quartet, quadruplets",
    },
    all_of_them="all, every, everyone, everybody, entire, unanimous, unanimously",
    singulars=(
        "person, man, woman, boy, girl, child, baby, infant, toddler, teenager, mother, father, son, daughter, "
        "brother, sister, husband, wife, grandmother, grandfather, soldier, officer, policeman, policewoman, "
        "constable, guard, firefighter, paramedic, civilian, worker, labourer, miner, farmer, fisherman, sailor, "
        "captain, pilot, driver, passenger, cyclist, motorcyclist, pedestrian, bystander, climber, hiker, tourist, "
        "resident, villager, student, pupil, teacher, doctor, nurse, lawyer, judge, priest, imam, rabbi, journalist, "
        "reporter, photographer, cameraman, aid worker, activist, protester, militant, gunman, attacker, fighter, "
        "settler, prisoner, inmate, detainee, hostage, migrant, refugee, victim, suspect, survivor, casualty, "
        "fatality, ship, boat, ferry, tanker, trawler, vessel, car, bus, truck, lorry, van, train, tram, plane, "
        "helicopter, drone, tank, missile, rocket, bomb, bridge"
    ),
    others="other, others, more",
    things=(
        "people, person, persons, soldier, soldiers, civilian, civilians, man, men, woman, women, child, children, "
        "boy, "
        "boys, girl, girls, officer, officers, worker, workers, student, students, fighter, fighters, troops, refugee, "
        "refugees, prisoner, prisoners, hostage, hostages, policeman, policemen, journalist, journalists, passenger, "
        "passengers, patient, patients, protester, protesters, demonstrator, demonstrators, villager, villagers, "
        "resident, residents, family, families, house, houses, home, homes, building, buildings, village, villages, "
        "school, schools, hospital, hospitals, vehicle, vehicles, tank, tanks, truck, trucks, car, cars, ship, ships, "
        "aircraft, plane, planes, drone, drones, rocket, rockets, missile, missiles, attack, attacks, case, cases, "
        "death, deaths, injury, injuries, victim, victims, casualties, delegate, delegates, guest, guests, member, "
        "members, employee, employees, company, companies, firm, firms, country, countries, state, states, nation, "
        "party, seat, seats, judge, judges, vote, votes, suspect, suspects, migrant, migrants, militant, militants, "
        "gunman, gunmen, guard, guards, settler, settlers, driver, drivers, doctor, doctors, nurse, nurses, pilot, "
        "pilots, sailor, sailors, spectator, spectators, participant, participants, jobs, copies, tickets, units, "
        "households, voters, lawmakers, officials, ambassadors, page, pages, storey, story, bed, beds, bedroom, "
        "room, rooms, "
        "point, strong, man, judge, volume, part, seat, palestinian, palestinians, israeli, israelis, syrian, syrians, "
        "russian, russians, ukrainian, ukrainians, american, americans, iranian, iranians, iraqi, iraqis, lebanese, "
        "egyptian, egyptians, jordanian, jordanians, turkish, turks, french, british, german, germans, chinese, "
        "african, africans, european, europeans, arab, arabs, kurdish, kurds, yemeni, yemenis, saudi, saudis, jewish, "
        "jews, muslim, muslims, christian, christians, afghan, afghans, indian, indians, libyan, libyans, sudanese, "
        "hamas, hezbollah, houthi, nato, eu, un, us, mps, western, others, bombers, bomber, jets, jet, fighters, "
        "helicopters, helicopter, warships, warship, submarines, submarine, frigates, frigate, destroyers, howitzers, "
        "howitzer, launchers, launcher, batteries, battery, vessels, vessel, boats, boat, tanker, tankers, ferry, "
        "ferries, satellites, satellite, interceptors, interceptor, warheads, warhead, bombs, bomb, grenades, shells, "
        "shots, shot, airstrike, airstrikes, strikes, explosion, explosions, blast, blasts, clashes, incident, "
        "incidents, arrest, arrests, conviction, convictions, charge, charges, abstention, abstentions, airport, "
        "airports, bridge, bridges, church, churches, mosque, mosques, synagogue, temple, temples, factory, "
        "factories, plant, plants, bank, banks, branch, branches, shop, shops, store, stores, hotel, hotels, "
        "restaurant, restaurants, farm, farms, mine, mines, tunnel, tunnels, dam, dams, port, ports, town, towns, "
        "city, cities, island, islands, province, provinces, candidate, candidates, minister, ministers, senator, "
        "senators, deputy, deputies, diplomat, diplomats, ambassador, teacher, teachers, farmer, farmers, miner, "
        "miners, firefighter, firefighters, paramedic, paramedics, medic, medics, aid workers, peacekeeper, "
        "peacekeepers, marine, marines, commander, commanders, general, generals, agent, agents, cleric, clerics, "
        "priest, priests, imam, monk, monks, nun, nuns, lawyer, lawyers, artist, artists, writer, writers, player, "
        "players, athlete, athletes, scientist, scientists, engineer, engineers, astronaut, astronauts, tourist, "
        "tourists, swimmer, climber, climbers, hiker, hikers, motorcyclist, motorist, cyclist, cyclists, pedestrian, "
        "pedestrians, bystander, bystanders, survivor, survivors, dead, injured, wounded, missing, brother, brothers, "
        "sister, sisters, son, sons, daughter, daughters, wife, wives, husband, horse, horses, dog, dogs, cow, cows, "
        "elephant, elephants, whale, whales, species, tree, trees, book, books, novel, novels, film, films, album, "
        "albums, song, songs, poem, poems, painting, paintings, goal, goals, wicket, wickets, medal, medals, title, "
        "titles, game, games, victory, victories, defeat, defeats, runner-up, penalty, penalties, amendment, "
        "amendments, letter, letters, statement, meeting, meetings, round, rounds, proposal, proposals, "
        "britons, briton, brits, frenchmen, frenchman, englishmen, scots, danes, swedes, finns, poles, spaniards, "
        "dutchmen, irishmen, kosovars, tibetans, uyghurs, uighurs, yazidis, tatars, polish, dutch, spanish, italian, "
        "italians, greek, greeks, belgian, belgians, swedish, norwegian, danish, "
        "finnish, austrian, austrians, swiss, hungarian, hungarians, romanian, romanians, bulgarian, bulgarians, "
        "serbian, serbs, serb, croatian, croats, bosnian, albanian, albanians, irish, scottish, welsh, portuguese, "
        "canadian, canadians, mexican, mexicans, brazilian, brazilians, argentine, argentinian, chilean, colombian, "
        "colombians, venezuelan, venezuelans, cuban, cubans, haitian, haitians, australian, australians, japanese, "
        "korean, koreans, vietnamese, thai, thais, filipino, filipinos, indonesian, indonesians, malaysian, "
        "pakistani, pakistanis, bangladeshi, bangladeshis, nepali, nepalese, rohingya, burmese, kenyan, kenyans, "
        "nigerian, nigerians, ethiopian, ethiopians, eritrean, eritreans, somali, somalis, ugandan, rwandan, "
        "congolese, ghanaian, malian, chadian, moroccan, moroccans, algerian, algerians, tunisian, tunisians, "
        "emirati, qatari, kuwaiti, omani, bahraini, georgian, georgians, armenian, armenians, azerbaijani, "
        "azerbaijanis, belarusian, moldovan, latvian, lithuanian, estonian, czech, czechs, slovak, slovaks, "
        "slovenian, soviet, druze, alawite, sunni, shia, shiite, catholic, catholics, british-born, asian, asians"
    ),
    ordinals={
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
        40: "fortieth",
        50: "fiftieth",
        60: "sixtieth",
        70: "seventieth",
        80: "eightieth",
        90: "ninetieth",
        100: "hundredth",
        **{
            100 + number: f"hundred and {word}, hundred-and-{word}"
            for number, word in enumerate(_LOW_ORDINALS.split(", "), start=1)
        },
        1000: "thousandth",
        10**6: "millionth",
    },
    ordinal_endings="st, nd, rd, th",
    determiners=(
        "the, a, its, his, her, their, our, my, your, this, that, -'s, -s', another, each, every, no, yet another, "
        "any, "
        "ninth, tenth"
    ),
    superlatives=(
        "largest, biggest, highest, most, smallest, oldest, longest, busiest, richest, worst, best, tallest, deepest, "
        "youngest, poorest, strongest, lowest, fastest, deadliest, costliest, heaviest, latest, hottest, coldest, "
        "warmest, driest, wettest, lightest, shortest, wealthiest, ranked, ranking, placed, consecutive, straight, "
        "successive, annual, biggest-selling, bestselling, best-selling, most-visited, most-populous"
    ),
    formations=(
        "brigade, division, regiment, battalion, army, corps, fleet, squadron, infantry, wing, battery, company, "
        "platoon, legion, flotilla, circuit, precinct, district, arrondissement, congress"
    ),
    top="top, the top",
    not_ordinal_before=(
        "division, brigade, infantry, armored, armoured, airborne, battalion, regiment, fleet, army, corps, marine, "
        "precinct, circuit, squadron, armored division, world war, world, lady, ladies, gentleman, family, aid, "
        "hand, rate, class, half, halves, quarter, century, "
        "centuries, of all, thing, things, things first, name, names, place first, party, parties, party's, parties', "
        "amendment, street, "
        "avenue, estate, floor show, sergeant, lieutenant, minister, secretary, deputy, vice, degree, "
        "generation iphone, "
        "and foremost, to none, nature, thoughts, thought, glance, sight, hand, best, day of the week, cousin, "
        "cousins, "
        "temple, reich, republic, international, sea lord, lord, nations, testament, fiddle, wind, person, string, "
        "instance, principles, of the month, o'clock, quarters, row"
    ),
    not_ordinal_after=(
        "every, at, the very, article, chapter, section, page, very, come, comes, came, go, went, who, split"
    ),
    numbered=(
        "rule of, page, pages, p, pp, p., pp., no., nos., fig., vol., art., sec., para., ch., op., nr., chapter, "
        "chapters, "
        "article, articles, section, sections, paragraph, paragraphs, clause, "
        "footnote, footnotes, note, figure, figures, fig, table, tables, appendix, annex, volume, vol, issue, "
        "resolution, "
        "resolutions, decree, law no, order no, bill, directive, protocol, regulation, rule, verse, psalm, psalms, "
        "sura, surah, genesis, exodus, room, rooms, flight, flights, route, routes, highway, motorway, road, street, "
        "junction, junctions, row, exit, exits, gate, gates, platform, platforms, terminal, track, lane, line, "
        "channel, "
        "channels, radio, brigade, battalion, division, regiment, unit, squadron, camp, ward, block, building, bus, "
        "tram, type, grade, level, phase, stage, episode, season, item, question, exercise, lesson, "
        "version, model, class, category, step, formula, area, zone, sector, district, precinct, hall, box, case, "
        "stand, booth, folder, binder, slide, shelf, locker, drawer, carton, carriage, hangar, hole, lot, desk, "
        "counter, apartment, apt, flat, suite, floor, cell, barrack, barracks, heading, chart, graph, map, "
        "panel, round, act, context, canto, stanza, book, hymn, "
        "opus, op, sonata, symphony, concerto, quartet, task force, cavalry, dock, quay, sheet, "
        "reel, tape, disc, disk, tier, tent, plot, parcel, file no, patient, "
        "participant, witness, subject, prisoner, inmate, detainee, candidate, contestant, player, respondent, "
        "kindle, mk, mach, pentium, core, falcon, soyuz, ariane, starlink, voyager, pioneer, "
        "viking, gemini, cosmos, kosmos, proton, sputnik, hubble, vostok, shenzhou, shahed, geran, tesla model, "
        "macos, ios, team, villa, was day, is day, "
        "jersey number is, shirt number is, seat, bus stop, from stop, at stop, pavilion, the show, tv show, sitcom, "
        "thriller, "
        "drama, musical, episodes, "
        "agent, album, film, song, novel, series, part, on day, by day, until day, of day, in week, on week, by week, "
        "minus, "
        "emergency number, hotline, helpline, dialled, dialed, dialling, dialing, "
        "docket, passport, licence, license, account, invoice, ticket, serial, code, extension, ext, tel, "
        "telephone, phone, mobile, fax, dial, post code, postcode, zip, isbn, issn, doi, id, vision, agenda, "
        "boeing, airbus, iphone, windows, android, galaxy, playstation, xbox, iso, catch, apollo, ps, number, no, nr, "
        "nos, size, sizes, kilometre marker, mile marker, checkpoint, reactor, "
        "shaft, pier, berth, bay, studio, courtroom, point, points, amendment, schedule, exhibit, "
        "chapter and verse, coordinates, elevation, version number, covid, sars, world cup, "
        "olympics, euro, expo, cop, group, pool, league, sdg, sdgs, goal, square, air force"
    ),
    labelled=(
        "house, tower, site, well, plant, hut, pavilion, cabin, cottage, wing, vault, warehouse, bunker, dormitory, "
        "dorm, "
        "pit, cluster, silo, turbine, chamber, court, laboratory, lab, shop, store, prison, villa, depot, shed, barn, "
        "mine, tunnel, trench, garage, office, department, clinic, pump, well, lift, elevator, table, bench, "
        "chalet, bungalow, compound, outpost, post, position, station, launcher"
    ),
    odds="to",
    number_words="no, no., nos, nos., number, nr, nr., #, №, :, §",
    places=(
        "street, road, avenue, lane, drive, boulevard, square, place, way, st, rd, ave, blvd, court, terrace, "
        "crescent, "
        "row, gardens, close, downing"
    ),
    names=(
        "911 call, 911 calls, call 911, called 911, calling 911, hit a century, scored a century, one of, "
        "one of the, no one, any one, each one, every one, one another, one by one, one day, one side, "
        "on the one hand, one hand, one thing, one way, one way or another, at one point, at one time, one-sided, "
        "one-way, "
        "one time, one-time, one-off, this one, that one, which one, another one, one or more, "
        "a one, square one, number one, air force one, formula one, day one, one more, one or the other, "
        "six-day war, the six-day war, seven seas, three gorges, five eyes, nineteen eighty-four, two-state, "
        "two-way, two-fold, twofold, two-faced, two-time, second-hand, first-hand, first-rate, second-rate, "
        "third-party, first-aid, first-class, second-class, third-world, fifty-fifty, 50-50, 24/7, twenty-four seven, "
        "twenty four seven, nine-to-five, four by four, 4x4, 9/11, ten commandments, seven wonders, three musketeers, "
        "big five, big three, big four, fortune 500, s&p 500, ftse 100, nasdaq 100, dax 40, cac 40, nikkei 225, "
        "half-time, half time, half-hearted, half-brother, half-sister, half-truth, half past, half-mast, half mast, "
        "half-way, half way, first half, second half, other half, better half, the other half, "
        "quarter-final, quarter-finals, quarter final, quarter finals, quarter past, a quarter past, a quarter to, "
        "first quarter, second quarter, third quarter, fourth quarter, "
        "at sixes and sevens, cloud nine, on all fours, four-letter, four-wheel, forty winks, forty-niners, "
        "five-star, four-star, three-star, two-star, one-star, three-dimensional, two-dimensional, three-quarter, "
        "hundred per cent sure, thousand and one nights, one thousand and one nights, "
        "seconds later, second-guess, second thoughts, split second, second to none, second only, every second, "
        "second nature, first ever, first person, firsthand, first name, first come first served, first lady, "
        "second lady, first sea lord, third reich, fifth republic, fourth estate, fifth column, sixth sense, "
        "seventh heaven, eleventh hour, eleventh-hour, twelfth man, third age, third sector, third way, first nations, "
        "second coming, first strike, second-strike, first-strike, second in command, second-in-command, "
        "first in line, first time, first-time, "
        "two cents, a million miles, one-on-one, one on one, two-tier, two-thirds world, two-faced, "
        "first born, first-born, third world, first world, second world, second life, second home, second language, "
        "first language, group of seven, group of twenty, gang of four, the twelve apostles, "
        "new york times, square feet away, one in the same, one and all, one and only, one and the same, for one, "
        "times two, two by two, at first, first of all, first and foremost, for the first time, for the second time, "
        "in the first place, in the second place, first and last, second by second, first thing, "
        "in the first instance, "
        "point one, minutes of the meeting, five o'clock shadow, one-man show, one-size-fits-all, "
        "two sides of the same coin, sunday second, zero hour, ground zero, net zero, net-zero, "
        "zero tolerance, zero-sum, subzero, zero defects, zero defect, zero emission, "
        "zero emissions, zero carbon, zero waste, zero deaths, zero-emission, zero-carbon, zero interest, "
        "hundred years war, hundred years' war, thirty years war, thirty years' war, seven years war, "
        "seven years' war, eighty years war, eighty years' war, nine years war, nine years' war, seven weeks' war, "
        "twelve years' truce, three mile island, twelve angry men, one hundred years of solitude, "
        "seven samurai, seven sisters, seven dwarfs, six nations, three lions, "
        "three kingdoms, three peaks, three rivers, nine inch nails, one direction, thousand oaks, "
        "four horsemen, two ronnies, three tenors, seven deadly sins, the five pillars, five pillars of islam, "
        "nine elms, three stooges, ocean's eleven, ten downing street, number ten, number 10, number 11, "
        "twenty one pilots, on a scale of 1 to 10, on a scale of one to ten, on a scale of 1 to 5, "
        "on a scale of one to five, one in a million, from 9 to 5, open 9 to 5, works 9 to 5, working 9 to 5, "
        "a thousand times, a hundred times, "
        "a million times, thousand times over, twenty20, hundred flowers, one belt one road, one country two systems, "
        "one china, one-china, two-child, one-child, ten-year note, one nation, one yuan, "
        "one-stop, one-way street, one-party, one-time, one last, one such, one person one vote, "
        "one man one vote, one true, one big, one final, one example, one reason, one result, one option, "
        "one possibility, one question, one problem, one solution, one study, one estimate, one source, "
        "one exception, one sense, one fell swoop, one and only, one at a time, one another's, one's, "
        "one-third of the way, "
        "back to square one, nine lives, seven-year itch, five a day, two wrongs, two cheers, third degree, "
        "sixty minutes, 60 minutes show, twenty-something, thirty-something, forty-something, "
        "twentysomething, thirtysomething, 20-something, 30-something, 40-something, "
        "24-hour news, round-the-clock"
    ),
    clock=(
        "school at, retired at, married at, broadcast at, aired at, airs at, at five to, at ten to, at twenty to, "
        "at five past, at ten past, at twenty past, at half past, half past, "
        "at half, kick-off at, kickoff at"
    ),
    clock_after=(
        "am, pm, a.m, p.m, o'clock, hrs, gmt, utc, cet, est, edt, bst, noon, in the morning, in the afternoon, "
        "in the evening, at night, local time, hours gmt, sharp, midnight"
    ),
    clock_links="past, to",
    rates="every, once every, once in every, each",
    per="per, for every, in every, out of every",
    scores=(
        "won, win, wins, beat, beats, lost, lose, drew, draw, draws, defeat, defeated, victory, score, scored, match, "
        "thrashed, edged, trailed, led, final score, winning, losing, leading, trailing, tied, tie, record, aggregate"
    ),
    reading_time="min read, minute read, mins read, minutes read, reading time, read time, min. read",
)

_DATES: Final = Dates(
    months={
        "Roman": (
            "January, Jan, Jan.", "February, Feb, Feb.", "March, Mar, Mar.", "April, Apr, Apr.", "May",
            "June, Jun, Jun.", "July, Jul, Jul.", "August, Aug, Aug.", "September, Sept, Sept., Sep, Sep.",
            "October, Oct, Oct.", "November, Nov, Nov.", "December, Dec, Dec.",
        ),
    },
    months_in_frame="March, April, May, June, August, Jan, Mar, Apr, Jun, Dec, Sep, Jul",
    hijri_months=(
        "Muharram, al-Muharram, Al-Muharram", "Safar", "Rabi al-Awwal, Rabi' al-Awwal, Rabi al-Awal, Rabi I",
        "Rabi al-Thani, Rabi' al-Thani, Rabi al-Akhir, Rabi II",
        "Jumada al-Awwal, Jumada al-Ula, Jumada al-Awal, Jumada I",
        "Jumada al-Thani, Jumada al-Thaniya, Jumada al-Akhira, Jumada al-Akhirah, Jumada al-Thaniyah, Jumada II",
        "Rajab", "Sha'ban, Shaban, Shaaban", "Ramadan, Ramadhan, Ramazan", "Shawwal",
        "Dhu al-Qa'da, Dhu al-Qadah, Dhul Qadah, Dhul-Qa'dah, Dhu al-Qi'dah, Dhu al-Qa'dah, Dhul Qa'dah, Dhu al-Qida",
        "Dhu al-Hijja, Dhu al-Hijjah, Dhul Hijjah, Dhul-Hijjah, Dhul Hijja",
    ),
    hebrew_months={
        "Nisan": "Nisan, Nissan", "Iyar": "Iyar, Iyyar", "Sivan": "Sivan", "Tammuz": "Tammuz, Tamuz",
        "Av": "Av, Menachem Av", "Elul": "Elul", "Tishri": "Tishri, Tishrei",
        "Heshvan": "Heshvan, Cheshvan, Marheshvan, Marcheshvan", "Kislev": "Kislev, Chislev",
        "Tevet": "Tevet, Teveth", "Shevat": "Shevat, Shvat", "Adar": "Adar",
        "Adar I": "Adar I, Adar Aleph, Adar Rishon", "Adar II": "Adar II, Adar Bet, Adar Sheni",
    },
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekdays_beside=(
        "Mon, Mon.", "Tue, Tue., Tues, Tues.", "Wed, Wed., Weds", "Thu, Thu., Thur, Thurs, Thurs.", "Fri, Fri.",
        "Sat, Sat.", "Sun, Sun.",
    ),
    month_words="the month of, month of",
    year_words="the year, year, the years",
    year_hedges="c., ca., ca, circa",
    eras={"BC": "BC, BCE, B.C., B.C.E.", "AD": "AD, CE, A.D., C.E.", "AH": "AH, A.H."},
    eras_before={"AD": "AD, A.D."},
    of="of, of the, of the year",
    capitals=True,
    month_first=True,
    endings=("'s",),
    seasons={"spring": "spring", "summer": "summer", "autumn": "autumn, fall", "winter": "winter"},
    seasons_with_number="fall",
    season_frames="the",
    season_frames_told="in, since, until",
    parts={
        "early": (
            "early, the early, early in, early in the, beginning of, the beginning of, the very beginning of, start "
            "of, the start of"
        ),
        "mid": "mid, the mid, middle of, the middle of",
        "late": "late, the late, late in, late in the, end of, the end of, the very end of",
    },
    pieces={"half": "half", "third": "third", "quarter": "quarter", "week": "week"},
    quarters={
        "Q1": "Q1, 1Q, Q1 of", "Q2": "Q2, 2Q, Q2 of", "Q3": "Q3, 3Q, Q3 of", "Q4": "Q4, 4Q, Q4 of", "H1": "H1, 1H",
        "H2": "H2, 2H",
    },
    decades={
        1930: "the thirties, the '30s", 1940: "the forties, the '40s", 1950: "the fifties, the '50s",
        1960: "the sixties, the '60s", 1970: "the seventies, the '70s", 1980: "the eighties, the '80s",
        1990: "the nineties, the '90s",
    },
    decades_in_part={
        1930: "thirties, '30s", 1940: "forties, '40s", 1950: "fifties, '50s", 1960: "sixties, '60s",
        1970: "seventies, '70s", 1980: "eighties, '80s", 1990: "nineties, '90s",
    },
    decade_endings="s, 's",
    centuries="century, centuries",
    relative={
        "today": "today", "yesterday": "yesterday", "tomorrow": "tomorrow", "tonight": "tonight",
        "early this year": "the start of the year, the beginning of the year",
        "late this year": "the end of the year, year's end", "early this month": "the beginning of the month",
        "late this month": "the end of the month", "late this week": "the end of the week",
        "this morning": "this morning, this afternoon, this evening", "last night": "last night",
        "the day before yesterday": "the day before yesterday", "the day after tomorrow": "the day after tomorrow",
        "the week before last": "the week before last", "the month before last": "the month before last",
        "the year before last": "the year before last", "the week after next": "the week after next",
        "the month after next": "the month after next", "the year after next": "the year after next",
    },
    units={
        "week": "week, week's", "month": "month, month's", "quarter": "quarter, quarter's", "year": "year, year's",
        "weekend": "weekend, weekend's", "century": "century",
    },
    shifts={
        "last": "last, this past, this last", "next": "next, this coming, the coming, the upcoming",
        "this": "this, the current", "past": "past, the past, the last",
    },
    shifts_behind={"last": "last"},
    sides={"earlier": "earlier", "later": "later"},
    times_behind={"": "morning, afternoon, evening, noon, midday", "night": "night"},
    ago_behind="ago, ago today",
    ahead_before_future="in",
    ahead_behind="from now, from today, hence, ' time, 's time, time",
    offsets={
        "1 day after ?": (
            "the next day, next day, the following day, the day after, the very next day, the day following"
        ),
        "1 week after ?": "the next week, the following week, the week after",
        "1 month after ?": "the next month, the following month, the month after",
        "1 year after ?": "the next year, the following year, the year after",
        "1 day before ?": "the previous day, the day before, the preceding day",
        "1 week before ?": "the previous week, the week before, the preceding week",
        "1 month before ?": "the previous month, the month before, the preceding month",
        "1 year before ?": "the previous year, the year before, the preceding year",
    },
    offsets_behind={
        "after": "later, after, afterwards, afterward, following",
        "before": "before, earlier, previously, beforehand, prior, prior to",
    },
    offset_blockers="for, every, each, within, lasted, took",
    offset_stops="than",
    about="about, around, roughly, approximately, on or about, on or around",
    prepositions={
        "in": "in, during, throughout, back in", "on": "on", "by": "by, for, before, after, into, as of, back to",
        "of": "of",
        "since": "since, ever since, as from", "from": "from, starting, beginning",
        "to": "to, through, thru, until, till, and until", "until": "until, till, up to, up until",
        "between": "between, in between", "and": "and", "or": "or", "the": "the, its, their, his, her, our",
    },
    present="to the present, to the present day, until the present day, until now, to date, up to now, to this day",
    onwards="onwards, onward, on",
    same_as="corresponding to, which corresponds to",
    function_words=(
        "the, a, an, and, or, but, when, while, as, at, by, for, from, in, of, on, to, with, after, before, since, "
        "until, through, he, she, it, they, we, i, his, her, its, their, this, that, these, which, who, where, was, "
        "were, is, are, had, has, have, did, not, there, because, although, amid, under, over, following, during"
    ),
    future=(
        "will, shall, would, won't, they'll, it'll, he'll, she'll, we'll, is to, are to, due, is due, are due, is "
        "set to, are set to, set to, set for, is scheduled, are scheduled, scheduled for, scheduled to, is planned, "
        "are planned, planned for, planned to, plans to, plan to, planning to, is expected, are expected, expected "
        "to, expected in, expected on, is slated, are slated, slated for, going to, is likely to, are likely to, "
        "upcoming, is about to, hopes to, hope to, intends to, intend to, vowed to, slated to, "
        "deadline"
    ),
    past=(
        "was, were, had, said, told, announced, reported, wrote, took, began, opened, closed, arrived, met, "
        "killed, died, signed, left, visited, came, went, fell, started, ended, returned, resigned, resumed, "
        "arrested, attacked, has been, have been, has, was scheduled, was planned, was due, was expected, was set "
        "to, was to, were to, were due, were scheduled, were expected, confirmed, added, declared, issued, "
        "launched, published, happened, occurred"
    ),
    past_auxiliaries="did, didn't, failed to, refused to, managed to, used to",
    open_tense=(
        "opens, reopens, resumes, meets, closes, begins, starts, convenes, reconvenes, ends, finishes, concludes, "
        "expires, arrives, departs, leaves, travels, returns, flies, kicks off, gets under way, gets underway, takes "
        "place, takes effect, takes office, comes into force, enters into force, comes into effect, goes into effect, "
        "goes on trial, goes on sale, goes to the polls, holds, hosts, visits, votes, launches, runs from, runs to, "
        "runs until, runs through, lasts until, stands trial, appears before, appears in court, sits, adjourns, "
        "inaugurates, celebrates, welcomes, receives, premieres, publishes, lands, sails, meet, convene, reconvene, "
        "resume, reopen, begin, arrive, depart, take place, take effect, come into force, go to the polls, is held, "
        "are held, is meeting, are meeting, is holding, are holding, is visiting, are visiting, is travelling, are "
        "travelling, is traveling, are traveling, is leaving, are leaving, is returning, are returning, is arriving, "
        "are arriving, is opening, are opening, is closing, are closing, is starting, are starting, is hosting, is "
        "playing, are playing"
    ),
    open_tense_beside="is, are, is on, are on, is in, are in",
    names=(
        "hit a century, scored a century, a century before lunch, Sunday Times, Black Friday, Good Friday, Ash "
        "Wednesday, Palm Sunday, Easter Sunday, Easter Monday, Bloody Sunday, Black September, Red October, Super "
        "Tuesday, Cyber Monday, Maundy Thursday, Holy Saturday, Man Friday, Fat Tuesday, Shrove Tuesday, Giving "
        "Tuesday, USA Today, Russia Today, Theresa May, Ides of March, Women's March, Long March, October "
        "Revolution, February Revolution, October War, October Surprise, July Monarchy, Prague Spring, Arab Spring, "
        "Friday prayer, Friday prayers, Friday sermon, May Day, Fourth of July, 4th of July, Cinco de Mayo, day "
        "after day, year after year, week after week, month after month, to this day"
    ),
    nights="overnight, tonight, in the night, during the night",
    recurring="every, each, every other, every single, most, alternate",
    named_before=(
        "street, avenue, square, bridge, hospital, university, brigade, stadium, boulevard, airport, Mr, Mr., Mrs, "
        "Mrs., Ms, Ms., Dr, Dr., Sir, Lady, Miss, Prime Minister, President"
    ),
    named_behind=(
        "street, avenue, square, bridge, hospital, university, brigade, brigades, stadium, boulevard, airport, "
        "movement, coalition, alliance, forces, camp, party, front, organization, organisation, group"
    ),
    events_before="revolution of, coup of, uprising of",
    events_behind="revolution, uprising, coup, war, intifada, protocol, crisis",
)  # fmt: skip

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
    doubts=phrases(
        "perhaps, probably, possibly, presumably, apparently, allegedly, supposedly, maybe, reputedly, purportedly, "
        "in all likelihood, most likely, is likely to, are likely to, was likely, were likely, very likely, may have, "
        "might have, could have been, may be, might be, is believed to, are believed to, was believed to, "
        "is thought to, "
        "are thought to, was thought to, were thought to, is said to have, it is not clear whether, "
        "it is unclear whether, "
        "unconfirmed, rumoured, rumored, seems to have, appears to have, appear to have, seem to have"
    ),
    expectations=phrases(
        "is expected, are expected, was expected, were expected, expected to, is planned, are planned, was planned, "
        "is due to, are due to, was due to, were due to, is scheduled, are scheduled, was scheduled, were scheduled, "
        "scheduled to, slated to, is set to, are set to, is to be held, are to be held, plans to, plan to, planned to, "
        "is forecast, are forecast, is projected, are projected, is likely to reach, intends to, aims to"
    ),
    denied=phrases(
        "denied that, denies that, deny that, has denied that, have denied that, denying that, denied reports, "
        "denies reports, denied claims, denied having, denied killing, rejected reports that, rejected claims that, "
        "dismissed reports that, dismissed claims that"
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
