/* test_quotename.c - quotename.h: names made, read and judged (R-QNAME) */
#include <stdio.h>

#include "base/date.h"
#include "quote/name.h"
#include "csv/reader.h"
#include "rule/table.h"
#include "base/text.h"
#include "textfile.h"
#include "unit.h"

#define DAY 19835	/* 2024-04-22 */

/* As the value of a record is: with bytes behind it, which do not count. */
#define VALUE(text)							\
	((struct slice){ text "/ /:  Ltd., end.", sizeof(text) - 1 })

static struct slice
value_of(const char *text)
{
	static char values[8][4096];
	static unsigned next;
	char *to = values[next++ % 8];

	ck_assert_uint_lt(strlen(text) + MEM_PADDING, sizeof(values[0]));
	memset(to, ':', sizeof(values[0]));
	return (struct slice){ memcpy(to, text, strlen(text)), strlen(text) };
}

static struct quotename *
open_pattern(const char *pattern, int lang)
{
	struct fault fault;
	struct quotename *q = quotename_open(pattern, "quotation", lang,
	    "xlsx", &fault);

	ck_assert_msg(q != NULL, "%s", fault.text);
	return q;
}

static struct quote_facts
facts_of(const char *customer)
{
	return (struct quote_facts){ .customer_short = value_of(customer),
		.company = SLICE_EMPTY, .contact = SLICE_EMPTY,
		.country = SLICE_EMPTY, .product = SLICE_EMPTY,
		.quote_id = SLICE_EMPTY, .owner = SLICE_EMPTY,
		.date = DAY, .revision = 1 };
}

static void
check_built(struct quotename *q, const struct quote_facts *facts,
    const char *expected)
{
	struct buffer out = { 0 };
	enum quotename_status status = quotename_build(q, facts, &out);

	ck_assert_int_eq(status, QUOTENAME_OK);
	ck_assert_slice(buffer_slice(&out), expected);
	buffer_release(&out);
}

static void
check_status(struct quotename *q, const struct quote_facts *facts,
    enum quotename_status expected)
{
	struct buffer out = { 0 };

	buffer_add(&out, SLICE("kept"));
	ck_assert_int_eq(quotename_build(q, facts, &out), expected);
	ck_assert_slice(buffer_slice(&out), "kept");
	buffer_release(&out);
}

/* The customer part that a value becomes. */
static void
check_customer(const char *value, const char *expected)
{
	struct quotename *q = open_pattern("{customer}", 0);
	struct quote_facts facts = facts_of(value);

	check_built(q, &facts, expected);
	quotename_close(q);
}

START_TEST(the_worked_example_holds)
{
	/* DOMAIN 15, no 14 */
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("");

	facts.company = VALUE("Acme Co., Ltd.");
	facts.revision = 2;
	check_built(q, &facts, "Quotation-Acme-20240422-v2.xlsx");
	ck_assert_int_eq(quotename_check(q, SLICE("Quotation Sheet.xlsx"),
	    &facts), QUOTENAME_GENERIC);
	quotename_close(q);
}
END_TEST

START_TEST(the_document_speaks_either_language)
{
	static const struct {
		const char *doc;
		int lang;
		const char *expected;
	} all[] = {
		{ "quotation", 0, "Quotation-Acme-20240422.xlsx" },
		{ "quotation", 1, "报价单-Acme-20240422.xlsx" },
		{ "pi", 0, "PI-Acme-20240422.xlsx" },
		{ "pi", 1, "形式发票-Acme-20240422.xlsx" },
		{ "catalogue", 0, "Catalogue-Acme-20240422.xlsx" },
		{ "catalogue", 1, "目录-Acme-20240422.xlsx" },
	};
	struct quote_facts facts = facts_of("Acme");
	struct fault fault;
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct quotename *q = quotename_open(NULL, all[i].doc,
		    all[i].lang, "xlsx", &fault);

		ck_assert_msg(q != NULL, "%s", fault.text);
		check_built(q, &facts, all[i].expected);
		quotename_close(q);
	}
}
END_TEST

