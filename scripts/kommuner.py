#!/usr/bin/env python3
"""Writes rates/kommuner.toml and rates/regioner.toml from two lists of local tax rates.

    scripts/kommuner.py MUNICIPALITIES.csv REGIONS.csv FOLDER

MUNICIPALITIES.csv has the columns year, kommunkod, kommun, lan, total, kommunalskatt, regionskatt, status (others are not
read), REGIONS.csv year, lan, region, rate, status; both begin with 2014. Years before that, and the few gaps, are filled
as KNOWN_*, STANDS_IN and the comments below say. The same lists always give the same files. docs/rates.md says how a year
is added.
"""

import csv
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

FIRST, LISTED, CHECKED = 2012, 2014, "2026-11-22"

# Short names in the files: regions by the code of their county.
REGIONS = {
    "01": ("stockholm", "Region Stockholm"),
    "03": ("uppsala", "Region Uppsala"),
    "04": ("sormland", "Region Sörmland"),
    "05": ("ostergotland", "Region Östergötland"),
    "06": ("jonkoping", "Region Jönköpings län"),
    "07": ("kronoberg", "Region Kronoberg"),
    "08": ("kalmar", "Region Kalmar län"),
    "09": ("gotland", "Region Gotland"),
    "10": ("blekinge", "Region Blekinge"),
    "12": ("skane", "Region Skåne"),
    "13": ("halland", "Region Halland"),
    "14": ("vastra-gotaland", "Västra Götalandsregionen"),
    "17": ("varmland", "Region Värmland"),
    "18": ("orebro", "Region Örebro län"),
    "19": ("vastmanland", "Region Västmanland"),
    "20": ("dalarna", "Region Dalarna"),
    "21": ("gavleborg", "Region Gävleborg"),
    "22": ("vasternorrland", "Region Västernorrland"),
    "23": ("jamtland-harjedalen", "Region Jämtland Härjedalen"),
    "24": ("vasterbotten", "Region Västerbotten"),
    "25": ("norrbotten", "Region Norrbotten"),
}
GOTLAND = "09"

SOURCES = {
    "som-2014": ("derived", "osäker: Skatteverkets skattesatser för 2014 får stå för 2012 och 2013, vars lista inte är funnen"),
    "skatteverket": ("published", "Skatteverket, skattesatser till kommun och region (csv för 2014–2017)"),
    "skatteverket-2025": ("published", "Skatteverket, skattesatser till kommun och region för 2025 (öppna data)"),
    "skatteverket-total": ("published", "Skatteverkets fil per församling: kommunen har hela skatten, utan region"),
    "delad": ("derived", "Skatteverkets totala skattesats för året; regionens del är 2017 års med de ändringar SCB har redovisat"),
    "delad-2017": ("derived", "Skatteverkets totala skattesats för året; regionens del antas vara 2017 års (växlingen om 5 öre till 2023 är inte daterad)"),
    "oforandrad": ("derived", "årets skattesats är inte funnen; året före och året efter är den densamma"),
    "lund": ("published", "lund.se, Skatten i Lund"),
    "lund-region": ("published", "lund.se (10,39 till och med 2013)"),
    "norrkoping": ("published", "norrkoping.se, Skatt"),
    "ostersund": ("published", "ostersund.se, Varifrån kommer pengarna"),
    "stockholm-2010": ("derived", "statistik.stockholm.se b191 (17,48 år 2010)"),
    "stockholm": ("derived", "statistik.stockholm.se b191 (17,48 år 2010) minus 15 öre 2013; lika med Skatteverkets 17,33 för 2014"),
    "stockholm-region": ("published", "statistik.stockholm.se b191; lika med Skatteverkets 12,10 för 2014"),
    "friatider": ("derived", "friatider.se om landstingens skatter 2012 och höjningar 2013; inte jämfört med officiell lista"),
    "goteborg": ("derived", "lika med Skatteverkets 21,12 för 2014; regionens skatt känd för året"),
    "linkoping": ("derived", "Skatteverkets 20,23 för 2014 före den skatteväxling om 25 öre som norrkoping.se visar för regionen"),
    "malmo": ("own-knowledge", "egen kännedom"),
    "total-2012": ("derived", "SCB:s total för 2012 (testfakta.se, offentligaaffarer.se) minus regionens skatt"),
    "utan-region": ("published", "Skatteverket: Gotland har ingen regionskatt, kommunen har regionens uppgifter och hela skatten"),
}

