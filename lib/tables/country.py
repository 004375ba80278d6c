"""Makes country.csv from CLDR (Unicode licence) and country-extra.txt below.

python3 country.py CLDR-CORE CLDR-LOCALENAMES >country.csv, with the unpacked
npm packages cldr-core and cldr-localenames-full.  A name that stands for two
countries is left out, and so is one that is another country's code.
"""
import json
import sys
import unicodedata

core, names = sys.argv[1], sys.argv[2]
LANGUAGES = "zh zh-Hant zh-Hant-HK en de fr es pt pt-PT it ru ja ko".split()
NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA",
                 "UN", "XA", "XB", "ZZ"}
EXTRA = {
    "AE": "United Arab Emirates;UAE;Dubai;迪拜;阿联酋",
    "AU": "+61",
    "BA": "Bosnia;Bosnia-Herzegovina;波黑",
    "CD": "DRC;DR Congo;Congo Kinshasa;刚果金;刚果(金);"
          "Congo, Democratic Republic of the;Democratic Republic of the Congo",
    "CF": "中非",
    "CG": "Congo Brazzaville;Republic of the Congo;刚果布;刚果(布)",
    "CI": "Ivory Coast;Cote d'Ivoire",
    "CN": "PRC;P.R. China;PR China;Mainland China;People's Republic of China;"
          "中国大陆;中华人民共和国;中國大陸;大陆",
    "CV": "Cape Verde",
    "CZ": "Czech Republic;Czechia;捷克共和国",
    "DE": "BRD;Federal Republic of Germany;德國",
    "DO": "多米尼加共和国;多米尼加;多明尼加",
    "FI": "+358",
    "FM": "Micronesia;Micronesia, Federated States of",
    "GB": "UK;U.K.;Great Britain;Britain;England;Scotland;Wales;"
          "Northern Ireland;United Kingdom of Great Britain and Northern "
          "Ireland;英格兰;苏格兰;+44",
    "HK": "Hong Kong;Hongkong;Hong Kong SAR;HK SAR;中国香港;香港;香港特区;"
          "Hong Kong, China;Hong Kong China",
    "IR": "Islamic Republic of Iran;Iran, Islamic Republic of",
    "IT": "Italia;+39",
    "AQ": "Antarctica (the territory South of 60 deg S)",
    "BO": "Bolivia, Plurinational State of",
    "BV": "Bouvet Island (Bouvetoya)",
    "FK": "Falkland Islands (Malvinas)",
    "GS": "South Georgia and the South Sandwich Islands",
    "HM": "Heard Island and McDonald Islands",
    "IO": "British Indian Ocean Territory (Chagos Archipelago)",
    "KG": "Kyrgyz Republic;Кыргызстан",
    "KP": "DPRK;朝鲜;Korea (North);Democratic People's Republic of Korea;"
          "Korea, Democratic People's Republic of",
    "KR": "Republic of Korea;Korea, Republic of;South Korea;Korea (South);"
          "S. Korea;Korea South;韩国;南韩;南韓",
    "LA": "Lao;Lao PDR;Lao People's Democratic Republic;老挝",
    "LK": "Srilanka",
    "LY": "Libyan Arab Jamahiriya",
    "MA": "+212",
    "MD": "Republic of Moldova;Moldova, Republic of",
    "MK": "Macedonia;马其顿",
    "MM": "Burma;Мьянма;ミャンマー",
    "MN": "蒙古国;蒙古國",
    "MO": "Macau;Macao;Macau SAR;中国澳门;澳门;澳門;Macao, China",
    "NL": "Holland;The Netherlands;荷兰",
    "NO": "+47",
    "NZ": "新西兰",
    "PS": "Palestine;State of Palestine;Palestinian Territory",
    "RU": "Russian Federation;俄国",
    "SA": "KSA;Kingdom of Saudi Arabia;沙特;沙特阿拉伯",
    "SG": "Singapore",
    "SH": "Saint Helena",
    "SJ": "Svalbard & Jan Mayen Islands",
    "SK": "Slovak Republic;Slovakia (Slovak Republic)",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Turkey;Turkiye;土耳其",
    "TW": "Taiwan;Taiwan, China;Chinese Taipei;Taiwan R.O.C.;中国台湾;台湾;臺灣;台灣;"
          "台湾地区;中国台湾省",
    "TZ": "United Republic of Tanzania;Tanzania, United Republic of",
    "US": "USA;U.S.A.;U.S.;United States of America;America;the States;美国;"
          "美利坚合众国",
    "UM": "United States Minor Outlying Islands",
    "VA": "Vatican;Holy See;Holy See (Vatican City State)",
    "VC": "Saint Vincent and the Grenadines",
    "VE": "Venezuela, Bolivarian Republic of;Bolivarian Republic of Venezuela",
    "VI": "United States Virgin Islands;US Virgin Islands",
    "VN": "Viet Nam;越南",
    "ZA": "ЮАР;남아프리카 공화국",
}


def key(name):
    text = unicodedata.normalize("NFKC", name).casefold()
    for mark in ".'’`":
        text = text.replace(mark, "")
    text = " ".join(text.replace("-", " ").split())
    return text[4:] if text.startswith("the ") else text


def without_marks(name):
    text = "".join(c for c in unicodedata.normalize("NFD", name)
                   if not unicodedata.combining(c))
    return text if all(ord(c) < 0x250 for c in text) else name


codes = json.load(open(f"{core}/supplemental/codeMappings.json"))
codes = codes["supplemental"]["codeMappings"]
alpha3, found, owners = {}, {}, {}
territories = [json.load(open(f"{names}/main/{language}/territories.json"))
               ["main"][language]["localeDisplayNames"]["territories"]
               for language in LANGUAGES]
isos = {code for code in territories[0] if len(code) == 2
        and code.isalpha() and code not in NOT_COUNTRIES}
for code in isos:
    alpha3[code] = codes.get(code, {}).get("_alpha3", "")
taken = isos | {a for a in alpha3.values() if a}
for code in sorted(isos):
    spellings = []
    for table in territories:
        spellings += [name for tag, name in table.items()
                      if tag == code or tag.startswith(code + "-alt")]
    spellings += EXTRA.get(code, "").split(";")
    spellings += [without_marks(name) for name in list(spellings)]
    spellings += [name.replace("&", "and") for name in spellings
                  if "&" in name]
    spellings += [name.replace("St. ", "Saint ") for name in spellings
                  if "St. " in name]
    for name in spellings:
        if not name or ";" in name or name == code:
            continue
        if name.upper() in taken and name.upper() not in (code, alpha3[code]) \
                and name not in EXTRA.get(code, "").split(";"):
            continue
        found.setdefault(code, {}).setdefault(key(name), name)
        owners.setdefault(key(name), set()).add(code)
print("code,alpha3,names,source")
for code in sorted(isos):
    kept = [name for k, name in found[code].items() if len(owners[k]) == 1]
    print(code, alpha3[code], '"' + ";".join(kept).replace('"', '""') + '"',
          "CLDR (Unicode licence); further spellings: usual in exports",
          sep=",")
print(*(f"{k}: {sorted(v)}" for k, v in sorted(owners.items())
        if len(v) > 1), sep="\n", file=sys.stderr)
