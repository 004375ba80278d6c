/* exactkey.c - exactkey.h: which cells of a column say the same */
#include <stdio.h>

#include "dup/exactkey.h"
#include "unit.h"

/* The key of a record of one value under a header, beside its country. */
static void
make_key(const char *header, const char *value, const char *country,
    struct buffer *out)
{
	struct slice headers[2] = { slice_of(header), SLICE("country") };
	char text[200];
	uint32_t ends[2];
	struct arena scratch = { 0 };
	struct record record = { .base = text, .ends = ends, .count = 2,
		.quote = '"', .scratch = &scratch };
	struct columns *columns;
	struct exactkeys *keys = exactkeys_new(&header, 1);
	struct fault fault;

	ends[0] = (uint32_t)strlen(value);
	ends[1] = ends[0] + 1 + (uint32_t)strlen(country);
	snprintf(text, sizeof(text), "%s,%s", value, country);
	columns = columns_new(headers, 2, COLUMNS_LEAD, NULL, &fault);
	ck_assert_ptr_nonnull(columns);
	ck_assert(exactkeys_columns(keys, columns, &fault));
	out->len = 0;
	exactkeys_add(keys, &record, out);
	columns_free(columns);
	exactkeys_free(keys);
	arena_release(&scratch);
}

struct pair {
	const char *header, *a, *b;
	bool same;
	const char *country;
};

START_TEST(cells_are_equal_as_their_column_asks)
{
	static const struct pair pairs[] = {
		{ "email", "Ada@Alder.example.com", "ada+fair@alder.example.com",
		    true, "" },
		{ "email", "Ada Weber <ada@alder.example.com>",
		    "mailto:ada@alder.example.com", true, "" },
		{ "email", "ada@alder.example.com", "adam@alder.example.com",
		    false, "" },
		{ "phone", "+49 30 901820", "0049-30-901820", true, "" },
		{ "phone", "+49 30 901820", "(030) 901820", true, "DE" },
		{ "phone", "+49 30 901820", "030 901820", false, "" },
		{ "phone", "030/9018 20", "030 901820", true, "" },
		{ "phone", "031 901820", "030 901820", false, "" },
		{ "phone", "+49 30 901820 ext 12", "+49 30 901820 ext 13",
		    false, "" },
		{ "website", "https://www.alder.example.com/de",
		    "alder.example.com", true, "" },
		{ "company", "Alder Tools Co. Ltd.", "TOOLS ALDER", true, "" },
		{ "company", "Alder Tools", "Alder Tool", false, "" },
		{ "company", "鄭州泰普軸承有限公司", "郑州泰普轴承", true, "" },
		{ "contact_name", "Weber Ada", "ada  WEBER", true, "" },
		{ "contact_name", "Łucja Żak", "Łucja Zak", true, "" },
		{ "contact_name", "Ada Weber", "A. Weber", false, "" },
		{ "city", "São Paulo", "SAO PAULO", true, "" },
		{ "badge", "A-12", "a 12", true, "" },
		{ "badge", "A+", "A-", false, "" },
		{ "badge", "C++", "C#", false, "" },
		{ "badge", "5", "-5", false, "" },
		{ "lead_id", "A1", "a1", false, "" },
		{ "created_date", "2024-04-22", " 2024-04-22 ", true, "" },
	};
	struct buffer a = { 0 }, b = { 0 };
	size_t i;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		const struct pair *p = &pairs[i];

		make_key(p->header, p->a, p->country, &a);
		make_key(p->header, p->b, p->country, &b);
		ck_assert_msg(a.len > 0 && b.len > 0, "%s: %s", p->header,
		    p->a);
		ck_assert_msg(slice_equal(buffer_slice(&a),
		    buffer_slice(&b)) == p->same, "%s: %s, %s", p->header,
		    p->a, p->b);
	}
	buffer_release(&a);
	buffer_release(&b);
}
END_TEST

START_TEST(what_says_nothing_has_no_key)
{
	static const char *const cells[][2] = {
		{ "email", "" }, { "email", "n/a" }, { "email", "see card" },
		{ "phone", "-" }, { "phone", "8.61E+12" },
		{ "phone", "901820" }, { "phone", "none" },
		{ "company", "N/A" }, { "company", "Unknown" },
		{ "company", "未知" }, { "company", "???" },
		{ "website", "https://www.linkedin.com/in/ada" },
		{ "city", "keine Angabe" },
	};
	struct buffer key = { 0 };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++) {
		make_key(cells[i][0], cells[i][1], "", &key);
		ck_assert_msg(key.len == 0, "%s: %s", cells[i][0],
		    cells[i][1]);
	}
	/* People may be called so. */
	make_key("first_name", "Nan", "", &key);
	ck_assert_uint_gt(key.len, 0);
	buffer_release(&key);
}
END_TEST

/* "ab" and "c" are not "a" and "bc"; one that is blank makes all blank. */
START_TEST(values_of_several_columns_do_not_run_together)
{
	static const char *const names[] = { "city", "badge" };
	static const char *const cells[][2] = { { "ab", "c" }, { "a", "bc" },
		{ "ab", "" } };
	struct slice headers[2] = { SLICE("city"), SLICE("badge") };
	struct exactkeys *keys = exactkeys_new(names, 2);
	struct buffer made[3] = { { 0 } };
	struct arena scratch = { 0 };
	struct fault fault;
	struct columns *columns = columns_new(headers, 2, COLUMNS_LEAD, NULL,
	    &fault);
	size_t i;

	ck_assert_ptr_nonnull(columns);
	ck_assert(exactkeys_columns(keys, columns, &fault));
	ck_assert(exactkeys_are_personal(keys));
	for (i = 0; i < 3; i++) {
		char text[16];
		uint32_t ends[2] = { (uint32_t)strlen(cells[i][0]), 0 };
		struct record record = { .base = text, .ends = ends,
			.count = 2, .quote = '"', .scratch = &scratch };

		ends[1] = ends[0] + 1 + (uint32_t)strlen(cells[i][1]);
		snprintf(text, sizeof(text), "%s,%s", cells[i][0],
		    cells[i][1]);
		exactkeys_add(keys, &record, &made[i]);
	}
	ck_assert(!slice_equal(buffer_slice(&made[0]),
	    buffer_slice(&made[1])));
	ck_assert_uint_eq(made[2].len, 0);
	for (i = 0; i < 3; i++)
		buffer_release(&made[i]);
	columns_free(columns);
	exactkeys_free(keys);
	arena_release(&scratch);
}
END_TEST

START_TEST(a_column_that_is_not_there_or_there_twice_is_told)
{
	static const char *const twice[] = { "email", "E-Mail" };
	static const char *const missing[] = { "shoe_size" };
	struct slice headers[1] = { SLICE("E-Mail") };
	struct fault fault;
	struct columns *columns = columns_new(headers, 1, COLUMNS_LEAD, NULL,
	    &fault);
	struct exactkeys *keys = exactkeys_new(twice, 2);

	ck_assert(!exactkeys_columns(keys, columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "named twice"));
	exactkeys_free(keys);
	keys = exactkeys_new(missing, 1);
	ck_assert(!exactkeys_columns(keys, columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "shoe_size"));
	exactkeys_free(keys);
	columns_free(columns);
}
END_TEST

UNIT_MAIN(cells_are_equal_as_their_column_asks,
    what_says_nothing_has_no_key,
    values_of_several_columns_do_not_run_together,
    a_column_that_is_not_there_or_there_twice_is_told)
