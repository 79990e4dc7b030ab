#!/usr/bin/env python3
"""Writes languages.tsv, countries.tsv and regions.tsv beside this file.

    npm pack cldr-localenames-full cldr-core iso-639-3 i18n-iso-countries country-list
    (unpack each into a directory of its name)
    python3 data/names/generate.py DIRECTORY

DIRECTORY holds the unpacked packages. All tables have these columns:

- the code;
- further codes, joined by `;`; in regions.tsv, the codes of the countries in the region;
- the names in the language itself, or in the languages of the country; empty for a region;
- one column for each language of COLUMNS;
- other spellings.

A name in another language than that of its column is written `language=name`. `;` joins several names.

Names come from CLDR. The other spellings come from these sources, the strongest first:

1. the SPELLINGS below;
2. the alternatives of CLDR, and the names in its regional locales;
3. the names in ISO 639-3, ISO 3166-1 and i18n-iso-countries;
4. these names without the text in brackets, and with that text in front: "Korea (the Republic of)" gives "Korea" and
   "Republic of Korea".

If two rows claim a spelling, the stronger source wins; two equal claims leave it out. A code is stronger than any
spelling.
"""

import functools
import json
import pathlib
import re
import sys
import unicodedata

COLUMNS = "en fr es pt it de ar ru zh ja ko tr el".split()
# Languages with names of regional forms as well ("Brazilian Portuguese"): users type mostly in these.
VARIANTS_IN = ["en", "fr", "es", "pt"]
# Languages with names from i18n-iso-countries. Volunteers write it, and other languages have too many errors.
ALTERNATES_IN = ["en", "fr", "es"]
# Locales with another alphabet or an old spelling.
NOT_WRITTEN = {"en-Dsrt", "en-Shaw", "el-polyton"}
# Countries for which CLDR has an earlier or second name in brackets: "Myanmar (Burma)".
BRACKETS_HOLD_A_NAME = {"MM", "FK", "NZ"}

