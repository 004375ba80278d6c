"""Short files in many languages and encodings, and how many are read right.

The words are country names (world_combined.csv of the data folder) and the
headers below; none of them went into the table `letters`.  The seed is fixed.
"""
import csv
import os
import random
import subprocess

SEED, EACH, BYTES_MOST = 20261122, 60, 250
HEADERS = {
    "zh": "公司名称 公司 联系人 姓名 电话 手机 邮箱 国家 国家地区 城市 地址 备注 产品 客户名称 "
          "职位 网址 数量 客户等级 展会名称",
    "zh-tw": "公司名稱 公司 聯絡人 姓名 電話 手機 電子郵件 國家 城市 地址 備註 產品 客戶名稱 "
             "職稱 網址 數量",
    "ja": "会社名 氏名 担当者 電話番号 携帯電話 メールアドレス 国 国名 住所 備考 製品 役職 部署 "
          "都道府県 郵便番号",
    "ko": "회사명 이름 담당자 전화번호 휴대폰 이메일 국가 주소 비고 제품 직책 부서 도시 우편번호",
    "de": "Firma Name Ansprechpartner Telefon E-Mail Land Straße "
          "Bemerkungen Länder Größe Menge Stadt",
    "fr": "Société Nom Prénom Téléphone Adresse Pays Ville Remarques "
          "Fonction Quantité",
    "es": "Empresa Nombre Teléfono Correo País Dirección Ciudad "
          "Observaciones Compañía Código",
    "pt": "Empresa Nome Telefone E-mail País Endereço Cidade Observações "
          "Função Código",
    "it": "Azienda Nome Cognome Telefono Città Paese Indirizzo Note "
          "Quantità Società",
    "nl": "Bedrijf Naam Telefoon Land Plaats Opmerkingen Categorieën",
    "sv": "Företag Namn Telefon Land Ort Anmärkning Befattning Ämne",
    "da": "Firma Navn Telefon Land By Bemærkninger Beløb Mængde",
    "no": "Firma Navn Telefon Land By Merknader Beløp Språk",
    "fi": "Yritys Nimi Puhelin Maa Kaupunki Sähköposti Huomautukset Määrä",
    "pl": "Firma Imię Nazwisko Telefon Kraj Miasto Uwagi Ilość Wartość "
          "Państwo",
    "cs": "Společnost Jméno Telefon Země Město Poznámka Množství Příjmení",
    "sk": "Spoločnosť Meno Telefón Krajina Mesto Poznámka Množstvo",
    "hu": "Cég Név Telefonszám Ország Város Megjegyzés Mennyiség Cím",
    "ro": "Companie Nume Telefon Ţară Oraş Observaţii Cantitate",
    "hr": "Tvrtka Ime Telefon Država Grad Napomena Količina",
    "sl": "Podjetje Ime Telefon Država Mesto Opombe Količina",
    "ru": "Компания Имя Телефон Страна Город Примечание Почта Должность "
          "Количество",
    "uk": "Компанія Контакт Телефон Країна Місто Примітка Посада",
    "bg": "Фирма Име Телефон Държава Град Бележки Длъжност",
    "el": "Εταιρεία Όνομα Τηλέφωνο Χώρα Πόλη Σημειώσεις Ποσότητα",
    "tr": "Şirket İsim Telefon Ülke Şehir Notlar Miktar Görev",
}
ENCODINGS = {"zh": ["gb18030"] * 6, "zh-tw": ["cp950"] * 3,
             "ja": ["cp932", "euc_jp"], "ko": ["cp949"],
             "ru": ["cp1251", "koi8_r"], "uk": ["cp1251"], "bg": ["cp1251"],
             "el": ["cp1253"], "tr": ["cp1254"]}
ENCODINGS.update(dict.fromkeys("pl cs sk hu ro hr sl".split(), ["cp1250"]))
GROUPS = {"gb18030": "Chinese", "cp950": "Chinese", "cp932": "Japanese",
          "euc_jp": "Japanese", "cp949": "Korean", "cp1250": "Central "
          "European", "cp1251": "Cyrillic", "koi8_r": "Cyrillic",
          "cp1252": "Western", "cp1253": "Greek", "cp1254": "Turkish"}
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]


def cell(chance, countries, language):
    if chance.random() < .45:
        return chance.choice(countries)[language]
    return chance.choice([f"a{chance.randint(1, 99)}@example.com",
                          str(chance.randint(1, 9999)),
                          f"ACME {chance.choice('ABC')}",
                          f"+{chance.randint(10 ** 8, 10 ** 10)}", ""])


