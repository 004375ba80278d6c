/* table.c - table.h: shapes, every mistake with its place */
#include <stdio.h>

#include "csv/reader.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

enum { KEY, WORD, TEXT, COUNT, RATE, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[KEY] = { .name = "key", .type = TABLE_KEY },
	[WORD] = { .name = "word", .type = TABLE_WORD },
	[TEXT] = { .name = "text", .type = TABLE_TEXT, .optional = true },
	[COUNT] = { .name = "count", .type = TABLE_INT, .least = 1,
	    .most = 10 },
	[RATE] = { .name = "rate", .type = TABLE_DECIMAL, .optional = true,
	    .least = -5, .most = 5 },
};

static struct table *
open_bytes(const char *bytes, struct fault *fault)
{
	return table_open_bytes("t.csv", slice_of(bytes), shape, SHAPE_COUNT,
	    fault);
}

static void
check_fault(const char *bytes, const char *expected)
{
	struct fault fault = { "" };
	struct table *t = open_bytes(bytes, &fault);

	ck_assert_ptr_null(t);
	ck_assert_str_eq(fault.text, expected);
}

START_TEST(cells_come_by_row_and_place_in_the_shape)
{
	struct fault fault;
	struct table *t = open_bytes("rate,word,ignored,count,key,text\n"
	    "2.5,w,x,3,a,\"t,t\"\n\n-0.0001, v ,,10,b,\n", &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	ck_assert_uint_eq(table_rows(t), 2);
	ck_assert_slice(table_text(t, 0, KEY), "a");
	ck_assert_slice(table_text(t, 0, TEXT), "t,t");
	ck_assert_slice(table_text(t, 1, WORD), "v");
	ck_assert_int_eq(table_int(t, 0, COUNT), 3);
	ck_assert_int_eq(table_int(t, 0, RATE), 25000);
	ck_assert_int_eq(table_int(t, 1, RATE), -1);
	ck_assert_uint_eq(table_line(t, 0), 2);
	ck_assert_uint_eq(table_line(t, 1), 4);
	ck_assert_str_eq(table_file(t), "t.csv");
	table_close(t);
}
END_TEST

START_TEST(optional_columns_and_cells_may_be_missing)
{
	struct fault fault;
	struct table *t = open_bytes("key,word,count,rate\na,w,1,\nb,w,2,1\n",
	    &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	ck_assert(!table_has(t, 0, TEXT));
	ck_assert_slice(table_text(t, 0, TEXT), "");
	ck_assert(!table_has(t, 0, RATE));
	ck_assert(table_has(t, 1, RATE));
	ck_assert(table_has(t, 1, COUNT));
	table_close(t);
}
END_TEST

START_TEST(a_missing_column_is_named_with_its_line)
{
	check_fault("key,word\n", "t.csv:1: no column \"count\"; the file "
	    "needs the columns key, word, count");
}
END_TEST

START_TEST(an_empty_file_is_no_table)
{
	check_fault("", "t.csv:1: empty; a table starts with a header");
}
END_TEST

START_TEST(numbers_out_of_range_or_unreadable_are_named)
{
	check_fault("key,word,count\na,w,1\nb,w,11\n", "t.csv:3: column "
	    "\"count\": cannot read \"11\"; write a whole number from 1 to "
	    "10");
	check_fault("key,word,count\na,w,0\n", "t.csv:2: column \"count\": "
	    "cannot read \"0\"; write a whole number from 1 to 10");
	check_fault("key,word,count\na,w,2.5\n", "t.csv:2: column \"count\": "
	    "cannot read \"2.5\"; write a whole number from 1 to 10");
	check_fault("key,word,count\na,w,\n", "t.csv:2: column \"count\": "
	    "cannot read \"\"; write a whole number from 1 to 10");
	check_fault("key,word,count,rate\na,w,1,5.0001\n", "t.csv:2: column "
	    "\"rate\": cannot read \"5.0001\"; write a number from -5 to 5");
	check_fault("key,word,count,rate\na,w,1,1e3\n", "t.csv:2: column "
	    "\"rate\": cannot read \"1e3\"; write a number from -5 to 5");
}
END_TEST

START_TEST(an_empty_word_and_a_key_that_comes_twice_are_named)
{
	check_fault("key,word,count\na,,1\n", "t.csv:2: column \"word\": "
	    "empty; write a word here");
	check_fault("key,word,count\n,w,1\n", "t.csv:2: column \"key\": "
	    "empty; write a word here");
	check_fault("key,word,count\na,w,1\nb,w,1\na,w,2\n", "t.csv:4: "
	    "column \"key\": \"a\" stands in line 2 already; remove one");
}
END_TEST

START_TEST(short_long_and_undecodable_rows_are_named)
{
	check_fault("key,word,count\na,w\n", "t.csv:2: fewer fields than the "
	    "header; add the missing commas");
	check_fault("key,word,count\na,w,1,1\n", "t.csv:2: more fields than "
	    "the header; quote fields that hold a comma");
	check_fault("key,word,count\na,\xFF,1\n", "t.csv:2: not UTF-8; save "
	    "the table as UTF-8");
}
END_TEST

START_TEST(bytes_that_are_no_csv_are_named_with_their_line)
{
	struct fault fault;

	ck_assert_ptr_null(open_bytes("key,word,count\na,w,1\nb,\"w\"x,1\n",
	    &fault));
	ck_assert_msg(strncmp(fault.text, "t.csv:3: ", 9) == 0, "%s",
	    fault.text);
}
END_TEST

START_TEST(a_row_can_be_complained_about_with_its_place)
{
	struct fault fault;
	struct table *t = open_bytes("key,word,count\na,w,1\n\nb,w,1\n",
	    &fault);

	ck_assert(!table_complain(t, 1, "word", &fault, "bad; mend it"));
	ck_assert_str_eq(fault.text, "t.csv:4: column \"word\": bad; mend it");
	table_close(t);
}
END_TEST

START_TEST(a_built_in_table_can_be_read_and_printed)
{
	static const struct table_column columns[] = {
		{ .name = "name", .type = TABLE_KEY } };
	struct fault fault;
	struct table *t = table_open("benchmark", columns, 1, &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	ck_assert_str_eq(table_file(t), "<benchmark>");
	ck_assert_uint_ge(table_rows(t), 2);
	table_close(t);
	ck_assert(slice_starts(table_bytes("benchmark"),
	    SLICE("name,value,unit,rule,")));
	ck_assert_ptr_null(table_bytes("nonsense").at);
	ck_assert_ptr_null(table_open("nonsense", columns, 1, &fault));
	ck_assert_str_eq(fault.text, "no table \"nonsense\"");
}
END_TEST

START_TEST(a_file_takes_the_place_of_a_table_and_the_last_one_wins)
{
	static const struct table_column columns[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "value", .type = TABLE_INT } };
	char first[sizeof(TEXTFILE_PATH)], second[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct table *t;

	textfile_make(first, "name,value\na,1\n");
	textfile_make(second, "name,value\nb,-99999999\n");
	ck_assert(table_replace("benchmark", first, &fault));
	ck_assert(table_replace("benchmark", second, &fault));
	ck_assert(!table_replace("nonsense", first, &fault));
	t = table_open("benchmark", columns, 2, &fault);
	ck_assert_msg(t != NULL, "%s", fault.text);
	ck_assert_str_eq(table_file(t), second);
	ck_assert_slice(table_text(t, 0, 0), "b");
	ck_assert_int_eq(table_int(t, 0, 1), -99999999);
	table_close(t);
	unlink(first);
	unlink(second);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_named)
{
	struct fault fault;

	ck_assert_ptr_null(table_open_file("not/there.csv", shape,
	    SHAPE_COUNT, &fault));
	ck_assert_str_eq(fault.text, "cannot open \"not/there.csv\": "
	    "No such file or directory; check its name and folder");
}
END_TEST

START_TEST(every_built_in_table_is_csv_with_a_rule_or_a_source)
{
	const struct table_builtin *b;

	for (b = table_builtins; b->name != NULL; b++) {
		struct fault fault;
		struct table *t = table_open(b->name, NULL, 0, &fault);
		struct slice bytes = table_bytes(b->name);
		struct slice header = slice_cut(&bytes, '\n');

		ck_assert_msg(t != NULL, "%s", fault.text);
		ck_assert_msg(table_rows(t) > 0, "%s", b->name);
		/* Names of columns and commands, and what is said: no rule. */
		ck_assert_msg(strcmp(b->name, "columns") == 0 ||
		    strcmp(b->name, "command") == 0 ||
		    strcmp(b->name, "meaning") == 0 ||
		    strcmp(b->name, "message") == 0 ||
		    memmem(header.at, header.len, "rule", 4) != NULL ||
		    memmem(header.at, header.len, "basis", 5) != NULL ||
		    memmem(header.at, header.len, "source", 6) != NULL,
		    "%s has neither rule nor basis nor source", b->name);
		table_close(t);
	}
}
END_TEST

/* The cells that were found when it was compiled are those of its bytes. */
START_TEST(a_built_in_table_is_as_its_bytes_are_read)
{
	const struct table_builtin *b;

	for (b = table_builtins; b->name != NULL; b++) {
		struct reader *r = reader_open_bytes(table_bytes(b->name),
		    NULL);
		const unsigned *at = b->cells;
		unsigned left = *at++;
		struct record record;
		size_t i;

		ck_assert(b[1].name == NULL ||
		    strcmp(b->name, b[1].name) < 0);
		for (; reader_next(r, &record) == READER_RECORD; left--) {
			ck_assert_uint_eq(*at++, record.line);
			ck_assert_uint_eq(*at++, record.count);
			for (i = 0; i < record.count; i++, at += 2) {
				struct slice cell = { at[0] < b->size ?
				    b->bytes + at[0] : b->more + (at[0] -
				    b->size), at[1] };

				ck_assert(slice_equal(cell, record_value(
				    &record, i)));
			}
		}
		ck_assert_msg(left == 0, "%s", b->name);
		ck_assert_uint_eq(*at, 0);
		ck_assert_str_eq(reader_fault(r) == NULL ? "" :
		    reader_fault(r), "");
		reader_close(r);
	}
	ck_assert_uint_eq((size_t)(b - table_builtins), table_builtin_count);
}
END_TEST

/* A range may begin or end with 0; 0 to 0 is none. */
START_TEST(a_range_is_told_from_end_to_end)
{
	const struct table_column ranges[] = {
		{ .name = "n", .type = TABLE_INT, .least = 0, .most = 10 },
		{ .name = "n", .type = TABLE_INT, .least = -10, .most = 0 },
		{ .name = "n", .type = TABLE_INT },
	};
	static const char *const expected[] = { " from 0 to 10",
		" from -10 to 0", "" };
	struct fault fault;
	char text[200];
	size_t i;

	for (i = 0; i < 3; i++) {
		ck_assert_ptr_null(table_open_bytes("t.csv", SLICE("n\nx\n"),
		    &ranges[i], 1, &fault));
		snprintf(text, sizeof(text), "t.csv:2: column \"n\": cannot "
		    "read \"x\"; write a whole number%s", expected[i]);
		ck_assert_str_eq(fault.text, text);
	}
}
END_TEST

enum { SCHEME, GRADE, DAYS, PAIR_COUNT };
static const struct table_column pair[PAIR_COUNT] = {
	[SCHEME] = { .name = "scheme", .type = TABLE_WORD, .key = true,
	    .words = "horizon;relation" },
	[GRADE] = { .name = "grade", .type = TABLE_WORD, .key = true },
	[DAYS] = { .name = "days", .type = TABLE_INT },
};

static void
check_pair_fault(const char *bytes, const char *expected)
{
	struct fault fault = { "" };

	ck_assert_ptr_null(table_open_bytes("t.csv", slice_of(bytes), pair,
	    PAIR_COUNT, &fault));
	ck_assert_str_eq(fault.text, expected);
}

START_TEST(a_word_that_is_none_of_those_allowed_is_named)
{
	check_pair_fault("scheme,grade,days\nhorizon,A,1\nrelaton,A,1\n",
	    "t.csv:3: column \"scheme\": cannot read \"relaton\"; "
	    "write one of horizon, relation");
}
END_TEST

START_TEST(rows_are_told_apart_by_all_keys_together)
{
	struct fault fault;
	struct table *t = table_open_bytes("t.csv", slice_of("scheme,grade,"
	    "days\nhorizon,A,1\nrelation,A,1\nhorizon,B,1\n"), pair,
	    PAIR_COUNT, &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	table_close(t);
	check_pair_fault("scheme,grade,days\nhorizon,A,1\nrelation,A,1\n"
	    "horizon,A,2\n", "t.csv:4: column \"scheme\": horizon, A stands "
	    "in line 2 already; remove one");
}
END_TEST

START_TEST(a_whole_table_has_a_row_for_all_keys_of_the_built_in_one)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct table *t = table_open_whole("cadence", pair, PAIR_COUNT,
	    &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	table_close(t);
	textfile_make(path, "scheme,grade,days\nrelation,A,1\nhorizon,Z,1\n");
	ck_assert(table_replace("cadence", path, &fault));
	ck_assert_ptr_null(table_open_whole("cadence", pair, PAIR_COUNT,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ": no row for relation, B; "
	    "add it"));
	unlink(path);
}
END_TEST

START_TEST(a_built_in_table_has_numbers_lines_and_columns_that_are_missing)
{
	static const struct table_column columns[] = {
		{ .name = "days", .type = TABLE_INT, .least = 1, .most = 999 },
		{ .name = "none", .type = TABLE_INT, .optional = true },
		{ .name = "grade", .type = TABLE_WORD },
		{ .name = "days", .type = TABLE_DECIMAL } };
	struct fault fault;
	struct table *t = table_open("cadence", columns, 4, &fault);

	ck_assert_msg(t != NULL, "%s", fault.text);
	ck_assert_slice(table_text(t, 0, 2), "A");
	ck_assert_int_eq(table_int(t, 0, 0), 14);
	ck_assert_int_eq(table_int(t, 0, 3), 14 * TABLE_DECIMAL_UNIT);
	ck_assert(table_has(t, 0, 0));
	ck_assert(!table_has(t, 0, 1));
	ck_assert_int_eq(table_int(t, 0, 1), 0);
	ck_assert_slice(table_text(t, 0, 1), "");
	ck_assert_uint_eq(table_line(t, 0), 2);
	ck_assert(!table_complain(t, 0, "days", &fault, "mend it"));
	ck_assert_str_eq(fault.text, "<cadence>:2: column \"days\": mend it");
	table_close(t);
}
END_TEST

/* UNIT_MAIN asks for it. */
START_TEST(a_built_in_table_is_checked_like_a_file_in_tests)
{
	static const struct table_column wrong[] = {
		{ .name = "evidence", .type = TABLE_INT },
	};
	struct fault fault;

	ck_assert_ptr_null(table_open("dup-evidence", wrong, 1, &fault));
	ck_assert_str_eq(fault.text, "<dup-evidence>:2: column \"evidence\": "
	    "cannot read \"certain\"; write a whole number");
}
END_TEST

UNIT_MAIN(a_built_in_table_is_checked_like_a_file_in_tests,
    a_range_is_told_from_end_to_end,
    cells_come_by_row_and_place_in_the_shape,
    optional_columns_and_cells_may_be_missing,
    a_missing_column_is_named_with_its_line, an_empty_file_is_no_table,
    numbers_out_of_range_or_unreadable_are_named,
    an_empty_word_and_a_key_that_comes_twice_are_named,
    short_long_and_undecodable_rows_are_named,
    bytes_that_are_no_csv_are_named_with_their_line,
    a_row_can_be_complained_about_with_its_place,
    a_built_in_table_can_be_read_and_printed,
    a_built_in_table_is_as_its_bytes_are_read,
    a_built_in_table_has_numbers_lines_and_columns_that_are_missing,
    a_file_takes_the_place_of_a_table_and_the_last_one_wins,
    a_file_that_is_not_there_is_named,
    every_built_in_table_is_csv_with_a_rule_or_a_source,
    a_word_that_is_none_of_those_allowed_is_named,
    rows_are_told_apart_by_all_keys_together,
    a_whole_table_has_a_row_for_all_keys_of_the_built_in_one)
