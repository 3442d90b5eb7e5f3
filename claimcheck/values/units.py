"""Units: a fixed list with the dimension of each, currencies, and labels for everything else.

Values of one dimension are compared, in one unit: where the units differ, `converted` asks the pint library, which is
imported only then. Conversions are exact.

A currency code of ISO 4217 is a dimension of its own, and so is a currency sign. A sign of one currency alone (€, ₪,
₽, ₹ …) is that currency; `$`, `£`, `¥`, `₩` and `﷼` are used by several countries and no standard assigns them to one,
so they stay what they are, comparable with themselves only: write the code to say which. In the same way a bare `ton`,
`gallon` or `pint` is a label, since its size depends on the country; months and years are no number of days.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from claimcheck.values.possibilities import Interval, Number, Possibilities

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = [
    "NUMBER",
    "PERCENT",
    "POINTS",
    "SHARED_SIGNS",
    "Unit",
    "converted",
    "currency",
    "factor",
    "known",
    "label",
    "unit",
]


@frozen
class Unit:
    """What a number counts or measures."""

    symbol: str
    """How it is written, so that it reads back as itself."""
    dimension: str
    """What it can be compared with: a physical dimension in brackets, or the unit itself."""
    definition: str = ""
    """What the conversion library calls it; empty where nothing else has its dimension."""

    def __str__(self) -> str:
        return self.symbol


NUMBER: Final = Unit("", "[number]", "dimensionless")
"""No unit: a plain number or ratio."""

# Symbol = what pint calls it: further names. Names are found in any case and with a plural s, symbols as written.
_TABLE: Final = {
    "[number]": """
        %=percent: percent, per cent, pct
        ‰=permille: permille, per mille, per mill
        ppm=ppm: parts per million
    """,
    "[length]": """
        nm=nanometer: nanometre, nanometer
        µm=micrometer: micrometre, micrometer, micron
        mm=millimeter: millimetre, millimeter
        cm=centimeter: centimetre, centimeter
        dm=decimeter: decimetre, decimeter
        m=meter: metre, meter, mtr
        km=kilometer: kilometre, kilometer, kms
        in=inch: inch, inches
        ft=foot: foot, feet
        yd=yard: yard
        mi=mile: mile, statute mile
        nmi=nautical_mile: nautical mile, sea mile
        au=astronomical_unit: astronomical unit
        ly=light_year: light year, light-year
    """,
    "[area]": """
        mm²=millimeter**2: square millimetre, square millimeter, sq mm
        cm²=centimeter**2: square centimetre, square centimeter, sq cm
        m²=meter**2: square metre, square meter, sq m, sqm
        km²=kilometer**2: square kilometre, square kilometer, sq km, sqkm
        ha=hectare: hectare
        are=are: are
        dunam=1000*meter**2: dunam, dunum, donum
        ac=4046.8564224*meter**2: acre
        in²=inch**2: square inch, square inches, sq in
        ft²=foot**2: square foot, square feet, sq ft, sqft
        yd²=yard**2: square yard, sq yd
        mi²=mile**2: square mile, sq mi
    """,
    "[volume]": """
        ml=milliliter: millilitre, milliliter, mL
        cl=centiliter: centilitre, centiliter, cL
        dl=deciliter: decilitre, deciliter, dL
        l=liter: litre, liter, ltr, L
        hl=hectoliter: hectolitre, hectoliter, hL
        mm³=millimeter**3: cubic millimetre, cubic millimeter
        cm³=centimeter**3: cubic centimetre, cubic centimeter, cc
        m³=meter**3: cubic metre, cubic meter, cu m, cbm
        km³=kilometer**3: cubic kilometre, cubic kilometer
        in³=inch**3: cubic inch, cubic inches
        ft³=foot**3: cubic foot, cubic feet, cu ft
        bbl=oil_barrel: barrel, barrel of oil, oil barrel
        US gallon=gallon: us gallon, u.s. gallon, US gal
        imperial gallon=imperial_gallon: uk gallon, british gallon
        US pint=pint: us pint, u.s. pint
        imperial pint=imperial_pint: uk pint, british pint
    """,
    "[mass]": """
        µg=microgram: microgram, mcg
        mg=milligram: milligram
        g=gram: gram, gramme, gr
        kg=kilogram: kilogram, kilogramme, kilo, kgs
        t=metric_ton: tonne, metric ton, metric tonne, te
        kt=kilometric_ton: kilotonne
        Mt=megametric_ton: megatonne
        Gt=gigametric_ton: gigatonne
        oz=ounce: ounce
        lb=pound: pound, lbs
        st=stone: stone
        short ton=short_ton: us ton
        long ton=long_ton: imperial ton
        carat=carat: carat
        ozt=troy_ounce: troy ounce
    """,
    "[time]": """
        ns=nanosecond: nanosecond
        µs=microsecond: microsecond
        ms=millisecond: millisecond, msec
        s=second: second, sec
        min=minute: minute
        h=hour: hour, hr, hrs
        d=day: day
        wk=week: week
    """,
    "[calendar time]": """
        month=month: month
        yr=year: year, yrs, annum
        decade=10*year: decade
        century=100*year: century, centuries
    """,
    "[temperature]": """
        °C=degree_Celsius: degree Celsius, degrees Celsius, celsius, centigrade, degrees centigrade, deg C, C, ℃
        °F=degree_Fahrenheit: degree Fahrenheit, degrees Fahrenheit, fahrenheit, deg F, F, ℉
        K=kelvin: kelvin
    """,
    "[speed]": """
        m/s=meter/second: metres per second, meters per second, mps
        km/h=kilometer/hour: kilometres per hour, kilometers per hour, km per hour, kmh, kph, km/hr
        km/s=kilometer/second: kilometres per second, kilometers per second
        mph=mile/hour: mile per hour, miles per hour, mi/h
        kn=knot: knot
        ft/s=foot/second: feet per second, foot per second
    """,
    "[force]": """
        N=newton: newton
        kN=kilonewton: kilonewton
        MN=meganewton: meganewton
    """,
    "[pressure]": """
        Pa=pascal: pascal
        hPa=hectopascal: hectopascal
        kPa=kilopascal: kilopascal
        MPa=megapascal: megapascal
        mbar=millibar: millibar
        bar=bar: bar
        atm=standard_atmosphere: atmosphere
        psi=psi: pounds per square inch
        mmHg=millimeter_Hg: millimetres of mercury, millimeters of mercury
    """,
    "[energy]": """
        J=joule: joule
        kJ=kilojoule: kilojoule
        MJ=megajoule: megajoule
        GJ=gigajoule: gigajoule
        TJ=terajoule: terajoule
        PJ=petajoule: petajoule
        EJ=exajoule: exajoule
        Wh=watt_hour: watt hour, watt-hour
        kWh=kilowatt_hour: kilowatt hour, kilowatt-hour
        MWh=megawatt_hour: megawatt hour, megawatt-hour
        GWh=gigawatt_hour: gigawatt hour, gigawatt-hour
        TWh=terawatt_hour: terawatt hour, terawatt-hour
        cal=calorie: calorie
        kcal=kilocalorie: kilocalorie
        BTU=Btu: british thermal unit
        eV=electron_volt: electronvolt, electron volt
    """,
    "[power]": """
        mW=milliwatt: milliwatt
        W=watt: watt
        kW=kilowatt: kilowatt
        MW=megawatt: megawatt
        GW=gigawatt: gigawatt
        TW=terawatt: terawatt
        hp=horsepower: horsepower, bhp
        PS=metric_horsepower: metric horsepower
    """,
    "[data]": """
        bit=bit: bit
        kbit=kilobit: kilobit, kb
        Mbit=megabit: megabit, Mb
        Gbit=gigabit: gigabit, Gb
        B=byte: byte
        kB=kilobyte: kilobyte, KB
        MB=megabyte: megabyte
        GB=gigabyte: gigabyte
        TB=terabyte: terabyte
        PB=petabyte: petabyte
        EB=exabyte: exabyte
        KiB=kibibyte: kibibyte
        MiB=mebibyte: mebibyte
        GiB=gibibyte: gibibyte
        TiB=tebibyte: tebibyte
    """,
    "[data rate]": """
        bit/s=bit/second: bits per second, bps
        kbit/s=kilobit/second: kilobits per second, kbps
        Mbit/s=megabit/second: megabits per second, Mbps
        Gbit/s=gigabit/second: gigabits per second, Gbps
        MB/s=megabyte/second: megabytes per second
        GB/s=gigabyte/second: gigabytes per second
    """,
    "[frequency]": """
        Hz=hertz: hertz
        kHz=kilohertz: kilohertz
        MHz=megahertz: megahertz
        GHz=gigahertz: gigahertz
        rpm=revolutions_per_minute: revolutions per minute
    """,
    "[voltage]": """
        mV=millivolt: millivolt
        V=volt: volt
        kV=kilovolt: kilovolt
    """,
    "[current]": """
        mA=milliampere: milliampere, milliamp
        A=ampere: ampere, amp
        kA=kiloampere: kiloampere
    """,
    "[dose]": """
        µSv=microsievert: microsievert
        mSv=millisievert: millisievert
        Sv=sievert: sievert
    """,
    "[activity]": """
        Bq=becquerel: becquerel
        kBq=kilobecquerel: kilobecquerel
        MBq=megabecquerel: megabecquerel
        GBq=gigabecquerel: gigabecquerel
        TBq=terabecquerel: terabecquerel
        Ci=curie: curie
    """,
    "[angle]": """
        °=degree: degree, deg, degree of arc
        arcmin=arcminute: arcminute, minute of arc, minutes of arc
        arcsec=arcsecond: arcsecond, second of arc, seconds of arc
        rad=radian: radian
    """,
}

_CODES: Final = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
    "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY",
    "COP", "CRC", "CUC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD",
    "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD",
    "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP",
    "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB",
    "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG",
    "SEK", "SGD", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT",
    "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED", "VES", "VND", "VUV",
    "WST", "XAF", "XAG", "XAU", "XCD", "XCG", "XDR", "XOF", "XPD", "XPF", "XPT", "YER", "ZAR", "ZMW", "ZWG",
    "ZWL",
}  # fmt: skip
_FORMER_CODES: Final = {
    "ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "SIT", "SKK", "EEK", "LVL",
    "LTL", "MTL", "CYP", "SUR", "YUG", "DDR",
}  # fmt: skip
"""Of currencies that older documents speak of."""

_SIGNS: Final = {
    "€": "EUR", "₪": "ILS", "₽": "RUB", "₹": "INR", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₾": "GEL", "₼": "AZN",
    "֏": "AMD", "₫": "VND", "₦": "NGN", "₵": "GHS", "₲": "PYG", "₡": "CRC", "₱": "PHP", "฿": "THB", "៛": "KHR",
    "₮": "MNT", "₭": "LAK", "৳": "BDT", "₿": "bitcoin", "US$": "USD", "USD$": "USD", "U.S.$": "USD", "A$": "AUD",
    "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
    "R$": "BRL", "MX$": "MXN", "CN¥": "CNY", "JP¥": "JPY", "RMB": "CNY", "NIS": "ILS", "E£": "EGP", "＄": "$",
    "￡": "£", "￥": "¥", "￦": "₩",
}  # fmt: skip
_AMBIGUOUS_SIGNS: Final = "$£¥₩﷼¢₨"
SHARED_SIGNS: Final = {
    "$": frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "FJD"}),
    "£": frozenset({"GBP", "EGP", "LBP", "SYP", "SDG", "SSP", "GIP", "FKP", "SHP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "₩": frozenset({"KRW", "KPW"}),
}
"""Signs of several currencies, with those that may be meant where the code stands behind the number."""
_CURRENCY_NAMES: Final = {
    "euro": "EUR", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "dollar": "$",
    "canadian dollar": "CAD", "australian dollar": "AUD", "hong kong dollar": "HKD", "pound sterling": "GBP",
    "pounds sterling": "GBP", "british pound": "GBP", "sterling": "GBP", "yen": "JPY", "japanese yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "shekel": "ILS", "new shekel": "ILS", "israeli shekel": "ILS",
    "rouble": "RUB", "ruble": "RUB", "russian rouble": "RUB", "russian ruble": "RUB", "syrian pound": "SYP",
    "egyptian pound": "EGP", "lebanese pound": "LBP", "sudanese pound": "SDG", "turkish lira": "TRY",
    "indian rupee": "INR", "pakistani rupee": "PKR", "swiss franc": "CHF", "zloty": "PLN", "hryvnia": "UAH",
    "saudi riyal": "SAR", "qatari riyal": "QAR", "iranian rial": "IRR", "iraqi dinar": "IQD",
    "jordanian dinar": "JOD", "kuwaiti dinar": "KWD", "uae dirham": "AED", "emirati dirham": "AED",
    "moroccan dirham": "MAD", "swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK", "rand": "ZAR",
}  # fmt: skip
_COMMON_CODES: Final = (
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB", "ILS", "INR", "AUD", "CAD", "SAR", "AED", "EGP", "SYP", "LBP",
    "PLN", "SEK", "NOK", "UAH",
)  # fmt: skip
"""The codes that are read in small letters too; others are English words (cup, top, all)."""

POINTS: Final = Unit("percentage points", "percentage points")
_POINT_NAMES: Final = ("percentage point", "percent point", "per cent point", "pp", "p.p.", "ppt", "% point", "%-point")
_PEOPLE: Final = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}


def _tables() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units by symbol and by name; a symbol is a name too where no other one differs from it by case alone."""
    symbols: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    for dimension, lines in _TABLE.items():
        for line in lines.strip().splitlines():
            head, _, rest = line.strip().partition(":")
            symbol, _, definition = head.partition("=")
            found = symbols[symbol] = Unit(symbol, dimension, definition)
            for name in filter(None, map(str.strip, rest.split(","))):
                if name == name.casefold() or " " in name:
                    names[name.casefold()] = found
                else:
                    symbols[name] = found
    for sign, code in {code: code for code in _CODES | _FORMER_CODES}.items() | _SIGNS.items():
        symbols[sign] = Unit(code, code)
    for sign in _AMBIGUOUS_SIGNS:
        symbols[sign] = Unit(sign, sign)
    for name, code in (_CURRENCY_NAMES | {code.lower(): code for code in _COMMON_CODES}).items():
        names[name] = Unit(code, code)
    names |= dict.fromkeys(_POINT_NAMES, POINTS)
    symbols |= {_ascii(symbol): found for symbol, found in symbols.items() if _ascii(symbol) != symbol}
    folded: dict[str, list[Unit]] = {}
    for symbol, found in symbols.items():
        if len(symbol) > 1 and symbol not in _CODES | _FORMER_CODES:
            folded.setdefault(symbol.casefold(), []).append(found)
    for symbol, several in folded.items():
        if len(set(several)) == 1:
            names.setdefault(symbol, several[0])
    return symbols, names