START_TEST(the_customer_is_its_short_name_else_the_company_else_the_contact)
{
	struct quotename *q = open_pattern("{customer}", 0);
	struct quote_facts facts = facts_of("Short");

	facts.company = VALUE("Acme GmbH");
	facts.contact = VALUE("Ada Weber");
	check_built(q, &facts, "Short");
	facts.customer_short = VALUE("  ");
	check_built(q, &facts, "Acme");
	facts.company = SLICE_EMPTY;
	check_built(q, &facts, "Ada_Weber");
	facts.contact = SLICE_EMPTY;
	check_status(q, &facts, QUOTENAME_NO_CUSTOMER);
	quotename_close(q);
}
END_TEST

START_TEST(what_no_system_allows_becomes_a_dash)
{
	check_customer("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j");
	check_customer("a\x01z", "a-z");
	check_customer("a\nz", "a-z");
	check_customer("a\x7Fz", "a-z");
	check_customer("a\xC2\x85z", "a-z");
	check_customer("../../etc/passwd", "etc-passwd");
	/* What turns text around or is not seen: U+202E, U+2066, U+200B ... */
	check_customer("a\xE2\x80\xAE" "gpj.exe", "a-gpj.exe");
	check_customer("a\xE2\x81\xA6z\xE2\x81\xA9", "a-z");
	check_customer("a\xE2\x80\x8Bz", "a-z");
	check_customer("a\xE2\x80\x8Dz", "a-z");
	check_customer("\xEF\xBB\xBF" "az\xE2\x81\xA0", "az");
}
END_TEST

START_TEST(blanks_become_one_joint_and_runs_collapse)
{
	check_customer("Acme  Bearings", "Acme_Bearings");
	check_customer("Acme\tBearings", "Acme_Bearings");
	check_customer("上海\xE3\x80\x80贝林", "上海_贝林");
	check_customer("a\xC2\xA0z", "a_z");
	check_customer("a - b", "a-b");
	check_customer("a///b", "a-b");
	check_customer("a__b", "a_b");
}
END_TEST

START_TEST(dots_blanks_and_dashes_at_the_ends_go)
{
	check_customer(" .-Acme-. ", "Acme");
	check_customer("_Acme_", "Acme");
}
END_TEST

START_TEST(a_name_of_nothing_else_is_no_customer)
{
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("?/..");

	check_status(q, &facts, QUOTENAME_NO_CUSTOMER);
	quotename_close(q);
}
END_TEST

START_TEST(letters_are_composed)
{
	check_customer("Mu\xCC\x88ller", "M\xC3\xBCller");
	check_customer("M\xC3\xBCller", "M\xC3\xBCller");
}
END_TEST

START_TEST(device_names_get_a_mark_in_front)
{
	check_customer("con", "_con");
	check_customer("CON", "_CON");
	check_customer("nul", "_nul");
	check_customer("Com1", "_Com1");
	check_customer("LPT9", "_LPT9");
	check_customer("aux.txt", "_aux.txt");
	check_customer("conin$", "_conin$");
	check_customer("CONOUT$.txt", "_CONOUT$.txt");
	check_customer("com\xC2\xB9", "_com\xC2\xB9");
	check_customer("LPT\xC2\xB2", "_LPT\xC2\xB2");
	check_customer("com0", "com0");
	check_customer("com10", "com10");
	check_customer("console", "console");
}
END_TEST

START_TEST(missing_facts_are_told_apart)
{
	struct quotename *q = open_pattern(NULL, 0);
	struct quotename *p = open_pattern("{customer}-{product}", 0);
	struct quote_facts facts = facts_of("Acme");

	facts.date = DATE_NONE;
	check_status(q, &facts, QUOTENAME_NO_DATE);
	check_status(p, &facts, QUOTENAME_NO_VALUE);
	facts.product = VALUE("6204 ZZ");
	check_built(p, &facts, "Acme-6204_ZZ");
	quotename_close(q);
	quotename_close(p);
}
END_TEST

