/* lane.c - xlsx/lane.h: regular elements past expat, the same answers */
#include "twoways.h"
#include "unit.h"
#include "xlsx/lane.h"
#include "xlsx/regular.h"

#define PROLOG "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet " \
	"xmlns:x=\"x\"><cols><col min=\"1\"/></cols>"
#define SHEET(rows) PROLOG "<sheetData>" rows "</sheetData></worksheet>"

struct seen {
	struct xlsxscan scan;
	unsigned taken, parsed;
};

static const char *
take(void *context, struct slice bytes)
{
	struct seen *seen = context;
	struct slice text;

	seen->scan.at = bytes.at;
	seen->scan.end = bytes.at + bytes.len;
	if (!xlsxregular_item(&seen->scan, &text))
		return NULL;
	seen->taken++;
	return seen->scan.at;
}

static void XMLCALL
start(void *context, const char *name, const char **attributes)
{
	(void)attributes;
	((struct seen *)context)->parsed += strcmp(name, "si") == 0;
}

/* "TAKEN PARSED" of shared texts, or the fault. */
static const char *
shares(const char *strings)
{
	static const struct xlsxlane_kind kind = { "sst", 0, "<sst", "</si>",
		take, start, NULL, NULL };
	static char text[600];
	struct seen seen = { .taken = 0 };
	struct fault fault = { "" };
	int fd = twoways_open(SLICE("<x/>"), slice_of(strings));
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, &fault);

	if (xlsxlane_parse(zip, "xl/sharedStrings.xml", &kind, &seen, &fault))
		snprintf(text, sizeof(text), "%u %u", seen.taken,
		    seen.parsed);
	else
		snprintf(text, sizeof(text), "%s", fault.text);
	xlsxzip_close(zip);
	xlsxscan_release(&seen.scan);
	close(fd);
	return text;
}

START_TEST(only_what_is_regular_is_taken)
{
	ck_assert_str_eq(shares("<sst count=\"3\"><si><t>a</t></si>\n<si><t "
	    "xml:space=\"preserve\"> b</t></si><si/></sst>"), "3 0");
	/* Behind what expat got, more is taken. */
	ck_assert_str_eq(shares("<sst><si><t>a</t></si><si><t><![CDATA[b]]>"
	    "</t></si><si><t>c</t></si></sst>"), "2 1");
	ck_assert_str_eq(shares("<sst><!-- <si><t>a</t></si> --><si><t>b</t>"
	    "</si></sst>"), "0 1");
	ck_assert_str_eq(shares("<a><sst><si><t>a</t></si></sst></a>"), "0 1");
	ck_assert_str_eq(shares("<x:sst><si><t>a</t></si></x:sst>"), "0 1");
}
END_TEST

START_TEST(another_encoding_is_left_to_expat)
{
	ck_assert_str_eq(shares("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
	    "<sst><si><t>a</t></si></sst>"), "1 0");
	ck_assert_str_eq(shares("<?xml version=\"1.0\" encoding=\"ISO-8859-1\""
	    "?><sst><si><t>\xE4</t></si></sst>"), "0 1");
	ck_assert_str_eq(shares("\xEF\xBB\xBF<sst><si><t>a</t></si></sst>"),
	    "1 0");
}
END_TEST

START_TEST(what_is_wrong_around_it_is_told)
{
	ck_assert_ptr_nonnull(strstr(shares("<sst><si><t>a</t></si>"),
	    "(no element found)"));
	ck_assert_ptr_nonnull(strstr(shares("<sst><si><t>a</t></si></ssu>"),
	    "(mismatched tag)"));
	ck_assert_ptr_nonnull(strstr(shares("<!DOCTYPE sst [<!ENTITY a \"b\">]"
	    "><sst><si><t>a</t></si></sst>"), "document type"));
}
END_TEST

/* ---- the same both ways ------------------------------------------------ */

#define SMALL_SHEET SHEET( \
    "<row r=\"1\" spans=\"1:3\" x:d=\"0.2\"><c r=\"A1\" t=\"s\"><v>1</v></c>" \
    "<c r=\"B1\" s=\"1\"><v>45404.5</v></c></row>\n" \
    "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a&amp;b&#x20AC;\xC3\xA4" \
    "</t></is></c><c r=\"C3\" t=\"str\"><f>A1&gt;2</f><v>_x0041_</v></c>" \
    "<c r=\"D3\"><f t=\"shared\" si=\"0\"/></c></row>")
#define SMALL_STRINGS "<sst count=\"2\"><si><t>x</t></si><si>" \
    "<r><rPr><b/><sz val=\"11\"/></rPr><t>y</t></r><rPh sb=\"0\"><t>n</t>" \
    "</rPh><r><t xml:space=\"preserve\"> z</t></r></si></sst>"

START_TEST(every_start_of_a_sheet)
{
	struct slice sheet = SLICE(SMALL_SHEET);
	struct slice strings = SLICE(SMALL_STRINGS);
	size_t i;

	ck_assert(twoways_agree(sheet, strings));
	for (i = 0; i < sheet.len; i++)
		ck_assert(twoways_agree((struct slice){ sheet.at, i },
		    strings));
	for (i = 1; i < strings.len; i++)
		ck_assert(twoways_agree(sheet, (struct slice){ strings.at,
		    i }));
}
END_TEST

/*
 * Each byte as one that means something in XML or in no text, over all bytes
 * each often, and as one beside it.
 */
static void
try_bytes(char *text, size_t len, struct slice sheet, struct slice strings)
{
	static const char others[] = "<>&/\"' ;:\r\x01\x80\xFF" "r1]";
	size_t i;

	for (i = 0; i < len; i++) {
		char kept = text[i];

		text[i] = others[i * 7 % (sizeof(others) - 1)];
		ck_assert(twoways_agree(sheet, strings));
		text[i] = (char)(kept ^ 1 << i % 7);
		ck_assert(twoways_agree(sheet, strings));
		text[i] = kept;
	}
}