def _ascii(symbol: str) -> str:
    return symbol.replace("²", "2").replace("³", "3").replace("µ", "u")


_SYMBOLS, _NAMES = _tables()
PERCENT: Final = _SYMBOLS["%"]
_POWER = re.compile(r"\^|\*\*")
_SPACES = re.compile(r"\s+")


def unit(text: str) -> Unit:
    """The unit that a text names; a text that is none of the list is a label, `tanks` the same one as `tank`.

    >>> unit("kilometres"), unit("Tanks").symbol
    (Unit(symbol='km', dimension='[length]', definition='kilometer'), 'tank')
    """
    if not text:
        return NUMBER
    return _unit(text)


@lru_cache(maxsize=512)
def _unit(text: str) -> Unit:
    found = known(text)
    if found is not None:
        return found
    name = _label(text)
    return Unit(name, name)


@lru_cache(maxsize=512)
def known(text: str) -> Unit | None:
    """The unit of the list that a text names, such as `km` or `tonnes of wheat`; None for a label."""
    found = _known(text)
    if found is not None:
        return found
    head, of, _ = text.partition(" of ")
    found = _known(head) if of else None
    return found or _known(_label(text))


def _label(text: str) -> str:
    name = label(text)
    return name if len(name) > 1 else text.strip()  # M is not m


