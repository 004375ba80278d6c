"""Makes country.csv from CLDR (Unicode licence), i18n-iso-countries (MIT) and
the spellings below.

python3 country.py CLDR-CORE CLDR-LOCALENAMES I18N-ISO-COUNTRIES >country.csv,
with the unpacked npm packages of these names.  A name that stands for two
countries is left out, and so is one that is another country's code.
"""
import json
import sys
import unicodedata

core, names, iso = sys.argv[1:4]
LANGUAGES = ("zh zh-Hant zh-Hant-HK en de fr es pt pt-PT it ru ja ko "
             "el bg cs sk hu ro pl nl da nb sv fi tr uk ar he fa vi th id ms hr "
             "sl et lv lt sr").split()
OTHERS = "zh en de fr es pt it ru ja ko".split()
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
# Formal and older names, and how the parts of a name are put in lists.
FORMAL = {
    "AE": "阿聯", "AI": "安吉拉;安圭拉", "AQ": "남극;南极;Antarktis",
    "AS": "아메리칸사모아", "AX": "奧蘭;奥兰;奧蘭群島",
    "BA": "波赫;波士尼亞與赫塞哥維納", "BD": "Bangladexe",
    "BF": "Burquina Fasso;Burkina Fasso",
    "BQ": "보네르섬;Bonaire, Saba, Sint Eustatius;Bonaire;"
          "Bonaire, Sint Eustatius and Saba;Бонайре, Синт-Эстатиус и Саба",
    "BS": "Багамские острова", "BV": "布韋島;布韦岛",
    "CC": "科科斯（基林）群島;科科斯群島;科科斯群岛",
    "CD": "Kongo, Demokratische Republik;Demokratische Republik Kongo;"
          "RD Congo;R.D. Congo;RD del Congo;ДР Конго;"
          "República Democrática do Congo;República Democrática del Congo;"
          "République démocratique du Congo;Repubblica Democratica del Congo",
    "CF": "중앙아프리카 공화국;Rep. Centrafricana;Rep. Centroafricana",
    "CG": "Kongo, Republik;Republik Kongo;República del Congo;"
          "República do Congo;République du Congo;Repubblica del Congo;"
          "Rep. del Congo;Congo, Republic of the",
    "CN": "China, Volksrepublik;Volksrepublik China;VR China;"
          "République populaire de Chine;República Popular China;"
          "Китайская Народная Республика;КНР;中華人民共和国;중화인민공화국",
    "CW": "古拉索;庫拉索;库拉索", "CX": "Isola di Natale;Isola Christmas",
    "CZ": "Rep. Ceca;Repubblica Ceca;República Checa;República Tcheca;"
          "République tchèque;Tschechische Republik;Tschechien",
    "DO": "Rep. Dominicana;República Dominicana",
    "EH": "République arabe sahraouie démocratique;"
          "República Árabe Saharaui Democrática;Sahara Occidental",
    "FM": "密克羅尼西亞聯邦;密克罗尼西亚联邦;미크로네시아 연방;"
          "États fédérés de Micronésie;Estados Federados da Micronésia;"
          "Estados Federados de Micronesia;Stati Federati di Micronesia;"
          "Micronesia (Federated States of)",
    "FO": "Ilhas Feroé;Ilhas Faroé;Fær Øer",
    "GF": "Guyane;Guyane française", "GG": "건지섬;건지;Guernesey;Guernsey (Kanalinsel)",
    "GS": "南喬治亞和南桑威奇群島;南喬治亞與南三明治群島;"
          "Islas Georgias del Sur y Sandwich del Sur;"
          "Georgia del Sud e Isole Sandwich Australi",
    "HM": "赫德及麥當勞群島;赫德島和麥當勞群島", "ID": "印度尼西亞;印度尼西亚;印尼",
    "JE": "澤西;泽西;저지섬;저지;Jersey (Kanalinsel)", "KP": "조선민주주의인민공화국;북한;КНДР;"
          "Korea, Nord;Nordkorea;Corée du Nord;Corea del Norte",
    "KR": "Korea, Süd;Südkorea;Republik Korea;Corée du Sud;Corea del Sur",
    "KY": "Ilhas Caimã;Ilhas Caimão;Каймановы острова", "LK": "Seri Lanca",
    "MD": "Moldau;Republik Moldau;Moldawien",
    "MF": "Saint-Martin (französischer Teil);Saint Martin (French part);"
          "Saint-Martin (partie française)",
    "MM": "Birmanie;Birmania;Birma;Mianmar;Бирма",
    "MP": "북마리아나 제도;Marianas Setentrionais;Marianas do Norte",
    "MS": "몬트세랫;몬세라트", "MU": "Ilhas Maurícias;Maurícias;Maurício",
    "NC": "누벨칼레도니;뉴칼레도니아", "NU": "紐埃;纽埃",
    "PS": "Palestine, State of;Государство Палестина;État de Palestine;"
          "Estado de Palestina;Palästina;Staat Palästina",
    "RE": "La Riunione;Riunione;La Réunion;Réunion",
    "SH": "Saint Helena, Ascension and Tristan da Cunha;"
          "St. Helena, Ascension und Tristan da Cunha;"
          "Sainte-Hélène, Ascension et Tristan da Cunha;"
          "Santa Elena, Ascensión y Tristán de Acuña;"
          "Santa Helena, Ascensão e Tristão da Cunha;"
          "Sant'Elena, Ascensione e Tristan da Cunha;Остров Святой Елены;"
          "聖赫勒拿、亞森欣和崔斯坦達庫尼亞;圣赫勒拿、阿森松和特里斯坦-达库尼亚",
    "SJ": "斯瓦爾巴和揚馬延;스발바르 얀마옌 제도;Esvalbarde e Jan Mayen",
    "SX": "Sint Maarten (Dutch part)",
    "TC": "特克斯與凱科斯群島;Turcas e Caicos;Turks e Caicos",
    "TF": "法属南部和南极领地;法屬南部和南極領地;프랑스령 남방 및 남극 지역;"
          "Terres australes et antarctiques françaises;"
          "Tierras Australes y Antárticas Francesas;"
          "Terre Australi e Antartiche Francesi",
    "TK": "托克勞;托克劳", "UM": "미국령 군소 제도;Внешние малые острова США;"
          "Ilhas Menores Distantes dos Estados Unidos",
    "VA": "Vaticano;Ciudad del Vaticano;Vaticano, Ciudad del;"
          "Città del Vaticano;Cidade do Vaticano;Saint-Siège;Vatikan;Ватикан",
    "VC": "세인트빈센트 그레나딘;セントビンセント・グレナディーン",
    "VG": "Virgin Islands (British);British Virgin Islands;"
          "Британские Виргинские острова",
    "VI": "Virgin Islands (U.S.);Virgin Islands (US);"
          "Американские Виргинские острова",
    "WF": "瓦利斯和富圖那;瓦利斯和富图纳;왈리스 푸투나",
}
# Both halves of the island are called so.
SHARED = {"saint martin", "san martin", "san martín", "sao martinho",
          "são martinho"}


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
others = [json.load(open(f"{iso}/langs/{language}.json"))["countries"]
          for language in OTHERS]
