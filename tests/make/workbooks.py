"""workbooks.py: small .xlsx workbooks, sound and broken, into this folder.

They are made of XML written by hand, so that they hold what spreadsheet
programs write and libraries do not: rich text with reading aids, inline
strings, prefixes, missing references, the 1904 epoch.
"""
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = ("http://schemas.openxmlformats.org/officeDocument/2006/"
             "relationships")
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(sheets, properties=""):
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"{state}/>'
        for i, (name, state, _) in enumerate(sheets, 1))
    return (f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}'
            f"<sheets>{listed}</sheets></workbook>")


def relations(count):
    return (f'<Relationships xmlns="{PACKAGE}">' + "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" '
        f'Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, count + 1)) + "</Relationships>")


STYLES = (f'<styleSheet xmlns="{MAIN}"><numFmts count="1">'
          '<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;'
          'd&quot;日&quot;"/></numFmts><cellXfs count="4">'
          '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
          '<xf numFmtId="9"/></cellXfs></styleSheet>')
STRINGS = (f'<sst xmlns="{MAIN}"><si><t>Company</t></si><si><t>E-mail</t></si>'
           "<si><r><t>東京</t></r><r><t>精密</t></r><rPh sb=\"0\" eb=\"2\">"
           "<t>トウキョウ</t></rPh></si><si><t xml:space=\"preserve\">two_x000A_"
           "lines</t></si></sst>")


def sheet(rows, prefix=""):
    name = f":{prefix[:-1]}" if prefix else ""
    return (f'<{prefix}worksheet xmlns{name}="{MAIN}"><{prefix}sheetData>'
            f"{rows}</{prefix}sheetData></{prefix}worksheet>")


def save(path, sheets, properties="", extra=()):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/workbook.xml", workbook(sheets, properties))
        book.writestr("xl/_rels/workbook.xml.rels", relations(len(sheets)))
        book.writestr("xl/styles.xml", STYLES)
        book.writestr("xl/sharedStrings.xml", STRINGS)
        for i, (_, _, xml) in enumerate(sheets, 1):
            book.writestr(f"xl/worksheets/sheet{i}.xml", xml)
        for name, content in extra:
            book.writestr(name, content)


def text(value):
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


HEADER = ('<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c>'
          + text("Met on") + text("Last contact date") + text("probability")
          + text("Do not contact") + text("Quantity") + text("Notes")
          + "</row>")
LEADS = sheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Booth list</t></is></c></row>'
    + HEADER +
    '<row r="5"><c r="A5" t="s"><v>2</v></c>' + text("a@example.com") +
    '<c r="C5" s="1"><v>45398</v></c><c r="D5" s="2"><v>45398.5</v></c>'
    '<c r="E5" s="3"><v>0.6</v></c><c r="F5" t="b"><v>1</v></c>'
    '<c r="G5"><f>10*2</f><v>20.000000000000004</v></c>'
    '<c r="H5" t="s"><v>3</v></c></row>'
    '<row r="6"><c r="A6" t="str"><f>"Ac"&amp;"me"</f><v>Acme</v></c>'
    '<c r="B6" t="inlineStr"><is><t>b@example.com</t></is></c>'
    '<c r="H6" t="e"><v>#REF!</v></c></row>'
    '<row r="7"/>')
SMALL = sheet("<row>" + text("Company") + text("E-mail") + "</row><row>" +
              text("Acme") + text("a@example.com") + "</row>")
PREFIXED = sheet('<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Company'
                 '</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>'
                 'E-mail</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" '
                 't="inlineStr"><x:is><x:t>Acme</x:t></x:is></x:c><x:c r="B2" '
                 't="inlineStr"><x:is><x:t>a@example.com</x:t></x:is></x:c>'
                 '</x:row>', "x:")
DAYS = sheet("<row>" + text("Company") + text("E-mail") + text("Met on") +
             "</row><row>" + text("Acme") + text("a@example.com") +
             '<c s="1"><v>43936</v></c></row>')
EMPTY = sheet("")

save("leads.xlsx", [("Cover", "", EMPTY), ("Old", ' state="hidden"', SMALL),
                    ("Leads", "", LEADS)])
save("prefixed.xlsx", [("Sheet1", "", PREFIXED)])
save("mac.xlsx", [("Sheet1", "", DAYS)], '<workbookPr date1904="1"/>')
save("empty.xlsx", [("Sheet1", "", EMPTY), ("Sheet2", "", EMPTY)])
save("order.xlsx", [("Sheet1", "", sheet('<row r="2"/><row r="1"/>'))])
save("points.xlsx", [("Sheet1", "", sheet(
    '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))])
save("formulas.xlsx", [("Sheet1", "", sheet(
    "<row>" + text("Company") + text("E-mail") + text("Quantity") +
    "</row><row>" + text("Acme") + text("a@example.com") +
    "<c><f>2*3</f><v></v></c></row><row>" + text("Bolt") +
    text("b@example.com") + "<c><f>2*3</f><v>6</v></c></row>"))])
save("broken.xlsx", [("Sheet1", "", SMALL.replace("</row>", "</raw>", 1))])
save("bomb.xlsx", [("Sheet1", "", sheet(
    "<row>" + " " * (80 << 20) + "</row>"))])
save("laughs.xlsx", [("Sheet1", "", '<!DOCTYPE x [<!ENTITY a "' + "ha" * 500 +
                      '">' + "".join(
                          f'<!ENTITY {chr(98 + i)} "' +
                          f"&{chr(97 + i)};" * 20 + '">' for i in range(8)) +
                      "]>" + sheet("<row>" + text("&i;") + "</row>"))])
with zipfile.ZipFile("letters.ods", "w") as other:
    other.writestr("content.xml", "<x/>")
with zipfile.ZipFile("photos.zip", "w") as other:
    other.writestr("photo.txt", "x")
with open("leads.xlsx", "rb") as whole, open("half.xlsx", "wb") as half:
    half.write(whole.read()[:900])
with open("old.xls", "wb") as old:
    old.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