START_TEST(every_placeholder_has_its_fact)
{
	struct quotename *q = open_pattern("{doc}_{customer}_{company}_"
	    "{contact}_{country}_{date}_{date-}_{product}_{quote_id}{rev}_"
	    "{owner}.{ext}", 0);
	struct quote_facts facts = { VALUE("S"), VALUE("C Ltd"), VALUE("N"),
		VALUE("DE"), VALUE("P"), VALUE("Q/1"), VALUE("O"), DAY, 12 };

	check_built(q, &facts, "Quotation_S_C_Ltd_N_DE_20240422_2024-04-22_"
	    "P_Q-1-v12_O.xlsx");
	ck_assert(quotename_uses(q, "date-"));
	ck_assert(quotename_uses(q, "owner"));
	quotename_close(q);
	q = open_pattern("{doc}-{customer}", 0);
	ck_assert(quotename_uses(q, "customer"));
	ck_assert(!quotename_uses(q, "date"));
	ck_assert(!quotename_uses(q, "nonsense"));
	quotename_close(q);
}
END_TEST

START_TEST(a_name_comes_once_in_a_run_whatever_its_case)
{
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("Acme");

	check_built(q, &facts, "Quotation-Acme-20240422.xlsx");
	check_built(q, &facts, "Quotation-Acme-20240422-2.xlsx");
	facts.customer_short = VALUE("ACME");
	check_built(q, &facts, "Quotation-ACME-20240422-3.xlsx");
	facts.revision = 2;
	check_built(q, &facts, "Quotation-ACME-20240422-v2.xlsx");
	quotename_close(q);
}
END_TEST

START_TEST(a_number_that_is_taken_is_passed_over)
{
	struct quotename *q = open_pattern("{customer}.{ext}", 0);
	struct quote_facts facts = facts_of("Acme-2");

	check_built(q, &facts, "Acme-2.xlsx");
	facts.customer_short = VALUE("Acme");
	check_built(q, &facts, "Acme.xlsx");
	check_built(q, &facts, "Acme-3.xlsx");
	check_built(q, &facts, "Acme-4.xlsx");
	quotename_close(q);
}
END_TEST

/* A customer of count characters. */
static struct buffer
long_customer(const char *character, size_t count)
{
	struct buffer out = { 0 };

	while (count-- > 0)
		buffer_add(&out, slice_of(character));
	return out;
}

START_TEST(a_long_customer_is_cut_so_that_200_bytes_remain)
{
	/* "Quotation-" and "-20240422" leave 181 of 200. */
	static const struct {
		const char *character;
		size_t count, stem;
	} all[] = {
		{ "a", 181, 200 }, { "a", 182, 200 }, { "a", 5000, 200 },
		{ "轴", 60, 199 }, { "轴", 61, 199 }, { "轴", 90, 199 },
		{ "\xF0\x9F\x98\x80", 46, 199 },
	};
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct quotename *q = open_pattern(NULL, 0);
		struct buffer name = { 0 }, customer =
		    long_customer(all[i].character, all[i].count);
		struct quote_facts facts = facts_of("");

		facts.customer_short = buffer_padded(&customer);
		ck_assert_int_eq(quotename_build(q, &facts, &name),
		    QUOTENAME_OK);
		ck_assert_uint_eq(name.len, all[i].stem + 5);
		ck_assert(text_is_utf8(buffer_slice(&name)));
		ck_assert(slice_ends(buffer_slice(&name),
		    SLICE("-20240422.xlsx")));
		buffer_release(&name);
		buffer_release(&customer);
		quotename_close(q);
	}
}
END_TEST

