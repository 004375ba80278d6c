/* columns.c - columns.h: headers and what they mean (R-COL) */
#include "base/text.h"
#include "rule/columns.h"
#include "rule/table.h"
#include "unit.h"

static void
check_key(const char *header, const char *key, const char *unit)
{
	struct arena arena = { 0 };
	struct slice got_unit;
	struct slice got = column_key(slice_of(header), &got_unit, &arena);

	ck_assert_msg(slice_is(got, key), "\"%s\" gives \"%.*s\", expected "
	    "\"%s\"", header, SLICE_PRINT(got), key);
	ck_assert_msg(slice_is(got_unit, unit), "\"%s\" has unit \"%.*s\", "
	    "expected \"%s\"", header, SLICE_PRINT(got_unit), unit);
	arena_release(&arena);
}

START_TEST(the_kind_of_a_file_is_that_which_knows_most_of_its_columns)
{
	const struct slice deals[] = { SLICE("Deal Name"), SLICE("Amount"),
		SLICE("Stage"), SLICE("Close Date") };
	const struct slice quotes[] = { SLICE("quote_id"), SLICE("lead_id"),
		SLICE("sent_date"), SLICE("valid_until") };
	const struct slice leads[] = { SLICE("公司"), SLICE("姓名"),
		SLICE("邮箱") };
	const struct slice others[] = { SLICE("foo"), SLICE("bar") };

	ck_assert_int_eq(columns_kind_like(deals, 4), COLUMNS_OPPORTUNITY);
	ck_assert_int_eq(columns_kind_like(quotes, 4), COLUMNS_QUOTE);
	ck_assert_int_eq(columns_kind_like(leads, 3), COLUMNS_LEAD);
	ck_assert_int_eq(columns_kind_like(others, 2), COLUMNS_NONE);
}
END_TEST

START_TEST(marks_that_cannot_be_seen_are_dropped)
{
	check_key("\xEF\xBB\xBF" "Company", "company", "");
	check_key("Com\xE2\x80\x8Bpany", "company", "");
	check_key("e\xC2\xADmail", "email", "");
}
END_TEST

START_TEST(width_case_and_outer_blanks_do_not_matter)
{
	check_key("  COMPANY\t", "company", "");
	check_key("Ｅｍａｉｌ", "email", "");
	check_key("\xE3\x80\x80公司\xC2\xA0", "公司", "");
	check_key("", "", "");
	check_key("  ", "", "");
}
END_TEST

START_TEST(stars_and_colons_at_both_ends_go)
{
	check_key("*公司名称", "公司名称", "");
	check_key("公司名称：", "公司名称", "");
	check_key("Email*:", "email", "");
	check_key("* 预算 *", "预算", "");
	check_key("a*b:c", "a*b:c", "");
}
END_TEST

START_TEST(runs_of_joints_are_one_blank)
{
	check_key("lead_id", "lead id", "");
	check_key("E-Mail", "e mail", "");
	check_key("国家/地区", "国家 地区", "");
	check_key("mobile  -_./ no.", "mobile no", "");
	check_key("_a_", "a", "");
}
END_TEST

START_TEST(a_unit_in_brackets_is_taken_off_and_remembered)
{
	check_key("Amount (USD)", "amount", "usd");
	check_key("预估金额（元）", "预估金额", "元");
	check_key("Probability (%)", "probability", "%");
	check_key("*Amount( EUR ):", "amount", "eur");
	check_key("(USD)", "(usd)", "");
	check_key("交易日期[ Transaction Date ]", "交易日期", "transaction date");
	check_key("Amount [USD]", "amount", "usd");
	check_key("#Kwota", "kwota", "");
	check_key("# Employees", "# employees", "");
	check_key("#1", "#1", "");
	check_key("#", "#", "");
	check_key("a (b) c", "a (b) c", "");
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm)
{
	check_key("a\xFFz", "a\xFFz", "");
}
END_TEST

/* The columns of a header joined by |. */
static struct columns *
make(const char *joined, enum columns_kind kind,
    const struct column_choice *choices, struct fault *fault)
{
	struct slice header[32], rest = slice_of(joined);
	size_t count = 0;

	while (rest.at != NULL)
		header[count++] = slice_cut(&rest, '|');
	return columns_new(header, count, kind, choices, fault);
}