# What is known of 2012 and 2013, by code and year.
KNOWN_MUNICIPALITIES = {
    ("1281", 2012): ("20.84", "lund"),
    ("1281", 2013): ("20.84", "lund"),
    ("0180", 2012): ("17.48", "stockholm-2010"),
    ("0180", 2013): ("17.33", "stockholm"),
    ("0581", 2012): ("21.03", "norrkoping"),
    ("0581", 2013): ("21.03", "norrkoping"),
    ("2380", 2012): ("22.37", "ostersund"),
    ("2380", 2013): ("22.37", "ostersund"),
    ("1480", 2012): ("21.12", "goteborg"),
    ("1480", 2013): ("21.12", "goteborg"),
    ("0580", 2013): ("19.98", "linkoping"),
    ("1280", 2012): ("20.84", "malmo"),
}
KNOWN_REGIONS = {
    ("01", 2012): ("12.10", "stockholm-region"),
    ("01", 2013): ("12.10", "stockholm-region"),
    ("05", 2012): ("10.27", "norrkoping"),
    ("05", 2013): ("10.92", "norrkoping"),
    ("12", 2012): ("10.39", "lund-region"),
    ("12", 2013): ("10.39", "lund-region"),
    ("14", 2012): ("10.88", "friatider"),
    ("14", 2013): ("11.13", "friatider"),
    ("23", 2012): ("10.60", "ostersund"),
    ("23", 2013): ("10.85", "ostersund"),
    ("24", 2012): ("10.50", "friatider"),
    ("25", 2012): ("10.40", "friatider"),
}
KNOWN_TOTALS = {("2104", 2012): "34.32", ("2303", 2012): "34.17", ("1233", 2012): "28.89", ("1261", 2012): "28.90"}

# The default of each year; what differs stands on the row.
YEARS = {
    **dict.fromkeys((2012, 2013), "som-2014"),
    **dict.fromkeys(range(2014, 2018), "skatteverket"),
    **dict.fromkeys(range(2018, 2025), "delad"),
    2025: "skatteverket-2025",
    2026: "delad",
}

# Begravningsavgift where the municipality has a rate of its own; the country's holds on days without a row. Those of
# CEMETERIES keep the burial grounds themselves.
CEMETERIES = {"0180", "0687"}
OPEN_DATA = "Skatteverket, öppna data om skattesatser"
CALCULATOR = "inthevidual/skattesnurra"
BURIAL = {
    "1281": [
        ("2012-01-01", "0.24 %", "derived", "0,24 % 2016 (svenskakyrkan.se/lund), 0,20–0,29 % efter församling 2014 (Skatteverket); 2012–2015 antas lika", "2016-12-31"),
    ],
    "0180": [
        ("2012-01-01", "0.065 %", "derived", "Skatteverket för 2014, ”knappt 7 öre” omkring 2012–2013 (mitti.se); 2012 och 2013 antas lika"),
        ("2015-01-01", "0.075 %", "published", f"{OPEN_DATA} (2015–2017); statistik.stockholm.se (2018)"),
        ("2019-01-01", "0.065 %", "published", CALCULATOR),
        ("2025-01-01", "0.07 %", "published", CALCULATOR),
    ],
    "0687": [
        ("2017-01-01", "0.24 %", "published", OPEN_DATA),
        ("2018-01-01", "0.24 %", "derived", "lika 2017 och 2021; åren emellan är inte funna"),
        ("2021-01-01", "0.24 %", "published", CALCULATOR),
        ("2022-01-01", None, "own-knowledge", "0,24 % 2021 och 0,25 % 2023"),
        ("2023-01-01", "0.25 %", "published", CALCULATOR),
        ("2024-01-01", "0.26 %", "published", CALCULATOR),
        ("2025-01-01", "0.275 %", "published", CALCULATOR),
        ("2026-01-01", "0.285 %", "published", CALCULATOR),
    ],
}
# The municipalities of IL bilaga 67 (Lag 2020:864), whose residents have the regional tax reduction, by county.
BILAGA_67 = {
    "17": "Arvika, Eda, Filipstad, Hagfors, Munkfors, Storfors, Sunne, Säffle, Torsby, Årjäng",
    "14": "Bengtsfors, Dals-Ed, Färgelanda, Mellerud, Åmål",
    "20": "Avesta, Gagnef, Hedemora, Leksand, Ludvika, Malung-Sälen, Mora, Orsa, Rättvik, Smedjebacken, Säter, Vansbro, "
    "Älvdalen",
    "21": "Bollnäs, Hudiksvall, Ljusdal, Nordanstig, Ockelbo, Ovanåker, Söderhamn",
    "22": "Härnösand, Kramfors, Sollefteå, Timrå, Ånge, Örnsköldsvik",
    "23": "Berg, Bräcke, Härjedalen, Krokom, Ragunda, Strömsund, Åre, Östersund",
    "24": "Bjurholm, Dorotea, Lycksele, Malå, Nordmaling, Norsjö, Robertsfors, Skellefteå, Sorsele, Storuman, Vilhelmina, "
    "Vindeln, Vännäs, Åsele",
    "25": "Arjeplog, Arvidsjaur, Boden, Gällivare, Haparanda, Jokkmokk, Kalix, Kiruna, Pajala, Piteå, Älvsbyn, Överkalix, "
    "Övertorneå",
}