# Spellings that no source has, and spellings that two rows would otherwise claim. "Korea" alone is South Korea, and
# "Congo" alone is the country with that name in ISO 3166-1.
LANGUAGE_SPELLINGS = {
    "el": "en=Greek, Modern",
    "es": "en=Castilian;fr=castillan;es=castellano;pt=castelhano;it=castigliano",
    "fa": "en=Farsi;fr=farsi;es=farsi",
    "id": "id=Bahasa Indonesia",
    "ms": "ms=Bahasa Melayu;ms=Bahasa Malaysia",
    "zh": "en=Mandarin;fr=mandarin;es=mandarín;pt=mandarim;it=mandarino",
}
COUNTRY_SPELLINGS = {
    "CD": "en=DRC;en=DR Congo;fr=RDC;fr=RD Congo",
    "CG": "en=Congo;de=Kongo;ar=الكونغو;ru=Конго;zh=刚果;zh=剛果;ja=コンゴ;ko=콩고;el=Κονγκό",
    "GB": "en=Britain;de=Großbritannien",
    "KR": "en=Korea;fr=Corée;es=Corea;pt=Coreia;it=Corea;de=Korea;ar=كوريا;ru=Корея;tr=Kore;el=Κορέα",
    "MK": "en=Macedonia;fr=Macédoine;es=Macedonia",
    "NL": "en=Holland;fr=Hollande;es=Holanda;pt=Holanda;it=Olanda;de=Holland",
    "PS": "en=Occupied Palestinian Territory;fr=Territoire palestinien occupé;es=Territorio Palestino Ocupado",
    "SZ": "es=Swazilandia",
    "US": "en=America;es=EEUU",
    "VA": "en=Vatican;fr=Vatican;es=Vaticano",
}
# Names for exactly the countries of a region of UN M49, with the names of UN M49 ("Latin America and the Caribbean").
# Ambiguous names ("Middle East") and names of countries ("Micronesia") are left out.
REGION_SPELLINGS = {
    "005": "es=América del Sur;es=Suramérica;it=America meridionale",
    "011": "en=West Africa;fr=Afrique de l’Ouest;pt=África do Oeste",
    "013": "de=Zentralamerika;ja=中米;ko=중앙아메리카",
    "014": "en=East Africa;fr=Afrique de l’Est;pt=África do Leste",
    "015": "en=North Africa;fr=Afrique du Nord;es=Norte de África;pt=África do Norte;it=Africa settentrionale",
    "017": "en=Central Africa",
    "018": "es=África austral;it=Africa australe;it=Africa meridionale",
    "019": "fr=Amérique",
    "030": "en=East Asia;pt=Leste Asiático",
    "034": "en=South Asia;fr=Asie méridionale;it=Asia meridionale",
    "035": "en=South-East Asia;en=South-eastern Asia;es=Sureste asiático;it=Asia sudorientale",
    "143": "ko=중앙아시아",
    "145": "en=West Asia",
    "151": "pt=Europa do Leste;pt=Leste Europeu;it=Europa dell’Est;ja=東欧",
    "155": "ja=西欧",
    "202": "en=Subsaharan Africa;en=Africa South of the Sahara;fr=Afrique sub-saharienne;fr=Afrique au sud du Sahara;"
    "es=África al sur del Sahara;it=Africa sub-sahariana;de=Afrika südlich der Sahara;ar=أفريقيا جنوب الصحراء;"
    "ru=Африка к югу от Сахары;ko=사하라 이남 아프리카",
    "419": "en=Latin America and the Caribbean;fr=Amérique latine et Caraïbes;fr=Amérique latine et les Caraïbes;"
    "es=América Latina y el Caribe;es=Latinoamérica y el Caribe;pt=América Latina e Caribe;"
    "pt=América Latina e o Caribe;"
    "it=America Latina e Caraibi;de=Lateinamerika und Karibik;de=Lateinamerika und die Karibik;"
    "ru=Латинская Америка и Карибский бассейн;zh=拉丁美洲和加勒比;ja=中南米;ko=라틴아메리카",
}

# Countries of Western Asia that the ILO counts as Europe and Central Asia. The others are its Arab States.
ILO_WESTERN_ASIA = {"AM", "AZ", "CY", "GE", "IL", "TR"}
# The three regions of the ILO that UN M49 does not have, with their regions of M49. Africa and the Americas are those
# of M49.
ILO_REGIONS = {
    "arab-states": (
        ["145"],
        "en=Arab States;fr=États arabes;es=Estados Árabes;pt=Estados Árabes;it=Stati arabi;de=Arabische Staaten;"
        "ar=الدول العربية;ru=Арабские государства;zh=阿拉伯国家;ja=アラブ諸国;ko=아랍 국가;tr=Arap Devletleri;"
        "el=Αραβικά κράτη",
        "en=Arab countries;fr=Pays arabes;es=Países árabes",
    ),
    "asia-and-the-pacific": (
        ["009", "030", "034", "035"],
        "en=Asia and the Pacific;fr=Asie et Pacifique;es=Asia y el Pacífico;pt=Ásia e Pacífico;it=Asia e Pacifico;"
        "de=Asien und Pazifik;ar=آسيا والمحيط الهادئ;ru=Азиатско-Тихоокеанский регион;zh=亚洲及太平洋;"
        "ja=アジア太平洋;ko=아시아 태평양;tr=Asya ve Pasifik;el=Ασία και Ειρηνικός",
        "en=Asia-Pacific;en=Asia and Pacific;fr=Asie-Pacifique;fr=Asie et le Pacifique;es=Asia-Pacífico;"
        "es=Asia y Pacífico",
    ),
    "europe-and-central-asia": (
        ["143", "150"],
        "en=Europe and Central Asia;fr=Europe et Asie centrale;es=Europa y Asia Central;pt=Europa e Ásia Central;"
        "it=Europa e Asia centrale;de=Europa und Zentralasien;ar=أوروبا وآسيا الوسطى;ru=Европа и Центральная Азия;"
        "zh=欧洲和中亚;ja=ヨーロッパ・中央アジア;ko=유럽 및 중앙아시아;tr=Avrupa ve Orta Asya;"
        "el=Ευρώπη και Κεντρική Ασία",
        "",
    ),
}