static void
check_find(const char *joined, enum columns_kind kind, const char *name,
    size_t expected)
{
	struct fault fault = { "" };
	struct columns *c = make(joined, kind, NULL, &fault);
	size_t got;

	ck_assert_msg(c != NULL, "%s", fault.text);
	got = columns_find(c, name);
	ck_assert_msg(got == expected, "\"%s\" in %s: %zd, expected %zd",
	    name, joined, (ssize_t)got, (ssize_t)expected);
	columns_free(c);
}

START_TEST(aliases_in_both_languages_are_known)
{
	check_find("x|公司名称", COLUMNS_LEAD, "company", 1);
	check_find("Organization 1 - Name", COLUMNS_LEAD, "company", 0);
	check_find("电话或WhatsApp", COLUMNS_LEAD, "phone", 0);
	check_find("*采购时间：", COLUMNS_LEAD, "buy_horizon", 0);
	check_find("Has Budget", COLUMNS_LEAD, "budget", 0);
	check_find("预估金额（元）", COLUMNS_OPPORTUNITY, "amount", 0);
	check_find("Probability (%)", COLUMNS_OPPORTUNITY, "probability", 0);
	check_find("跟进方式", COLUMNS_TOUCH, "medium", 0);
	check_find("报价单号", COLUMNS_QUOTE, "quote_id", 0);
}
END_TEST

START_TEST(headers_run_together_are_known_too)
{
	check_find("LEADSOURCE", COLUMNS_LEAD, "source", 0);
	check_find("STAGENAME", COLUMNS_OPPORTUNITY, "stage", 0);
	check_find("expectedCloseDate", COLUMNS_OPPORTUNITY,
	    "expected_close", 0);
	check_find("国家地区", COLUMNS_LEAD, "country", 0);
}
END_TEST

START_TEST(nothing_is_matched_by_resemblance)
{
	check_find("Companies|Emial|Budgets|公司名字", COLUMNS_LEAD, "company",
	    COLUMN_ABSENT);
	check_find("Emial", COLUMNS_LEAD, "email", COLUMN_ABSENT);
	check_find("预算说明", COLUMNS_LEAD, "budget", COLUMN_ABSENT);
}
END_TEST

START_TEST(the_kind_of_file_decides_what_a_header_means)
{
	check_find("日期", COLUMNS_TOUCH, "touch_date", 0);
	check_find("状态", COLUMNS_LEAD, "status", 0);
	check_find("amount", COLUMNS_NONE, "amount", 0);
	check_find("Amount", COLUMNS_NONE, "amount", COLUMN_ABSENT);
}
END_TEST

START_TEST(the_canonical_name_beats_an_alias_wherever_it_stands)
{
	check_find("Rating|Level|grade", COLUMNS_LEAD, "grade", 2);
	check_find("grade|Rating", COLUMNS_LEAD, "grade", 0);
	check_find("leadgrade|Lead Grade", COLUMNS_LEAD, "grade", 1);
}
END_TEST

START_TEST(an_unknown_header_is_found_under_its_own_name)
{
	check_find("my column|x", COLUMNS_LEAD, "my column", 0);
	check_find(" padded ", COLUMNS_LEAD, "padded", 0);
	check_find("a||b", COLUMNS_LEAD, "b", 2);
}
END_TEST

START_TEST(headers_are_kept_as_they_came)
{
	struct fault fault;
	struct columns *c = make("*公司名称：| Foo ", COLUMNS_LEAD, NULL,
	    &fault);

	ck_assert_uint_eq(columns_count(c), 2);
	ck_assert_slice(columns_header(c, 0), "*公司名称：");
	ck_assert_slice(columns_headers(c)[1], " Foo ");
	columns_free(c);
}
END_TEST