def make(chance, countries, language):
    words = HEADERS[language].split()
    headers = chance.sample(words, chance.randint(3, 6))
    delimiter = chance.choice(",;\t")
    text = delimiter.join(headers) + "\n"
    size = chance.randint(60, BYTES_MOST)
    while True:
        cells = [cell(chance, countries, language) for _ in headers]
        line = delimiter.join(cells) + "\n"
        if len((text + line).encode("utf-8")) > size:
            return text
        text += line


def files(countries):
    chance = random.Random(SEED)
    for language in HEADERS:
        for encoding in ENCODINGS.get(language, ["cp1252"]) + UNICODE[:1]:
            count = 0
            while count < EACH:
                text = make(chance, countries, language)
                try:
                    raw = text.encode(encoding)
                except UnicodeEncodeError:
                    continue
                if text.isascii() or len(raw) > BYTES_MOST:
                    continue
                count += 1
                yield GROUPS.get(encoding, "UTF-8"), text, raw
        for encoding in UNICODE[1:]:
            text = make(chance, countries, language)
            yield ("UTF-16" if "16" in encoding else "UTF-8", text,
                   text.encode(encoding))


def damaged(chance, raw):
    """Such a file with one damage, and the lines that it left whole."""
    lines = raw.split(b"\n")
    places = [i for i, byte in enumerate(raw) if byte >= 0x80]
    kind, at = chance.randrange(3), chance.choice(places)
    if kind == 0:
        bad = raw[:at] + raw[at + 1:]
    elif kind == 1:
        bad = raw[:at] + b"\xff" + raw[at:]
    else:
        # Within the last character, or where a short download ended.
        at = places[-1]
        bad = raw[:at]
    hit = raw[:at].count(b"\n")
    return bad, lines[:hit], [] if kind == 2 else lines[hit + 1:]


def is_whole(got, before, after, encoding):
    """Whether the lines around the damage were read as they were written."""
    before = [line.decode(encoding) for line in before]
    after = [line.decode(encoding) for line in after]
    got = got.decode("utf-8", "replace").split("\n")[1:]
    return got[:len(before)] == before and (
        not after or got[-len(after):] == after)


def damage_trial(program, countries, figure):
    chance = random.Random(SEED)
    tried, right = {}, {}
    for group, text, raw in files(countries):
        encoding = next((e for e in ["utf-8", *GROUPS] if GROUPS.get(
            e, "UTF-8") == group and encodes(text, e, raw)), None)
        # Two lines that are not ASCII at least: one is to be left.
        if encoding is None or sum(
                any(byte >= 0x80 for byte in line)
                for line in raw.split(b"\n")) < 2:
            continue
        bad, before, after = damaged(chance, raw)
        got = subprocess.run([program], input=bad, capture_output=True,
                             check=False)
        tried[group] = tried.get(group, 0) + 1
        fine = is_whole(got.stdout, before, after, encoding)
        right[group] = right.get(group, 0) + fine
        if not fine and os.environ.get("CHARSETS_SHOW"):
            print(group, got.stdout, text)
    for group in tried:
        figure(f"encodings: damaged {group} files, other lines right",
               f"{right[group]} of {tried[group]}")


def encodes(text, encoding, raw):
    try:
        return text.encode(encoding) == raw
    except UnicodeEncodeError:
        return False


def trial(program, path, figure):
    """Prints the figures of all groups; figure(name, value) does it."""
    with open(path, encoding="utf-8") as file:
        countries = list(csv.DictReader(file))
    tried, right = {}, {}
    for group, text, raw in files(countries):
        got = subprocess.run([program], input=raw, capture_output=True,
                             check=False)
        text_got = got.stdout.partition(b"\n")[2]
        tried[group] = tried.get(group, 0) + 1
        right[group] = right.get(group, 0) + (text_got == text.encode())
        if text_got != text.encode() and os.environ.get("CHARSETS_SHOW"):
            print(group, got.stdout.partition(b"\n")[0], text)
    for group in tried:
        figure(f"encodings: {group} files read right",
               f"{right[group]} of {tried[group]}")
    figure("encodings: all files read right",
           f"{sum(right.values())} of {sum(tried.values())}")
    damage_trial(program, countries, figure)