START_TEST(a_number_behind_a_long_name_stays_within_200_bytes)
{
	struct quotename *q = open_pattern(NULL, 0);
	struct buffer customer = long_customer("轴", 100);
	struct quote_facts facts = facts_of("");
	int i;

	facts.customer_short = buffer_padded(&customer);
	for (i = 1; i <= 12; i++) {
		struct buffer name = { 0 };

		ck_assert_int_eq(quotename_build(q, &facts, &name),
		    QUOTENAME_OK);
		ck_assert_uint_le(name.len, 205);
		ck_assert(text_is_utf8(buffer_slice(&name)));
		if (i == 12)
			ck_assert(slice_ends(buffer_slice(&name),
			    SLICE("-20240422-12.xlsx")));
		buffer_release(&name);
	}
	buffer_release(&customer);
	quotename_close(q);
}
END_TEST

START_TEST(only_the_customer_is_cut_and_never_all_of_it)
{
	struct quotename *q = open_pattern("{product}-{customer}.{ext}", 0);
	struct quotename *p = open_pattern("{product}.{ext}", 0);
	struct buffer product = long_customer("p", 196), name = { 0 };
	struct quote_facts facts = facts_of("轴承");

	facts.product = buffer_padded(&product);
	ck_assert_int_eq(quotename_build(q, &facts, &name), QUOTENAME_OK);
	ck_assert_uint_eq(name.len, 200 + 5);
	ck_assert(slice_ends(buffer_slice(&name), SLICE("p-轴.xlsx")));
	buffer_add_byte(&product, 'p');
	facts.product = buffer_padded(&product);
	check_status(q, &facts, QUOTENAME_TOO_LONG);
	buffer_add(&product, SLICE("pppp"));
	facts.product = buffer_padded(&product);
	check_status(p, &facts, QUOTENAME_TOO_LONG);
	buffer_release(&product);
	buffer_release(&name);
	quotename_close(q);
	quotename_close(p);
}
END_TEST

static void
check_parsed(struct quotename *q, const char *name, const char *doc,
    const char *customer, int32_t date, int64_t revision)
{
	struct quote_reading r;

	ck_assert_msg(quotename_parse(q, slice_of(name), &r), "%s", name);
	ck_assert_slice(r.doc, doc);
	ck_assert_slice(r.customer, customer);
	ck_assert_int_eq(r.date, date);
	ck_assert_int_eq(r.revision, revision);
}

START_TEST(a_name_is_read_back_with_its_revision_and_number)
{
	struct quotename *q = open_pattern(NULL, 0);

	check_parsed(q, "Quotation-Acme-20240422.xlsx", "Quotation", "Acme",
	    DAY, 1);
	check_parsed(q, "Quotation-Acme-20240422-v2.xlsx", "Quotation",
	    "Acme", DAY, 2);
	check_parsed(q, "Quotation-Acme-20240422-v2-3.xlsx", "Quotation",
	    "Acme", DAY, 2);
	check_parsed(q, "报价单-上海贝林-20240422-2.pdf", "报价单", "上海贝林",
	    DAY, 1);
	check_parsed(q, "PI-A-B_C.D-20240422.xlsx", "PI", "A-B_C.D", DAY, 1);
	check_parsed(q, "Quotation-Acme-20240101-20240422.xlsx", "Quotation",
	    "Acme-20240101", DAY, 1);
	check_parsed(q, "Quotation-Acme-20240101-v3-20240422.xlsx",
	    "Quotation", "Acme-20240101-v3", DAY, 1);
	check_parsed(q, "Quotation-20240101-20240422.xlsx", "Quotation",
	    "20240101", DAY, 1);
	quotename_close(q);
}
END_TEST