START_TEST(a_choice_by_hand_stands_above_every_match)
{
	const struct column_choice choices[] = { { "amount", "合同额" },
		{ "tier", "My Tier" }, { NULL, NULL } };
	struct fault fault;
	struct columns *c = make("amount|合同额|my_tier",
	    COLUMNS_OPPORTUNITY, choices, &fault);

	ck_assert_msg(c != NULL, "%s", fault.text);
	ck_assert_uint_eq(columns_need(c, "amount", &fault), 1);
	ck_assert_uint_eq(columns_rival(c, "amount"), COLUMN_ABSENT);
	ck_assert_uint_eq(columns_find(c, "tier"), 2);
	columns_free(c);
}
END_TEST

START_TEST(a_choice_of_a_header_that_is_not_there_is_a_fault)
{
	const struct column_choice choices[] = { { "amount", "合同额" },
		{ NULL, NULL } };
	struct fault fault;

	ck_assert_ptr_null(make("a|b", COLUMNS_OPPORTUNITY, choices, &fault));
	ck_assert_str_eq(fault.text, "no column \"合同额\" for --column "
	    "amount; name one of the file's headers");
}
END_TEST

START_TEST(a_needed_column_that_is_missing_is_told_with_what_is_there)
{
	struct fault fault;
	struct columns *c = make("name|points \"x\"", COLUMNS_NONE, NULL,
	    &fault);

	ck_assert_uint_eq(columns_need(c, "score", &fault), COLUMN_ABSENT);
	ck_assert_str_eq(fault.text, "no column \"score\" among \"name\", "
	    "\"points \\\"x\\\"\"");
	columns_free(c);
}
END_TEST

START_TEST(two_columns_that_are_equally_good_are_told)
{
	struct fault fault;
	struct columns *c = make("Budget|x|预算|采购预算|budget|BUDGET",
	    COLUMNS_LEAD, NULL, &fault);

	ck_assert_uint_eq(columns_find(c, "budget"), 0);
	ck_assert_uint_eq(columns_rival(c, "budget"), 4);
	ck_assert_uint_eq(columns_need(c, "budget", &fault), COLUMN_ABSENT);
	ck_assert_str_eq(fault.text, "two columns \"budget\": field 1 "
	    "\"Budget\" and field 5 \"budget\"; rename one, or run "
	    "lead-import first");
	columns_free(c);
}
END_TEST

START_TEST(a_long_list_of_headers_is_cut_in_the_message)
{
	struct slice header[500];
	struct columns *c;
	struct fault fault;
	size_t i;

	for (i = 0; i < 500; i++)
		header[i] = SLICE("a column with a name");
	c = columns_new(header, 500, COLUMNS_NONE, NULL, &fault);
	ck_assert_uint_eq(columns_need(c, "x", &fault), COLUMN_ABSENT);
	ck_assert_msg(slice_ends(slice_of(fault.text), SLICE("\", ...")) &&
	    strlen(fault.text) < 400, "%s", fault.text);
	columns_free(c);
}
END_TEST

START_TEST(the_dictionary_tells_type_and_values)
{
	struct fault fault;
	struct arena scratch = { 0 };
	enum column_match match;
	struct slice unit;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	const struct column_meaning *m;
	size_t found;

	ck_assert_msg(d != NULL, "%s", fault.text);
	found = dictionary_match(d, SLICE("重点客户标记"), &match, &unit,
	    &scratch);
	ck_assert_uint_lt(found, dictionary_count(d));
	m = dictionary_meaning(d, found);
	ck_assert_slice(m->name, "tier");
	ck_assert_slice(m->type, "enum");
	ck_assert_slice(m->values, "key;potential;other");
	ck_assert_int_eq(match, MATCH_ALIAS);
	ck_assert_uint_eq(dictionary_match(d, SLICE("tiers"), &match, NULL,
	    &scratch), SIZE_MAX);
	ck_assert_int_eq(match, MATCH_NONE);
	dictionary_close(d);
	arena_release(&scratch);
}
END_TEST