# Inkomstutjämning: the county's rates for municipality and region, percent of taxable income (SFS 2004:881, 2-3 §§).
GRANTS = {
    "01": ("19.03 10.05", "19.05 10.03", "19.05 10.03", "19.05 10.03"),
    "03": ("19.14 9.94", "19.14 9.94", "19.14 9.94", "19.14 9.94"),
    "04": ("19.93 9.15", "19.93 9.15", "19.87 9.21", "19.87 9.21"),
    "05": ("18.93 10.15", "18.93 10.15", "18.93 10.15", "18.93 10.15"),
    "06": ("19.14 9.94", "19.14 9.94", "19.14 9.94", "19.14 9.94"),
    "07": ("19.77 9.31", "19.77 9.31", "19.77 9.31", "19.77 9.31"),
    "08": ("20.36 8.72", "20.36 8.72", "20.36 8.72", "20.36 8.72"),
    "10": ("19.56 9.52", "19.56 9.52", "19.11 9.97", "19.11 9.97"),
    "12": ("19.70 9.38", "19.70 9.38", "19.70 9.38", "19.70 9.38"),
    "13": ("19.28 9.80", "19.28 9.80", "19.28 9.80", "19.28 9.80"),
    "14": ("19.41 9.67", "19.41 9.67", "19.41 9.67", "19.41 9.67"),
    "17": ("20.45 8.63", "20.45 8.63", "19.97 9.11", "19.97 9.11"),
    "18": ("19.00 10.08", "19.00 10.08", "19.00 10.08", "19.00 10.08"),
    "19": ("20.19 8.89", "20.19 8.89", "20.19 8.89", "20.19 8.89"),
    "20": ("19.99 9.09", "19.99 9.09", "19.52 9.56", "19.51 9.57"),
    "21": ("19.31 9.77", "19.31 9.77", "19.31 9.77", "19.31 9.77"),
    "22": ("21.04 8.04", "21.04 8.04", "21.04 8.04", None),
    "23": ("20.17 8.91", "20.17 8.91", "20.17 8.91", None),
    "24": ("20.55 8.53", "20.60 8.48", "20.55 8.53", None),
    "25": ("20.45 8.63", "20.45 8.63", "20.45 8.63", None),
    # No region: the municipality has both parts.
    "09": ("29.08 0.00", "29.08 0.00", "29.08 0.00", None),
}
ACTS = ("SFS 2014:1372", "SFS 2015:1011", "SFS 2019:797", "SFS 2023:683")
STARTS = (2015, 2016, 2020, 2024)
# What the fee of a municipality (region) with high incomes is below the grant's rate: 85 percent of the mean tax, and in
# 2014-2015 60 percent up to 125 percent of the mean income.
FEE_LESS = {2012: ("2.07", "0.52"), 2014: ("7.25", "3.14"), 2016: ("2.07", "0.52")}
# Region Stockholm pays the fee, and these municipalities: own knowledge, the outcome of each year has not been read.
FEE_REGIONS = {"01"}
FEE_MUNICIPALITIES = {"0160", "0162", "0163", "0180", "0182", "0184", "0186", "0187", "1233", "1262"}
UNKNOWN = 'missing = "Tranås avgift för året är inte funnen", missing_en = "the fee of Tranås for the year has not been found"'


