"""Writes small .xls workbooks, sound and hostile, after [MS-CFB] and [MS-XLS]."""
import struct

END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(stream, name="Workbook", spoil=None):
    """A compound file with one stream, in sectors of 512 bytes."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // 512)
    tables = 1
    while tables * 128 < count + 1 + tables:
        tables += 1
    fat = [TABLE] * tables + [END] + [tables + 2 + i for i in range(count)]
    fat[-1] = END
    if spoil:
        spoil(fat, tables)
    fat += [FREE] * (tables * 128 - len(fat))

    def entry(word, kind, start, size):
        raw = word.encode("utf-16-le")
        return (raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2 if raw else 0, kind, 1)
                + struct.pack("<III", FREE, FREE, 1 if kind == 5 else FREE) + bytes(36)
                + struct.pack("<IQ", start, size))

    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
              + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
              + struct.pack("<IIIIIIII", tables, tables, 0, 4096, END, 0, END, 0)
              + struct.pack("<109I", *(list(range(tables)) + [FREE] * (109 - tables))))
    directory = (entry("Root Entry", 5, END, 0) + entry(name, 2, tables + 1, len(stream))
                 + entry("", 0, 0, 0) * 2)
    return (header + b"".join(struct.pack("<I", word) for word in fat) + directory
            + stream.ljust(count * 512, b"\0"))


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def bof(kind, version=0x600):
    return record(0x809, struct.pack("<HHHHII", version, kind, 0, 0, 0, 0))


def text(word):
    try:
        return struct.pack("<HB", len(word), 0) + word.encode("latin-1")
    except UnicodeEncodeError:
        raw = word.encode("utf-16-le")
        return struct.pack("<HB", len(raw) // 2, 1) + raw


def label(row, column, index):
    return record(0xFD, struct.pack("<HHHI", row, column, 0, index))


def book(sheets, strings=b"", extra=b"", formats=()):
    """sheets: (name, state, records); formats: (id, code) for XF 1, 2 ..."""
    head = bof(5) + extra
    for number, code in formats:
        head += record(0x41E, struct.pack("<H", number) + text(code))
    head += record(0xE0, bytes(20))
    for number, _ in formats:
        head += record(0xE0, struct.pack("<HH", 0, number) + bytes(16))
    places = [head, b"", strings + record(0x0A)]
    size = sum(map(len, places)) + sum(len(text(n)) + 9 for n, _, _ in sheets)
    for name, state, cells in sheets:
        short = text(name)
        places[1] += record(0x85, struct.pack("<IBBB", size, state, 0, len(name)) + short[2:])
        size += len(bof(16) + cells + record(0x0A))
    return b"".join(places) + b"".join(bof(16) + c + record(0x0A) for _, _, c in sheets)


def write(path, data):
    with open(path, "wb") as f:
        f.write(data)


words = ["company", "email", "phone", "postcode", "met_date", "note", "Acme",
         "a@example.com", "上海轴承", "b@example.com", "a long note " * 3]
sst = struct.pack("<II", len(words), len(words))
for word in words[:10]:
    sst += text(word)
# The last text is cut in its characters, and goes on in wide ones.
cut = words[10]
sst += struct.pack("<HB", len(cut), 0) + cut[:7].encode()
strings = record(0xFC, sst) + record(0x3C, b"\1" + cut[7:].encode("utf-16-le"))
leads = b"".join(label(0, i, i) for i in range(6))
# Out of order, as some programs write them.
leads += label(2, 0, 8) + label(2, 1, 9)
leads += label(1, 0, 6) + label(1, 1, 7)
leads += record(0x203, struct.pack("<HHHd", 1, 2, 1, 8613800138000.0))
leads += record(0xBD, struct.pack("<HHHIHIH", 1, 3, 2, 2138 << 2 | 2, 3, 45398 << 2 | 2, 4))
leads += label(1, 5, 10)
# A formula with a stored text, a chart within the sheet, an error, a yes.
leads += record(0x06, struct.pack("<HHH", 2, 2, 0) + b"\0\0\0\0\0\0\xff\xff" + bytes(6))
leads += record(0x207, text("+49 30 901820"))
leads += bof(0x20) + record(0x203, struct.pack("<HHHd", 9, 9, 0, 1.0)) + record(0x0A)
leads += record(0x205, struct.pack("<HHHBB", 2, 5, 0, 0x2A, 1))
leads += record(0x27E, struct.pack("<HHHI", 2, 3, 2, 50100 << 2 | 3))
formats = [(164, '"+"0'), (165, "00000"), (166, "yyyy\\-mm\\-dd")]
hidden = label(0, 0, 6)
write("leads.xls", compound(book([("Old", 1, hidden), ("Empty", 0, b""), ("客户", 0, leads)],
                                 strings, formats=formats)))
write("mac.xls", compound(book([("客户", 0, leads)], strings, record(0x22, b"\1\0"), formats)))
write("password.xls", compound(book([("A", 0, leads)], strings, record(0x2F, bytes(54)))))
write("excel95.xls", compound(bof(5, 0x500) + record(0x0A), "Book"))
write("encrypted.xlsx", compound(b"", "EncryptedPackage"))
write("letter.doc", compound(b"", "WordDocument"))
write("points.xls", compound(book([("A", 0, label(0, 0, 99))], strings)))
write("texts.xls", compound(book([("A", 0, leads)],
                                 record(0xFC, struct.pack("<II", 1, 1 << 30) + text("x")))))


def circle(fat, first):
    fat[first + 3] = first + 1


def leave(fat, first):
    fat[first + 3] = 0x00FFFFFF


write("circle.xls", compound(book([("A", 0, leads)], strings), spoil=circle))
write("leaves.xls", compound(book([("A", 0, leads)], strings), spoil=leave))
whole = compound(book([("A", 0, leads)], strings))
write("half.xls", whole[:700])
write("short.xls", whole[:-3600])