START_TEST(every_name_of_the_dictionary_finds_itself)
{
	enum columns_kind kind;
	size_t names = 0;

	for (kind = COLUMNS_LEAD; kind <= COLUMNS_HOLIDAY; kind++) {
		struct fault fault;
		struct arena scratch = { 0 };
		struct dictionary *d = dictionary_open(kind, &fault);
		size_t i;

		ck_assert_msg(d != NULL, "%s", fault.text);
		ck_assert_msg(dictionary_count(d) > 0, "kind %d", (int)kind);
		for (i = 0; i < dictionary_count(d); i++, names++) {
			enum column_match match;
			struct slice name = dictionary_meaning(d, i)->name;

			ck_assert_msg(dictionary_match(d, name, &match, NULL,
			    &scratch) == i && match == MATCH_NAME,
			    "kind %d, %.*s", (int)kind, SLICE_PRINT(name));
		}
		dictionary_close(d);
		arena_release(&scratch);
	}
	ck_assert_uint_gt(names, 150);
}
END_TEST

START_TEST(words_of_other_languages_are_known_where_asked_for)
{
	static const struct { const char *header, *name; } cases[] = {
		{ "Firma", "company" }, { "Téléphone", "phone" },
		{ "Correo electrónico", "email" }, { "Telemóvel", "mobile" },
		{ "Cognome", "last_name" }, { "Страна", "country" },
		{ "メールアドレス", "email" }, { "휴대폰 번호", "mobile" },
		{ "聯絡人", "contact_name" }, { "STRASSE", "address" },
	};
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	struct arena scratch = { 0 };
	enum column_match match;
	size_t i, meaning;

	ck_assert_uint_eq(dictionary_match(d, slice_of(cases[0].header),
	    &match, NULL, &scratch), SIZE_MAX);
	ck_assert(dictionary_add_words(d, &fault));
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		meaning = dictionary_match(d, slice_of(cases[i].header),
		    &match, NULL, &scratch);
		ck_assert_msg(meaning != SIZE_MAX, "%s", cases[i].header);
		ck_assert_slice(dictionary_meaning(d, meaning)->name,
		    cases[i].name);
	}
	arena_release(&scratch);
	dictionary_close(d);
}
END_TEST

enum { WORD_FILE, WORD_COLUMN, WORDS, WORD_SHAPE_COUNT };

static const struct table_column word_shape[WORD_SHAPE_COUNT] = {
	[WORD_FILE] = { .name = "file", .type = TABLE_WORD },
	[WORD_COLUMN] = { .name = "column", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_WORD },
};

static void
check_header_words(enum columns_kind kind, const char *file)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);
	struct table *words = table_open("header-word", word_shape,
	    WORD_SHAPE_COUNT, &fault);
	struct arena scratch = { 0 };
	enum column_match match;
	size_t row, count = 0;

	ck_assert_ptr_nonnull(words);
	ck_assert(dictionary_add_words(d, &fault));
	for (row = 0; row < table_rows(words); row++) {
		struct slice rest = table_text(words, row, WORDS);

		if (!slice_is(table_text(words, row, WORD_FILE), file))
			continue;
		for (; rest.at != NULL; count++) {
			struct slice word = slice_cut(&rest, ';');
			size_t meaning = dictionary_match(d, word, &match,
			    NULL, &scratch);

			ck_assert_msg(meaning != SIZE_MAX && slice_equal(
			    dictionary_meaning(d, meaning)->name,
			    table_text(words, row, WORD_COLUMN)),
			    "\"%.*s\" is not only %.*s", SLICE_PRINT(word),
			    SLICE_PRINT(table_text(words, row,
			    WORD_COLUMN)));
		}
	}
	ck_assert(count > 100);
	table_close(words);
	arena_release(&scratch);
	dictionary_close(d);
}

START_TEST(no_header_word_means_two_columns)
{
	check_header_words(COLUMNS_LEAD, "lead");
	check_header_words(COLUMNS_RECEIPT, "receipt");
	check_header_words(COLUMNS_OPPORTUNITY, "opportunity");
}
END_TEST