def regions(path):
    """Rate and source by region and year."""
    found = defaultdict(dict)
    for row in csv.DictReader(open(path, encoding="utf-8")):
        if row["rate"]:
            found[row["lan"]][int(row["year"])] = (Decimal(row["rate"]), YEARS[int(row["year"])])
    for lan, by_year in found.items():
        for year in YEARS:
            if lan == GOTLAND:
                by_year[year] = (Decimal(0), "utan-region")
            elif (lan, year) in KNOWN_REGIONS:
                rate, source = KNOWN_REGIONS[lan, year]
                by_year[year] = (Decimal(rate), source)
            elif year < LISTED:
                by_year[year] = (by_year[LISTED][0], "som-2014")
            elif year not in by_year:
                by_year[year] = (by_year[2017][0], "delad-2017")
    return found


def municipalities(path, regional):
    """Name, county, and rate and source by year, by code."""
    names, found = {}, defaultdict(dict)
    for row in csv.DictReader(open(path, encoding="utf-8")):
        code, lan, year = row["kommunkod"], row["lan"], int(row["year"])
        names[code] = (row["kommun"], lan)
        region, source = regional[lan][year]
        if lan == GOTLAND:
            source = "skatteverket" if year < 2018 else "skatteverket-total"
        rate = Decimal(row["total"]) - region
        if row["kommunalskatt"] and Decimal(row["kommunalskatt"]) != rate:
            sys.exit(f"{code} {year}: {row['kommunalskatt']} is not {row['total']} less {region}")
        found[code][year] = (rate, source)
    for code, by_year in found.items():
        lan = names[code][1]
        for year in YEARS:
            if (code, year) in KNOWN_MUNICIPALITIES:
                rate, source = KNOWN_MUNICIPALITIES[code, year]
                by_year[year] = (Decimal(rate), source)
            elif (code, year) in KNOWN_TOTALS:
                by_year[year] = (Decimal(KNOWN_TOTALS[code, year]) - regional[lan][year][0], "total-2012")
            elif year < LISTED:
                by_year[year] = (by_year[LISTED][0], "som-2014")
            elif year not in by_year:
                if by_year[year - 1][0] != by_year[year + 1][0]:
                    sys.exit(f"{code} {year}: missing, and the years around it differ")
                by_year[year] = (by_year[year - 1][0], "oforandrad")
    return names, found


def taxes(by_year):
    """The rates of a place where they change, and its sources where they are not the year's."""
    rates, sources, before = [], [], None
    for year in YEARS:
        rate, source = by_year[year]
        if rate != before:
            rates.append(f'{year} = "{rate:.2f} %"')
        if source != YEARS[year]:
            sources.append(f'{year} = "{source}"')
        before = rate
    text = f"rates = {{ {', '.join(rates)} }}"
    return f"{text}, sources = {{ {', '.join(sources)} }}" if sources else text


def equalisation(lan):
    """What a region's line says of the equalisation: dated rows for municipalities, those that pay the fee, and the region."""
    rows = []
    read = [None if text is None else tuple(map(Decimal, text.split())) for text in GRANTS[lan]]
    if lan == "12":
        rows.append((2012, read[0], "derived", "ingen skatteväxling i länet före 2015: som SFS 2014:1372"))
    else:
        rows.append((2012, read[0], "derived", "SFS 2011:1136, 2012:704 och 2013:976 är inte lästa: som SFS 2014:1372"))
    rows.append((2014, *rows[0][1:]))
    for number, (start, act) in enumerate(zip(STARTS, ACTS)):
        value = read[number]
        if value is None:
            rows.append((start, read[number - 1], "derived", f"{act} är inte läst för länet: som {ACTS[number - 1]}"))
        else:
            rows.append((start, value, "enacted", act))
        if start == 2016:
            same = read[1] == read[2]
            unread = "SFS 2017:1100 och 2018:1901 är inte lästa"
            known = f"lika 2016–2017 och 2020; {unread}" if same else f"{unread}: som SFS 2015:1011, 2020 är den en annan"
            rows.append((2018, read[1], "derived", known))
    rows.append((2026, rows[-1][1], "projected", "2025 års skattesats framskriven"))
    def series(part, fee):
        out, before = [], None
        for year, value, status, source in rows:
            rate = value[part]
            if fee:
                less = FEE_LESS[max(since for since in FEE_LESS if since <= year)][part]
                rate -= Decimal(less)
                status = "own-knowledge" if status == "enacted" else status
                source = f"{source} minus {less} enheter på avgiftssidan; att avgift betalas är egen kännedom"
            text = f'value = "{rate:.2f} %", source = "{source}", status = "{status}"'
            if text != before:
                out.append(f"{{ from = {year}-01-01, {text}, checked = {CHECKED} }}")
            before = text
        return f"[{', '.join(out)}]"
    fees = any(code.startswith(lan) for code in FEE_MUNICIPALITIES)
    text = f", utjamning_kommun = {series(0, False)}"
    if fees:
        text += f", utjamning_kommun_avgift = {series(0, True)}"
    return text + f", utjamning_region = {series(1, lan in FEE_REGIONS)}"