taken = isos | {a for a in alpha3.values() if a}
for code in sorted(isos):
    spellings = []
    for table in territories:
        spellings += [name for tag, name in table.items()
                      if tag == code or tag.startswith(code + "-alt")]
    spellings += EXTRA.get(code, "").split(";")
    spellings += FORMAL.get(code, "").split(";")
    spellings += [name.replace("о-ва", "острова").replace("о-в", "остров")
                  for name in spellings if "о-в" in name]
    spellings += [without_marks(name) for name in list(spellings)]
    spellings += [name.replace("&", "and") for name in spellings
                  if "&" in name]
    spellings += [name.replace("St. ", "Saint ") for name in spellings
                  if "St. " in name]
    for name in spellings:
        if not name or ";" in name or name == code or key(name) in SHARED:
            continue
        if name.upper() in taken and name.upper() not in (code, alpha3[code]) \
                and name not in EXTRA.get(code, "").split(";"):
            continue
        found.setdefault(code, {}).setdefault(key(name), name)
        owners.setdefault(key(name), set()).add(code)
# The second source fills gaps; where it contradicts the first it is silent.
for code in sorted(isos):
    for table in others:
        spellings = table.get(code, [])
        spellings = [spellings] if isinstance(spellings, str) else spellings
        for name in spellings + [without_marks(name) for name in spellings]:
            if ";" in name or key(name) in SHARED or name.upper() in taken \
                    or owners.get(key(name), {code}) != {code}:
                continue
            found[code].setdefault(key(name), name)
            owners.setdefault(key(name), set()).add(code)
print("code,alpha3,names,source")
for code in sorted(isos):
    kept = [name for k, name in found[code].items() if len(owners[k]) == 1]
    print(code, alpha3[code], '"' + ";".join(kept).replace('"', '""') + '"',
          "CLDR (Unicode licence); i18n-iso-countries (MIT); usual in exports",
          sep=",")
print(*(f"{k}: {sorted(v)}" for k, v in sorted(owners.items())
        if len(v) > 1), sep="\n", file=sys.stderr)