/* Each alone in a dictionary, as it was before words were made later. */
START_TEST(each_built_in_word_is_found_before_any_of_other_letters)
{
	static const struct table_column shape[] = {
		{ .name = "words", .type = TABLE_WORD },
		{ .name = "file", .type = TABLE_WORD },
	};
	struct fault fault;
	struct table *t = table_open("header-word", shape, 2, &fault);
	struct arena arena = { 0 };
	enum column_match match;
	int turn;
	size_t row, found[2] = { 0, 0 };

	for (turn = 0; turn < 2; turn++) {
		struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);

		ck_assert(dictionary_add_words(d, &fault));
		for (row = 0; row < table_rows(t); row++) {
			struct slice rest = table_text(t, row, 0);

			while (rest.at != NULL) {
				struct slice word = slice_cut(&rest, ';');
				struct slice key = column_key(word, NULL,
				    &arena);

				/* Keys of ASCII first, or all. */
				if (!slice_is(table_text(t, row, 1), "lead") ||
				    (turn == 0 && text_ascii_prefix(key) <
				    key.len))
					continue;
				ck_assert_msg(dictionary_match(d, word, &match,
				    NULL, &arena) != SIZE_MAX, "%.*s",
				    SLICE_PRINT(word));
				found[turn]++;
			}
		}
		dictionary_close(d);
	}
	ck_assert_uint_gt(found[0], 1000);
	ck_assert_uint_gt(found[1], found[0] + 1000);
	arena_release(&arena);
	table_close(t);
}
END_TEST

START_TEST(words_of_either_letters_are_found_in_any_turn)
{
	static const char *const headers[][2] = {
		{ "Pr\xC3\xA9nom", "Stra\xC3\x9F" "e" },
		{ "Strasse", "Pr\xC3\xA9nom" } };
	struct fault fault;
	struct arena arena = { 0 };
	enum column_match match;
	size_t i, k;

	for (i = 0; i < 2; i++) {
		struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);

		ck_assert(dictionary_add_words(d, &fault));
		for (k = 0; k < 2; k++)
			ck_assert_msg(dictionary_match(d,
			    slice_of(headers[i][k]), &match, NULL, &arena) !=
			    SIZE_MAX, "%s", headers[i][k]);
		dictionary_close(d);
	}
	arena_release(&arena);
}
END_TEST

START_TEST(a_header_as_it_stands_goes_before_the_name_of_a_meaning)
{
	const struct slice header[] = { SLICE(" E-mail "), SLICE("phone"),
		SLICE("Telefon"), SLICE("Farbe") };
	struct fault fault;
	struct columns *c = columns_new(header, 4, COLUMNS_LEAD, NULL, &fault);

	ck_assert_ptr_nonnull(c);
	ck_assert_uint_eq(columns_find_named(c, SLICE("E-mail")), 0);
	ck_assert_uint_eq(columns_find_named(c, SLICE("email")), 0);
	ck_assert_uint_eq(columns_find_named(c, SLICE("Farbe")), 3);
	ck_assert_uint_eq(columns_find_named(c, SLICE("phone")), 1);
	ck_assert_uint_eq(columns_find_named(c, SLICE("colour")),
	    COLUMN_ABSENT);
	columns_free(c);
}
END_TEST

UNIT_MAIN(a_header_as_it_stands_goes_before_the_name_of_a_meaning,
    each_built_in_word_is_found_before_any_of_other_letters,
    words_of_either_letters_are_found_in_any_turn,
    words_of_other_languages_are_known_where_asked_for,
    no_header_word_means_two_columns,
    the_kind_of_a_file_is_that_which_knows_most_of_its_columns,
    marks_that_cannot_be_seen_are_dropped,
    width_case_and_outer_blanks_do_not_matter,
    stars_and_colons_at_both_ends_go, runs_of_joints_are_one_blank,
    a_unit_in_brackets_is_taken_off_and_remembered,
    bytes_that_are_no_text_do_no_harm, aliases_in_both_languages_are_known,
    headers_run_together_are_known_too, nothing_is_matched_by_resemblance,
    the_kind_of_file_decides_what_a_header_means,
    the_canonical_name_beats_an_alias_wherever_it_stands,
    an_unknown_header_is_found_under_its_own_name,
    headers_are_kept_as_they_came, a_choice_by_hand_stands_above_every_match,
    a_choice_of_a_header_that_is_not_there_is_a_fault,
    a_needed_column_that_is_missing_is_told_with_what_is_there,
    two_columns_that_are_equally_good_are_told,
    a_long_list_of_headers_is_cut_in_the_message,
    the_dictionary_tells_type_and_values,
    every_name_of_the_dictionary_finds_itself)
