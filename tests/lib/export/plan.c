/* plan.c - plan.h: names, headers, kinds, masks */
#include "export/plan.h"
#include "rule/table.h"
#include "unit.h"

static struct export_plan plan;
static struct columns *columns;

/* Plans for a header joined by commas; false leaves a fault. */
static bool
make(const char *header, struct export_choice choice, struct fault *fault)
{
	struct slice cells[256], rest = slice_of(header);
	size_t count = 0;

	while (rest.at != NULL)
		cells[count++] = slice_cut(&rest, ',');
	columns = columns_new(cells, count, COLUMNS_LEAD, NULL, fault);
	ck_assert_ptr_nonnull(columns);
	if (export_plan_init(&plan, columns, &choice, fault))
		return true;
	columns_free(columns);
	return false;
}

static void
drop(void)
{
	export_plan_release(&plan);
	columns_free(columns);
}

static struct export_choice
choose(enum export_headers headers, const char *names, const char *mask)
{
	return (struct export_choice){ headers, slice_of(names),
		slice_of(mask) };
}

static void
headers_are(const char *expected)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < plan.count; i++) {
		if (i > 0)
			buffer_add_byte(&text, ',');
		buffer_add(&text, plan.columns[i].header);
	}
	ck_assert_slice(buffer_slice(&text), expected);
	buffer_release(&text);
}

START_TEST(contact_state_stands_at_the_right_end_or_where_it_was)
{
	struct fault fault;

	ck_assert(make("company,note", choose(HEADERS_KEEP, "", ""), &fault));
	headers_are("company,note,contact_state");
	ck_assert(plan.columns[2].is_state);
	ck_assert_uint_eq(plan.columns[2].from, COLUMN_ABSENT);
	drop();
	ck_assert(make("联系状态,note", choose(HEADERS_KEEP, "", ""),
	    &fault));
	headers_are("联系状态,note");
	ck_assert(plan.columns[0].is_state);
	drop();
}
END_TEST

START_TEST(headers_are_kept_or_told_in_a_language)
{
	struct fault fault;

	ck_assert(make("公司名称,姓名,E-Mail,own", choose(HEADERS_CANONICAL,
	    "", ""), &fault));
	headers_are("company,contact_name,email,own,contact_state");
	drop();
	ck_assert(make("company,contact_name,im,phone_e164,own", choose(
	    HEADERS_ZH, "", ""), &fault));
	headers_are("公司名称,联系人,即时通讯,国际格式电话,own,联系状态");
	drop();
	ck_assert(make("company,contact_name,job_title", choose(HEADERS_EN,
	    "", ""), &fault));
	headers_are("Company,Contact name,Job title,Contact state");
	drop();
}
END_TEST

START_TEST(a_header_that_is_taken_is_not_given_twice)
{
	struct fault fault;

	ck_assert(make("phone,电话", choose(HEADERS_ZH, "", ""), &fault));
	headers_are("phone,电话,联系状态");
	drop();
}
END_TEST

/* Headers of all columns of leads, joined by commas. */
static void
all_names(struct buffer *text)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	size_t i;

	for (i = 0; i < dictionary_count(d); i++) {
		if (i > 0)
			buffer_add_byte(text, ',');
		buffer_add(text, dictionary_meaning(d, i)->name);
	}
	buffer_add_byte(text, '\0');
	dictionary_close(d);
}

static bool
is_ambiguous(struct slice header, struct arena *arena)
{
	static const struct table_column shape[] = {
		{ .name = "header", .type = TABLE_KEY },
	};
	struct fault fault;
	struct table *table = table_open("ambiguous", shape, 1, &fault);
	bool found = false;
	size_t row;

	for (row = 0; row < table_rows(table); row++)
		found |= slice_equal(column_key(table_text(table, row, 0),
		    NULL, arena), column_key(header, NULL, arena));
	table_close(table);
	return found;
}