START_TEST(what_does_not_fit_the_pattern_is_not_read)
{
	static const char *const names[] = { "", "Quotation Sheet.xlsx",
		"Quotation--20240422.xlsx", "Quotation-Acme-20240230.xlsx",
		"Quotation-Acme-2024042.xlsx", "Quotation-Acme-20240422",
		"Offer-Acme-20240422.xlsx", "Quotation-Acme-20240422-v0.xlsx",
		"Quotation-Acme-20240422-v9999999.xlsx",
		"Quotation-Acme-20240422.xlsx\n", "Quotation-\xFF-20240422.x" };
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_reading r;
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_msg(!quotename_parse(q, slice_of(names[i]), &r),
		    "\"%s\" was read", names[i]);
	quotename_close(q);
}
END_TEST

START_TEST(an_extension_with_a_point_is_read_back)
{
	struct fault fault;
	struct quotename *q = quotename_open(NULL, "quotation", 0, "tar.gz",
	    &fault);
	struct quote_facts facts = facts_of("Acme");

	ck_assert_msg(q != NULL, "%s", fault.text);
	check_built(q, &facts, "Quotation-Acme-20240422.tar.gz");
	check_parsed(q, "Quotation-Acme-20240422.tar.gz", "Quotation", "Acme",
	    DAY, 1);
	quotename_close(q);
}
END_TEST

START_TEST(a_pattern_of_thirty_two_parts_is_read_back)
{
	struct buffer pattern = { 0 };
	struct quotename *q;
	struct quote_reading r;
	int i;

	for (i = 0; i < 31; i++)
		buffer_add(&pattern, SLICE("{doc}"));
	buffer_add(&pattern, SLICE("{date}"));
	buffer_add_byte(&pattern, '\0');
	q = open_pattern(pattern.data, 0);
	pattern.len = 0;
	for (i = 0; i < 31; i++)
		buffer_add(&pattern, SLICE("PI"));
	buffer_add(&pattern, SLICE("20240422"));
	ck_assert(quotename_parse(q, buffer_slice(&pattern), &r));
	ck_assert_int_eq(r.date, DAY);
	quotename_close(q);
	buffer_release(&pattern);
}
END_TEST

static unsigned
roll(uint64_t *state, unsigned sides)
{
	*state = *state * UINT64_C(6364136223846793005) +
	    UINT64_C(1442695040888963407);
	return (unsigned)((*state >> 33) % sides);
}

/* A customer that needs no change: joints only between two pieces. */
static void
make_legal(struct buffer *out, uint64_t *state)
{
	static const char *const pieces[] = { "A", "z", "7", "20240101",
		"v2", "轴", "承", "é", "ß", "Ж", "#", "&", "(x)", "'", "+",
		"%", "😀", "xlsx", "PI", "Quotation" };
	static const char *const joints[] = { "", "", "", "-", "_", "." };
	unsigned count = 1 + roll(state, 6);

	out->len = 0;
	buffer_add(out, slice_of(pieces[roll(state, 20)]));
	while (--count > 0) {
		buffer_add(out, slice_of(joints[roll(state, 6)]));
		buffer_add(out, slice_of(pieces[roll(state, 20)]));
	}
}