class Sources:
    """Folder with the unpacked packages."""

    def __init__(self, directory):
        self.directory = pathlib.Path(directory)
        self.locales = self.directory / "cldr-localenames-full" / "main"

    def json(self, path):
        return json.loads((self.directory / path).read_text(encoding="utf-8"))

    def credit(self, *packages):
        """Returns `name version (licence)` of each package, for the head of a table."""
        found = [self.json(f"{package}/package.json") for package in packages]
        return ", ".join(f"{p['name']} {p['version']} ({p['license']})" for p in found)

    @functools.cache
    def display_names(self, locale, what):
        """Returns the names of `languages` or `territories` in a locale of CLDR; none for an unknown locale."""
        path = self.locales / locale / f"{what}.json"
        if not path.exists():
            return {}
        return json.loads(path.read_text(encoding="utf-8"))["main"][locale]["localeDisplayNames"][what]

    @functools.cache
    def locales_of(self, language):
        """Returns the locale of a language, then its locales with a region or script."""
        further = {path.name for path in self.locales.glob(f"{language}-*")}
        return [language, *sorted(further - NOT_WRITTEN)]

    def iso_639(self):
        """Returns the entries of ISO 639-3, with both three-letter codes, by two-letter code."""
        text = (self.directory / "iso-639-3" / "iso6393.js").read_text(encoding="utf-8")
        body = text[text.index("export const iso6393 = [") :]
        entries = []
        for entry in re.findall(r"\{(.*?)\}", body, re.DOTALL):
            fields = re.findall(r"(\w+):\s*(?:'((?:[^'\\]|\\.)*)'|\"([^\"]*)\")", entry)
            entries.append({name: single or double for name, single, double in fields})
        return {entry["iso6391"]: entry for entry in entries if "iso6391" in entry}

    def iso_3166(self):
        """Returns alpha-3 codes by alpha-2 code, without the numbers from 900, which ISO leaves to users."""
        mappings = self.json("cldr-core/supplemental/codeMappings.json")["supplemental"]["codeMappings"]
        metadata = self.json("cldr-core/supplemental/aliases.json")["supplemental"]["metadata"]
        withdrawn = metadata["alias"]["territoryAlias"]
        return {
            code: entry["_alpha3"]
            for code, entry in mappings.items()
            if len(code) == 2 and int(entry.get("_numeric", 999)) < 900 and code not in withdrawn
        }