def flags(code, name, lan):
    """What else a municipality's line says of it."""
    regional = lan in BILAGA_67 and name in BILAGA_67[lan].split(", ")
    fee = code in FEE_MUNICIPALITIES
    return (", regional_reduktion = true" if regional else "") + (", utjamningsavgift = true" if fee else "")


def burial(code):
    """What a municipality's line says of the begravningsavgift."""
    kept = ", begravning_i_kommunen = true" if code in CEMETERIES else ""
    if code not in BURIAL:
        return kept
    rows = []
    for first, value, status, source, *last in BURIAL[code]:
        to = f"to = {last[0]}, " if last else ""
        given = f'value = "{value}"' if value else UNKNOWN
        rows.append(f'{{ from = {first}, {to}{given}, source = "{source}", status = "{status}", checked = {CHECKED} }}')
    return f"{kept}, begravningsavgift = [{', '.join(rows)}]"


def head(schema, lines, by_place):
    """The first lines of a file, its sources and its years."""
    used = {source for by_year in by_place.values() for _, source in by_year.values()} | set(YEARS.values())
    text = f"#:schema {schema}\n" + "".join(f"# {line}\n" for line in lines)
    text += "# Skriven av scripts/kommuner.py: ändra där.\n\n[sources]\n"
    for name, (status, source) in SOURCES.items():
        if name in used:
            text += f'{name} = {{ source = "{source}", status = "{status}", checked = {CHECKED} }}\n'
    return text + "\n[years]\n" + "".join(f'{year} = "{source}"\n' for year, source in YEARS.items())


def main(municipal_list, regional_list, folder):
    """Writes both files."""
    regional = regions(regional_list)
    names, municipal = municipalities(municipal_list, regional)
    every_year = "En skattesats gäller till nästa; källan är årets, om inte raden har en egen för året."
    text = head(
        "regioner.schema.json",
        [
            "Regionernas skatt. Patientavgifterna står i patientavgifter.toml.",
            every_year,
            "utjamning_*: länets skattesatser i inkomstutjämningen (SFS 2004:881), andel av beskattningsbar inkomst.",
        ],
        regional,
    )
    text += "\n[regions]\n"
    for lan, (key, name) in REGIONS.items():
        text += f'{key} = {{ name = "{name}", {taxes(regional[lan])}{equalisation(lan)} }}\n'
    Path(folder, "regioner.toml").write_text(text, encoding="utf-8")
    text = head(
        "kommuner.schema.json",
        [
            "Kommunernas skatt efter kommunkod. Regionernas står i regioner.toml.",
            every_year,
            "Utan begravningsavgift gäller landets i skatt.toml. begravning_i_kommunen = true där kommunen har hand om",
            "gravplatserna (Stockholm och Tranås) och avgiften är dess. regional_reduktion = true i kommunerna i IL bilaga 67.",
            "utjamningsavgift = true där kommunen betalar avgift i inkomstutjämningen (egen kännedom).",
        ],
        municipal,
    )
    text += "\n[municipalities]\n"
    for code in sorted(names):
        name, lan = names[code]
        text += f'{code} = {{ name = "{name}", region = "{REGIONS[lan][0]}", {taxes(municipal[code])}{flags(code, name, lan)}{burial(code)} }}\n'
    Path(folder, "kommuner.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