START_TEST(parsing_a_name_gives_the_row_it_was_made_of)
{
	static const char *const docs[] = { "quotation", "pi", "catalogue" };
	static const char *const words[][2] = { { "Quotation", "报价单" },
		{ "PI", "形式发票" }, { "Catalogue", "目录" } };
	struct buffer customer = { 0 }, name = { 0 };
	uint64_t state = 20240422;
	unsigned round, doc, lang;
	struct fault fault;

	for (round = 0; round < 6; round++) {
		struct quotename *q;
		unsigned row;

		doc = round % 3;
		lang = round / 3;
		q = quotename_open(NULL, docs[doc], (int)lang, "xlsx",
		    &fault);
		ck_assert_msg(q != NULL, "%s", fault.text);
		for (row = 0; row < 1000; row++) {
			struct quote_facts facts = facts_of("");
			struct quote_reading r;

			make_legal(&customer, &state);
			facts.customer_short = buffer_padded(&customer);
			facts.date = (int32_t)roll(&state, 40000);
			facts.revision = roll(&state, 3) ? 1 :
			    1 + roll(&state, 100000);
			name.len = 0;
			ck_assert_int_eq(quotename_build(q, &facts, &name),
			    QUOTENAME_OK);
			ck_assert_msg(quotename_parse(q, buffer_slice(&name),
			    &r), "%.*s is not read",
			    SLICE_PRINT(buffer_slice(&name)));
			ck_assert_msg(slice_equal(r.customer,
			    facts.customer_short) && r.date == facts.date &&
			    r.revision == facts.revision &&
			    slice_is(r.doc, words[doc][lang]),
			    "%.*s: customer %.*s, revision %lld",
			    SLICE_PRINT(buffer_slice(&name)),
			    SLICE_PRINT(r.customer), (long long)r.revision);
		}
		quotename_close(q);
	}
	buffer_release(&customer);
	buffer_release(&name);
}
END_TEST

START_TEST(no_two_names_of_a_run_are_equal)
{
	struct quotename *q = open_pattern("{customer}-{date}.{ext}", 0);
	char (*names)[256] = calloc(600, sizeof(*names));
	struct buffer customer = { 0 }, name = { 0 };
	uint64_t state = 5;
	size_t i, k;

	for (i = 0; i < 600; i++) {
		struct quote_facts facts = facts_of("");

		customer.len = 0;
		buffer_format(&customer, "%c%s", "aAbB"[roll(&state, 4)],
		    roll(&state, 2) ? "" : "-2");
		facts.customer_short = buffer_padded(&customer);
		facts.date = (int32_t)roll(&state, 2);
		name.len = 0;
		ck_assert_int_eq(quotename_build(q, &facts, &name),
		    QUOTENAME_OK);
		ck_assert_uint_lt(name.len, 256);
		for (k = 0; k < name.len; k++)
			names[i][k] = text_lower_ascii(name.data[k]);
		for (k = 0; k < i; k++)
			ck_assert_str_ne(names[k], names[i]);
	}
	free(names);
	buffer_release(&customer);
	buffer_release(&name);
	quotename_close(q);
}
END_TEST

START_TEST(a_name_without_a_customer_is_generic)
{
	static const char *const names[] = { "Quotation Sheet.xlsx",
		"Quotation.xlsx", "Price List.pdf", "price list 2024.pdf",
		"报价单.xlsx", "报价表20240422.xlsx", "Sheet1.xlsx",
		"新建 Microsoft Excel 工作表.xlsx", "final.xlsx",
		"Quotation final v2.xlsx", "Copy of Quotation (3).xlsx",
		"复件 报价单.xls", "復件 報價單 (2).xls", "未命名.xlsx",
		"quotation-20240422.xlsx", "ＱＵＯＴＡＴＩＯＮ.xlsx", "123.xlsx",
		"" };
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("");
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_msg(quotename_check(q, slice_of(names[i]),
		    &facts) == QUOTENAME_GENERIC, "\"%s\"", names[i]);
	quotename_close(q);
}
END_TEST

START_TEST(a_name_without_a_date_is_found)
{
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("");

	ck_assert_int_eq(quotename_check(q, SLICE("Quotation-Acme.xlsx"),
	    &facts), QUOTENAME_UNDATED);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Quotation-Acme-20240230.xlsx"), &facts),
	    QUOTENAME_UNDATED);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Quotation-Acme-123456789.xlsx"), &facts),
	    QUOTENAME_UNDATED);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Quotation-Acme-20240422.xlsx"), &facts), QUOTENAME_GOOD);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Acme 2024-04-22 offer.pdf"), &facts), QUOTENAME_GOOD);
	quotename_close(q);
}
END_TEST