START_TEST(every_byte_of_a_sheet)
{
	char sheet[] = SMALL_SHEET, strings[] = SMALL_STRINGS;
	struct slice a = { sheet, sizeof(sheet) - 1 };
	struct slice b = { strings, sizeof(strings) - 1 };

	try_bytes(sheet, a.len, a, b);
	try_bytes(strings, b.len, a, b);
}
END_TEST

static unsigned long long state;

static unsigned
dice(unsigned sides)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(state >> 33) % sides;
}

#define PICK(list) (list)[dice(sizeof(list) / sizeof(*(list)))]

/* A value with what XML can hold, right or, rarely, wrong. */
static void
add_text(struct buffer *to, unsigned harm)
{
	static const char *const good[] = { "a", "12", " ", "Acme", "0.50",
		"&lt;", "&#10;", "\n", "\xE4\xB8\xAD", "_x000D_", "]]", "_",
		"45404", "1E+5", "-3", "&apos;", "\xF0\x9F\x98\x80", "\"" };
	static const char *const bad[] = { "]]>", "<", "&", "&x;", "&#0;",
		"\x01", "\xFF", "\xEF\xBF\xBF", "<!-- c -->", "\r\n",
		"<![CDATA[<row>]]>", "</v>", "<?p?>", "&#xD800;", "\xC0\x80",
		"<t>", "</row>", "<row>", "\xED\xA0\x80", "\xE4\xB8" };
	unsigned left = dice(4);

	while (left-- > 0)
		buffer_format(to, "%s", harm > 0 && dice(harm) == 0 ?
		    PICK(bad) : PICK(good));
}

static void
add_cell(struct buffer *to, unsigned row, unsigned column, unsigned harm)
{
	static const char *const types[] = { "", " t=\"s\"", " t=\"str\"",
		" t=\"b\"", " t=\"n\"", " t='e'", " t=\"d\"" };
	static const char *const odd[] = { " cm=\"1\"", " r=\"B1\"",
		" x:r=\"C7\"", " s=\"99\"", "\n", " s=\"&#49;\"", " t = \"s\"", "/" };
	static const char *const between[][2] = { { "<v>", "</v>" },
		{ "<is><t>", "</t></is>" }, { "<f>", "</f>" },
		{ "<f/><v>", "</v>" }, { "<v xml:space=\"preserve\">", "</v>" },
		{ "<is><r><rPr><b/></rPr><t>", "</t></r></is>" },
		{ " <v>", "</v >" }, { "<is><rPh><t>k</t></rPh><t>",
		"</t></is>" }, { "<v>1</v><v>", "</v>" } };
	size_t shape = dice(9);

	buffer_format(to, "<c r=\"%c%u\"%s", 'A' + (int)column, row,
	    PICK(types));
	if (dice(3) == 0)
		buffer_format(to, " s=\"%u\"", dice(4));
	if (harm > 0 && dice(harm) == 0)
		buffer_format(to, "%s", PICK(odd));
	buffer_format(to, ">%s", between[shape][0]);
	if (dice(2))
		buffer_format(to, "%u", dice(3));
	else
		add_text(to, harm);
	buffer_format(to, "%s</c>", between[shape][1]);
}

static void
make_sheet(struct buffer *to, unsigned rows, unsigned harm)
{
	unsigned row, column;

	to->len = 0;
	buffer_format(to, "%s<sheetData>", PROLOG);
	for (row = 1; row <= rows; row++) {
		buffer_format(to, "<row r=\"%u\">", row);
		for (column = 0; column < 1 + row % 5; column++)
			add_cell(to, row, column, harm);
		buffer_format(to, "</row>%s", dice(9) ? "" : "<!-- </row> -->");
	}
	buffer_format(to, "</sheetData></worksheet>");
}

START_TEST(random_sheets)
{
	struct buffer sheet = { 0 };
	unsigned i;

	for (i = 0; i < 300; i++) {
		state = i;
		make_sheet(&sheet, 1 + i % 4, i % 3 ? 12 : 0);
		ck_assert(twoways_agree(buffer_slice(&sheet),
		    SLICE(SMALL_STRINGS)));
	}
	/* Longer than what is kept at once, whole and with a fault. */
	for (i = 0; i < 4; i++) {
		make_sheet(&sheet, 4000, i % 2 ? 30000 : 0);
		ck_assert_uint_gt(sheet.len, 256 << 10);
		ck_assert(twoways_agree(buffer_slice(&sheet),
		    SLICE(SMALL_STRINGS)));
	}
	buffer_release(&sheet);
}
END_TEST

START_TEST(a_row_longer_than_what_is_kept)
{
	struct buffer sheet = { 0 };
	unsigned i;

	buffer_format(&sheet, "%s<sheetData><row>", PROLOG);
	for (i = 0; i < 9000; i++)
		buffer_format(&sheet, "<c t=\"str\"><v>wide cell %u and "
		    "more</v></c>", i);
	buffer_format(&sheet, "</row><row><c><v>2</v></c></row></sheetData>"
	    "</worksheet>");
	ck_assert_uint_gt(sheet.len, 256 << 10);
	ck_assert(twoways_agree(buffer_slice(&sheet), SLICE_EMPTY));
	buffer_release(&sheet);
}
END_TEST

UNIT_MAIN(only_what_is_regular_is_taken, another_encoding_is_left_to_expat,
    what_is_wrong_around_it_is_told, every_start_of_a_sheet,
    every_byte_of_a_sheet, random_sheets, a_row_longer_than_what_is_kept)