def _known(text: str) -> Unit | None:
    text = _SPACES.sub(" ", text.strip().replace("μ", "µ"))
    found = _SYMBOLS.get(text) or _SYMBOLS.get(_POWER.sub("", text))
    if found is not None:
        return found
    name = text.casefold().rstrip(".")
    return _NAMES.get(name) or _NAMES.get(_singular(name)) or _NAMES.get(text.casefold())


def label(text: str) -> str:
    """A label that is equal for spellings in other case, spacing or number.

    >>> label("Armoured  Vehicles"), label("people"), label("Buses")
    ('armoured vehicle', 'person', 'bus')
    """
    return _singular(_SPACES.sub(" ", text.strip()).casefold())


def _singular(text: str) -> str:
    head, space, last = text.rpartition(" ")
    if " of " in text:
        first, of, rest = text.partition(" of ")
        return f"{_singular(first)}{of}{rest}"
    if " per " in text:
        first, per, rest = text.partition(" per ")
        return f"{_singular(first)}{per}{rest}"
    return f"{head}{space}{_singular_word(last)}"


def _singular_word(word: str) -> str:
    if word in _PEOPLE:
        return _PEOPLE[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes", "uses")):
        return word[:-2]
    return word[:-1]


def currency(sign: str) -> Unit | None:
    """The currency that stands in front of a number as a code or sign; None if it is none."""
    name = _SPACES.sub("", sign)
    found = _SYMBOLS.get(name) or _SYMBOLS.get(name.upper() if not name.isalpha() else name) or _NAMES.get(name)
    if found is None or found.dimension.startswith("["):
        return None
    return found


# Conversion


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Fraction]:
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Fraction)


@lru_cache(maxsize=256)
def factor(source: Unit, target: Unit) -> tuple[Number, Number]:
    """The exact numbers a and b by which x of one unit is a·x + b of the other one.

    Both units must be of one dimension.
    """
    if source == target:
        return 1, 0
    registry = _registry()
    zero, one = (_magnitude(registry, number, source, target) for number in (0, 1))
    return one - zero, zero


def _magnitude(registry: UnitRegistry[Fraction], number: int, source: Unit, target: Unit) -> Fraction:
    if source.dimension == "[temperature]":
        return Fraction(registry.Quantity(Fraction(number), source.definition).to(target.definition).magnitude)
    size = Fraction(registry.parse_expression(source.definition).to_base_units().magnitude)
    other = Fraction(registry.parse_expression(target.definition).to_base_units().magnitude)
    return number * size / other


def converted(possibilities: Possibilities, source: Unit, target: Unit) -> Possibilities:
    """The same possibilities in another unit of the same dimension."""
    if source == target:
        return possibilities
    times, plus = factor(source, target)

    def moved(end: Number | None) -> Number | None:
        return None if end is None else end * times + plus

    return tuple(Interval(moved(low), moved(high), *opens) for low, high, *opens in possibilities)