START_TEST(a_name_of_another_customer_is_found)
{
	static const char *const good[] = {
		"Quotation-Acme_Bearings-20240422.xlsx",
		"quotation acme bearings 20240422.xlsx",
		"Offer ACME-BEARINGS 20240422.pdf",
		"20240422 Acme.Bearings.pdf",
	};
	struct quotename *q = open_pattern(NULL, 0);
	struct quote_facts facts = facts_of("Acme Bearings");
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(*good); i++)
		ck_assert_msg(quotename_check(q, slice_of(good[i]),
		    &facts) == QUOTENAME_GOOD, "%s", good[i]);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Quotation-Beta-20240422.xlsx"), &facts),
	    QUOTENAME_WRONG_CUSTOMER);
	ck_assert_int_eq(quotename_check(q,
	    SLICE("Quotation-Acme-20240422.xlsx"), &facts),
	    QUOTENAME_WRONG_CUSTOMER);
	facts = facts_of("");
	facts.company = VALUE("上海贝林有限公司");
	ck_assert_int_eq(quotename_check(q,
	    SLICE("报价单-上海贝林-20240422.xlsx"), &facts), QUOTENAME_GOOD);
	quotename_close(q);
}
END_TEST

START_TEST(a_customer_inside_another_word_is_another_customer)
{
	static const struct {
		const char *customer, *name;
		bool good;
	} cases[] = {
		{ "Ab", "Quotation-Cabinet-20240422.xlsx", false },
		{ "Acme", "Quotation-Acmeister-20240422.xlsx", false },
		{ "Acme", "Quotation-Acme2-20240422.xlsx", false },
		{ "3M", "Quotation-13M-20240422.xlsx", false },
		{ "Müller", "Quotation-Müllerei-20240422.xlsx", false },
		{ "Acme", "Quotation-Acmeister_Acme-20240422.xlsx", true },
		{ "Acme", "Quotation-Acme GmbH-20240422.xlsx", true },
		{ "Acme", "Acme20240422.xlsx", true },
		/* The word of the document is no customer. */
		{ "Quotation", "Quotation-Acme-20240422.xlsx", false },
		/* Words of Han are not set apart. */
		{ "贝林", "报价单上海贝林20240422.xlsx", true },
		{ "贝林", "报价单-贝灵-20240422.xlsx", false },
	};
	struct quotename *q = open_pattern(NULL, 0);
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct quote_facts facts = facts_of(cases[i].customer);

		ck_assert_msg(quotename_check(q, slice_of(cases[i].name),
		    &facts) == (cases[i].good ? QUOTENAME_GOOD :
		    QUOTENAME_WRONG_CUSTOMER), "%s", cases[i].name);
	}
	quotename_close(q);
}
END_TEST

static void
check_refused(const char *pattern, const char *doc, const char *ext,
    const char *expected)
{
	struct fault fault = { "" };

	ck_assert_ptr_null(quotename_open(pattern, doc, 0, ext, &fault));
	ck_assert_msg(strncmp(fault.text, expected, strlen(expected)) == 0,
	    "%s", fault.text);
}

START_TEST(what_names_cannot_be_made_of_is_refused)
{
	check_refused("", "pi", "xlsx", "an empty pattern; write one such as "
	    "{doc}-{customer}-{date}{rev}.{ext}");
	check_refused("{doc", "pi", "xlsx", "\"{\" without \"}\"");
	check_refused("{customr}", "pi", "xlsx", "no placeholder {customr}; "
	    "write one of doc, customer, company,");
	check_refused("a/{customer}", "pi", "xlsx", "\"a/\" cannot stand in "
	    "a file name");
	check_refused("a\xFF{customer}", "pi", "xlsx", "\"a\\xFF\" cannot "
	    "stand in a file name");
	check_refused(NULL, "offer", "xlsx", "no document \"offer\"; write "
	    "quotation, pi or catalogue");
	check_refused(NULL, "pi", "", "no extension \"\"");
	check_refused(NULL, "pi", ".xlsx", "no extension \".xlsx\"");
	check_refused(NULL, "pi", "a/b", "no extension \"a/b\"");
	check_refused(NULL, "pi", "x ", "no extension \"x \"");
}
END_TEST