def key(name):
    """Folds a name nearly as the program does: without case, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in letters if not unicodedata.combining(c) and c != ".")
    return " ".join(re.findall(r"\w+", letters))


def pairs(text):
    return [tuple(pair.split("=", 1)) for pair in text.split(";")] if text else []


def joined(named):
    for language, name in named:
        assert not set("\t\n;=") & set(name), (language, name)
    return ";".join(f"{language}={name}" for language, name in named)


def derived(name, of_brackets):
    """Yields the other names in `Korea (the Republic of)` and `Tanzania, the United Republic of`."""
    match = re.fullmatch(r"(.+?)(?:, | ?[(（])([^()（）]+)[)）]?", name)
    if not match:
        return
    head, rest = match.group(1).strip(), re.sub(r"^the\b ?", "", match.group(2))
    yield head
    if rest != match.group(2):
        yield f"{head}, {rest}"
    if re.search(r" (of|of the)$", rest):
        yield f"{rest} {head}"
    if of_brackets:
        yield rest


class Row:
    def __init__(self, code, codes, members=()):
        self.code, self.codes, self.members = code, codes, members
        self.names = {}
        self.own = []
        self.claims = []  # (strength, language, name); 0 is strongest

    def preferred(self):
        return [*self.names.items(), *self.own]

    def claim(self, strength, language, name):
        if name and name != self.code:
            self.claims.append((strength, language, name))

    def claim_with_derived(self, strength, language, name):
        self.claim(strength, language, name)
        for spelling in derived(name, self.code in BRACKETS_HOLD_A_NAME):
            self.claim(4, language, spelling)

    def others(self, owners):
        """Returns the claims that this row won: each spelling once, under the first language with it."""
        seen = {key(name) for _, name in self.preferred()}
        for _, language, name in sorted(self.claims, key=lambda claim: claim[0]):
            if key(name) not in seen and owners[key(name)] == self.code:
                seen.add(key(name))
                yield language, name


def owners_of(rows):
    """Returns the row that wins each spelling; none if the strongest claims are equal."""
    claims = {}
    for row in rows:
        for code in (row.code, *row.codes):
            claims.setdefault(key(code), {})[-1] = {row.code}
        ranked = [(1, name) for _, name in row.preferred()] + [(s, name) for s, _, name in row.claims]
        for strength, name in ranked:
            claims.setdefault(key(name), {}).setdefault(strength, set()).add(row.code)
    owners = {}
    for spelling, by_strength in claims.items():
        strongest = by_strength[min(by_strength)]
        owners[spelling] = next(iter(strongest)) if len(strongest) == 1 else None
        if 1 in by_strength and len(by_strength[1]) > 1:
            print(f"shared name: {spelling}: {sorted(by_strength[1])}", file=sys.stderr)
        if min(by_strength) == 0 and by_strength.get(1, strongest) != strongest:
            print(f"spelling against a name: {spelling}", file=sys.stderr)
    return owners


def write(path, credit, what, rows):
    owners = owners_of(rows)
    lines = [f"# {what}, written by generate.py from {credit}"]
    lines.append("\t".join(["code", "codes", "own", *COLUMNS, "other"]))
    for row in sorted(rows, key=lambda row: row.code):
        names = [row.names.get(language, "") for language in COLUMNS]
        others = joined(list(row.others(owners)))
        lines.append("\t".join([row.code, ";".join([*row.codes, *row.members]), joined(row.own), *names, others]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def languages(sources):
    for code, entry in sorted(sources.iso_639().items()):
        three = [entry["iso6393"], entry.get("iso6392T"), entry.get("iso6392B")]
        row = Row(code, sorted({c for c in three if c}))
        row.claims = [(0, *pair) for pair in pairs(LANGUAGE_SPELLINGS.get(code))]
        for locale in sources.locales_of(code):
            own = sources.display_names(locale, "languages").get(code)
            if own and own != code:
                if not row.own:
                    row.own = [(code, own)]
                row.claim(2, code, own)
        for language in COLUMNS:
            for locale in sources.locales_of(language):
                for variant, name in sources.display_names(locale, "languages").items():
                    # CLDR has `zh`, `zh-Hans`, `pt-BR` and `zh-alt-menu`; texts for menus are not names.
                    if variant.split("-")[0] != code or "-menu-" in variant:
                        continue
                    if variant == code and locale == language:
                        row.names[language] = name
                    is_variant = variant != code and "-alt-" not in variant
                    if not is_variant or language in (code, *VARIANTS_IN):
                        row.claim_with_derived(2, language, name)
        row.claim_with_derived(3, "en", entry["name"])
        row.names.setdefault("en", entry["name"])
        yield row


def official_languages(territory):
    """Returns the locales of a country's official languages, those with most speakers first."""
    found = territory.get("languagePopulation", {})
    official = {c: e for c, e in found.items() if e.get("_officialStatus") in ("official", "de_facto_official")}
    by_speakers = sorted(official, key=lambda c: (-float(official[c]["_populationPercent"]), c))
    return [code.replace("_", "-") for code in by_speakers]


