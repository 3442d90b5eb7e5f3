"""The fixed list of units: their symbols, names and dimensions; the currencies with their codes, signs and names."""

from __future__ import annotations

from typing import Final

__all__ = [
    "CODES",
    "COMMON_CODES",
    "CURRENCY_NAMES",
    "FORMER_CODES",
    "SHARED_SIGNS",
    "SIGNS",
    "TABLE",
    "UNCERTAIN_SIGNS",
]

# Symbol = what pint calls it: further names. Names are found in any case and with a plural s, symbols as written.
TABLE: Final = {
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

CODES: Final = {
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
FORMER_CODES: Final = {
    "ATS", "BEF", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "NLG", "PTE", "SIT", "SKK", "EEK", "LVL",
    "LTL", "MTL", "CYP", "SUR", "YUG", "DDR",
}  # fmt: skip
"""Of currencies that older documents speak of."""

SIGNS: Final = {
    "€": "EUR", "₪": "ILS", "₽": "RUB", "₹": "INR", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₾": "GEL", "₼": "AZN",
    "֏": "AMD", "₫": "VND", "₦": "NGN", "₵": "GHS", "₲": "PYG", "₡": "CRC", "₱": "PHP", "฿": "THB", "៛": "KHR",
    "₮": "MNT", "₭": "LAK", "৳": "BDT", "₿": "bitcoin", "US$": "USD", "USD$": "USD", "U.S.$": "USD", "A$": "AUD",
    "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
    "R$": "BRL", "MX$": "MXN", "CN¥": "CNY", "JP¥": "JPY", "RMB": "CNY", "NIS": "ILS", "E£": "EGP", "＄": "$",
    "￡": "£", "￥": "¥", "￦": "₩",
}  # fmt: skip
UNCERTAIN_SIGNS: Final = "$£¥₩﷼¢₨"
SHARED_SIGNS: Final = {
    "$": frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "JMD", "FJD"}),
    "£": frozenset({"GBP", "EGP", "LBP", "SYP", "SDG", "SSP", "GIP", "FKP", "SHP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "₩": frozenset({"KRW", "KPW"}),
}
"""Signs of several currencies, with those that may be meant where the code stands behind the number."""
CURRENCY_NAMES: Final = {
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
COMMON_CODES: Final = (
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "RUB", "ILS", "INR", "AUD", "CAD", "SAR", "AED", "EGP", "SYP", "LBP",
    "PLN", "SEK", "NOK", "UAH",
)  # fmt: skip
"""The codes that are read in small letters too; others are English words (cup, top, all)."""