START_TEST(a_document_word_that_leaves_the_directory_is_refused)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "document,lang,word\nquotation,en,../Offer\n");
	ck_assert(table_replace("document", path, &fault));
	ck_assert_ptr_null(quotename_open(NULL, "quotation", 0, "xlsx",
	    &fault));
	ck_assert_msg(strstr(fault.text, ":2: column \"word\": cannot stand "
	    "in a file name") != NULL, "%s", fault.text);
	unlink(path);
}
END_TEST

START_TEST(drafts_settled_later_get_the_names_that_builds_get)
{
	struct fault fault;
	struct quotename *a = quotename_open(NULL, "quotation", 0, "xlsx",
	    &fault), *b = quotename_open(NULL, "quotation", 0, "xlsx", &fault);
	struct quote_draft drafts[2] = { 0 };
	struct buffer built[6] = { 0 };
	struct slice settled;
	static const char *const companies[] = { "Acme", "ACME", "Acme Ltd",
		"Other", "acme", "Acme-2" };
	size_t i;

	for (i = 0; i <= 6; i++) {
		struct quote_facts facts = { .company = value_of(
		    companies[i % 6]), .date = 19835, .revision = 1 };

		facts.customer_short = facts.contact = SLICE_EMPTY;
		if (i < 6) {
			ck_assert_int_eq(quotename_build(a, &facts,
			    &built[i]), QUOTENAME_OK);
			ck_assert_int_eq(quotename_draft(b, &facts,
			    &drafts[i % 2]), QUOTENAME_OK);
		}
		if (i == 0)
			continue;
		ck_assert_int_eq(quotename_settle(b, &drafts[(i - 1) % 2],
		    &settled), QUOTENAME_OK);
		ck_assert(slice_equal(settled,
		    buffer_slice(&built[i - 1])));
	}
	for (i = 0; i < 6; i++)
		buffer_release(&built[i]);
	quotename_release_draft(&drafts[0]);
	quotename_release_draft(&drafts[1]);
	quotename_close(a);
	quotename_close(b);
}
END_TEST

UNIT_MAIN(a_customer_inside_another_word_is_another_customer,
    drafts_settled_later_get_the_names_that_builds_get,
    the_worked_example_holds, the_document_speaks_either_language,
    the_customer_is_its_short_name_else_the_company_else_the_contact,
    what_no_system_allows_becomes_a_dash,
    blanks_become_one_joint_and_runs_collapse,
    dots_blanks_and_dashes_at_the_ends_go,
    a_name_of_nothing_else_is_no_customer, letters_are_composed,
    device_names_get_a_mark_in_front, missing_facts_are_told_apart,
    every_placeholder_has_its_fact,
    a_name_comes_once_in_a_run_whatever_its_case,
    a_number_that_is_taken_is_passed_over,
    a_long_customer_is_cut_so_that_200_bytes_remain,
    a_number_behind_a_long_name_stays_within_200_bytes,
    only_the_customer_is_cut_and_never_all_of_it,
    a_name_is_read_back_with_its_revision_and_number,
    what_does_not_fit_the_pattern_is_not_read,
    an_extension_with_a_point_is_read_back,
    a_pattern_of_thirty_two_parts_is_read_back,
    parsing_a_name_gives_the_row_it_was_made_of,
    no_two_names_of_a_run_are_equal, a_name_without_a_customer_is_generic,
    a_name_without_a_date_is_found, a_name_of_another_customer_is_found,
    what_names_cannot_be_made_of_is_refused,
    a_document_word_that_leaves_the_directory_is_refused)