def countries(sources):
    territories = sources.json("cldr-core/supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
    iso_names = {entry["code"]: entry["name"] for entry in sources.json("country-list/data.json")}
    alternates = {
        language: sources.json(f"i18n-iso-countries/langs/{language}.json")["countries"]
        for language in ALTERNATES_IN
    }
    iso = sources.iso_3166()
    assert len(iso) == 249 and set(iso) == set(iso_names), set(iso) ^ set(iso_names)
    for code, alpha3 in sorted(iso.items()):
        row = Row(code, [alpha3])
        row.claims = [(0, *pair) for pair in pairs(COUNTRY_SPELLINGS.get(code))]
        for locale in official_languages(territories.get(code, {})):
            name = sources.display_names(locale, "territories").get(code)
            if name and name != code:
                row.own.append((locale.split("-")[0], name))
        for language in COLUMNS:
            for locale in sources.locales_of(language):
                for variant, name in sources.display_names(locale, "territories").items():
                    if variant.split("-")[0] != code:
                        continue
                    if variant == code and locale == language:
                        row.names[language] = name
                    row.claim_with_derived(2, language, name)
            names = alternates.get(language, {}).get(code, [])
            for name in [names] if isinstance(names, str) else names:
                row.claim_with_derived(3, language, name)
        row.claim_with_derived(3, "en", re.sub(r" \(the\)", "", iso_names[code], flags=re.IGNORECASE))
        yield row


def members(contained, region, of):
    """Returns the countries among `of` in a region and its subregions.

    CLDR has further regions, with letters as codes, for territories that M49 puts in no region (Antarctica). They do
    not count.
    """
    found = set()
    for part in contained[region]["_contains"]:
        found |= members(contained, part, of) if part.isdigit() else {part} & of
    return found


def regions(sources):
    contained = sources.json("cldr-core/supplemental/territoryContainment.json")["supplemental"]["territoryContainment"]
    iso = set(sources.iso_3166())
    for code in sorted(contained):
        # The world is no region, and `019-status-grouping` lists regions that overlap others.
        if not code.isdigit() or code == "001":
            continue
        row = Row(code, [], sorted(members(contained, code, iso)))
        row.claims = [(0, *pair) for pair in pairs(REGION_SPELLINGS.get(code))]
        for language in COLUMNS:
            for locale in sources.locales_of(language):
                name = sources.display_names(locale, "territories").get(code)
                if locale == language:
                    row.names[language] = name
                row.claim(2, language, name)
        yield row
    for code, (parts, names, others) in ILO_REGIONS.items():
        countries = set().union(*(members(contained, part, iso) for part in parts))
        if code == "arab-states":
            countries -= ILO_WESTERN_ASIA
        elif code == "europe-and-central-asia":
            countries |= ILO_WESTERN_ASIA
        row = Row(code, [], sorted(countries))
        row.names = dict(pairs(names))
        row.claims = [(0, *pair) for pair in pairs(others)]
        yield row


def main():
    sources = Sources(sys.argv[1])
    here = pathlib.Path(__file__).parent
    cldr = ("cldr-localenames-full", "cldr-core")
    write(
        here / "languages.tsv",
        sources.credit(cldr[0], "iso-639-3"),
        "Languages with an ISO 639-1 code",
        list(languages(sources)),
    )
    write(
        here / "countries.tsv",
        sources.credit(*cldr, "i18n-iso-countries", "country-list"),
        "Countries of ISO 3166-1",
        list(countries(sources)),
    )
    write(
        here / "regions.tsv",
        sources.credit(*cldr),
        "Regions of UN M49 and of the ILO",
        list(regions(sources)),
    )


if __name__ == "__main__":
    main()