START_TEST(every_header_leads_back_to_its_column)
{
	static const enum export_headers languages[] = { HEADERS_ZH,
		HEADERS_EN };
	struct buffer names = { 0 };
	struct arena arena = { 0 };
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	enum column_match match;
	size_t language, i;

	all_names(&names);
	for (language = 0; language < 2; language++) {
		ck_assert(make(names.data, choose(languages[language], "",
		    ""), &fault));
		for (i = 0; i < plan.count; i++) {
			struct slice header = plan.columns[i].header;
			size_t meaning = dictionary_match(d, header, &match,
			    NULL, &arena);

			ck_assert_msg(meaning != SIZE_MAX && slice_equal(
			    dictionary_meaning(d, meaning)->name,
			    plan.columns[i].name), "%.*s",
			    SLICE_PRINT(header));
			ck_assert_msg(!is_ambiguous(header, &arena), "%.*s",
			    SLICE_PRINT(header));
		}
		drop();
	}
	dictionary_close(d);
	buffer_release(&names);
	arena_release(&arena);
}
END_TEST

START_TEST(kinds_follow_the_dictionaries_of_all_files)
{
	struct fault fault;

	ck_assert(make("phone,postcode,created_date,target_price,quantity,"
	    "company,due_date,amount,expected_close,own", choose(HEADERS_KEEP,
	    "", ""), &fault));
	ck_assert_int_eq(plan.columns[0].kind, EXPORT_PHONE);
	ck_assert_int_eq(plan.columns[1].kind, EXPORT_POSTCODE);
	ck_assert_int_eq(plan.columns[2].kind, EXPORT_DATE);
	ck_assert_int_eq(plan.columns[3].kind, EXPORT_MONEY);
	ck_assert_int_eq(plan.columns[4].kind, EXPORT_NUMBER);
	ck_assert_int_eq(plan.columns[5].kind, EXPORT_TEXT);
	ck_assert_int_eq(plan.columns[6].kind, EXPORT_DATE);
	ck_assert_int_eq(plan.columns[7].kind, EXPORT_MONEY);
	ck_assert_int_eq(plan.columns[8].kind, EXPORT_DATE);
	ck_assert_int_eq(plan.columns[9].kind, EXPORT_TEXT);
	drop();
}
END_TEST

START_TEST(chosen_columns_come_in_the_order_chosen)
{
	struct fault fault;

	ck_assert(make("公司,note,own", choose(HEADERS_KEEP,
	    "own, company,contact_state", ""), &fault));
	headers_are("own,公司,contact_state");
	drop();
	ck_assert(!make("company", choose(HEADERS_KEEP, "company,nothing",
	    ""), &fault));
	ck_assert_str_eq(fault.text, "--columns: the file has no column "
	    "\"nothing\"; name its columns, joined by commas");
}
END_TEST

START_TEST(a_mask_covers_what_says_the_same)
{
	struct fault fault;

	ck_assert(make("phone,phone_e164,mobile,email_alt,own", choose(
	    HEADERS_KEEP, "", "phone,own"), &fault));
	ck_assert_slice(plan.columns[0].mask, "phone");
	ck_assert_slice(plan.columns[1].mask, "phone");
	ck_assert_slice(plan.columns[2].mask, "");
	ck_assert_slice(plan.columns[3].mask, "");
	ck_assert_slice(plan.columns[4].mask, "own");
	drop();
	ck_assert(!make("company", choose(HEADERS_KEEP, "", "email"),
	    &fault));
}
END_TEST

static bool
is_whole(const char *header, const char *names, const char *mask)
{
	struct fault fault;
	bool whole;

	ck_assert(make(header, choose(HEADERS_ZH, names, mask), &fault));
	whole = export_plan_is_whole(&plan, columns);
	drop();
	return whole;
}

START_TEST(a_plan_is_whole_when_nothing_is_moved_left_out_or_masked)
{
	ck_assert(is_whole("company,note", "", ""));
	ck_assert(is_whole("company,note", "company,note", ""));
	ck_assert(!is_whole("company,note", "company", ""));
	ck_assert(!is_whole("company,note", "note,company", ""));
	ck_assert(!is_whole("company,note", "company,note,company", ""));
	ck_assert(!is_whole("company,email", "", "email"));
	/* The state is worked out anew where it stands. */
	ck_assert(!is_whole("company,contact_state", "", ""));
	ck_assert(!is_whole("contact_state,company", "", ""));
}
END_TEST

UNIT_MAIN(a_plan_is_whole_when_nothing_is_moved_left_out_or_masked,
    contact_state_stands_at_the_right_end_or_where_it_was,
    headers_are_kept_or_told_in_a_language,
    a_header_that_is_taken_is_not_given_twice,
    every_header_leads_back_to_its_column,
    kinds_follow_the_dictionaries_of_all_files,
    chosen_columns_come_in_the_order_chosen,
    a_mask_covers_what_says_the_same)
